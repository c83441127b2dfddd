import type { RequestContext } from '../context/request-context.js';
import type { OrderRef } from '../domains/orders/order-ref.js';
import type { SupplySource } from '../domains/supply-sources/supply-source.type.js';

/** Returns the supply source that Amazon assigned an order, or one of its items, to; null while it is unknown. */
export async function assignedSupplySource(
  order: OrderRef,
  context: RequestContext,
  orderItemId?: string,
): Promise<SupplySource | null> {
  const { orders, supplySources } = context.seller(order.sellerId);
  const id = await orders.supplySourceId(order, orderItemId);
  return id === null ? null : supplySources.byId(id);
}
