import { LRUCache } from 'lru-cache';
import { ALL_SCOPES } from '../../graph/access/access-scope.js';
import { AuthenticationError } from '../../graph/access/authentication-error.js';
import { LOCAL_PRINCIPAL, principalOf } from '../../graph/access/principal.js';
import type { Principal } from '../../graph/access/principal.js';
import type { AccessKeyRecord } from '../../store/access/access-key.js';
import type { AccessKeyStore } from '../../store/access/access-keys.js';
import { isHashOf, readKeyText } from './key-text.js';
import type { TokenVerifier } from './token-verifier.js';

/**
 * How long a verified key is trusted without the store. A revoked key works no longer than this, on any server: with the time of a
 * look-up, less than a second.
 */
const TRUST_MS = 800;

/** Different headers whose principals are cached. Each takes less than a kilobyte. */
const MOST_CACHED = 1_000;

/** A header with a key has 68 characters. One with many blanks is not read. */
const LONGEST_HEADER = 100;

const HOUR_MS = 3_600_000;

export interface AuthenticatorDependencies {
  readonly keys: Pick<AccessKeyStore, 'find' | 'hasAny' | 'noteUse'>;
  /** Verifies tokens of the identity provider. Null without one. */
  readonly tokens: Pick<TokenVerifier, 'principalOf'> | null;
  /** True when callers need a key or a token from the start: there is either, or other machines reach the server. */
  readonly needsKey: boolean;
  /** Called once when the server has found its first access key, and needs one from then on. Must not throw. */
  readonly onClosed: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. A system clock that is set back must not prolong trust in a key that was revoked. */
  readonly elapsedMs: () => number;
  /** Receives the error of a write that no caller waits for. */
  readonly onBackgroundError: (error: unknown) => void;
}

interface Trusted {
  readonly principal: Principal;
  /** In monotonic milliseconds. */
  readonly until: number;
}

/** Finds the principal of a request by its `Authorization` header. */
export class Authenticator {
  readonly #dependencies: AuthenticatorDependencies;
  readonly #trusted = new LRUCache<string, Trusted>({ max: MOST_CACHED });
  /** Once a key exists, the server serves no stranger any more: keys are revoked, and never deleted. */
  #needsKey: boolean;
  #openUntil = -Infinity;
  /** Headers that are being verified. Requests that arrive meanwhile wait for the same look-up. */
  readonly #verifying = new Map<string, Promise<Principal>>();
  #opening: Promise<Principal> | null = null;

  constructor(dependencies: AuthenticatorDependencies) {
    this.#dependencies = dependencies;
    this.#needsKey = dependencies.needsKey;
  }

  /** True while callers without a key are served. */
  get isOpen(): boolean {
    return !this.#needsKey;
  }

