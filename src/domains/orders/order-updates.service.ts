import { clientError } from '../../graph/client-error.js';
import type { DroppedChanges } from '../../graph/dropped-changes.js';
import { updates } from '../../graph/updates.js';
import type { Reported, Tested } from '../../graph/update-source.js';
import type { UpdateSubscriber } from '../../graph/update-subscriber.js';
import type { OrderChange } from '../../store/engine/change-feed.js';
import type { Store } from '../../store/store.js';
import type { OrderFilterInput } from './index/order-filter.input.js';
import { queryOf, selectionOf } from './index/order-selection.js';
import type { Selection } from './index/order-selection.js';
import { orderOf } from './index/stored-orders.js';
import type { Order } from './order.type.js';

/** A changed order and its name. */
type Change = readonly [name: string, change: ChangedOrder];

/** Which orders a subscription follows. */
export interface FollowedOrders {
  /** Null for all sellers that the client may see. */
  readonly sellerId: string | null;
  /** Amazon's order ids. Null for all orders. */
  readonly ids: readonly string[] | null;
  readonly filter: OrderFilterInput | null;
}

/** The sellers that a client may see at the moment of the call. */
export interface SeenSellers {
  readonly has: (sellerId: string) => boolean;
  readonly ids: () => readonly string[];
}

export interface OrderUpdatesDependencies {
  readonly store: Pick<
    Store,
    'orders' | 'purchases' | 'changes' | 'orderChanges' | 'confirmationChanges'
  >;
  readonly seen: SeenSellers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly subscriber?: UpdateSubscriber | undefined;
}

/** Sellers whose progress is read to find out whether there is an index. */
const MOST_LOOKED_AT = 500;

/** Orders that a subscription knows not to fit. The oldest is forgotten, and sent once more when it changes. */
const MOST_KNOWN_UNFIT = 1_000;

/** A changed order that waits to be sent. */
interface ChangedOrder {
  readonly sellerId: string;
  readonly orderId: string;
  /** True when the index did not have it before, so that no list has shown it. */
  readonly isNew: boolean;
  /** True for several changes: between them the order may have fitted. */
  readonly isMerged: boolean;
}

/**
 * Yields orders from the index whenever their facts, purchases or confirmations change; the named ones at the start as well. With a
 * filter, an order that fits, and once an order that may have fitted before. Costs no call.
 * @throws GraphQLError ORDERS_NOT_INDEXED without an index, and those of `updates`.
 */
export async function* orderUpdates(
  followed: FollowedOrders,
  dependencies: OrderUpdatesDependencies,
  signal: AbortSignal,
): AsyncGenerator<Order | DroppedChanges, void, undefined> {
  const filtering = filteringOf(followed.filter, dependencies);
  await assertIndexed(followed, dependencies);
  const { sellerId, ids } = followed;
  const isFollowed = following(followed, dependencies.seen);
  const first = new Map<string, ChangedOrder>();
  for (const orderId of (sellerId !== null && ids) || [])
    first.set(nameOf(sellerId ?? '', orderId), {
      sellerId: sellerId ?? '',
      orderId,
      isNew: true,
      isMerged: false,
    });
  yield* updates<ChangedOrder, Order>(
    {
      noun: 'orders',
      sharedAs: sellerId ?? '',
      first,
      isComplete: ids !== null,
      replaces: true,
      merged: (waiting, newer) => ({
        ...newer,
        isNew: waiting.isNew && newer.isNew,
        isMerged: true,
      }),
      follow: (to) => follow(dependencies.store, isFollowed, to),
      ...(filtering && { sift: filtering.sift }),
      read: async (change) =>
        dependencies.seen.has(change.sellerId) ? read(change, dependencies) : null,
    },
    signal,
    dependencies.subscriber,
  );
}

function following({ sellerId, ids }: FollowedOrders, seen: SeenSellers) {
  const wanted = ids && new Set(ids);
  return (ofSeller: string, orderId: string): boolean =>
    (sellerId === null ? seen.has(ofSeller) : sellerId === ofSeller) &&
    (wanted === null || wanted.has(orderId));
}

/** Reports the changes of the index, and those of the ledger that an order shows. */
function follow(
  { changes, orderChanges, confirmationChanges }: OrderUpdatesDependencies['store'],
  isFollowed: (sellerId: string, orderId: string) => boolean,
  to: Reported<ChangedOrder>,
): () => void {
  const missed = (): void => to.missed();
  const changed = (
    of: Pick<OrderChange, 'sellerId' | 'amazonOrderId' | 'isMerged'>,
    isNew: boolean,
  ) => {
    const { sellerId, amazonOrderId: orderId, isMerged = false } = of;
    if (isFollowed(sellerId, orderId))
      to.changed(nameOf(sellerId, orderId), { sellerId, orderId, isNew, isMerged });
  };
  const stops = [
    orderChanges.subscribe((order) => changed(order, order.isNew), missed),
    // The feeds break and return together, so one of them reports it.
    changes.subscribe((purchase) => changed(purchase, false)),
    confirmationChanges.subscribe((confirmation) => changed(confirmation, false)),
  ];
  return () => stops.forEach((stop) => stop());
}

function nameOf(sellerId: string, orderId: string): string {
  return `${sellerId} ${orderId}`;
}

