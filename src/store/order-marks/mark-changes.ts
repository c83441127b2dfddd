import { randomUUID } from 'node:crypto';
import { Announcement, CHANNELS } from '../engine/announcement.js';
import type { Announced } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import { inSlices } from '../engine/slices.js';
import { lockOrdersOfPurchases } from '../purchases/record-intents.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { MarkedOrders } from './order-mark.js';

/** Orders that one statement writes. */
export const WRITTEN_AT_ONCE = 200;

/** Returns different ids in the order in which every step locks and writes them, so that no two steps deadlock. */
export function sortedIds(orderIds: readonly string[]): string[] {
  return [...new Set(orderIds)].sort();
}

/**
 * Locks orders until the transaction ends, as purchases do. The request of a label is claimed under the same lock, so a hold and a
 * label of one order come one after the other.
 */
export function lockMarkedOrders(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  return lockOrdersOfPurchases(
    trx,
    orderIds.map((amazonOrderId) => ({ sellerId, amazonOrderId })),
  );
}

/** Notes orders whose marks a transaction changes. */
export type NoteMarks = (orders: MarkedOrders) => void;

/** Runs a step in a transaction, and commits it. */
export type RunStep = <Result>(
  db: Connection,
  step: (trx: Connection) => Promise<Result>,
) => Promise<Result>;

interface Changing extends Announced<OrderChange> {
  readonly db: Connection;
  /** Called after the commit, before the listeners: when the loss of the change would be detected. */
  readonly recorded?: () => Promise<void>;
}

/**
 * Runs a step that changes marks. The orders that it notes are recorded in its transaction, so that the order index derives its facts
 * from them, and are announced as changed orders.
 */
export async function changingMarks<Result>(
  { db, recorded, ...place }: Changing,
  run: RunStep,
  step: (trx: Connection, note: NoteMarks) => Promise<Result>,
): Promise<Result> {
  const announcement = new Announcement<OrderChange>(place, CHANNELS.orders);
  const result = await run(db, async (trx) => {
    announcement.begin();
    const noted: MarkedOrders[] = [];
    const done = await step(trx, (orders) => void noted.push(orders));
    for (const { sellerId, orderIds } of noted) {
      const changed = sortedIds(orderIds);
      await recordChanges(trx, { sellerId, orderIds: changed });
      announcement.add(changed.map((amazonOrderId) => ({ sellerId, amazonOrderId, isNew: false })));
    }
    await announcement.send(trx);
    return done;
  });
  await recorded?.();
  announcement.committed();
  return result;
}

async function recordChanges(trx: Connection, { sellerId, orderIds }: MarkedOrders): Promise<void> {
  const stamp = randomUUID();
  await inSlices(orderIds, WRITTEN_AT_ONCE, (some) =>
    trx
      .insertInto('order_mark_change')
      .values(some.map((id) => ({ seller_id: sellerId, amazon_order_id: id, stamp })))
      .onConflict((conflict) =>
        conflict
          .columns(['seller_id', 'amazon_order_id'])
          .doUpdateSet((eb) => ({ stamp: eb.ref('excluded.stamp') })),
      )
      .execute(),
  );
}