  /**
   * Returns the principal, without a promise when it is known.
   * @param header is the `Authorization` header.
   * @throws AuthenticationError, StoreError; a promise rejects with them, and with IdentityProviderError.
   */
  authenticate(header: string | undefined): Principal | Promise<Principal> {
    const elapsed = this.#dependencies.elapsedMs();
    if (header === undefined) {
      if (!this.#needsKey && elapsed < this.#openUntil) return LOCAL_PRINCIPAL;
      return this.#ask();
    }
    const { tokens } = this.#dependencies;
    const token = tokens && tokenIn(header);
    if (tokens && token !== null) return tokens.principalOf(token);
    const trusted = this.#trusted.get(header);
    if (trusted && elapsed < trusted.until && this.#isInTime(trusted)) return trusted.principal;
    const known = this.#verifying.get(header);
    if (known) return known;
    const verified = this.#verify(header).finally(() => this.#verifying.delete(header));
    this.#verifying.set(header, verified);
    return verified;
  }

  /** Checks the store after a change of keys in this process, before the next request is answered. */
  forget(): void {
    this.#trusted.clear();
    this.#openUntil = -Infinity;
    // The next stranger gets its error.
    if (!this.#needsKey) this.#ask().catch(() => undefined);
  }

  #isInTime({ principal: { expiresAt } }: Trusted): boolean {
    return expiresAt === null || this.#dependencies.now() < expiresAt;
  }

  #ask(): Promise<Principal> {
    this.#opening ??= this.#stranger().finally(() => (this.#opening = null));
    return this.#opening;
  }

  async #stranger(): Promise<Principal> {
    const since = this.#dependencies.elapsedMs();
    if (!this.#needsKey && (await this.#dependencies.keys.hasAny())) {
      this.#needsKey = true;
      this.#dependencies.onClosed();
    }
    if (this.#needsKey)
      throw new AuthenticationError(
        this.#dependencies.tokens
          ? 'This server needs a token of its identity provider, or an access key. Send either in the header `Authorization: Bearer …`.'
          : 'This server needs an access key. Send it in the header `Authorization: Bearer fgk_…`. An operator creates one with `npm run keys -- create`.',
        null,
      );
    this.#openUntil = since + TRUST_MS;
    return LOCAL_PRINCIPAL;
  }

  async #verify(header: string): Promise<Principal> {
    const now = this.#dependencies.now();
    const until = this.#dependencies.elapsedMs() + TRUST_MS;
    const [, token = ''] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
    const text = readKeyText(token);
    if (!text || header.length > LONGEST_HEADER) {
      throw new AuthenticationError(
        `The Authorization header must be \`Bearer\` and an access key, which looks like fgk_<16 characters>_<32 characters>${this.#dependencies.tokens ? ', or a token (JWT) of the identity provider' : ''}.`,
        'The header cannot be read',
      );
    }
    const key = await this.#dependencies.keys.find(text.keyId);
    if (!key || !hasSecret(key, text.secret, now))
      throw new AuthenticationError(
        'This is not a key of this server.',
        'The access key is unknown',
      );
    assertValid(key, now);
    this.#noteUse(key, now);
    const principal = principalOfKey(key);
    this.#trusted.set(header, { principal, until });
    return principal;
  }

  #noteUse({ keyId, lastUsedAt }: AccessKeyRecord, now: number): void {
    if (lastUsedAt !== null && now - lastUsedAt < HOUR_MS) return;
    const { keys, onBackgroundError } = this.#dependencies;
    keys.noteUse(keyId, now).catch(onBackgroundError);
  }
}

/** Returns the token of a header: three parts in Base64. Null for an access key, and for a header of another form. */
function tokenIn(header: string): string | null {
  return /^Bearer +([\w-]+\.[\w-]+\.[\w-]*) *$/i.exec(header)?.[1] ?? null;
}

/** Tells whether a secret is the one of a key, or the one before whose time has not ended. */
export function hasSecret(
  key: Pick<AccessKeyRecord, 'secretHash' | 'previousHash' | 'previousUntil'>,
  secret: string,
  now: number,
): boolean {
  if (isHashOf(key.secretHash, secret)) return true;
  const isPrevious = key.previousHash !== null && isHashOf(key.previousHash, secret);
  return isPrevious && now < (key.previousUntil ?? 0);
}

function assertValid({ keyId, revokedAt, expiresAt }: AccessKeyRecord, now: number): void {
  if (revokedAt !== null)
    throw new AuthenticationError(
      'This access key was revoked. Ask an operator for another one.',
      'The access key was revoked',
      keyId,
    );
  if (expiresAt !== null && expiresAt <= now)
    throw new AuthenticationError(
      'This access key has expired. Ask an operator for another one.',
      'The access key has expired',
      keyId,
    );
}

/** Returns the rights of a key. A scope that this version does not know is left out. */
export function principalOfKey(key: AccessKeyRecord): Principal {
  return principalOf({
    id: `key:${key.keyId}`,
    name: key.name,
    scopes: new Set(ALL_SCOPES.filter((scope) => key.scopes.includes(scope))),
    sellers: key.sellers && new Set(key.sellers),
    expiresAt: key.expiresAt,
    keyId: key.keyId,
  });
}