async function read(
  { sellerId, orderId }: ChangedOrder,
  { store }: OrderUpdatesDependencies,
): Promise<Order | null> {
  const stored = (await store.orders.stored(sellerId, [orderId])).get(orderId);
  return stored ? orderOf(sellerId, stored) : null;
}

async function assertIndexed(
  { sellerId }: FollowedOrders,
  { store, seen }: OrderUpdatesDependencies,
): Promise<void> {
  const ids = sellerId === null ? seen.ids().slice(0, MOST_LOOKED_AT) : [sellerId];
  if (ids.length === 0 || (await store.orders.progressOfAll(ids)).size > 0) return;
  throw clientError(
    'Changes of orders need the index, which is not available: ORDERS_HISTORY_DAYS is 0, or the store was not writable at the start.',
    { code: 'ORDERS_NOT_INDEXED' },
  );
}

function filteringOf(
  filter: OrderFilterInput | null,
  dependencies: OrderUpdatesDependencies,
): Filtering | null {
  return filter && new Filtering(filter, dependencies);
}

/** Decides which changed orders a subscription with a filter sends. */
class Filtering {
  readonly #selection: Selection;
  /** The conditions that an order fits for ever or never. */
  readonly #lasting: Selection;
  readonly #hasLasting: boolean;
  readonly #dependencies: OrderUpdatesDependencies;
  readonly #unfit = new Set<string>();

  /** @throws GraphQLError BAD_USER_INPUT for a list that is too long. */
  constructor(filter: OrderFilterInput, dependencies: OrderUpdatesDependencies) {
    const sortBy = 'PLACED_AT_DESC' as const;
    const { ids, placed, marketplaceIds, skus } = filter;
    this.#selection = selectionOf({ filter, sortBy });
    this.#lasting = selectionOf({
      filter: lastingOf({ ids, placed, marketplaceIds, skus }),
      sortBy,
    });
    this.#hasLasting = [ids, placed, marketplaceIds, skus].some(isGiven);
    this.#dependencies = dependencies;
  }

  /** Returns the names of orders that fit, or may have fitted since this subscription last saw them. */
  readonly sift = async (
    changes: ReadonlyMap<string, ChangedOrder>,
    tested: Tested,
  ): Promise<ReadonlySet<string>> => {
    const seen = [...changes].filter(([, { sellerId }]) => this.#dependencies.seen.has(sellerId));
    const test = (name: string, some: readonly Change[], selection: Selection) =>
      tested(name, namesOf(some), (names) => {
        const asked = new Set(names);
        return this.#fitting(
          some.filter(([one]) => asked.has(one)),
          selection,
        );
      });
    const fitting = await test('fitting', seen, this.#selection);
    for (const name of fitting) this.#unfit.delete(name);
    const left = seen.filter(
      ([name, change]) => !fitting.has(name) && this.#mayHaveFitted(name, change),
    );
    if (!this.#hasLasting) return new Set([...fitting, ...namesOf(left)]);
    return new Set([...fitting, ...(await test('lasting', left, this.#lasting))]);
  };

  /** Tells whether an order that does not fit may have fitted before this change. Notes that it does not. */
  #mayHaveFitted(name: string, { isNew, isMerged }: ChangedOrder): boolean {
    const wasUnfit = this.#unfit.delete(name);
    if (isNew) return false;
    this.#unfit.add(name);
    const [oldest] = this.#unfit;
    if (this.#unfit.size > MOST_KNOWN_UNFIT && oldest !== undefined) this.#unfit.delete(oldest);
    return !wasUnfit || isMerged;
  }

  /** Returns the names of orders that fit a selection. */
  async #fitting(changes: readonly Change[], selection: Selection): Promise<Set<string>> {
    const named = selection.ids && new Set(selection.ids);
    const possible = named ? changes.filter(([, { orderId }]) => named.has(orderId)) : changes;
    const names = new Set<string>();
    for (const [sellerId, ids] of idsBySeller(possible))
      for (const orderId of await this.#fittingOf(sellerId, ids, selection))
        names.add(nameOf(sellerId, orderId));
    return names;
  }

  async #fittingOf(
    sellerId: string,
    ids: readonly string[],
    selection: Selection,
  ): Promise<readonly string[]> {
    const { store, now } = this.#dependencies;
    const { orders: index, purchases } = store;
    const query = await queryOf({ ...selection, ids }, { sellerId, index, purchases, now });
    return index.fitting({ ...query, ids: query.ids ?? ids });
  }
}

function namesOf(changes: readonly Change[]): readonly string[] {
  return changes.map(([name]) => name);
}

function idsBySeller(changes: readonly Change[]): ReadonlyMap<string, readonly string[]> {
  const grouped = Map.groupBy(changes, ([, { sellerId }]) => sellerId);
  return new Map(
    [...grouped].map(([sellerId, some]) => [sellerId, some.map(([, { orderId }]) => orderId)]),
  );
}

function lastingOf(parts: {
  [Name in 'ids' | 'placed' | 'marketplaceIds' | 'skus']: OrderFilterInput[Name] | undefined;
}): OrderFilterInput {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => isGiven(part)));
}

function isGiven(part: unknown): boolean {
  return part !== null && part !== undefined;
}
