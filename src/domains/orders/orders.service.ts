import type { GraphQLResolveInfo } from 'graphql';
import { OperationTypeNode } from 'graphql';
import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import type { OrderIndex } from '../../store/orders/order-index.js';
import { AssignedSourceLoader, type AssignmentMemory } from './assigned-source.loader.js';
import { neededOrderData, type OrderData } from './order-data.js';
import { OrderList } from './index/order-list.js';
import type { OrderRef } from './order-ref.js';
import { OrderLoader, type OrderMemory } from './order.loader.js';
import type { Address } from '../../graph/address.type.js';
import type { Order } from './order.type.js';
import { wallClock } from '../../runtime/clock.js';

/** What is remembered of one seller's orders between requests. */
export class OrdersMemory {
  readonly orders: OrderMemory;
  readonly assignments: AssignmentMemory;

  constructor(options: {
    /** How long an order is remembered: it changes with every label and every payment. */
    readonly orderTtlMs: number;
    /** How long it is remembered where an order was assigned to. */
    readonly assignmentTtlMs: number;
    readonly budget: MemoryBudget;
    readonly now?: () => number;
  }) {
    const { orderTtlMs, assignmentTtlMs, ...rest } = options;
    this.orders = new SingleFlightCache({ ...rest, ttlMs: orderTtlMs });
    this.assignments = new SingleFlightCache({ ...rest, ttlMs: assignmentTtlMs });
  }

  /** Forgets every order, since something changed that orders show; assignments stay. */
  forgetOrders(): void {
    this.orders.clear();
  }
}

export interface OrdersSetting {
  readonly client: SellerClient;
  readonly index: OrderIndex;
  readonly memory: OrdersMemory;
  readonly caller: Caller;
  /** The seller's, as configured. */
  readonly marketplaceIds: readonly string[];
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** Orders of one seller within one request. */
export class SellerOrders {
  /** Lists of orders, from the index. */
  readonly list: OrderList;
  readonly #orders: OrderLoader;
  readonly #assigned: AssignedSourceLoader;

  constructor(setting: OrdersSetting) {
    const { client, index, memory, caller, marketplaceIds, now = wallClock.now } = setting;
    this.list = new OrderList(index, client.sellerId, caller.rows);
    this.#orders = new OrderLoader(client, memory.orders, caller);
    this.#assigned = new AssignedSourceLoader({
      client,
      index,
      memory: memory.assignments,
      caller,
      marketplaceIds,
      now,
    });
  }

  /**
   * The order for a field whose type is `Order`, with the parts that are selected below it. Beside a change it is read past
   * everything that is remembered. Null when Amazon knows no such order. Throws SpApiError.
   */
  order(id: string, info: GraphQLResolveInfo): Promise<Order | null> {
    return this.#read(id, neededOrderData(info), info);
  }

  /**
   * The same for a field that has an order below a path, and needs parts of it whatever is selected.
   */
  orderBelow(
    id: string,
    info: GraphQLResolveInfo,
    path: readonly string[],
    needed: readonly OrderData[],
  ): Promise<Order | null> {
    return this.#read(id, new Set([...needed, ...neededOrderData(info, ...path)]), info);
  }

  #read(id: string, data: ReadonlySet<OrderData>, info: GraphQLResolveInfo): Promise<Order | null> {
    return info.operation.operation === OperationTypeNode.QUERY
      ? this.#orders.byId(id, data)
      : this.#orders.fresh(id, data);
  }

  /** The order with these parts as it is at Amazon now, past everything that is remembered. Throws SpApiError. */
  fresh(id: string, data: ReadonlySet<OrderData>): Promise<Order | null> {
    return this.#orders.fresh(id, data);
  }

  /** Where an order goes; personal data, which the index does not have. Cost: one getOrder (0.5/s). Throws SpApiError. */
  async recipientAddress({ id }: Pick<OrderRef, 'id'>): Promise<Address | null> {
    return (await this.#orders.byId(id, new Set(['RECIPIENT'])))?.recipientAddress ?? null;
  }

  /**
   * Where Amazon wants the order, or one of its items, to be shipped from; null while that is open or can't be known. Throws
   * SpApiError.
   */
  supplySourceId(order: OrderRef, orderItemId?: string): Promise<string | null> {
    return this.#assigned.supplySourceId(order, orderItemId);
  }

  /** Where Amazon assigned an item to, if that was learned before; null otherwise. Costs no call. */
  knownSupplySourceId(order: Pick<OrderRef, 'id'>, orderItemId: string): Promise<string | null> {
    return this.#assigned.knownSource(order, orderItemId);
  }
}
