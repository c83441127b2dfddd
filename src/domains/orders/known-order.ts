import type { OrderItem } from './order-item.type.js';
import type { Order } from './order.type.js';

/** What a shipment of an order must agree with. */
export interface KnownOrder {
  /** Null when Amazon does not tell. */
  readonly placedAt: Date | null;
  /** Ordered units by order item id, as far as they are known. */
  readonly orderedQuantities: ReadonlyMap<string, number>;
  /** The items that the buyer asked to cancel, and that have neither left nor been cancelled. */
  readonly cancellationRequests: readonly OrderItem[];
}

export function knownOrder({ placedAt, items }: Pick<Order, 'placedAt' | 'items'>): KnownOrder {
  return {
    placedAt,
    cancellationRequests: items.filter((item) => item.isCancellationRequested),
    orderedQuantities: new Map(
      items.flatMap(({ orderItemId, quantityOrdered }) =>
        quantityOrdered === null ? [] : [[orderItemId, quantityOrdered] as const],
      ),
    ),
  };
}
