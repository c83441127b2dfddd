import type { JWTPayload } from 'jose';
import { AuthenticationError } from '../../graph/access/authentication-error.js';
import { scopesNamed } from '../../graph/access/access-scope.js';
import type { AccessScope } from '../../graph/access/access-scope.js';
import { principalOf } from '../../graph/access/principal.js';
import type { Principal } from '../../graph/access/principal.js';
import { OF_ALL_SELLERS } from './access-keys.service.js';

/** Which claims of a token say what its bearer may do. */
export interface ClaimRules {
  readonly scopesClaim: string;
  readonly sellersClaim: string;
  /** True when a token without the claim of sellers sees all of them. */
  readonly allSellers: boolean;
}

/** The limit of OpenID Connect. */
const LONGEST_SUBJECT = 255;
const LONGEST_NAME = 100;
const ALL_SELLERS = '*';

/**
 * Returns the principal of a verified token.
 * @param expiresAt is in epoch milliseconds.
 * @throws AuthenticationError for a token without a usable subject.
 */
export function principalOfClaims(
  claims: JWTPayload,
  rules: ClaimRules,
  expiresAt: number,
): Principal {
  const { sub } = claims;
  if (
    typeof sub !== 'string' ||
    !/^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(sub) ||
    sub.length > LONGEST_SUBJECT
  )
    throw new AuthenticationError(
      `The claim sub of the token must be text of 1 to ${LONGEST_SUBJECT} characters on one line.`,
      'The token has no usable subject',
    );
  const sellers = sellersIn(claims, rules);
  const scopes = scopesIn(claims, rules);
  return principalOf({
    id: `token:${sub}`,
    name: nameOf(claims, sub),
    scopes: new Set(
      sellers === null ? scopes : scopes.filter((scope) => !OF_ALL_SELLERS.includes(scope)),
    ),
    sellers,
    expiresAt,
    keyId: null,
  });
}

/** People can often choose their name, and the record must not confuse them with others. So it ends with the subject in parentheses. */
function nameOf({ name }: JWTPayload, sub: string): string {
  const shown = (typeof name === 'string' ? name : '')
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return shown === '' || shown === sub ? `(${sub})` : `${shown} (${sub})`;
}

/** Names that are no scopes are left out: a provider has others, for other programs. */
function scopesIn(claims: JWTPayload, { scopesClaim }: ClaimRules): AccessScope[] {
  return textsOf(claimOf(claims, scopesClaim)).flatMap(scopesNamed);
}

/** Returns the sellers that a token names, or null for all. */
function sellersIn(
  claims: JWTPayload,
  { sellersClaim, allSellers }: ClaimRules,
): Set<string> | null {
  const claim = claimOf(claims, sellersClaim);
  if (claim === undefined && allSellers) return null;
  const named = textsOf(claim);
  return named.includes(ALL_SELLERS) ? null : new Set(named);
}

/** Finds a claim by its name, or by its path, such as `realm_access.roles`. */
function claimOf(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

/** Reads words that are separated by spaces, or a list. */
function textsOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((text) => text !== '');
  return Array.isArray(claim) ? claim.filter((text) => typeof text === 'string') : [];
}
