import type { AccessScope } from '../../graph/access/access-scope.js';
import { AuthenticationError } from '../../graph/access/authentication-error.js';
import type { Principal } from '../../graph/access/principal.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';

/**
 * Finds the principal of an `Authorization` header, without a promise when it is known. Throws or rejects with
 * `AuthenticationError`, and with `StoreError` when it cannot be read.
 */
export type Authenticate = (authorization: string | undefined) => Principal | Promise<Principal>;

/** Who may use a route: anyone, any principal, or one with a scope. */
export type RouteAccess = 'anyone' | 'principal' | AccessScope;

/** Notes the principal of a request. Throws or rejects with HttpError 401 or 403. Returns null when nothing has to be awaited. */
export function authenticated(
  exchange: Exchange,
  access: RouteAccess,
  authenticate: Authenticate,
): Promise<void> | null {
  if (access === 'anyone') return null;
  const { authorization } = exchange.request.headers;
  try {
    const principal = authenticate(authorization);
    if (!(principal instanceof Promise)) {
      admit(exchange, access, principal);
      return null;
    }
    return principal.then(
      (known) => admit(exchange, access, known),
      (error: unknown) => {
        throw asHttpError(error, authorization);
      },
    );
  } catch (error) {
    throw asHttpError(error, authorization);
  }
}

function admit({ scope }: Exchange, access: RouteAccess, principal: Principal): void {
  if (access !== 'anyone' && access !== 'principal' && !principal.scopes.has(access)) {
    throw new HttpError(
      403,
      'FORBIDDEN',
      `The access key lacks the scope ${access}, which this path needs.`,
    );
  }
  scope.principal = principal;
}

function asHttpError(error: unknown, authorization: string | undefined): unknown {
  if (!(error instanceof AuthenticationError)) return error;
  // RFC 6750: without credentials, the challenge has no error.
  const reason = authorization === undefined ? '' : ', error="invalid_token"';
  return new HttpError(401, 'UNAUTHENTICATED', error.message, {
    'www-authenticate': `Bearer realm="fulfilment-graph"${reason}`,
  });
}
