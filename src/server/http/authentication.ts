import type { AccessScope } from '../../graph/access/access-scope.js';
import {
  AuthenticationError,
  IdentityProviderError,
} from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import type { Exchange } from './exchange.js';
import type { FailedAuthentications } from './failed-authentications.js';
import { HttpError } from './http-error.js';
import { tooMany } from './principal-limits.js';
import { SESSION_HEADER } from './session-cookie.js';
import type { SessionCookie } from './session-cookie.js';

/**
 * Finds the principal of an `Authorization` header, or without one that of a browser's session; without a promise when it is
 * known. Throws or rejects with `AuthenticationError`, with `StoreError` when keys cannot be read, and with `IdentityProviderError`
 * when a token cannot be checked.
 */
export type Authenticate = (
  authorization: string | undefined,
  session?: string,
) => Principal | Promise<Principal>;

/** Who may use a route: anyone, any principal, or one with a scope. */
export type RouteAccess = 'anyone' | 'principal' | AccessScope;

/** What checks the callers of requests. */
export interface CallerCheck {
  readonly authenticate: Authenticate;
  /** Reads the session of a browser. */
  readonly cookie: Pick<SessionCookie, 'lacksHeader' | 'read'>;
  readonly failures: Pick<FailedAuthentications, 'note'>;
}

/** Notes the principal of a request. Throws or rejects with HttpError 401, 403, 429 or 503. Returns null when nothing has to be awaited. */
export function authenticated(
  exchange: Exchange,
  access: RouteAccess,
  { authenticate, cookie, failures }: CallerCheck,
): Promise<void> | null {
  if (access === 'anyone') return null;
  const { request } = exchange;
  const failureOf = (error: unknown): unknown =>
    isWithoutCredentials(error) && cookie.lacksHeader(request)
      ? NO_SESSION_HEADER
      : authenticationFailure(error, (keyId) => failures.note(request, keyId));
  try {
    const principal = authenticate(request.headers.authorization, cookie.read(request));
    if (!(principal instanceof Promise)) {
      admit(exchange, access, principal);
      return null;
    }
    return principal.then(
      (known) => admit(exchange, access, known),
      (error: unknown) => {
        throw failureOf(error);
      },
    );
  } catch (error) {
    throw failureOf(error);
  }
}

const isWithoutCredentials = (error: unknown): boolean =>
  error instanceof AuthenticationError && error.reason === null;

const CHALLENGE = 'Bearer realm="fulfilment-graph"';

const NO_SESSION_HEADER = new HttpError(
  401,
  'UNAUTHENTICATED',
  `The session cookie counts only with the header ${SESSION_HEADER}: 1, which pages of this server send. Reload the page. A program needs an access key instead: Authorization: Bearer <access key>.`,
  { 'www-authenticate': CHALLENGE },
);

function admit({ scope }: Exchange, access: RouteAccess, principal: Principal): void {
  if (access !== 'anyone' && access !== 'principal' && !principal.scopes.has(access)) {
    throw new HttpError(
      403,
      'FORBIDDEN',
      `The access key or token lacks the scope ${access}, which this path needs.`,
    );
  }
  scope.principal = principal;
}

const PROVIDER_RETRY_SECONDS = '5';

/**
 * Notes a failed authentication, with the key that was revoked or has expired. Returns the milliseconds that a client which has failed
 * too often must wait.
 */
export type NoteFailure = (keyId: string | null) => number | null;

export const TOO_MANY_FAILURES = 'Too many failed authentications from this address';

/** Returns the HTTP error for a caller that could not be authenticated; any other error as it is. */
export function authenticationFailure(error: unknown, noteFailure: NoteFailure): unknown {
  if (error instanceof IdentityProviderError) {
    const headers = { 'retry-after': PROVIDER_RETRY_SECONDS };
    return new HttpError(503, error.code, error.message, headers);
  }
  if (!(error instanceof AuthenticationError)) return error;
  // RFC 6750: without credentials, the challenge has no error.
  const { reason } = error;
  const waitMs = reason === null ? null : noteFailure(error.keyId);
  if (waitMs !== null) return tooMany(`${TOO_MANY_FAILURES}. ${error.message}`, waitMs);
  const detail = reason === null ? '' : `, error="invalid_token", error_description="${reason}"`;
  return new HttpError(401, 'UNAUTHENTICATED', error.message, {
    'www-authenticate': `${CHALLENGE}${detail}`,
  });
}
