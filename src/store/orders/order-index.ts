import { doneAsking, ordersWithoutSource, readSources, writeSources } from './assigned-sources.js';
import type { KnownSources, OrderWithoutSource } from './assigned-sources.js';
import type {
  ChangedOrder,
  OrderPage,
  OrderPageRequest,
  OrderQuery,
  OrderToIndex,
  RefreshMark,
  SaidSource,
} from './indexed-order.js';
import { listOrderPages } from './list-order-pages.js';
import type { OrderPageQuery } from './list-order-pages.js';
import { readCoverage } from './index-coverage.js';
import { listOrders } from './list-orders.js';
import { countOpenSources } from './count-open-sources.js';
import { inLockOrder, lockOrders } from './lock-orders.js';
import type { OrderIndexContext } from './order-index-context.js';
import type {
  PageOutcome,
  SyncProgress,
  SyncTask,
  SyncTurn,
  SyncWindow,
  TurnEnd,
} from './order-sync.js';
import { dueRefreshes, markChanged, settleRefresh } from './refresh-marks.js';
import { beginSync, readProgress, recordPage, restartWindow } from './sync-progress.js';
import { resealDocuments } from './sealed-document.js';
import { dueSellers, endTurn, readProblem, takeTurn } from './sync-turns.js';
import { writeOrders } from './write-orders.js';

/**
 * The orders of the sellers, as far as they have been read: what a list of them is answered from, and the one place that
 * remembers where each item was to be shipped from. Every method throws `StoreError` when the store can't be used.
 */
export class OrderIndex {
  readonly #context: OrderIndexContext;

  constructor(context: OrderIndexContext) {
    this.#context = context;
  }

  /** A page of a seller's orders. */
  list(query: OrderQuery, page: OrderPageRequest): Promise<OrderPage> {
    return listOrders(this.#context, query, page);
  }

  /** Several pages, in the order of the queries, by one statement. */
  listPages(
    queries: readonly OrderPageQuery[],
    nextTurn: () => Promise<void>,
  ): Promise<OrderPage[]> {
    return listOrderPages(this.#context, queries, nextTurn);
  }

  /** Where orders are to be shipped from; those of which nothing is known are not there. */
  sources(
    sellerId: string,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, KnownSources>> {
    return readSources(this.#context.db, sellerId, orderIds);
  }

  /** How far a seller's orders have been read; null when nobody has begun. */
  progress(sellerId: string): Promise<SyncProgress | null> {
    return readProgress(this.#context.db, sellerId);
  }

  /** Why a task of a seller failed the last time; null when it did not. Reads one row. */
  problemOf(sellerId: string, task: SyncTask): Promise<string | null> {
    return readProblem(this.#context.db, sellerId, task);
  }

  /** Returns the number of orders whose supply source is still to be learned, from a tally. */
  openSources(sellerId: string): Promise<number> {
    return countOpenSources(this.#context.db, sellerId);
  }

  /** Until when the orders of each known seller have been read (epoch milliseconds). */
  coverage(): Promise<ReadonlyMap<string, number | null>> {
    return readCoverage(this.#context.db);
  }

  /** Makes sellers known to the sync; `historyFrom` (epoch milliseconds) may reach further back than before. */
  begin(sellerIds: readonly string[], historyFrom: number): Promise<void> {
    return beginSync(this.#context.db, sellerIds, historyFrom);
  }

  /** The sellers for which there is something to do; others may be doing it already. */
  dueSellers(task: SyncTask): Promise<string[]> {
    return dueSellers(this.#context, task);
  }

  /** The turn to do a task, for exactly one caller in all processes; null when it is not due, or taken. */
  takeTurn(turn: { sellerId: string; task: SyncTask; holdMs: number }): Promise<SyncTurn | null> {
    return takeTurn(this.#context, turn);
  }

  /** Gives a turn back; false when it was lost to another process. */
  endTurn(turn: SyncTurn, end: TurnEnd): Promise<boolean> {
    return endTurn(this.#context.db, turn, end);
  }

  /** Puts a page of orders in and moves on; false when the turn was lost: then only the orders are kept. */
  recordPage(
    turn: SyncTurn,
    page: { readonly orders: readonly OrderToIndex[]; readonly outcome: PageOutcome },
    end: TurnEnd,
  ): Promise<boolean> {
    return recordPage(this.#context, turn, page, end);
  }

  /** Begins a window again. */
  restartWindow(turn: SyncTurn, window: SyncWindow, end: TurnEnd): Promise<boolean> {
    return restartWindow(this.#context, turn, window, end);
  }

  /** Orders for which it is worth asking where they are to be shipped from. */
  withoutSource(sellerId: string, limit: number): Promise<OrderWithoutSource[]> {
    return ordersWithoutSource(this.#context.db, sellerId, limit);
  }

  /** Keeps the answers, and which orders were asked about. Those without an answer are not asked about until they change. */
  recordSources(
    sellerId: string,
    asked: readonly OrderWithoutSource[],
    said: readonly SaidSource[],
  ): Promise<void> {
    const { db, soleOwner } = this.#context;
    return db.transaction().execute(async (trx) => {
      const written = [...asked.map(({ orderId }) => ({ sellerId, orderId })), ...said];
      await lockOrders({ db: trx, soleOwner }, written);
      await writeSources(trx, said);
      await doneAsking(trx, sellerId, asked);
    });
  }

  /**
   * Keeps what was told of changes: where items are to be shipped from, and that these orders are to be read again, when
   * (epoch milliseconds); null when they are not.
   */
  recordChanges(
    changes: readonly (ChangedOrder & { readonly said: readonly SaidSource[] })[],
    dueAt: number | null,
  ): Promise<void> {
    const sorted = changes.toSorted(inLockOrder);
    const said = sorted.flatMap((change) => change.said);
    const { db, soleOwner } = this.#context;
    return db.transaction().execute(async (trx) => {
      await lockOrders({ db: trx, soleOwner }, said);
      await writeSources(trx, said);
      if (dueAt === null) return;
      for (const change of sorted) await markChanged(trx, change, dueAt);
    });
  }

  /** Seals stored orders with the current key, `limit` rows at a time. Yields how many orders each slice sealed. */
  reseal(limit: number): AsyncGenerator<number> {
    return resealDocuments(this.#context, limit);
  }

  /** Orders that are to be read again by now. */
  dueRefreshes(sellerId: string, limit: number): Promise<RefreshMark[]> {
    return dueRefreshes(this.#context.db, sellerId, this.#context.now(), limit);
  }

  /** Puts in an order that was read again, and forgets that it had to be; or says when to try once more. */
  refreshed(mark: RefreshMark, order: OrderToIndex | null, againAt: number | null): Promise<void> {
    return this.#context.db.transaction().execute(async (trx) => {
      if (order) await writeOrders({ db: trx, sealer: this.#context.sealer }, [order]);
      await settleRefresh(trx, mark, againAt);
    });
  }
}
