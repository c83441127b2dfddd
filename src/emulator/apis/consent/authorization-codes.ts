/** The codes that Seller Central hands out after a consent, until Login with Amazon exchanges them. */
import { randomBytes } from 'node:crypto';
import type { EmulatedSeller } from '../../core/api.js';

/** Amazon: a code expires after five minutes. */
const LIFETIME_MS = 5 * 60_000;
/** Beyond this number the oldest codes are dropped. */
const MOST_CODES = 1_000;

interface IssuedCode {
  readonly seller: EmulatedSeller;
  readonly redirectUri: string;
  readonly expiresAtMs: number;
}

/** All codes that were handed out and not exchanged yet. */
export class AuthorizationCodes {
  readonly #codes = new Map<string, IssuedCode>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Returns a new code for a seller. Only `redirectUri` may exchange it. */
  issue(seller: EmulatedSeller, redirectUri: string): string {
    const code = randomBytes(10).toString('hex');
    this.#codes.set(code, { seller, redirectUri, expiresAtMs: this.#nowMs() + LIFETIME_MS });
    if (this.#codes.size > MOST_CODES) {
      const [oldest] = this.#codes.keys();
      if (oldest !== undefined) this.#codes.delete(oldest);
    }
    return code;
  }

  /** Returns the seller of a code, once. Undefined for a code that is unknown, used, expired or of another address. */
  take(code: string, redirectUri: string | undefined): EmulatedSeller | undefined {
    const issued = this.#codes.get(code);
    this.#codes.delete(code);
    if (!issued || issued.expiresAtMs <= this.#nowMs()) return undefined;
    return issued.redirectUri === redirectUri ? issued.seller : undefined;
  }
}
