import type { World } from '../world.js';
import { inventOrders } from './invent-orders.js';
import {
  unitsIn,
  type Order,
  type OrderItem,
  type OrderPackage,
  type OrderStatus,
} from './order.js';
import { seededDigits } from './seeded-random.js';

/** What the seller or Amazon did to an order. */
export type OrderChangeReason = 'package-added' | 'package-corrected' | 'label-cancelled';

/** One change of one order. */
export interface OrderChange {
  readonly reason: OrderChangeReason;
  /** The order after the change, with the assigned supply source of each item. */
  readonly order: Order;
  /** The order before it; undefined for one that is new. */
  readonly before: Order | undefined;
  /** Epoch milliseconds on the emulator's clock. */
  readonly atMs: number;
}

export type OrderChangeListener = (change: OrderChange) => void;

/** A package before the book has given it an identity. */
export type NewPackage = Omit<
  OrderPackage,
  'packageReferenceId' | 'createdMs' | 'isLabelCancelled'
> & {
  /** The seller's own number for it; without one the book finds a free one. */
  readonly packageReferenceId?: string;
};

/**
 * All orders of all emulated sellers. Orders are values: a change puts a new one in the old one's place, so a
 * reader never sees half a change.
 */
export class OrderBook {
  readonly #ordersBySeller = new Map<string, Map<string, Order>>();
  readonly #listeners = new Set<OrderChangeListener>();

  constructor(private readonly world: World) {
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

  /** Calls the listener at each change from now on. Returns what ends this. */
  onOrderChange(listener: OrderChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds a package: its units count as shipped at once, and the order's status follows. */
  addPackage(order: Order, added: NewPackage, nowMs: number): void {
    this.#change(order, 'package-added', nowMs, (current) => {
      const parcel: OrderPackage = {
        ...added,
        packageReferenceId: added.packageReferenceId ?? this.#freeReference(current),
        createdMs: nowMs,
        isLabelCancelled: false,
      };
      return withPackages(current, [...current.packages, parcel]);
    });
  }

  /** Marks the package of a cancelled label. The order stays shipped, as at Amazon. */
  cancelLabel(order: Order, shipmentId: string, nowMs: number): void {
    this.#change(order, 'label-cancelled', nowMs, (current) =>
      withPackages(
        current,
        current.packages.map((parcel) =>
          parcel.origin !== 'confirmation' && parcel.origin.shipmentId === shipmentId
            ? { ...parcel, isLabelCancelled: true }
            : parcel,
        ),
      ),
    );
  }

  #change(
    { sellerId, amazonOrderId }: Order,
    reason: OrderChangeReason,
    atMs: number,
    changed: (current: Order) => Order,
  ): void {
    const before = this.find(sellerId, amazonOrderId);
    if (before === undefined) return;
    const order = { ...changed(before), lastUpdatedMs: atMs };
    this.#ordersBySeller.get(sellerId)?.set(amazonOrderId, order);
    for (const listener of this.#listeners) listener({ reason, order, before, atMs });
  }

  /** Twelve digits, far from the small numbers that sellers give to their own packages. */
  #freeReference({ amazonOrderId, packages }: Order): string {
    const topic = `package:${amazonOrderId}:${String(packages.length)}`;
    return `8${seededDigits(this.world.seed, topic, 11)}`;
  }
}

/** Quantities only ever rise: at Amazon an order stays shipped when its label is cancelled. */
function withPackages(order: Order, packages: readonly OrderPackage[]): Order {
  const good = packages.filter(({ isLabelCancelled }) => !isLabelCancelled);
  const items = order.items.map((item) => {
    const packed = Math.min(unitsIn(good, item.orderItemId), item.quantityOrdered);
    return { ...item, quantityShipped: Math.max(item.quantityShipped, packed) };
  });
  return { ...order, packages, items, status: statusOf(items) };
}

function statusOf(items: readonly OrderItem[]): OrderStatus {
  if (items.every((item) => item.quantityShipped >= item.quantityOrdered)) return 'Shipped';
  return items.some((item) => item.quantityShipped > 0) ? 'PartiallyShipped' : 'Unshipped';
}
