/** Checks the token of a request against the operation. */
import { ApiError, APPLICATION } from './api.js';
import type { ApiOperation, EmulatedSeller } from './api.js';
import { coversPath } from './http/router.js';
import type { TokenStore } from '../apis/tokens/token-store.js';

/** How strictly restricted operations check their token. */
export interface AuthorizationPolicy {
  /**
   * Amazon lists restricted operations, but accepts a plain access token for some of them, as its own samples
   * show. True requires a restricted data token.
   */
  readonly requireRdt: boolean;
}

/**
 * Returns the seller of a token, or {@link APPLICATION} for a grantless operation.
 * @throws ApiError 403 in Amazon's words for a token that is absent, unknown, expired or meant for another
 * operation.
 */
export function authorize(
  token: string | undefined,
  operation: ApiOperation,
  path: string,
  tokens: TokenStore,
  policy: AuthorizationPolicy,
): EmulatedSeller {
  if (!token) throw denied('Access token is missing in the request header.');
  const grant = tokens.find(token);
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
  // A seller's token never opens an operation of the application.
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

/**
 * Returns the kinds of personal data that the token grants for the operation. None without a restricted data
 * token.
 */
export function grantedDataElements(
  token: string | undefined,
  operation: ApiOperation,
  path: string,
  tokens: TokenStore,
): readonly string[] {
  const grant = tokens.find(token ?? '');
  if (typeof grant === 'string' || grant.kind !== 'restricted') return [];
  return grant.resources
    .filter((granted) => granted.method === operation.method && coversPath(granted.path, path))
    .flatMap(({ dataElements = [] }) => dataElements);
}

/** Returns the 403 for a missing token. A token request to the wrong host gets the same answer. */
export function missingAuthenticationToken(): ApiError {
  return new ApiError(403, 'MissingAuthenticationToken', 'Access to requested resource is denied.');
}

/** Returns the 403 of a token that does not open the operation. */
export function denied(details: string): ApiError {
  return new ApiError(403, 'Unauthorized', 'Access to requested resource is denied.', details);
}
