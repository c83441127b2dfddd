import type { OrderWire } from '../../sp-api/operations/orders.wire.js';
import { readOrder } from './order.mapper.js';
import type { Order } from './order.type.js';

/** What a shipment of an order must agree with. */
export interface KnownOrder {
  /** Null when Amazon does not tell. */
  readonly placedAt: Date | null;
  /** Ordered units by order item id, as far as they are known. */
  readonly orderedQuantities: ReadonlyMap<string, number>;
}

export function knownOrder({ createdAt, items }: Pick<Order, 'createdAt' | 'items'>): KnownOrder {
  return {
    placedAt: createdAt,
    orderedQuantities: new Map(
      items.flatMap(({ orderItemId, quantityOrdered }) =>
        quantityOrdered === null ? [] : [[orderItemId, quantityOrdered] as const],
      ),
    ),
  };
}

/** Reads a stored document of the index. Null when it holds no order. */
export function knownOrderIn(sellerId: string, document: unknown): KnownOrder | null {
  const order = readOrder(sellerId, document as OrderWire, { isIndexed: true });
  return order && knownOrder(order);
}
