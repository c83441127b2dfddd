import { agendaOf } from '../../core/agenda.js';
import { perWorld } from '../../core/per-world.js';
import type { World } from '../../core/world.js';
import type { OrderingSeller } from './draw-order.js';
import { arrivingOrder, inventOrders, namedOrders } from './invent-orders.js';
import { locationsOf } from './locations.js';
import type { Location } from './locations.js';
import { unitsIn } from './order.js';
import type {
  Order,
  OrderItem,
  OrderPackage,
  OrderStatus,
  PickupStatus,
  Verification,
} from './order.js';
import { afterTurn, arrivalIntervalMs, fateOf } from './order-life.js';
import type { DueTurn } from './order-life.js';
import { seededDigits } from './seeded-random.js';

/** The action of the buyer, the seller or Amazon. */
export type OrderChangeReason =
  | 'placed'
  | DueTurn['turn']
  | 'package-added'
  | 'package-corrected'
  | 'label-cancelled'
  | 'pickup-updated'
  | 'verification-updated';

/** One change of one order. */
export interface OrderChange {
  readonly reason: OrderChangeReason;
  /** The order after the change, with the assigned supply source of each item. */
  readonly order: Order;
  /** The order before the change. Undefined for a new one. */
  readonly before: Order | undefined;
  /** Epoch milliseconds on the emulator's clock. */
  readonly atMs: number;
}

export type OrderChangeListener = (change: OrderChange) => void;

/** A package before the book identifies it. */
export type NewPackage = Omit<
  OrderPackage,
  'packageReferenceId' | 'createdMs' | 'isLabelCancelled'
> & {
  /** The seller's number for it. By default the book chooses a free one. */
  readonly packageReferenceId?: string;
};

/**
 * The orders of all sellers. An order is immutable: a change replaces it, so a reader never sees half a
 * change. Orders arrive and change as the emulator's clock runs. Named orders change only on request.
 */
export class OrderBook {
  readonly #ordersBySeller = new Map<string, Map<string, Order>>();
  readonly #listeners = new Set<OrderChangeListener>();

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;

    const startMs = world.nowMs();
    for (const [sellerIndex, seller] of world.sellers.entries()) {
      const { sellerId } = seller;
      const of: OrderingSeller = { seller, sellerIndex, locations: this.locations(sellerId) };
      const orders = inventOrders(world, of);
      this.#ordersBySeller.set(
        sellerId,
        new Map(orders.map((order) => [order.amazonOrderId, order])),
      );
      for (const order of orders.slice(namedOrders(sellerIndex).length)) {
        this.#scheduleFate(order, startMs);
      }
      if (world.orders !== 'on-request')
        this.#scheduleArrival(of, 0, startMs + arrivalIntervalMs(sellerIndex));
    }
  }

  /** Returns one seller's orders, the named ones first. Empty for an unknown seller. */
  list(sellerId: string): readonly Order[] {
    void agendaOf(this.#world).settle();
    return [...(this.#ordersBySeller.get(sellerId)?.values() ?? [])];
  }

  /** Returns the seller's order. Undefined for an unknown order and for another seller's. */
  find(sellerId: string, amazonOrderId: string): Order | undefined {
    void agendaOf(this.#world).settle();
    return this.#ordersBySeller.get(sellerId)?.get(amazonOrderId);
  }

  /** Returns the places that the seller's parcels can ship from now, the default one first. */
  locations(sellerId: string): readonly Location[] {
    return locationsOf(this.#world, sellerId);
  }

  /**
   * Calls the listener on every change, when the world is settled. Returns a function that removes the
   * listener.
   */
  onOrderChange(listener: OrderChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds a paid order that was placed on request. Like a named one, it changes only on request. */
  place(order: Order): void {
    this.#ordersBySeller.get(order.sellerId)?.set(order.amazonOrderId, order);
    this.#tell({ reason: 'placed', order, before: undefined, atMs: order.purchasedMs });
  }

  /** Pays or cancels an order. Does nothing when its status no longer allows it. */
  turn(order: Order, due: DueTurn): void {
    this.#change(order, due.turn, due.atMs, (current) => afterTurn(current, due));
  }

  /** Adds a package. Its units count as shipped at once, and the order's status follows. */
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

  /** Corrects the package of that number. Its units may rise. The shipped quantity never falls. */
  correctPackage(
    order: Order,
    packageReferenceId: string,
    correction: Partial<NewPackage>,
    nowMs: number,
  ): void {
    this.#change(order, 'package-corrected', nowMs, (current) =>
      withPackages(
        current,
        current.packages.map((parcel) =>
          parcel.packageReferenceId === packageReferenceId
            ? { ...parcel, ...correction, packageReferenceId }
            : parcel,
        ),
      ),
    );
  }

  /** Records the status of a pickup. `handedOver` holds the units of each item that the buyer took. */
  updatePickup(
    order: Order,
    pickup: PickupStatus,
    handedOver: ReadonlyMap<string, number>,
    nowMs: number,
  ): void {
    this.#change(order, 'pickup-updated', nowMs, (current) => {
      const items = current.items.map((item) => ({
        ...item,
        quantityShipped: item.quantityShipped + (handedOver.get(item.orderItemId) ?? 0),
      }));
      return { ...current, pickup, items, status: statusOf(items) };
    });
  }

  /** Records the review of an order with regulated items. */
  review(order: Order, verification: Verification, nowMs: number): void {
    this.#change(order, 'verification-updated', nowMs, (current) => ({
      ...current,
      verification,
    }));
  }

  #scheduleArrival(of: OrderingSeller, number: number, atMs: number): void {
    agendaOf(this.#world).at(atMs, () => {
      // Arriving orders go to the locations that are active now.
      const locations = this.locations(of.seller.sellerId);
      const order = arrivingOrder(this.#world, { ...of, locations }, number, atMs);
      this.#ordersBySeller.get(order.sellerId)?.set(order.amazonOrderId, order);
      this.#tell({ reason: 'placed', order, before: undefined, atMs });
      this.#scheduleFate(order, atMs);
      this.#scheduleArrival(of, number + 1, atMs + arrivalIntervalMs(of.sellerIndex));
    });
  }

  #scheduleFate(order: Order, fromMs: number): void {
    for (const due of fateOf(order, this.#world.seed, fromMs)) {
      agendaOf(this.#world).at(due.atMs, (atMs) => {
        this.turn(order, { ...due, atMs });
      });
    }
  }

  #change(
    { sellerId, amazonOrderId }: Order,
    reason: OrderChangeReason,
    atMs: number,
    changed: (current: Order) => Order | undefined,
  ): void {
    const before = this.find(sellerId, amazonOrderId);
    const after = before === undefined ? undefined : changed(before);
    if (after === undefined) return;
    const order = { ...after, lastUpdatedMs: atMs };
    this.#ordersBySeller.get(sellerId)?.set(amazonOrderId, order);
    this.#tell({ reason, order, before, atMs });
  }

  #tell(change: OrderChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Returns twelve digits, far from the small numbers that sellers choose. */
  #freeReference({ amazonOrderId, packages }: Order): string {
    const topic = `package:${amazonOrderId}:${String(packages.length)}`;
    return `8${seededDigits(this.#world.seed, topic, 11)}`;
  }
}

/** Quantities only rise: at Amazon an order stays shipped when its label is cancelled. */
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

/** Returns the orders of a world. */
export const orderBookOf = perWorld((world: World) => new OrderBook(world));
