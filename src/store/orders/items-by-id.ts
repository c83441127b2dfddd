import type { OrderIndexContext } from './order-index-context.js';

/** Amazon's order item ids are unique. The limit bounds what a store with other rows returns. */
const MOST_ITEMS = 20;

/** Returns the items of stored orders with these ids. */
export async function itemsById(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerId: string,
  orderItemIds: readonly string[],
): Promise<readonly { readonly amazonOrderId: string; readonly orderItemId: string }[]> {
  if (orderItemIds.length === 0) return [];
  const rows = await db
    .selectFrom('indexed_order_item')
    .select(['order_id as amazonOrderId', 'order_item_id as orderItemId', 'status'])
    .where('seller_id', '=', sellerId)
    .where('order_item_id', 'in', orderItemIds)
    .orderBy('order_item_id')
    .orderBy('order_id')
    .limit(MOST_ITEMS)
    .execute();
  // An item without a status belongs to an order that is not stored yet.
  return rows.flatMap(({ status, ...item }) => (status === null ? [] : [item]));
}
