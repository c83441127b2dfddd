import { doneAsking, ordersWithoutSource, readSources, writeSources } from './assigned-sources.js';
import type { KnownSources, OrderWithoutSource } from './assigned-sources.js';
import type {
  ChangedOrder,
  OrderPage,
  OrderPageRequest,
  OrderQuery,
  OrderToIndex,
  RefreshMark,
  SourceAssignment,
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
 * Stored orders of the sellers. Serves lists of orders, and is the only record of the supply source that Amazon assigned to each
 * item. Every method throws `StoreError` when the store cannot be used.
 */
export class OrderIndex {
  readonly #context: OrderIndexContext;

  constructor(context: OrderIndexContext) {
    this.#context = context;
  }

  /** Returns a page of a seller's orders. */
  list(query: OrderQuery, page: OrderPageRequest): Promise<OrderPage> {
    return listOrders(this.#context, query, page);
  }

  /** Returns several pages with one statement, in the order of the queries. */
  listPages(
    queries: readonly OrderPageQuery[],
    nextTurn: () => Promise<void>,
  ): Promise<OrderPage[]> {
    return listOrderPages(this.#context, queries, nextTurn);
  }

  /** Returns assigned supply sources by order. Omits orders without a known source. */
  sources(
    sellerId: string,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, KnownSources>> {
    return readSources(this.#context.db, sellerId, orderIds);
  }

  /** Returns how far a seller's orders have been read; null before the first read. */
  progress(sellerId: string): Promise<SyncProgress | null> {
    return readProgress(this.#context.db, sellerId);
  }

  /** Returns why the last run of a seller's task failed; null when it succeeded. Reads one row. */
  problemOf(sellerId: string, task: SyncTask): Promise<string | null> {
    return readProblem(this.#context.db, sellerId, task);
  }

  /** Returns the number of orders whose supply source is still unknown, from a tally. */
  openSources(sellerId: string): Promise<number> {
    return countOpenSources(this.#context.db, sellerId);
  }

  /** Returns by seller the time until which orders have been read (epoch milliseconds). */
  coverage(): Promise<ReadonlyMap<string, number | null>> {
    return readCoverage(this.#context.db);
  }

  /** Adds sellers to the sync. A smaller `historyFrom` (epoch milliseconds) extends the history. */
  begin(sellerIds: readonly string[], historyFrom: number): Promise<void> {
    return beginSync(this.#context.db, sellerIds, historyFrom);
  }

  /** Returns sellers with due work. Another process may be working on it already. */
  dueSellers(task: SyncTask): Promise<string[]> {
    return dueSellers(this.#context, task);
  }

  /** Leases a task to one caller in all processes; returns null when it is not due or already leased. */
  takeTurn(turn: { sellerId: string; task: SyncTask; holdMs: number }): Promise<SyncTurn | null> {
    return takeTurn(this.#context, turn);
  }

  /** Returns a lease; false when another process has taken it over. */
  endTurn(turn: SyncTurn, end: TurnEnd): Promise<boolean> {
    return endTurn(this.#context.db, turn, end);
  }

  /** Stores a page of orders and the progress. Returns false when the lease was lost; then only the orders are stored. */
  recordPage(
    turn: SyncTurn,
    page: { readonly orders: readonly OrderToIndex[]; readonly outcome: PageOutcome },
    end: TurnEnd,
  ): Promise<boolean> {
    return recordPage(this.#context, turn, page, end);
  }

  /** Restarts a window. */
  restartWindow(turn: SyncTurn, window: SyncWindow, end: TurnEnd): Promise<boolean> {
    return restartWindow(this.#context, turn, window, end);
  }

  /** Returns orders whose supply source should be requested. */
  withoutSource(sellerId: string, limit: number): Promise<OrderWithoutSource[]> {
    return ordersWithoutSource(this.#context.db, sellerId, limit);
  }

  /** Stores assigned sources, and which orders were requested. Orders without a source are requested again when they change. */
  recordSources(
    sellerId: string,
    asked: readonly OrderWithoutSource[],
    assignments: readonly SourceAssignment[],
  ): Promise<void> {
    const { db, soleOwner } = this.#context;
    return db.transaction().execute(async (trx) => {
      const written = [...asked.map(({ orderId }) => ({ sellerId, orderId })), ...assignments];
      await lockOrders({ db: trx, soleOwner }, written);
      await writeSources(trx, assignments);
      await doneAsking(trx, sellerId, asked);
    });
  }

  /**
   * Stores changes: assigned sources, and when to read the orders again (epoch milliseconds). With null, the orders are not read
   * again.
   */
  recordChanges(
    changes: readonly (ChangedOrder & { readonly assignments: readonly SourceAssignment[] })[],
    dueAt: number | null,
  ): Promise<void> {
    const sorted = changes.toSorted(inLockOrder);
    const assignments = sorted.flatMap((change) => change.assignments);
    const { db, soleOwner } = this.#context;
    return db.transaction().execute(async (trx) => {
      await lockOrders({ db: trx, soleOwner }, assignments);
      await writeSources(trx, assignments);
      if (dueAt === null) return;
      for (const change of sorted) await markChanged(trx, change, dueAt);
    });
  }

  /** Seals stored orders with the current key, `limit` rows at a time. Yields how many orders each slice sealed. */
  reseal(limit: number): AsyncGenerator<number> {
    return resealDocuments(this.#context, limit);
  }

  /** Returns orders that are due to be read again. */
  dueRefreshes(sellerId: string, limit: number): Promise<RefreshMark[]> {
    return dueRefreshes(this.#context.db, sellerId, this.#context.now(), limit);
  }

  /** Stores an order that was read again and removes its mark, or sets the time of the next attempt. */
  refreshed(mark: RefreshMark, order: OrderToIndex | null, againAt: number | null): Promise<void> {
    return this.#context.db.transaction().execute(async (trx) => {
      if (order) await writeOrders({ db: trx, sealer: this.#context.sealer }, [order]);
      await settleRefresh(trx, mark, againAt);
    });
  }
}
