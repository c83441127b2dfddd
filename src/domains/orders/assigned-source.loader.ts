import DataLoader from 'dataloader';
import { scheduleBatch } from '../../runtime/background/batch-schedule.js';
import { whenReady } from '../../graph/eventual.js';
import type { Eventual } from '../../graph/eventual.js';
import { KeptLoader } from '../../graph/kept-loader.js';
import type { Sized } from '../../runtime/cache/memory-budget.js';
import type { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import { whenAllAborted } from '../../runtime/cancellation/when-all-aborted.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { getOrdersV0, getOrderV0 } from '../../sp-api/operations/orders-v0.js';
import type { OrderV0Wire } from '../../sp-api/operations/orders-v0.wire.js';
import { errorWhenFailed, nullWhenUnknown } from '../../sp-api/calls/entity-answer.js';
import { askInParts } from '../../sp-api/calls/split-refused.js';
import { hasUsualForm } from '../../sp-api/errors/unknown-id.js';
import { idOf, listOf } from '../../sp-api/wire/wire-values.js';
import type { KnownSources } from '../../store/orders/assigned-sources.js';
import type { IndexedOrder } from '../../store/orders/indexed-order.js';
import type { OrderIndex } from '../../store/orders/order-index.js';
import type { OrderRef } from './order-ref.js';
import { hasOrdersV0 } from './orders-v0-end.js';

/** Supply source that Amazon assigned an order to; null when Amazon named none. */
export interface Assignment {
  readonly supplySourceId: string | null;
}

/** Caches the assignments of one seller's orders between requests. */
export type AssignmentCache = SingleFlightCache<Assignment>;

type AssignableOrder = Pick<OrderRef, 'amazonOrderId' | 'marketplaceId'>;

export interface AssignedSourceDependencies {
  readonly client: SellerClient;
  /** Stored assignments, which are looked up first. */
  readonly index: Pick<OrderIndex, 'sources'>;
  readonly cache: AssignmentCache;
  readonly caller: Caller;
  /** Marketplaces to search when the marketplace of an order is unknown. */
  readonly marketplaceIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An order that waits for the next call, with the callbacks of its waiters. */
interface Waiting extends PromiseWithResolvers<Assignment> {
  readonly order: AssignableOrder;
  /** Aborts when the last waiter has left. */
  readonly signal: CancellationSignal;
}

const MOST_IDS = 50;

/** Two halvings by getOrdersV0 (one call a minute), then single orders by getOrderV0. */
export const ORDERS_V0_SPLIT = { mostExtraCalls: 18, singlesUpTo: 13 };

const ASSIGNMENT_BYTES = 200;

/**
 * Loads the supply sources that one seller's orders are assigned to, for one request.
 *
 * Reads the index first, for all orders of the request at once and without a call. The rest comes from Orders v0 until
 * Amazon removes it; after that date unknown assignments stay null and cost no call.
 *
 * Cost: one getOrderV0 (0.5/s) for a single order, one getOrdersV0 (one a minute, burst 20) for each 50 orders that
 * are requested together; none for cached orders. At most 18 more calls for a batch that Amazon refuses.
 */
export class AssignedSourceLoader {
  readonly #known: KeptLoader<string, KnownSources | null>;
  readonly #assigned: DataLoader<AssignableOrder, Assignment, string>;
  /** `KnownSources.completeAt` of the orders that lists of this request have read. */
  readonly #complete = new Map<string, number | null>();

  readonly #dependencies: AssignedSourceDependencies;

  constructor(dependencies: AssignedSourceDependencies) {
    this.#dependencies = dependencies;

    const { index, client } = dependencies;
    this.#known = new KeptLoader(
      async (ids) => {
        const known = await index.sources(client.sellerId, ids, this.#complete);
        return ids.map((id) => known.get(id) ?? null);
      },
      (id) => id,
    );
    this.#assigned = new DataLoader((orders) => this.#loadMany(orders), {
      cacheKeyFn: ({ amazonOrderId }) => amazonOrderId,
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Notes what a list has read of an order, so that it is not read again. */
  noteListed({ orderId, sourcesCompleteAt }: IndexedOrder): void {
    this.#complete.set(orderId, sourcesCompleteAt);
  }

  /**
   * Returns the source of an order, or of one of its items. An order with several sources returns that of its first
   * item. Returns null while none is assigned or when it is unknown. Throws SpApiError.
   */
  supplySourceId(order: OrderRef, orderItemId?: string): Eventual<string | null> {
    return whenReady(this.#known.load(order.amazonOrderId), (known) => {
      const source = orderItemId === undefined ? firstOf(known) : known?.items.get(orderItemId);
      if (source !== undefined) return source;
      if (isComplete(known, order) || !hasOrdersV0(this.#dependencies.now())) return null;
      const { amazonOrderId, marketplaceId } = order;
      const assigned = this.#assigned.load({ amazonOrderId, marketplaceId });
      return assigned.then(({ supplySourceId }) => supplySourceId);
    });
  }

  /** Reads the stored sources of orders whose fields are resolved next. Costs no call. Returns the ids of these sources. */
  async readAhead(amazonOrderIds: readonly string[]): Promise<ReadonlySet<string>> {
    const known = await this.#known.readAhead(amazonOrderIds);
    return new Set(known.flatMap((one) => (one ? [...one.items.values()] : [])));
  }

  /** Returns the stored source of an item without a call to Amazon, or null. */
  async knownSource(
    { amazonOrderId }: Pick<OrderRef, 'amazonOrderId'>,
    orderItemId: string,
  ): Promise<string | null> {
    return (await this.#known.load(amazonOrderId))?.items.get(orderItemId) ?? null;
  }

  #loadMany(orders: readonly AssignableOrder[]): Promise<(Assignment | Error)[]> {
    const { cache, caller } = this.#dependencies;
    const waiting: Waiting[] = [];
    const wait = (order: AssignableOrder, signal: CancellationSignal): Promise<Assignment> => {
      const entry = { ...Promise.withResolvers<Assignment>(), order, signal };
      waiting.push(entry);
      return entry.promise;
    };
    const answers = orders.map((order) => {
      const assigned = cache
        .get(order.amazonOrderId, (signal) => wait(order, signal).then(sized), caller)
        .then((assignment) => {
          // A pending order will be assigned later, so an unknown assignment is not cached.
          if (assignment.supplySourceId === null) cache.delete(order.amazonOrderId);
          return assignment;
        });
      return errorWhenFailed(assigned);
    });
    // `waiting` now holds the orders that are neither cached nor requested elsewhere. Amazon may refuse a whole batch
    // because of one malformed id.
    const usual = waiting.filter(({ order }) => hasUsualForm('order', order.amazonOrderId));
    const odd = waiting.filter(({ order }) => !hasUsualForm('order', order.amazonOrderId));
    for (const batch of batchesOf(usual, MOST_IDS)) void this.#answer(batch);
    for (const one of odd) void this.#answer([one]);
    return Promise.all(answers);
  }

  async #answer(batch: readonly Waiting[]): Promise<void> {
    const byId = new Map(batch.map((waiting) => [waiting.order.amazonOrderId, waiting]));
    const waitingFor = (ids: readonly string[]): Waiting[] =>
      ids.flatMap((id) => byId.get(id) ?? []);
    const ask = (ids: readonly string[]) => this.#fetch(waitingFor(ids));
    for (const result of await askInParts([...byId.keys()], ask, ORDERS_V0_SPLIT)) {
      for (const { order, resolve, reject } of waitingFor(result.ids)) {
        if ('answer' in result)
          resolve({ supplySourceId: result.answer.get(order.amazonOrderId) ?? null });
        else reject(result.error);
      }
    }
  }

  async #fetch(batch: readonly Waiting[]): Promise<ReadonlyMap<string, string | null>> {
    const orders = batch.map(({ order }) => order);
    const signal = whenAllAborted(batch.map((waiting) => waiting.signal));
    const [only] = orders;
    if (only && orders.length === 1) {
      return new Map([
        [only.amazonOrderId, assignedTo(await this.#one(only.amazonOrderId, signal))],
      ]);
    }
    const listed = await this.#many(orders, signal);
    return new Map(listed.map((wire) => [idOf(wire.AmazonOrderId) ?? '', assignedTo(wire)]));
  }

  async #one(orderId: string, signal: CancellationSignal): Promise<OrderV0Wire | null> {
    const { client, caller } = this.#dependencies;
    const options = { priority: 'query', signal, meter: caller.meter } as const;
    const answer = client.call(getOrderV0, { path: { orderId } }, options);
    return (await nullWhenUnknown('order', orderId, answer))?.payload ?? null;
  }

  async #many(
    orders: readonly AssignableOrder[],
    signal: CancellationSignal,
  ): Promise<readonly OrderV0Wire[]> {
    const { client, caller, marketplaceIds } = this.#dependencies;
    const places = orders.flatMap((order) => order.marketplaceId ?? marketplaceIds);
    const { payload } = await client.call(
      getOrdersV0,
      {
        query: {
          MarketplaceIds: [...new Set(places)],
          AmazonOrderIds: orders.map(({ amazonOrderId }) => amazonOrderId),
        },
      },
      { priority: 'query', signal, meter: caller.meter },
    );
    return listOf(payload?.Orders);
  }
}

/** Wraps an id in an object. */
function sized(value: Assignment): Sized<Assignment> {
  return { value, bytes: ASSIGNMENT_BYTES };
}

function firstOf(known: KnownSources | null): string | undefined {
  return known?.items.values().next().value;
}

/** Tells whether the assignment of the order is final. */
function isComplete(known: KnownSources | null, { updatedAt }: OrderRef): boolean {
  const completeAt = known?.completeAt ?? null;
  return completeAt !== null && updatedAt !== null && updatedAt.getTime() <= completeAt;
}

function assignedTo(order: OrderV0Wire | null): string | null {
  return idOf(order?.FulfillmentInstruction?.FulfillmentSupplySourceId);
}

function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, n) => items.slice(n * size, (n + 1) * size));
}
