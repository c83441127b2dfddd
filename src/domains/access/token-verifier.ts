import { hash } from 'node:crypto';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import {
  AuthenticationError,
  IdentityProviderError,
} from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import { principalOfClaims } from './token-claims.js';
import type { ClaimRules } from './token-claims.js';

/** Signatures with public keys. With a shared secret, each program that verifies tokens could also make them. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** How far the clocks of provider and server may differ. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** Longer tokens rarely pass proxies, and each takes memory. */
const LONGEST_TOKEN = 8_192;

const MOST_CACHED_BYTES = 4 * 1024 * 1024;
const BYTES_OF_A_PRINCIPAL = 1_024;

export interface TokenVerifierDependencies extends ClaimRules {
  /** The issuer, as it is in tokens. */
  readonly issuer: string;
  /** The name of this server in tokens. */
  readonly audience: string;
  readonly findKey: JWTVerifyGetKey;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Verifies the tokens (JWT) of one identity provider. Caches verified ones until they expire, by their hash. */
export class TokenVerifier {
  readonly #dependencies: TokenVerifierDependencies;
  readonly #verified = new LRUCache<string, { principal: Principal; bytes: number }>({
    maxSize: MOST_CACHED_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
  });
  /** Tokens that are being verified. Requests that arrive meanwhile wait for the same verification. */
  readonly #verifying = new Map<string, Promise<Principal>>();

  constructor(dependencies: TokenVerifierDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns the principal of a token, without a promise when it is known.
   * @throws AuthenticationError; a promise rejects with it, and with IdentityProviderError.
   */
  principalOf(token: string): Principal | Promise<Principal> {
    if (token.length > LONGEST_TOKEN)
      throw new AuthenticationError(
        `The token has more than ${LONGEST_TOKEN} characters.`,
        'The token is too long',
      );
    const key = hash('sha256', token, 'base64');
    const known = this.#verified.get(key);
    if (known) {
      if (this.#dependencies.now() < (known.principal.expiresAt ?? 0)) return known.principal;
      this.#verified.delete(key);
    }
    const running = this.#verifying.get(key);
    if (running) return running;
    const verified = this.#verify(token, key).finally(() => this.#verifying.delete(key));
    this.#verifying.set(key, verified);
    return verified;
  }

  async #verify(token: string, key: string): Promise<Principal> {
    const { issuer, audience, findKey, now } = this.#dependencies;
    try {
      this.#assertPlausible(decodeJwt(token));
      const { payload } = await jwtVerify(token, findKey, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['exp', 'sub'],
      });
      const principal = principalOfClaims(payload, this.#dependencies, endOf(payload));
      // A list of sellers takes about as much as the token that names them.
      const bytes = BYTES_OF_A_PRINCIPAL + 4 * token.length;
      this.#verified.set(key, { principal, bytes });
      return principal;
    } catch (error) {
      throw shownError(error);
    }
  }

  /** Refuses what needs no key, so that such tokens never cause a read of the provider's keys. Proves nothing. */
  #assertPlausible(claims: JWTPayload): void {
    if (claims.iss !== this.#dependencies.issuer) throw UNKNOWN_ISSUER();
    if (typeof claims.exp === 'number' && endOf(claims) <= this.#dependencies.now())
      throw EXPIRED();
  }
}

/** Returns the time from which on a token is refused, in epoch milliseconds. */
function endOf({ exp = 0 }: JWTPayload): number {
  return (exp + CLOCK_TOLERANCE_SECONDS) * 1000;
}

const EXPIRED = (): AuthenticationError =>
  new AuthenticationError(
    'The token has expired. Get another one from the identity provider.',
    'The token has expired',
  );
const UNKNOWN_ISSUER = (): AuthenticationError =>
  new AuthenticationError(
    'The token is of an issuer that this server does not know. Its claim iss must equal AUTH_ISSUER.',
    'The token is of an unknown issuer',
  );

const BY_CLAIM: Readonly<Record<string, () => AuthenticationError>> = {
  iss: UNKNOWN_ISSUER,
  exp: () =>
    new AuthenticationError('The token needs the claim exp, a time.', 'The token never expires'),
  nbf: () =>
    new AuthenticationError(
      'The token is not valid yet. Check the clocks of provider and server.',
      'The token is not valid yet',
    ),
  aud: () =>
    new AuthenticationError(
      'The token is not for this server. Its claim aud must contain AUTH_AUDIENCE.',
      'The token is not for this server',
    ),
  sub: () =>
    new AuthenticationError('The token needs the claim sub.', 'The token has no usable subject'),
};

/** Returns the error for the caller. Those of jose hold claims of the token, so none of them leaves this file. */
function shownError(error: unknown): unknown {
  if (error instanceof AuthenticationError || error instanceof IdentityProviderError) return error;
  if (error instanceof errors.JWTExpired) return EXPIRED();
  if (error instanceof errors.JWTClaimValidationFailed && BY_CLAIM[error.claim])
    return BY_CLAIM[error.claim]?.();
  if (error instanceof errors.JOSEAlgNotAllowed)
    return new AuthenticationError(
      `The algorithm of the token's signature is not accepted. Accepted: ${ALGORITHMS.join(', ')}.`,
      'The algorithm of the token is not accepted',
    );
  if (error instanceof errors.JWKSNoMatchingKey)
    return new AuthenticationError(
      'The token is signed with a key that the identity provider does not publish.',
      'The key of the token is unknown',
    );
  // A bug, or a key of the provider that cannot be used. Such an error holds nothing of the token.
  if (!(error instanceof errors.JOSEError)) return error;
  return new AuthenticationError(
    'The token is no valid JWT of the identity provider: its form or its signature is wrong.',
    'The token is invalid',
  );
}
