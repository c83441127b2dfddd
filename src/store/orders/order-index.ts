import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import type { SearchBudget } from '../engine/search-budget.js';
import { SharedRuns } from '../engine/shared-runs.js';
import { announcing } from './announced-orders.js';
import { changedSources } from './changed-sources.js';
import {
  countOpenSources,
  countOpenSourcesOfAll,
  countOrdersOfSource,
  doneAsking,
  ordersWithoutSource,
  readSources,
  writeSources,
} from './assigned-sources.js';
import type { OrderWithoutSource } from './assigned-sources.js';
import type {
  ChangedOrder,
  OrderPage,
  OrderPageRequest,
  OrderQuery,
  OrderToIndex,
  RefreshMark,
  SourceAssignment,
} from './indexed-order.js';
import { deleteOrders } from './delete-orders.js';
import { expireDocuments } from './expire-documents.js';
import { applyLabelChanges, fillLabelFacts, withLabelFacts } from './label-facts.js';
import { applyMarkChanges, withMarkFacts } from './mark-facts.js';
import { itemsById } from './items-by-id.js';
import { knownOrders } from './known-orders.js';
import { latestShipTimes } from './latest-ship-times.js';
import { listOrderPages } from './list-order-pages.js';
import type { OrderPageQuery, SearchEnded } from './list-order-pages.js';
import { COUNT_LIMITS, countOrders } from './count-orders.js';
import { fittingOrders, listOrders } from './list-orders.js';
import { ordersByTracking, ordersOfTracking } from './order-facets.js';
import { inLockOrder, lockOrders } from './lock-orders.js';
import { OpenedDocuments } from './opened-documents.js';
import type { OrderIndexContext } from './order-index-context.js';
import { orderedSkus } from './ordered-skus.js';
import { readStored } from './read-stored.js';
import { dueRefreshes, markChanged, settleRefresh } from './refresh-marks.js';
import { resealDocuments } from './sealed-document.js';
import {
  beginSync,
  readCoverage,
  readProgress,
  readProgressOfAll,
  recordPage,
  restartWindow,
} from './sync-progress.js';
import {
  dueSearches,
  dueSellers,
  endTurn,
  readProblem,
  readProblems,
  takeTurn,
} from './sync-turns.js';
import { writeOrders } from './write-orders.js';

function recordSources(
  context: OrderIndexContext,
  sellerId: string,
  asked: readonly OrderWithoutSource[],
  assignments: readonly SourceAssignment[],
  // Orders that Amazon changed last before this time (epoch milliseconds) are of the past, which announces nothing when it is read.
  pastUntil = 0,
): Promise<void> {
  const { soleOwner } = context;
  const past = new Set(
    asked.filter(({ updatedAt }) => updatedAt < pastUntil).map(({ orderId }) => orderId),
  );
  return announcing(context, async (trx, changed) => {
    const written = [...asked.map(({ orderId }) => ({ sellerId, orderId })), ...assignments];
    await lockOrders({ db: trx, soleOwner }, written);
    changed(await changedSources(trx, assignments, () => writeSources(trx, assignments), past));
    await doneAsking(trx, sellerId, asked);
  });
}

function recordChanges(
  context: OrderIndexContext,
  changes: readonly (ChangedOrder & { readonly assignments: readonly SourceAssignment[] })[],
  dueAt: number | null,
): Promise<void> {
  const sorted = changes.toSorted(inLockOrder);
  const assignments = sorted.flatMap((change) => change.assignments);
  const { soleOwner } = context;
  return announcing(context, async (trx, changed) => {
    await lockOrders({ db: trx, soleOwner }, assignments);
    changed(await changedSources(trx, assignments, () => writeSources(trx, assignments)));
    if (dueAt === null) return;
    for (const change of sorted) await markChanged(trx, change, dueAt);
  });
}

function recordRefreshed(
  context: OrderIndexContext,
  mark: RefreshMark,
  order: OrderToIndex | null,
  againAt: number | null,
): Promise<void> {
  return announcing(context, async (trx, changed) => {
    if (order) changed(await writeOrders({ ...context, db: trx }, [order], 'ALL'));
    await settleRefresh(trx, mark, againAt);
  });
}

/** Returns a query whose conditions on labels and marks are conditions on facts, which are brought up to date first. */
async function withFacts(context: OrderIndexContext, query: OrderQuery): Promise<OrderQuery> {
  return withMarkFacts(context, await withLabelFacts(context, query));
}

async function list(
  context: OrderIndexContext,
  query: OrderQuery,
  page: OrderPageRequest,
): Promise<OrderPage> {
  return listOrders(context, await withFacts(context, query), page);
}

async function fitting(
  context: OrderIndexContext,
  query: OrderQuery & { readonly ids: readonly string[] },
): Promise<string[]> {
  const { ids } = query;
  return fittingOrders(context.db, { ...(await withFacts(context, query)), ids });
}

