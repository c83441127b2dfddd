import { OrderStatus, type Order } from './order.type.js';

/** Units of an order item. */
export interface OrderUnits {
  readonly orderItemId: string;
  /** One or more. */
  readonly quantity: number;
}

// A status of tomorrow may be one to ship in: Amazon decides.
const SHIPPABLE: readonly (OrderStatus | null)[] = [
  OrderStatus.UNSHIPPED,
  OrderStatus.PARTIALLY_SHIPPED,
  OrderStatus.UNKNOWN,
];

/** What can be shipped of an order now; nothing of one that is pending, cancelled or has left. Needs FULFILLMENT. */
export function unshippedItems(order: Pick<Order, 'status' | 'items'>): OrderUnits[] {
  if (!SHIPPABLE.includes(order.status)) return [];
  return order.items
    .map(({ orderItemId, quantityOrdered, quantityFulfilled, quantityUnfulfilled }) => ({
      orderItemId,
      quantity: quantityUnfulfilled ?? (quantityOrdered ?? 0) - (quantityFulfilled ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0);
}
