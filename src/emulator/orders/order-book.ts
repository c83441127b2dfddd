import type { World } from '../world.js';
import { inventOrders } from './invent-orders.js';
import type { Order, OrderItem, OrderStatus } from './order.js';

/**
 * All orders of all emulated sellers. Orders are values: a change puts a new one in the old one's place, so a
 * reader never sees half a change.
 */
export class OrderBook {
  readonly #ordersBySeller = new Map<string, Map<string, Order>>();

  constructor(world: World) {
    for (const seller of world.sellers) this.#ordersBySeller.set(seller.sellerId, new Map());
    for (const order of inventOrders(world)) {
      this.#ordersBySeller.get(order.sellerId)?.set(order.amazonOrderId, order);
    }
  }

  /** One seller's orders, the named ones first; empty for an unknown seller. */
  list(sellerId: string): readonly Order[] {
    return [...(this.#ordersBySeller.get(sellerId)?.values() ?? [])];
  }

  /** The seller's order; another seller's order is as unknown as one that never was. */
  find(sellerId: string, amazonOrderId: string): Order | undefined {
    return this.#ordersBySeller.get(sellerId)?.get(amazonOrderId);
  }

  /**
   * Notes how many units of each item have left altogether, and derives the order's status. Quantities only ever
   * rise: at Amazon an order stays shipped when its label is cancelled.
   */
  recordShipped(
    order: Order,
    shippedByItem: ReadonlyMap<string, number>,
    nowMs: number,
  ): Order | undefined {
    const current = this.find(order.sellerId, order.amazonOrderId);
    if (current === undefined) return undefined;
    const items = current.items.map((item) => withShipped(item, shippedByItem));
    const updated = { ...current, items, status: statusOf(items), lastUpdatedMs: nowMs };
    this.#ordersBySeller.get(order.sellerId)?.set(order.amazonOrderId, updated);
    return updated;
  }
}

function withShipped(item: OrderItem, shippedByItem: ReadonlyMap<string, number>): OrderItem {
  const shipped = Math.max(item.quantityShipped, shippedByItem.get(item.orderItemId) ?? 0);
  return { ...item, quantityShipped: Math.min(shipped, item.quantityOrdered) };
}

function statusOf(items: readonly OrderItem[]): OrderStatus {
  if (items.every((item) => item.quantityShipped >= item.quantityOrdered)) return 'Shipped';
  return items.some((item) => item.quantityShipped > 0) ? 'PartiallyShipped' : 'Unshipped';
}
