import { cleanNotes } from './clean-notes.js';
import type { MarkContext } from './mark-context.js';
import { UnindexedLimitReached, unindexedOf } from './note-unindexed.js';
import type { MarkedOrders } from './order-mark.js';

/** Shortest time between two searches of a seller's notes for some that can go. A search reads all of them. */
const CLEANED_EVERY_MS = 60_000;

/**
 * Runs a step that marks orders when no other step on marks of the seller runs; callers take turns. The step receives those of the
 * orders that the index does not have. Runs it again when that made room for them.
 */
export function marking<Result>(
  context: MarkContext,
  orders: MarkedOrders,
  step: (unindexed: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const { sellerId } = orders;
  return context.turns.run(sellerId, async () => {
    const unindexed = await unindexedOf(context, orders);
    try {
      return await step(unindexed);
    } catch (error) {
      if (!(error instanceof UnindexedLimitReached) || !isCleaningDue(context, sellerId))
        throw error;
      await cleanNotes(context, sellerId);
      return step(unindexed);
    }
  });
}

function isCleaningDue({ cleanedAt, now }: MarkContext, sellerId: string): boolean {
  const at = now();
  if (at - (cleanedAt.get(sellerId) ?? -Infinity) < CLEANED_EVERY_MS) return false;
  cleanedAt.set(sellerId, at);
  return true;
}
