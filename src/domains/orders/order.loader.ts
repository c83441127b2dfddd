import DataLoader from 'dataloader';
import { scheduleBatch } from '../../runtime/background/batch-schedule.js';
import { isIssuedId } from '../../graph/issued-id.js';
import { ownText, sizedByJson } from '../../runtime/cache/memory-budget.js';
import type { Sized } from '../../runtime/cache/memory-budget.js';
import type { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import {
  errorWhenFailed,
  malformedAnswer,
  nullWhenUnknown,
} from '../../sp-api/calls/entity-answer.js';
import { getOrder } from '../../sp-api/operations/orders.js';
import type { OrderData } from './order-data.js';
import { readOrder } from './order.mapper.js';
import type { Order } from './order.type.js';

/** Caches one seller's orders between requests, each with the parts that were loaded. */
export type OrderCache = SingleFlightCache<Order>;

interface Wish {
  readonly id: string;
  readonly data: ReadonlySet<OrderData>;
}

/**
 * Loads orders of one seller for one request.
 *
 * Cost: one getOrder (0.5/s, burst 30) for each order, with all parts that are requested together; one more when a
 * part is requested later. Concurrent requests for the same parts share the call. Amazon offers no batch.
 */
export class OrderLoader {
  readonly #orders: DataLoader<Wish, Order | null, string>;
  readonly #wishes = new Map<string, Wish[]>();

  readonly #client: SellerClient;
  readonly #cache: OrderCache;
  readonly #caller: Caller;
  readonly #now: () => number;

  /** @param now milliseconds since 1970. */
  constructor(client: SellerClient, cache: OrderCache, caller: Caller, now: () => number) {
    this.#client = client;
    this.#cache = cache;
    this.#caller = caller;
    this.#now = now;

    this.#orders = new DataLoader((wishes) => this.#loadMany(wishes), {
      cacheKeyFn: ({ id, data }) => keyOf(id, data),
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Returns the order with at least these parts, or null when Amazon does not know it. Throws SpApiError. */
  byId(id: string, data: ReadonlySet<OrderData>): Promise<Order | null> {
    return isIssuedId(id)
      ? this.#orders.load(this.#wish(id, together(data)))
      : Promise.resolve(null);
  }

  /** Reads the order from Amazon and removes it from the cache. Other orders stay cached. */
  fresh(id: string, data: ReadonlySet<OrderData>): Promise<Order | null> {
    forgetOrder(this.#cache, id);
    for (const wish of this.#wishes.get(id) ?? []) this.#orders.clear(wish);
    this.#wishes.delete(id);
    return this.byId(id, data);
  }

  /** Returns the order when this request has loaded it with at least these parts, or is loading it. Makes no call. */
  inHand(id: string, data: ReadonlySet<OrderData>): Promise<Order | null> {
    const wish = this.#earlier(id, data);
    return wish ? this.#orders.load(wish) : Promise.resolve(null);
  }

  /** Reuses an order that this request has loaded with more parts. */
  #wish(id: string, data: ReadonlySet<OrderData>): Wish {
    const earlier = this.#earlier(id, data);
    if (earlier) return earlier;
    const wish = { id, data };
    this.#wishes.set(id, [...(this.#wishes.get(id) ?? []), wish]);
    return wish;
  }

  #earlier(id: string, data: ReadonlySet<OrderData>): Wish | undefined {
    const earlier = this.#wishes.get(id) ?? [];
    return earlier.find((wish) => [...data].every((part) => wish.data.has(part)));
  }

  /** Makes one call for each order, with all requested parts together. */
  async #loadMany(wishes: readonly Wish[]): Promise<(Order | Error | null)[]> {
    this.#caller.rows?.charge(wishes.length, 'order');
    const parts = new Map<string, ReadonlySet<OrderData>>();
    for (const { id, data } of wishes) parts.set(id, new Set([...data, ...(parts.get(id) ?? [])]));
    const orders = new Map([...parts].map(([id, data]) => [id, this.#find(id, data)]));
    return Promise.all(wishes.map(async ({ id }) => orders.get(id) ?? null));
  }

  #find(id: string, data: ReadonlySet<OrderData>): Promise<Order | Error | null> {
    const load = (signal: CancellationSignal) => this.#load(ownText(id), data, signal);
    const order = this.#cache.get(keyOf(id, data), load, this.#caller);
    return errorWhenFailed(nullWhenUnknown('order', id, order));
  }

  #load(
    id: string,
    data: ReadonlySet<OrderData>,
    signal: CancellationSignal,
  ): Promise<Sized<Order>> {
    const includedData = data.size > 0 ? [...data].toSorted() : undefined;
    return this.#client.read(
      getOrder,
      { path: { orderId: id }, query: { includedData } },
      { priority: 'query', signal, meter: this.#caller.meter },
      ({ order: wire }, bytes) => {
        const reading = { readAt: new Date(this.#now()), data };
        // The requested id identifies the order, even when the response omits it.
        const order = wire
          ? readOrder(this.#client.sellerId, { ...wire, orderId: id }, reading)
          : null;
        if (!order) throw malformedAnswer(getOrder);
        return sizedByJson(order, bytes);
      },
    );
  }
}

/**
 * Returns the parts to load. A buyer's request to cancel comes with the fulfilment: it guards purchases, costs nothing more, and so
 * both share one cached order.
 */
function together(data: ReadonlySet<OrderData>): ReadonlySet<OrderData> {
  return data.has('FULFILLMENT') ? new Set<OrderData>([...data, 'CANCELLATION']) : data;
}

/** Deletes an order from the cache, with all combinations of parts. */
export function forgetOrder(cache: OrderCache, id: string): void {
  cache.deleteStarting(`${id} `);
}

function keyOf(id: string, data: ReadonlySet<OrderData>): string {
  return `${id} ${[...data].toSorted().join()}`;
}
