import type { Environment } from './environment.js';
import type { VariableName } from './variables.js';

/** An identity provider whose tokens (JWT) callers may send in place of access keys. */
export interface IdentityProviderConfig {
  /** The issuer, exactly as it is in tokens. */
  readonly issuer: string;
  /** The name of this server in tokens. */
  readonly audience: string;
  /** Where its keys are. Null asks the issuer. */
  readonly jwksUrl: string | null;
  readonly scopesClaim: string;
  readonly sellersClaim: string;
  /** True when a token without the claim of sellers sees all of them. */
  readonly allSellers: boolean;
}

const NEED_ISSUER = ['AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const satisfies readonly VariableName[];

/** Variables that say how tokens are read. They have defaults, so that one without a provider is a warning only. */
const FOR_TOKENS = [
  'AUTH_SCOPES_CLAIM',
  'AUTH_SELLERS_CLAIM',
  'AUTH_ALL_SELLERS',
] as const satisfies readonly VariableName[];

/** Tells whether keys may be read from the URL: over TLS, or from this machine. */
function isTrusted({ protocol, hostname, username, password, hash }: URL): boolean {
  if (username !== '' || password !== '' || hash !== '') return false;
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

/** Returns the value as it was given: an issuer with a slash at the end differs from one without. */
function trustedUrl(environment: Environment, name: VariableName): string | null {
  const value = environment.given(name);
  const url = value === null ? null : URL.parse(value);
  if (value !== null && (url === null || !isTrusted(url)))
    environment.addProblem(name, 'is not such a URL', true);
  return value;
}

/** Reads the identity provider. Null without one. */
export function readIdentityProvider(environment: Environment): IdentityProviderConfig | null {
  const issuer = trustedUrl(environment, 'AUTH_ISSUER');
  const jwksUrl = trustedUrl(environment, 'AUTH_JWKS_URL');
  const audience = environment.given('AUTH_AUDIENCE');
  const allSellers = environment.flag('AUTH_ALL_SELLERS');
  if (issuer === null) {
    for (const name of NEED_ISSUER)
      if (environment.isSet(name)) environment.addProblem(name, 'needs AUTH_ISSUER');
    return null;
  }
  if (issuer.includes('?')) environment.addProblem('AUTH_ISSUER', 'has a query', true);
  if (audience === null) environment.addProblem('AUTH_AUDIENCE', 'is needed with AUTH_ISSUER');
  return Object.freeze({
    issuer,
    audience: audience ?? '',
    jwksUrl,
    scopesClaim: environment.text('AUTH_SCOPES_CLAIM') ?? '',
    sellersClaim: environment.text('AUTH_SELLERS_CLAIM') ?? '',
    allSellers,
  });
}

/** A limit of each caller. */
interface CallerLimit {
  readonly limit: number;
  /** True when it was set, and so is for callers of a server that needs neither keys nor tokens, too. */
  readonly includesLocal: boolean;
}

/** Limits of each caller. Null sets none. */
export interface PrincipalLimitsConfig {
  /** Cost of operations in a second. */
  readonly points: CallerLimit | null;
  /** GraphQL requests at a time. */
  readonly requests: CallerLimit | null;
}

/** Half of what a server on one core can execute. */
const POINTS_PER_SECOND = 40_000;
/** A fifth of what a server admits. */
const REQUESTS = 100;

/** Reads the limits of each caller. */
export function readPrincipalLimits(environment: Environment): PrincipalLimitsConfig {
  const read = (name: VariableName, preset: number, most: number): CallerLimit | null => {
    const includesLocal = environment.isSet(name);
    const limit = includesLocal ? environment.integer(name, 0, most) : preset;
    return limit === 0 ? null : Object.freeze({ limit, includesLocal });
  };
  return Object.freeze({
    points: read('PRINCIPAL_POINTS_PER_SECOND', POINTS_PER_SECOND, 10_000_000),
    requests: read('PRINCIPAL_REQUESTS', REQUESTS, 10_000),
  });
}

/** Returns notices about variables that have no effect without an identity provider. */
export function idleTokenVariables(environment: Environment): string[] {
  if (environment.isSet('AUTH_ISSUER')) return [];
  return FOR_TOKENS.filter((name) => environment.isSet(name)).map(
    (name) => `${name} has no effect, because AUTH_ISSUER is not set.`,
  );
}
