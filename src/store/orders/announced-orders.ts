import { Announcement, CHANNELS } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import type { IndexConnection as Connection } from '../tables.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Runs a step in a transaction and announces the orders that it has changed. */
export async function announcing<Result>(
  context: Pick<OrderIndexContext, 'db' | 'soleOwner' | 'publishAll' | 'noteOrders'>,
  step: (trx: Connection, changed: (orders: readonly OrderChange[]) => void) => Promise<Result>,
): Promise<Result> {
  const announcement = new Announcement<OrderChange>(context, CHANNELS.orders);
  const result = await context.db.transaction().execute(async (trx) => {
    announcement.begin();
    const changes: OrderChange[] = [];
    const done = await step(trx, (orders) => void changes.push(...orders));
    announcement.add(changes);
    await context.noteOrders(trx, changes);
    await announcement.send(trx);
    return done;
  });
  announcement.committed();
  return result;
}
