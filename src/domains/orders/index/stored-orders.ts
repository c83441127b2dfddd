import DataLoader from 'dataloader';
import { readUntil } from '../../../runtime/cache/read-until.js';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import { WorkInTurns } from '../../../runtime/background/turns.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import { StoreError } from '../../../store/engine/store-error.js';
import type { StoredOrder } from '../../../store/orders/indexed-order.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import { INDEXED_DATA, isChanging } from '../order-data.js';
import type { OrderNeed } from '../order-data.js';
import { readOrder } from '../order.mapper.js';
import type { Order } from '../order.type.js';

/** Orders that are read in one turn of the event loop: some 20 microseconds each. */
const READ_IN_ONE_TURN = 100;

/**
 * Age from which the index states no facts that change. While the past is read, changes are searched for every 15
 * minutes.
 */
const CURRENT_FOR_MS = 30 * 60_000;

interface Found extends StoredOrder {
  readonly order: Order;
}

export interface StoredOrdersDependencies {
  readonly index: OrderIndex;
  readonly sellerId: string;
  readonly caller: Pick<Caller, 'rows' | 'onRead'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Reads single orders of one seller from the index, for one request. Orders that are requested together are read with one
 * statement. Costs no call.
 */
export class StoredOrders {
  readonly #found: DataLoader<string, Found | null>;
  readonly #dependencies: StoredOrdersDependencies;
  #syncedAt: Promise<number> | undefined;

  constructor(dependencies: StoredOrdersDependencies) {
    this.#dependencies = dependencies;
    this.#found = new DataLoader((ids) => this.#readMany(ids), { batchScheduleFn: scheduleBatch });
  }

  /**
   * Returns an order when the index has all that is needed, and has it as new as Amazon as far as is known. Null when
   * Amazon must be asked, also when the store fails.
   */
  async byId(id: string, need: OrderNeed): Promise<Order | null> {
    if (need.isPersonal) return null;
    const found = await this.#found.load(id);
    if (!found || (need.isExpiring && found.isReduced)) return null;
    if (need.isLater && isEarlier(found.document)) return null;
    if (isChanging(need) && !(await this.#isCurrent(found))) return null;
    return found.order;
  }

  async #isCurrent({ readAt, isOutdated }: StoredOrder): Promise<boolean> {
    if (isOutdated) return false;
    const since = this.#dependencies.now() - CURRENT_FOR_MS;
    const currentAt = readAt >= since ? readAt : await this.#synced();
    if (currentAt < since) return false;
    const { caller, now } = this.#dependencies;
    caller.onRead?.(readUntil(currentAt + CURRENT_FOR_MS + 1, now));
    return true;
  }

  /** Returns when all changes had last been read; 0 before the first time. */
  #synced(): Promise<number> {
    const { index, sellerId } = this.#dependencies;
    this.#syncedAt ??= index
      .progress(sellerId)
      .then((progress) => progress?.syncedAt ?? 0)
      .catch((error: unknown) => ifStoreFailed(error, 0));
    return this.#syncedAt;
  }

  async #readMany(ids: readonly string[]): Promise<(Found | null)[]> {
    const {
      index,
      sellerId,
      caller: { rows },
    } = this.#dependencies;
    rows?.assertLeft('order');
    const stored = await index
      .stored(sellerId, ids)
      .catch((error: unknown) => ifStoreFailed(error, new Map<string, StoredOrder>()));
    const work = new WorkInTurns(READ_IN_ONE_TURN);
    const found: (Found | null)[] = [];
    for (const id of ids) {
      const one = stored.get(id);
      if (one) await work.begin();
      const order = one && orderOf(sellerId, one);
      if (order) rows?.charge(1 + order.items.length, 'order');
      found.push(one && order ? { ...one, order } : null);
    }
    return found;
  }
}

/** Orders by the document that they were made of. The store returns one object for the same stored text. */
const ORDERS = new WeakMap<object, Order>();

/** Reads an order of the index, which callers must not change. Null when the document holds none. */
export function orderOf(
  sellerId: string,
  { document, readAt }: Pick<StoredOrder, 'document' | 'readAt'>,
): Order | null {
  if (typeof document !== 'object' || document === null) return null;
  const made = ORDERS.get(document);
  if (made?.sellerId === sellerId && made.readAt.getTime() === readAt) return made;
  const order = readOrder(sellerId, document, {
    readAt: new Date(readAt),
    data: INDEXED_DATA,
    isIndexed: true,
    isEarlier: isEarlier(document),
  });
  if (order) ORDERS.set(document, order);
  return order;
}

/** Tells whether an earlier version stored the document. Later ones store the programs, also when there are none. */
function isEarlier(document: unknown): boolean {
  return typeof document === 'object' && document !== null && !('programs' in document);
}

/** An order does not depend on the store: Amazon has it as well. */
function ifStoreFailed<Value>(error: unknown, value: Value): Value {
  if (error instanceof StoreError) return value;
  throw error;
}
