import type { OrderItem } from './order-item.type.js';
import type { Order } from './order.type.js';

/** Facts of an order that decide whether a label may be bought for it. */
type GuardedFacts = Pick<Order, 'status' | 'programs' | 'shipBy' | 'deliverBy' | 'items'>;

/** What a shipment of an order must agree with. */
export interface KnownOrder {
  readonly order: GuardedFacts;
  /** Null when Amazon does not tell. */
  readonly placedAt: Date | null;
  /** Ordered units by order item id, as far as they are known. */
  readonly orderedQuantities: ReadonlyMap<string, number>;
  /** True when `orderedQuantities` has every item of the order. */
  readonly hasAllItems: boolean;
  /** The items that the buyer asked to cancel, and that have neither left nor been cancelled. */
  readonly cancellationRequests: readonly OrderItem[];
}

export function knownOrder(order: GuardedFacts & Pick<Order, 'placedAt'>): KnownOrder {
  const { placedAt, items } = order;
  return {
    order,
    placedAt,
    hasAllItems: items.length > 0 && items.every((item) => item.quantityOrdered !== null),
    cancellationRequests: items.filter((item) => item.isCancellationRequested),
    orderedQuantities: new Map(
      items.flatMap(({ orderItemId, quantityOrdered }) =>
        quantityOrdered === null ? [] : [[orderItemId, quantityOrdered] as const],
      ),
    ),
  };
}