async function listPages(
  context: OrderIndexContext,
  pages: readonly OrderPageQuery[],
  nextTurn: () => Promise<void>,
  budget?: SearchBudget,
): Promise<(OrderPage | SearchEnded)[]> {
  const queries: OrderPageQuery[] = [];
  for (const { query, page } of pages)
    queries.push({ query: await withFacts(context, query), page });
  return listOrderPages(context, queries, nextTurn, budget);
}

async function count(
  context: OrderIndexContext,
  query: OrderQuery,
  budget?: SearchBudget,
): Promise<number | null> {
  const known = await withFacts(context, query);
  return countOrders(context, known, { ...COUNT_LIMITS, budget });
}

const STEPS = {
  /** Returns a page of a seller's orders. */
  list,
  /** Returns those of some orders that fit a query, by id. */
  fitting,
  /** Counts the orders of a list. Null when too many orders would have to be tested one by one. */
  count,
  /** Returns the ids of the orders with a tracking number on a package. */
  byTracking: ordersByTracking,
  /** Returns the first and the last order of each tracking number, with one statement. */
  ofTracking: ordersOfTracking,
  /** Returns those of these orders that the index has, with a statement for 500. */
  known: knownOrders,
  /** Returns those of these SKUs that an item of a stored order has, with one statement. */
  orderedSkus,
  /** Returns the items of stored orders with these ids. */
  itemsById,
  /** Returns several pages with one statement, in the order of the queries. */
  listPages,
  /** Brings the facts of orders up to date whose labels were bought or cancelled. Lists by these facts do so first. */
  applyLabelChanges,
  /** Derives the facts about labels for a slice of orders of an earlier version. Returns 0 when none is left. */
  fillLabelFacts,
  /** Brings the facts of orders up to date whose marks changed or ended. Lists by these facts do so first. */
  applyMarkChanges,
  /** Returns assigned supply sources by order. Omits orders without a known source. */
  sources: readSources,
  /** Returns stored orders by id. Omits orders that are not in the index. */
  stored: readStored,
  /** Returns the latest ship times of orders by id. Omits those without one. */
  latestShipTimes,
  /** Returns how far a seller's orders have been read; null before the first read. */
  progress: readProgress,
  /** Returns the progress of several sellers with two statements. Omits unknown sellers. */
  progressOfAll: readProgressOfAll,
  /** Returns why the last run of a seller's task failed; null when it succeeded. Reads one row. */
  problemOf: readProblem,
  /** Returns the problems of a task by seller, with one statement. Omits the sellers whose last run succeeded. */
  problems: readProblems,
  /** Returns the number of orders whose supply source is still unknown, from a tally. */
  openSources: countOpenSources,
  /** Returns those numbers of several sellers, with one statement. Omits sellers without one. */
  openSourcesOfAll: countOpenSourcesOfAll,
  /** Counts the orders in these statuses with an item of a supply source, up to a limit. */
  countOfSource: countOrdersOfSource,
  /** Returns by seller the time until which orders have been read (epoch milliseconds). */
  coverage: readCoverage,
  /** Adds sellers to the sync. A smaller `historyFrom` (epoch milliseconds) extends the history. */
  begin: beginSync,
  /** Returns sellers with due work, those that have waited longest first. Another process may have begun meanwhile. */
  dueSellers,
  /** Returns sellers whose orders are due to be searched, in the same order, with how far they have been read. */
  dueSearches,
  /** Leases a task to one caller in all processes; returns null when it is not due or already leased. */
  takeTurn,
  /** Returns a lease; false when another process has taken it over. */
  endTurn,
  /** Stores a page of orders and the progress. Returns false when the lease was lost; then only the orders are stored. */
  recordPage,
  /** Restarts a window. */
  restartWindow,
  /** Returns orders whose supply source should be requested. */
  withoutSource: ordersWithoutSource,
  /** Stores assigned sources, and which orders were requested. Orders without a source are requested again when they change. */
  recordSources,
  /**
   * Stores changes: assigned sources, and when to read the orders again (epoch milliseconds). With null, the orders are not read
   * again.
   */
  recordChanges,
  /** Replaces the documents of a slice of settled orders by what `forget` returns. Those that do not open stay as they are. */
  expirePersonalData: expireDocuments,
  /** Deletes a slice of a seller's orders that Amazon changed last long ago. Returns their number; 0 when none is left. */
  deleteOld: deleteOrders,
  /** Seals stored orders with the current key, `limit` rows at a time. */
  reseal: resealDocuments,
  /** Returns orders that are due to be read again. */
  dueRefreshes,
  /** Stores an order that was read again and removes its mark, or sets the time of the next attempt. */
  refreshed: recordRefreshed,
};

/**
 * Stored orders of the sellers. Serves lists of orders, and is the only record of the supply source that Amazon assigned to each
 * item. Every step throws `StoreError` when the store cannot be used.
 */
export type OrderIndex = BoundSteps<typeof STEPS>;

export function createOrderIndex(
  context: Omit<OrderIndexContext, 'factRuns' | 'documents'>,
): OrderIndex {
  const own = { factRuns: new SharedRuns(), documents: new OpenedDocuments() };
  return boundSteps({ ...context, ...own }, STEPS, 'order index', { subject: 'orders' });
}
