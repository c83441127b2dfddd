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
