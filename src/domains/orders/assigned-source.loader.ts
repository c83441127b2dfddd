import DataLoader from 'dataloader';
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
import type { OrderIndex } from '../../store/orders/order-index.js';
import type { OrderRef } from './order-ref.js';
import { hasOrdersV0 } from './orders-v0-end.js';

/** The supply source that Amazon assigned an order to; null when it told none. */
export interface Assignment {
  readonly supplySourceId: string | null;
}

/** Assignments of one seller's orders that are remembered between requests. */
export type AssignmentMemory = SingleFlightCache<Assignment>;

type AssignableOrder = Pick<OrderRef, 'id' | 'marketplaceId'>;

export interface AssignedSourceSetting {
  readonly client: SellerClient;
  /** What was learned before, and is asked first. */
  readonly index: Pick<OrderIndex, 'sources'>;
  readonly memory: AssignmentMemory;
  readonly caller: Caller;
  /** Marketplaces to look in for an order of which none is known. */
  readonly marketplaceIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An order whose assignment nobody is asking for yet, and what is to be told to those who wait. */
interface Waiting extends PromiseWithResolvers<Assignment> {
  readonly order: AssignableOrder;
  /** Fires when nobody waits for it any more. */
  readonly signal: CancellationSignal;
}

const MOST_IDS = 50;

/** Two halvings by getOrdersV0, whose plan is one call in a minute, then single orders by getOrderV0. */
export const ORDERS_V0_SPLIT = { mostExtraCalls: 18, singlesUpTo: 13 };

const ASSIGNMENT_BYTES = 200;

/**
 * The supply sources that the orders of one seller are assigned to, for one request.
 *
 * The index of orders is asked first, for all orders of the request at once, and costs no call. What it does not know only
 * the readers of Orders v0 tell, until Amazon removes them: from that day on it is not known, and no call is made.
 * Cost of those: one getOrderV0 (0.5/s) for a single order, one getOrdersV0 (one in a minute, burst 20) for each 50 orders that are
 * asked for at the same time; none for those that are remembered. At most 18 more calls for a batch that Amazon refuses.
 */
export class AssignedSourceLoader {
  readonly #known: DataLoader<string, KnownSources | null>;
  readonly #assigned: DataLoader<AssignableOrder, Assignment, string>;

  constructor(private readonly setting: AssignedSourceSetting) {
    const { index, client } = setting;
    this.#known = new DataLoader(async (ids) => {
      const known = await index.sources(client.sellerId, ids);
      return ids.map((id) => known.get(id) ?? null);
    });
    this.#assigned = new DataLoader((orders) => this.#loadMany(orders), {
      cacheKeyFn: ({ id }) => id,
    });
  }

  /**
   * Of an order, or of one of its items. An order whose items are assigned to several answers the one of its first item. Null
   * while none is assigned, and when it can't be known. Throws SpApiError.
   */
  async supplySourceId(order: OrderRef, orderItemId?: string): Promise<string | null> {
    const known = await this.#known.load(order.id);
    const { id, marketplaceId } = order;
    const source = orderItemId === undefined ? firstOf(known) : known?.items.get(orderItemId);
    if (source !== undefined) return source;
    if (isComplete(known, order) || !hasOrdersV0(this.setting.now())) return null;
    return (await this.#assigned.load({ id, marketplaceId })).supplySourceId;
  }

  /** What is known of an item without a call to Amazon; null when that is nothing. */
  async knownSource({ id }: Pick<OrderRef, 'id'>, orderItemId: string): Promise<string | null> {
    return (await this.#known.load(id))?.items.get(orderItemId) ?? null;
  }

  #loadMany(orders: readonly AssignableOrder[]): Promise<(Assignment | Error)[]> {
    const { memory, caller } = this.setting;
    const waiting: Waiting[] = [];
    const wait = (order: AssignableOrder, signal: CancellationSignal): Promise<Assignment> => {
      const entry = { ...Promise.withResolvers<Assignment>(), order, signal };
      waiting.push(entry);
      return entry.promise;
    };
    const answers = orders.map((order) => {
      const assigned = memory
        .get(order.id, (signal) => wait(order, signal).then(sized), caller)
        .then((assignment) => {
          // A pending order is going to be assigned: what is not known yet is asked for again.
          if (assignment.supplySourceId === null) memory.delete(order.id);
          return assignment;
        });
      return errorWhenFailed(assigned);
    });
    // By now `waiting` holds those that are neither remembered nor being asked for by another request.
    // Amazon may refuse a whole batch for one id of an odd form.
    const usual = waiting.filter(({ order }) => hasUsualForm('order', order.id));
    const odd = waiting.filter(({ order }) => !hasUsualForm('order', order.id));
    for (const batch of batchesOf(usual, MOST_IDS)) void this.#answer(batch);
    for (const one of odd) void this.#answer([one]);
    return Promise.all(answers);
  }

  async #answer(batch: readonly Waiting[]): Promise<void> {
    const byId = new Map(batch.map((waiting) => [waiting.order.id, waiting]));
    const waitingFor = (ids: readonly string[]): Waiting[] =>
      ids.flatMap((id) => byId.get(id) ?? []);
    const ask = (ids: readonly string[]) => this.#fetch(waitingFor(ids));
    for (const result of await askInParts([...byId.keys()], ask, ORDERS_V0_SPLIT)) {
      for (const { order, resolve, reject } of waitingFor(result.ids)) {
        if ('answer' in result) resolve({ supplySourceId: result.answer.get(order.id) ?? null });
        else reject(result.error);
      }
    }
  }

  async #fetch(batch: readonly Waiting[]): Promise<ReadonlyMap<string, string | null>> {
    const orders = batch.map(({ order }) => order);
    const signal = whenAllAborted(batch.map((waiting) => waiting.signal));
    const [only] = orders;
    if (only && orders.length === 1) {
      return new Map([[only.id, assignedTo(await this.#one(only.id, signal))]]);
    }
    const listed = await this.#many(orders, signal);
    return new Map(listed.map((wire) => [idOf(wire.AmazonOrderId) ?? '', assignedTo(wire)]));
  }

  async #one(orderId: string, signal: CancellationSignal): Promise<OrderV0Wire | null> {
    const { client, caller } = this.setting;
    const options = { priority: 'query', signal, onReport: caller.onReport } as const;
    const answer = client.call(getOrderV0, { path: { orderId } }, options);
    return (await nullWhenUnknown('order', orderId, answer))?.payload ?? null;
  }

  async #many(
    orders: readonly AssignableOrder[],
    signal: CancellationSignal,
  ): Promise<readonly OrderV0Wire[]> {
    const { client, caller, marketplaceIds } = this.setting;
    const places = orders.flatMap((order) => order.marketplaceId ?? marketplaceIds);
    const { payload } = await client.call(
      getOrdersV0,
      {
        query: {
          MarketplaceIds: [...new Set(places)],
          AmazonOrderIds: orders.map(({ id }) => id),
        },
      },
      { priority: 'query', signal, onReport: caller.onReport },
    );
    return listOf(payload?.Orders);
  }
}

/** An id of Amazon's, in an object. */
function sized(value: Assignment): Sized<Assignment> {
  return { value, bytes: ASSIGNMENT_BYTES };
}

function firstOf(known: KnownSources | null): string | undefined {
  return known?.items.values().next().value;
}

/** Whether nothing more is to be told of the order as the reader has it. */
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
