import { eventTurns } from '../../../runtime/background/turns.js';
import type { Clock } from '../../../runtime/clock.js';
import { paused } from '../../../runtime/background/pace.js';
import type { InventoryBatchRecord } from '../../../store/inventory/inventory-change.js';
import { readInventoryBatch } from './inventory-batch.mapper.js';
import type { InventoryBatch } from './inventory-batch.type.js';

/** How a subscription looks for changes. */
export interface BatchNews {
  readonly clock: Pick<Clock, 'after'>;
  readonly everyMs: number;
}

/** From this many looks without a change on, the pauses are longer: a feed takes minutes. */
const MANY_LOOKS = 60;
const LONGER = 5;

/**
 * Yields a batch at the start, and whenever its revision has changed, until the signal fires. Another process may have changed it, so
 * its row is looked at: one read by its key each time.
 */
export async function* batchUpdates(
  find: () => Promise<InventoryBatchRecord | null>,
  { clock, everyMs }: BatchNews,
  signal: AbortSignal,
): AsyncGenerator<InventoryBatch, void, undefined> {
  let last: number | null = null;
  let looks = 0;
  while (!signal.aborted) {
    await eventTurns.next();
    const batch = await find();
    looks += 1;
    if (batch && batch.revision !== last) {
      last = batch.revision;
      looks = 0;
      yield readInventoryBatch(batch);
    }
    await paused(clock, looks < MANY_LOOKS ? everyMs : everyMs * LONGER, signal);
  }
}
