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
    if (error instanceof AnotherEntity || isUnknownId(error, kind, id)) return null;
    throw error;
  }
}

/** An answer about something with another id than was asked for. */
class AnotherEntity extends Error {
  override readonly name = 'AnotherEntity';
}

/**
 * Checks that an answer is about the id that was asked for. Amazon ignores the case of some ids, and the same location under two ids
 * would have two sets of scheduled hours and two rows in every sum.
 * @param answered is null when the answer states no id.
 * @throws AnotherEntity
 */
export function assertAnswers(id: string, answered: string | null): void {
  if (answered !== null && answered !== id)
    throw new AnotherEntity('Amazon has this under an id of another spelling.');
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
