import { sql } from 'kysely';
import type { OrderIndexContext } from './order-index-context.js';

/** Key of an order's row. */
interface OrderKey {
  readonly sellerId: string;
  readonly orderId: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Compares rows in lock order: every transaction locks orders in this order, and then their items. With one order for all,
 * two transactions cannot deadlock.
 */
export function inLockOrder(a: OrderKey, b: OrderKey): number {
  return compare(a.sellerId, b.sellerId) || compare(a.orderId, b.orderId);
}

/** Locks the existing rows of orders until the transaction ends. Does nothing on SQLite, which has one writer. */
export async function lockOrders(
  { db, soleOwner }: Pick<OrderIndexContext, 'db' | 'soleOwner'>,
  orders: readonly OrderKey[],
): Promise<void> {
  if (soleOwner || orders.length === 0) return;
  const sorted = orders.toSorted(inLockOrder);
  const sellerIds = sorted.map(({ sellerId }) => sellerId);
  const orderIds = sorted.map(({ orderId }) => orderId);
  await sql`
    select 1
    from unnest(${sellerIds}::text[], ${orderIds}::text[])
      with ordinality as wanted(seller_id, order_id, place)
    join indexed_order as o on o.seller_id = wanted.seller_id and o.order_id = wanted.order_id
    order by wanted.place
    for update of o`.execute(db);
}
