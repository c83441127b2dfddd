import { SpApiError } from '../sp-api/errors/errors.js';
import { AccessDenied, RejectedByAmazon } from './user-error.type.js';

/** The error when Amazon refused the request itself, which a mutation answers as a result; everything else is thrown on. */
export function refusalOf(error: unknown): SpApiError {
  const refused =
    error instanceof SpApiError &&
    (error.code === 'UPSTREAM_REJECTED' || error.code === 'UPSTREAM_NOT_FOUND');
  if (refused) return error;
  throw error;
}

/** Returns the result of a change to an id that Amazon denied access to; null for every other error. */
export function accessDenied(error: unknown, path: string[]): AccessDenied | null {
  if (!(error instanceof SpApiError) || !error.denied) return null;
  const { denied, requestId, message } = error;
  return new AccessDenied(message.slice(message.indexOf(': ') + 2), path, {
    deniedId: denied.ids[0] ?? '',
    isGrantGood: denied.isGrantGood,
    amazonRequestId: requestId,
  });
}

/** A refusal that has no type of its own, in Amazon's words. */
export function rejectedByAmazon(refusal: SpApiError): RejectedByAmazon {
  const [entry] = refusal.entries;
  return new RejectedByAmazon(entry?.message || 'Amazon refused the request.', {
    amazonCode: entry?.code ?? null,
    amazonDetails: entry?.details ?? null,
    amazonRequestId: refusal.requestId,
  });
}
