import type { GraphQLResolveInfo } from 'graphql';
import { OperationTypeNode } from 'graphql';
import { WorkInTurns } from '../../runtime/background/turns.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import type { Eventual } from '../../graph/eventual.js';
import type { OrderIndex } from '../../store/orders/order-index.js';
import type { PurchaseLedger } from '../../store/purchases/purchase-ledger.js';
import type { Author } from '../../store/authors/author.js';
import type { OrderMarkStore } from '../../store/order-marks/order-mark-store.js';
import { OrderMarking } from './marks/order-marking.service.js';
import { AssignedSourceLoader } from './assigned-source.loader.js';
import { NOTHING, needOfOrder } from './order-data.js';
import type { OrderData, OrderNeed } from './order-data.js';
import { OrderList } from './index/order-list.js';
import { openArgs } from './index/order-filter.input.js';
import type { DuePeriod } from './index/order-filter.input.js';
import { LEAVING } from './index/order-selection.js';
import { orderOf, StoredOrders } from './index/stored-orders.js';
import { knownOrder } from './known-order.js';
import type { KnownOrder } from './known-order.js';
import type { OrderRef } from './order-ref.js';
import { OrderLookup } from './order-lookup.js';
import { OrderLoader } from './order.loader.js';
import type { OrdersCaches } from './orders-caches.loader.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import { StoreError } from '../../store/engine/store-error.js';
import type { Order, OrderStatus } from './order.type.js';
import { wallClock } from '../../runtime/clock.js';

/** Orders that are read in one turn of the event loop: some 20 microseconds each. */
const READ_IN_ONE_TURN = 100;

export interface OrdersDependencies {
  readonly client: SellerClient;
  readonly index: OrderIndex;
  /** Finds orders by what was bought for them. */
  readonly purchases: Pick<PurchaseLedger, 'orderIdsOf'>;
  readonly orderMarks: OrderMarkStore;
  /** Who marks orders. */
  readonly author: Author;
  readonly caches: OrdersCaches;
  readonly caller: Caller;
  /** The seller's configured marketplaces. */
  readonly marketplaceIds: readonly string[];
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** Statuses of orders that are still to be shipped. */
export const OPEN: readonly OrderStatus[] = [
  'PENDING_AVAILABILITY',
  'PENDING',
  'UNSHIPPED',
  'PARTIALLY_SHIPPED',
];

const MOST_COUNTED = 10_000;

const FOR_PARCEL: OrderNeed = {
  ...NOTHING,
  data: new Set<OrderData>(['FULFILLMENT']),
  // The constraints of the items.
  isLater: true,
};

/** Reads orders of one seller within one request. */
export class SellerOrders {
  /** Lists of orders, from the index. */
  readonly list: OrderList;
  /** Holds, tags and claims. */
  readonly marks: OrderMarking;
  /** Finds orders by what a code says. */
  readonly lookup: OrderLookup;
  readonly #orders: OrderLoader;
  readonly #stored: StoredOrders;
  readonly #assigned: AssignedSourceLoader;
  readonly #index: OrderIndex;
  readonly #sellerId: string;
  readonly #now: () => number;

