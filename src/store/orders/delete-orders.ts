import { sql } from 'kysely';
import type { IndexConnection } from '../tables.js';
import { statusesOf } from './list-orders.js';
import { lockOrders } from './lock-orders.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Tables with rows of an order, besides `indexed_order`. */
const PARTS = [
  'indexed_order_item',
  'indexed_order_pair',
  'indexed_order_facet',
  'indexed_order_tracking',
  'order_refresh',
] as const;

type DeleteContext = Pick<OrderIndexContext, 'db' | 'soleOwner'>;

export interface DeleteRequest {
  readonly sellerId: string;
  /** Orders whose last change was before this time are deleted. Epoch milliseconds. */
  readonly before: number;
  /** Maximum number of orders. */
  readonly limit: number;
}

/**
 * Deletes a slice of a seller's orders that Amazon changed last long ago, and says so in the progress. Returns their number. Each
 * statement reads by an index no more than the slice, whatever the index holds.
 */
export async function deleteOrders(
  { db, soleOwner }: DeleteContext,
  { sellerId, before, limit }: DeleteRequest,
): Promise<number> {
  const statuses = await statusesOf(db, sellerId);
  if (statuses.length === 0) return 0;
  // The index for this condition begins with the status.
  const found = await db
    .selectFrom('indexed_order')
    .select('order_id as orderId')
    .where('seller_id', '=', sellerId)
    .where('status', 'in', statuses)
    .where('updated_at', '<', before)
    .limit(limit)
    .execute();
  if (found.length === 0) return 0;
  const orders = found.map(({ orderId }) => ({ sellerId, orderId }));
  return db.transaction().execute(async (trx) => {
    await lockOrders({ db: trx, soleOwner }, orders);
    const deleted = await deleteRows(trx, sellerId, { orders, before });
    await raiseCoverage(trx, sellerId, before);
    return deleted;
  });
}

async function deleteRows(
  db: IndexConnection,
  sellerId: string,
  {
    orders,
    before,
  }: { readonly orders: readonly { readonly orderId: string }[]; readonly before: number },
): Promise<number> {
  const ids = orders.map(({ orderId }) => orderId);
  // Triggers count the orders whose source is to be learned, and notice changes of this column only.
  await db
    .updateTable('indexed_order')
    .set({ asks_source: 0 })
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', ids)
    .where('updated_at', '<', before)
    .where('asks_source', '=', 1)
    .execute();
  const deleted = await db
    .deleteFrom('indexed_order')
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', ids)
    // Another process may have stored a newer version.
    .where('updated_at', '<', before)
    .returning('order_id')
    .execute();
  if (deleted.length === 0) return 0;
  for (const table of PARTS)
    await db
      .deleteFrom(table)
      .where('seller_id', '=', sellerId)
      .where(
        'order_id',
        'in',
        deleted.map((row) => row.order_id),
      )
      .execute();
  return deleted.length;
}

/** The progress must not promise the deleted orders, and the sync must not read them again. */
async function raiseCoverage(db: IndexConnection, sellerId: string, from: number): Promise<void> {
  await db
    .updateTable('order_sync')
    .set({
      history_from: sql<number>`case when history_from < ${from} then ${from} else history_from end`,
      covered_from: sql<number>`case when covered_from < ${from} then ${from} else covered_from end`,
    })
    .where('seller_id', '=', sellerId)
    .execute();
}
