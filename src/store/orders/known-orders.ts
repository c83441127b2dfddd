import type { OrderIndexContext } from './order-index-context.js';

/** Returns those of these orders that the index has. */
export async function knownOrders(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('indexed_order')
    .select('order_id as orderId')
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', orderIds)
    .execute();
  return new Set(rows.map(({ orderId }) => orderId));
}
