/** Access tokens and restricted data tokens: what each allows, and until when. */
import { randomBytes } from 'node:crypto';
import type { EmulatedSeller } from '../../core/api.js';

/** A resource that a restricted data token is good for. The path is specific, or generic with `{placeholders}`. */
export interface RestrictedResource {
  readonly method: string;
  readonly path: string;
  /** The personal data that it gives away, where an operation has several kinds of it. */
  readonly dataElements?: readonly string[];
}

/** What a token allows. */
export type Grant =
  | { readonly kind: 'seller'; readonly seller: EmulatedSeller }
  | { readonly kind: 'grantless'; readonly scope: string }
  | {
      readonly kind: 'restricted';
      readonly seller: EmulatedSeller;
      readonly resources: readonly RestrictedResource[];
    };

const PREFIXES = { seller: 'Atza|', grantless: 'Atc|', restricted: 'Atz.sprdt|' } as const;

/** A long-running emulator forgets its oldest tokens beyond this number. */
const MOST_TOKENS = 20_000;

/** The tokens that the emulator has issued. */
export class TokenStore {
  readonly #tokens = new Map<string, { grant: Grant; expiresAtMs: number }>();
  readonly #revoked = new Set<string>();

  constructor(
    private readonly nowMs: () => number,
    readonly lifetimeS: number,
  ) {}

  /** A new token for the grant, good for `lifetimeS`. */
  issue(grant: Grant): string {
    // Not seeded on purpose: after a restart a token that a client still holds must be unknown, never another seller's.
    const token = PREFIXES[grant.kind] + randomBytes(48).toString('base64url');
    this.#tokens.set(token, { grant, expiresAtMs: this.nowMs() + this.lifetimeS * 1000 });
    if (this.#tokens.size > MOST_TOKENS) {
      const [oldest] = this.#tokens.keys();
      if (oldest !== undefined) this.#tokens.delete(oldest);
    }
    return token;
  }

  /** What the token allows now. */
  look(token: string): Grant | 'unknown' | 'expired' {
    const found = this.#tokens.get(token);
    if (!found || this.isRevoked(found.grant)) return 'unknown';
    return found.expiresAtMs <= this.nowMs() ? 'expired' : found.grant;
  }

  /** Revokes the authorization of a seller, with all its tokens, or gives it back. */
  setRevoked(sellerId: string, isRevoked: boolean): void {
    if (isRevoked) this.#revoked.add(sellerId);
    else this.#revoked.delete(sellerId);
  }

  /** Gives all authorizations back. */
  restoreAll(): void {
    this.#revoked.clear();
  }

  isRevoked(grant: Grant): boolean {
    return grant.kind !== 'grantless' && this.#revoked.has(grant.seller.sellerId);
  }
}
