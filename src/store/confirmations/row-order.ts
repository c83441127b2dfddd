import type { ConfirmationId } from './confirmation.js';

/** Returns confirmations in the order in which every step writes the rows of several, so that two steps cannot deadlock. */
export function inRowOrder<Id extends Pick<ConfirmationId, 'batchId' | 'position'>>(
  confirmations: readonly Id[],
): readonly Id[] {
  return confirmations.toSorted((a, b) =>
    a.batchId === b.batchId ? a.position - b.position : a.batchId < b.batchId ? -1 : 1,
  );
}
