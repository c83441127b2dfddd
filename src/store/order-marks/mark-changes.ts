import { randomUUID } from 'node:crypto';
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

/** Notes that the marks of orders changed, in the transaction of the change. The order index derives its facts from the notes. */
export async function noteMarkChanges(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  const stamp = randomUUID();
  await inSlices(sortedIds(orderIds), WRITTEN_AT_ONCE, (some) =>
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
