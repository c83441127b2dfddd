import { SpApiError } from '../sp-api/errors/errors.js';
import { AccessDenied, NotFound, RejectedByAmazon } from './user-error.type.js';

/**
 * Returns the error of a request that Amazon refused, which a mutation returns as a result. Rethrows all other errors.
 */
export function refusalOrThrow(error: unknown): SpApiError {
  const refused =
    error instanceof SpApiError &&
    (error.code === 'UPSTREAM_REJECTED' || error.code === 'UPSTREAM_NOT_FOUND');
  if (refused) return error;
  throw error;
}

/** Returns the result when Amazon denied access to an id; null for every other error. */
export function accessDenied(error: unknown, path: string[]): AccessDenied | null {
  if (!(error instanceof SpApiError) || !error.denied) return null;
  const { denied, requestId, message } = error;
  return new AccessDenied(message.slice(message.indexOf(': ') + 2), path, {
    deniedId: denied.ids[0] ?? '',
    isGrantGood: denied.isGrantGood,
    amazonRequestId: requestId,
  });
}

/** Returns the result when Amazon does not know the id in a field of the input. @param path leads from the input to the field. */
export function unknownAtAmazon(what: string, id: string, ...path: string[]): NotFound {
  const message = `Amazon knows no ${what} ${JSON.stringify(id)} of this seller.`;
  return new NotFound(message, ['input', ...path]);
}

/** Returns a refusal without a specific type, in Amazon's words. */
export function rejectedByAmazon(refusal: SpApiError): RejectedByAmazon {
  const [entry] = refusal.entries;
  return new RejectedByAmazon(entry?.message || 'Amazon refused the request.', {
    amazonCode: entry?.code ?? null,
    amazonDetails: entry?.details ?? null,
    amazonRequestId: refusal.requestId,
  });
}
