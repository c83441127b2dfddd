/** Access tokens and restricted data tokens with their rights and lifetimes. */
import { randomBytes } from 'node:crypto';
import type { EmulatedSeller } from '../../core/api.js';

/** A resource of a restricted data token. The path is specific, or generic with `{placeholders}`. */
export interface RestrictedResource {
  readonly method: string;
  readonly path: string;
  /** The granted personal data, for an operation with several kinds of it. */
  readonly dataElements?: readonly string[];
}

/** The rights of a token. */
export type Grant =
  | { readonly kind: 'seller'; readonly seller: EmulatedSeller }
  | { readonly kind: 'grantless'; readonly scope: string }
  | {
      readonly kind: 'restricted';
      readonly seller: EmulatedSeller;
      readonly resources: readonly RestrictedResource[];
    };

const PREFIXES = { seller: 'Atza|', grantless: 'Atc|', restricted: 'Atz.sprdt|' } as const;

/** Beyond this number the oldest tokens are dropped. */
const MOST_TOKENS = 20_000;

/** All issued tokens. */
export class TokenStore {
  readonly #tokens = new Map<string, { grant: Grant; expiresAtMs: number }>();
  readonly #revoked = new Set<string>();

  readonly #nowMs: () => number;

  constructor(
    nowMs: () => number,
    readonly lifetimeS: number,
  ) {
    this.#nowMs = nowMs;
  }

  /** Returns a new token for the grant, valid for `lifetimeS`. */
  issue(grant: Grant): string {
    // Not seeded: after a restart an old token must be unknown, and never belong to another seller.
    const token = PREFIXES[grant.kind] + randomBytes(48).toString('base64url');
    this.#tokens.set(token, { grant, expiresAtMs: this.#nowMs() + this.lifetimeS * 1000 });
    if (this.#tokens.size > MOST_TOKENS) {
      const [oldest] = this.#tokens.keys();
      if (oldest !== undefined) this.#tokens.delete(oldest);
    }
    return token;
  }

  /** Returns the current rights of a token. */
  find(token: string): Grant | 'unknown' | 'expired' {
    const found = this.#tokens.get(token);
    if (!found || this.isRevoked(found.grant)) return 'unknown';
    return found.expiresAtMs <= this.#nowMs() ? 'expired' : found.grant;
  }

  /** Revokes or restores a seller's authorization with all its tokens. */
  setRevoked(sellerId: string, isRevoked: boolean): void {
    if (isRevoked) this.#revoked.add(sellerId);
    else this.#revoked.delete(sellerId);
  }

  /** Restores all authorizations. */
  restoreAll(): void {
    this.#revoked.clear();
  }

  isRevoked(grant: Grant): boolean {
    return grant.kind !== 'grantless' && this.#revoked.has(grant.seller.sellerId);
  }
}
