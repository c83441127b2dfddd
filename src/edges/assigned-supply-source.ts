import type { RequestContext } from '../context/request-context.js';
import { whenReady } from '../graph/eventual.js';
import type { Eventual } from '../graph/eventual.js';
import type { OrderRef } from '../domains/orders/order-ref.js';
import type { SupplySource } from '../domains/supply-sources/supply-source.type.js';

/** Returns the supply source that Amazon assigned an order, or one of its items, to; null while it is unknown. */
export function assignedSupplySource(
  order: OrderRef,
  context: RequestContext,
  orderItemId?: string,
): Eventual<SupplySource | null> {
  const { orders, supplySources } = context.seller(order.sellerId);
  return whenReady(orders.supplySourceId(order, orderItemId), (id) =>
    id === null ? null : supplySources.byId(id),
  );
}
