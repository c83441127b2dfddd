/** Who may call what: reads the token of a request and compares it with the operation. */
import { ApiError, APPLICATION, type ApiOperation, type EmulatedSeller } from './api.js';
import { coversPath } from './http/router.js';
import type { TokenStore } from '../apis/tokens/token-store.js';

/** How strict restricted operations are. */
export interface AuthorizationPolicy {
  /**
   * Amazon lists restricted operations, yet its own samples call some with a plain access token, and that works.
   * True insists on a restricted data token.
   */
  readonly requireRdt: boolean;
}

/**
 * The selling partner whose token this is; {@link APPLICATION} where the operation is grantless.
 * @throws ApiError 403 in Amazon's words when the token is absent, unknown, expired or for something else.
 */
export function authorize(
  token: string | undefined,
  operation: ApiOperation,
  path: string,
  tokens: TokenStore,
  policy: AuthorizationPolicy,
): EmulatedSeller {
  if (!token) throw denied('Access token is missing in the request header.');
  const grant = tokens.look(token);
  if (grant === 'expired') throw denied('The access token you provided has expired.');
  if (grant === 'unknown') {
    throw denied('The access token you provided is revoked, malformed or invalid.');
  }
  if (grant.kind === 'grantless') {
    const scopes = grant.scope.split(' ');
    if (operation.grantlessScope !== undefined && scopes.includes(operation.grantlessScope)) {
      return APPLICATION;
    }
    throw denied('');
  }
  // What belongs to the application is not for a seller's token, whoever the seller is.
  if (operation.grantlessScope !== undefined) throw denied('');
  if (grant.kind === 'restricted') {
    const covered = grant.resources.some(
      (resource) => resource.method === operation.method && coversPath(resource.path, path),
    );
    if (!covered) throw denied('');
  } else if (needsRestrictedToken(operation, policy)) throw denied('');
  return grant.seller;
}

function needsRestrictedToken(operation: ApiOperation, policy: AuthorizationPolicy): boolean {
  return operation.restricted && (policy.requireRdt || operation.needsRestrictedToken === true);
}

/** The kinds of personal data that the token gives away for the operation; none without a restricted data token. */
export function grantedDataElements(
  token: string | undefined,
  operation: ApiOperation,
  path: string,
  tokens: TokenStore,
): readonly string[] {
  const grant = tokens.look(token ?? '');
  if (typeof grant === 'string' || grant.kind !== 'restricted') return [];
  return grant.resources
    .filter((granted) => granted.method === operation.method && coversPath(granted.path, path))
    .flatMap(({ dataElements = [] }) => dataElements);
}

/** No token where there is nothing to be authorized for, which is also what a token request to the wrong host gets. */
export function missingAuthenticationToken(): ApiError {
  return new ApiError(403, 'MissingAuthenticationToken', 'Access to requested resource is denied.');
}

function denied(details: string): ApiError {
  return new ApiError(403, 'Unauthorized', 'Access to requested resource is denied.', details);
}
