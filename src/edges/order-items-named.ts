import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context/request-context.js';
import { needOfItem } from '../domains/orders/order-data.js';
import type { OrderItem } from '../domains/orders/order-item.type.js';

/** What the descriptions of fields with such items end with. */
export const ITEMS_COST =
  'Cost: none when the index has all that is selected, else one getOrder (0.5/s), unless cached.';

/** Returns the items of an order that another object names, with what is selected of them. Null when Amazon does not know the order. */
export async function orderItemsNamed(
  { sellerId, amazonOrderId }: { readonly sellerId: string; readonly amazonOrderId: string },
  orderItemIds: readonly string[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<OrderItem[] | null> {
  if (orderItemIds.length === 0) return [];
  const order = await context.seller(sellerId).orders.indexFirst(amazonOrderId, needOfItem(info));
  return order && order.items.filter(({ orderItemId }) => orderItemIds.includes(orderItemId));
}
