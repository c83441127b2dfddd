import type { SpApiError } from '../errors/errors.js';
import { isUnknownId } from '../errors/unknown-id.js';
import type { IdKind } from '../id-kind.js';
import { failureWithoutResponse } from '../transport/read-outcome.js';
import type { Operation } from './operation.js';
import { spApiError } from './raise.js';

/** Resolves to null when Amazon does not know the id. Rejects on any other failure. */
export async function nullWhenUnknown<Entity>(
  kind: IdKind,
  id: string,
  answer: Promise<Entity>,
): Promise<Entity | null> {
  try {
    return await answer;
  } catch (error) {
    if (isUnknownId(error, kind, id)) return null;
    throw error;
  }
}

/** Resolves to the error instead of rejecting, so that a DataLoader fails one key and keeps the others. */
export async function errorWhenFailed<Entity>(answer: Promise<Entity>): Promise<Entity | Error> {
  try {
    return await answer;
  } catch (error) {
    return error instanceof Error ? error : new Error('loading failed', { cause: error });
  }
}

/** Returns the error for a successful answer that lacks the entity the operation promises. */
export function malformedAnswer(operation: Pick<Operation, 'name' | 'repeat'>): SpApiError {
  return spApiError(failureWithoutResponse(operation, 'UPSTREAM_MALFORMED', 'unknown'));
}
