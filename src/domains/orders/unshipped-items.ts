import { OrderStatus } from './order.type.js';
import type { Order } from './order.type.js';

/** Units of an order item. */
export interface OrderUnits {
  readonly orderItemId: string;
  /** One or more. */
  readonly quantity: number;
}

// A status that is not known may allow shipping: Amazon decides.
const SHIPPABLE: readonly (OrderStatus | null)[] = [
  OrderStatus.UNSHIPPED,
  OrderStatus.PARTIALLY_SHIPPED,
  null,
];

/** Units of an order item as Amazon shows them. */
export interface ItemUnits {
  readonly orderItemId: string;
  /** Null when Amazon does not say. */
  readonly ordered: number | null;
  /** Units that neither left nor were cancelled. */
  readonly unshipped: number;
}

/**
 * Returns the units of the items of an order that may get a label, also when all have left: Amazon keeps an order shipped after
 * its label was cancelled. None of a pending or cancelled order. Needs FULFILLMENT.
 */
export function itemUnits(order: Pick<Order, 'status' | 'items'>): ItemUnits[] {
  if (order.status !== OrderStatus.SHIPPED && !SHIPPABLE.includes(order.status)) return [];
  const unshipped = new Map(
    unshippedItems(order).map(({ orderItemId, quantity }) => [orderItemId, quantity]),
  );
  return order.items.map(({ orderItemId, quantityOrdered: ordered }) => ({
    orderItemId,
    ordered,
    unshipped: unshipped.get(orderItemId) ?? 0,
  }));
}

/** Returns the units that can be shipped now; none of a pending, cancelled or shipped order. Needs FULFILLMENT. */
export function unshippedItems(order: Pick<Order, 'status' | 'items'>): OrderUnits[] {
  if (!SHIPPABLE.includes(order.status)) return [];
  return order.items
    .map(({ orderItemId, quantityOrdered, quantityFulfilled, quantityUnfulfilled }) => ({
      orderItemId,
      quantity: quantityUnfulfilled ?? (quantityOrdered ?? 0) - (quantityFulfilled ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0);
}

/** Tells whether an order cannot be shipped yet, and may be later. */
export function isPending({ status }: Pick<Order, 'status'>): boolean {
  return status === OrderStatus.PENDING || status === OrderStatus.PENDING_AVAILABILITY;
}