  constructor(dependencies: OrdersDependencies) {
    const { client, index, purchases, caches, caller, marketplaceIds } = dependencies;
    const { now = wallClock.now } = dependencies;
    this.list = new OrderList({
      index,
      sellerId: client.sellerId,
      purchases,
      rows: caller.rows,
      now,
      onListed: (order) => this.#assigned.noteListed(order),
    });
    this.marks = new OrderMarking({
      store: dependencies.orderMarks,
      index,
      sellerId: client.sellerId,
      author: dependencies.author,
      rows: caller.rows,
      now,
    });
    this.lookup = new OrderLookup(index, client.sellerId, caller.rows);
    this.#index = index;
    this.#sellerId = client.sellerId;
    this.#now = now;
    this.#orders = new OrderLoader(client, caches.orders, caller, now);
    this.#stored = new StoredOrders({ index, sellerId: client.sellerId, caller, now });
    this.#assigned = new AssignedSourceLoader({
      client,
      index,
      cache: caches.assignments,
      caller,
      marketplaceIds,
      now,
    });
  }

  /**
   * Returns the order for a field of type `Order`, with the selected parts: from the index when it has them, else from
   * Amazon. Asks Amazon next to a mutation, past all caches. Returns null when neither knows the order. Throws SpApiError.
   */
  order(id: string, info: GraphQLResolveInfo): Promise<Order | null> {
    return this.orderWith(id, needOfOrder(info), info);
  }

  /** Like `order`, for a selection that needs this of the order. */
  async orderWith(id: string, need: OrderNeed, info: GraphQLResolveInfo): Promise<Order | null> {
    if (info.operation.operation === OperationTypeNode.MUTATION) return this.fresh(id, need.data);
    return this.indexFirst(id, need);
  }

  /** Returns the order with what a parcel of it needs. Cost: none when the index has it, else one getOrder, unless cached. */
  forParcel(id: string): Promise<Order | null> {
    return this.indexFirst(id, FOR_PARCEL);
  }

  /** Returns the order with what a parcel of it needs when this request has read it. Null otherwise. Costs no call. */
  inHand(id: string): Promise<Order | null> {
    return this.#orders.inHand(id, FOR_PARCEL.data);
  }

  /** Returns the order with what a parcel of it needs, as Amazon has it now. Cost: one getOrder. */
  forParcelNow(id: string): Promise<Order | null> {
    return this.fresh(id, FOR_PARCEL.data);
  }

  /** Tells whether Amazon has the order as cancelled now. Cost: one getOrder. Throws SpApiError. */
  async isCancelledNow(id: string): Promise<boolean> {
    return (await this.fresh(id, FOR_PARCEL.data))?.status === 'CANCELLED';
  }

  /** Returns the order with what a parcel of it needs. Null when the index does not have that. Costs no call. */
  knownForParcel(id: string): Promise<Order | null> {
    return this.#stored.byId(id, FOR_PARCEL);
  }

  /** Returns the order with what does not change of it, such as its SKUs, from the index or as this request has read it. Costs no call. */
  async withoutCall(id: string): Promise<Order | null> {
    return (await this.#stored.byId(id, NOTHING)) ?? this.inHand(id);
  }

  /**
   * Returns the order with what is needed, also next to a mutation that changed nothing of it. Cost: none when the index has it, else
   * one getOrder, unless cached. Throws SpApiError.
   */
  async indexFirst(id: string, need: OrderNeed): Promise<Order | null> {
    return (await this.#stored.byId(id, need)) ?? this.#orders.byId(id, need.data);
  }

  /** Returns the order with the selected parts, bypassing the index and all caches. Throws SpApiError. */
  orderNow(id: string, info: GraphQLResolveInfo): Promise<Order | null> {
    return this.fresh(id, needOfOrder(info).data);
  }

  /** Returns the order with these parts, bypassing all caches. The index reads it soon when it is older. Throws SpApiError. */
  async fresh(id: string, data: ReadonlySet<OrderData>): Promise<Order | null> {
    const order = await this.#orders.fresh(id, data);
    if (order) await this.#markNewer(order);
    return order;
  }

  /**
   * Marks an order of the index that is older than what Amazon has just shown: until it is read again, the index states no
   * facts of it that change.
   */
  async #markNewer({ amazonOrderId: orderId, updatedAt }: Order): Promise<void> {
    if (!updatedAt) return;
    const sellerId = this.#sellerId;
    const change = { sellerId, orderId, changedAt: updatedAt.getTime(), assignments: [] };
    try {
      const stored = await this.#index.stored(sellerId, [orderId]);
      if (stored.has(orderId)) await this.#index.recordChanges([change], this.#now());
    } catch (error) {
      // The next search finds the change.
      if (!(error instanceof StoreError)) throw error;
    }
  }

  /** Counts the orders that a supply source has still to ship, up to 10,000. Costs no call. */
  openOrdersOf(supplySourceId: string): Promise<number> {
    const wanted = { supplySourceId, statuses: OPEN, most: MOST_COUNTED };
    return this.#index.countOfSource(this.#sellerId, wanted);
  }

  /** Counts open orders, of a supply source, or due in a period. Null when it would take too long. Costs no call. */
  countOpen(supplySourceId?: string, due?: DuePeriod): Promise<number | null> {
    return this.list.countKnown(openArgs(OPEN, due), supplySourceId);
  }

  /** Returns facts about orders from the index, by id. Omits orders that are not in the index. Costs no call. */
  async known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownOrder>> {
    const indexed = await this.indexed(ids);
    return new Map(Array.from(indexed, ([id, order]) => [id, knownOrder(order)]));
  }

  /** Returns orders from the index as they are there, by id. Omits orders that are not in it. Costs no call. */
  async indexed(ids: readonly string[]): Promise<ReadonlyMap<string, Order>> {
    const indexed = new Map<string, Order>();
    const work = new WorkInTurns(READ_IN_ONE_TURN);
    for (const [id, stored] of await this.#index.stored(this.#sellerId, ids)) {
      await work.begin();
      const order = orderOf(this.#sellerId, stored);
      if (order) indexed.set(id, order);
    }
    return indexed;
  }

  /**
   * Returns the order with what its packing slip shows: gift messages, and the address unless it is left out. Cost: one getOrder,
   * unless cached. Throws SpApiError.
   */
  forSlip(id: string, withAddress: boolean): Promise<Order | null> {
    const data = new Set<OrderData>(withAddress ? ['FULFILLMENT', 'RECIPIENT'] : ['FULFILLMENT']);
    return this.#orders.byId(id, data);
  }

  /** Returns the order as Amazon has it, with this part, for data that is not in the index. Throws SpApiError. */
  withPersonal(
    { amazonOrderId }: Pick<OrderRef, 'amazonOrderId'>,
    part: OrderData,
  ): Promise<Order | null> {
    return this.#orders.byId(amazonOrderId, new Set([part]));
  }

  /** Returns the country that an order goes to. Null without the role for addresses. Throws SpApiError. */
  async shipToCountryCode(order: OrderRef): Promise<string | null> {
    try {
      return (await this.withPersonal(order, 'RECIPIENT'))?.shipToCountryCode ?? null;
    } catch (error) {
      if (error instanceof SpApiError && error.code === 'UPSTREAM_DENIED') return null;
      throw error;
    }
  }

  /** Tells whether an order should have left and has not. */
  isLate({ status, shipBy }: Pick<Order, 'status' | 'shipBy'>): boolean {
    const latest = shipBy?.latest ?? null;
    return LEAVING.includes(status) && latest !== null && latest.getTime() < this.#now();
  }

  /**
   * Returns the supply source that Amazon assigned the order, or one of its items, to; null while it is unknown.
   * Throws SpApiError.
   */
  supplySourceId(order: OrderRef, orderItemId?: string): Eventual<string | null> {
    return this.#assigned.supplySourceId(order, orderItemId);
  }

  /** Reads the stored sources of orders whose fields are resolved next. Costs no call. Returns the ids of these sources. */
  readSourcesAhead(amazonOrderIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#assigned.readAhead(amazonOrderIds);
  }

  /** Returns the stored supply source of an item, or null. Costs no call. */
  knownSupplySourceId(
    order: Pick<OrderRef, 'amazonOrderId'>,
    orderItemId: string,
  ): Promise<string | null> {
    return this.#assigned.knownSource(order, orderItemId);
  }
}
