import { sql } from 'kysely';
import { takeCounted } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { IndexConnection as Connection } from '../tables.js';
import type {
  IndexedOrder,
  OrderPage,
  OrderPageRequest,
  OrderPosition,
  OrderQuery,
} from './indexed-order.js';
import { readingsOf } from './entry-ranges.js';
import { anded, lanesOf, union } from './order-lanes.js';
import type { ListReading } from './order-lanes.js';
import { behind, boundsOf, filtering, indexed, SORTS } from './order-ranges.js';
import type { Sql, TimeColumn } from './order-ranges.js';
import type { OrderIndexContext } from './order-index-context.js';
import { pageStatement, SEARCH_LIMITS, walkInSlices, walkStatement } from './walk-orders.js';
import type { OrderRow, SearchLimits, Walk } from './walk-orders.js';

/** Maximum number of entries that are sorted instead of walked. Sorting them takes a few milliseconds. */
const SORTED_AT_MOST = 1_000;

/** A range of at most this many entries is walked rather than the one that is usually the shortest. */
const SHORT_WALK = 10_000;

export interface ListLimits extends SearchLimits {
  readonly sortedAtMost: number;
}

export const LIST_LIMITS: ListLimits = { ...SEARCH_LIMITS, sortedAtMost: SORTED_AT_MOST };

/** Ids that one statement reads. It takes some milliseconds. */
export const IDS_AT_ONCE = 500;

/** How to read a page: by one statement, or by a walk that tests entries. */
export type PagePlan =
  | {
      readonly statement: Sql;
      readonly walk: null;
      /** Number of selects that the statement joins. */
      readonly selects: number;
      /** Number of values in the statement, at most. */
      readonly values: number;
    }
  | { readonly statement: null; readonly walk: Walk };

/**
 * Returns a page of orders. The cursor is the position of the last order, so new or changed orders do not shift pages. Each
 * status has a range of an index in list order; the page merges the first entries of each range.
 * @throws OrderSearchTooLong when few of many orders fit the filter.
 */
export async function listOrders(
  context: Pick<OrderIndexContext, 'db' | 'sealer' | 'documents'>,
  query: OrderQuery,
  page: OrderPageRequest,
  limits: ListLimits = LIST_LIMITS,
): Promise<OrderPage> {
  const rows = await pageRows(context.db, query, page, limits);
  const orders = rows.slice(0, page.first).map((row) => indexedOrder(context, query.sellerId, row));
  return { orders, hasNextPage: rows.length > page.first };
}

/**
 * Returns those of some orders that fit a query, by id. Opens no document, so it costs a fraction of a list.
 * @throws OrderSearchTooLong
 */
export async function fittingOrders(
  db: Connection,
  query: OrderQuery & { readonly ids: readonly string[] },
): Promise<string[]> {
  const page = { sort: 'CREATED_DESC', first: query.ids.length, after: null } as const;
  return (await pageRows(db, query, page, LIST_LIMITS)).map((row) => row.orderId);
}

/** Returns the rows of a page, and one more if there is one. */
async function pageRows(
  db: Connection,
  query: OrderQuery,
  page: OrderPageRequest,
  limits: ListLimits,
): Promise<readonly OrderRow[]> {
  const statuses = query.statuses ?? (await statusesOf(db, query.sellerId));
  const plan = await planPage(db, { ...query, statuses }, page, limits);
  return plan === null ? [] : rowsOf(db, plan, page, limits);
}

/** Returns the rows of a page, one more than the page has. */
export async function rowsOf(
  db: Connection,
  { statement, walk }: PagePlan,
  page: OrderPageRequest,
  limits: SearchLimits = SEARCH_LIMITS,
): Promise<readonly OrderRow[]> {
  if (walk) return walkInSlices(db, walk, page, limits);
  return (await sql<OrderRow>`${statement}`.execute(db)).rows;
}

/** Plans a page. Null when no order can match. */
export async function planPage(
  db: Connection,
  { ids: given, ...others }: OrderQuery & { readonly statuses: readonly string[] },
  page: OrderPageRequest,
  { sortedAtMost, budget }: Pick<ListLimits, 'sortedAtMost' | 'budget'> = LIST_LIMITS,
): Promise<PagePlan | null> {
  const ids = given && (await idsOfPage(db, { ...others, ids: given }, page));
  const query = { ...others, ...(ids && { ids }) };
  const listings = listReadingsOf(query, query.statuses);
  const [first] = listings;
  if (first === undefined) return null;
  const narrow = await shortOf(db, listings, sortedAtMost, budget);
  if (narrow) return sortedPlan(narrow, page, null);
  const { column } = SORTS[page.sort];
  const few = await fewByAnotherTime(db, first, column, { sortedAtMost, budget });
  if (few) return sortedPlan(first, page, few);
  const short = await shortOf(db, listings, SHORT_WALK, budget);
  const walk = await walkOf(db, short ?? first, column);
  if (walk.isTested) return { statement: null, walk };
  const { values } = first;
  const selects = walk.lanes.length;
  return { statement: walkStatement(walk, page, null), walk: null, selects, values };
}

/** Returns the ids that a page needs, of ids that are too many for one statement. Reads some at once. */
async function idsOfPage(
  db: Connection,
  query: OrderQuery & { readonly statuses: readonly string[]; readonly ids: readonly string[] },
  page: OrderPageRequest,
): Promise<readonly string[]> {
  const { ids, statuses } = query;
  if (ids.length <= IDS_AT_ONCE) return ids;
  const { direction } = SORTS[page.sort];
  const order = sql.raw(direction);
  const sign = direction === 'desc' ? -1 : 1;
  let first: readonly OrderPosition[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const [listing] = listReadingsOf(
      { ...query, ids: ids.slice(from, from + IDS_AT_ONCE) },
      statuses,
    );
    if (listing === undefined) return [];
    const { rows } = await sql<OrderPosition>`
      select order_id as "orderId", at from (${union(sortedEntries(listing, page, null))}) as entries
      order by at ${order}, order_id ${order} limit ${page.first + 1}`.execute(db);
    first = [...first, ...rows]
      .toSorted((a, b) => sign * (a.at - b.at || (a.orderId < b.orderId ? -1 : 1)))
      .slice(0, page.first + 1);
  }
  return first.map(({ orderId }) => orderId);
}

export function listReadingsOf(query: OrderQuery, statuses: readonly string[]): ListReading[] {
  const { sellerId } = query;
  const bounds = boundsOf(query);
  const different = [...new Set(statuses)];
  return readingsOf(query, different).map((reading) => ({ ...reading, sellerId, bounds }));
}

/** Returns a way to read a filtered list that has at most this many entries. Null when there is none. */
export async function shortOf(
  db: Connection,
  listings: readonly ListReading[],
  atMost: number,
  budget: SearchBudget | undefined,
): Promise<ListReading | null> {
  for (const listing of listings) {
    if (listing.isFew) return listing;
    if (listings.length === 1 && !listing.isFiltered) return null;
    const ranges = listing.ranges.map(({ from }) => from);
    if (await hasFew(db, ranges, atMost, budget)) return listing;
  }
  return null;
}

async function hasFew(
  db: Connection,
  ranges: readonly Sql[],
  atMost: number,
  budget: SearchBudget | undefined,
): Promise<boolean> {
  const counted = ranges.map((range) => sql`select 1 as entry ${range}`);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${union(counted)} limit ${atMost + 1}) as entries`.execute(db);
  for (const { count } of rows) takeCounted(budget, count);
  return rows.every(({ count }) => count <= atMost);
}

export function indexedOrder(
  { sealer, documents }: Pick<OrderIndexContext, 'sealer' | 'documents'>,
  sellerId: string,
  { orderId, document, readAt, updatedAt, asksSource, at }: OrderRow,
): IndexedOrder {
  const opened = documents.open(sealer, sellerId, orderId, document);
  const sourcesCompleteAt = asksSource === 0 ? updatedAt : null;
  return { orderId, document: opened, readAt, sourcesCompleteAt, position: { at, orderId } };
}

/** Returns the statuses of a seller's orders. Reads one index entry for each. */
export async function statusesOf(db: Connection, sellerId: string): Promise<string[]> {
  const { rows } = await sql<{ status: string }>`
    with recursive seen(status) as (
      select min(status) from indexed_order where seller_id = ${sellerId}
      union all
      select (select min(o.status) from indexed_order as o
        where o.seller_id = ${sellerId} and o.status > seen.status)
      from seen where seen.status is not null)
    select status from seen where status is not null`.execute(db);
  return rows.map(({ status }) => status);
}

/** Returns the filter on another time whose range has only a few entries. Null when there is none. */
async function fewByAnotherTime(
  db: Connection,
  { ranges, bounds }: ListReading,
  sort: TimeColumn,
  { sortedAtMost, budget }: Pick<ListLimits, 'sortedAtMost' | 'budget'>,
): Promise<TimeColumn | null> {
  for (const [column, ofColumn] of Map.groupBy(bounds, (bound) => bound.column)) {
    if (column === sort) continue;
    const bounded = ranges.map(({ from }) => sql`${from} ${anded(ofColumn.map(indexed))}`);
    if (await hasFew(db, bounded, sortedAtMost, budget)) return column;
  }
  return null;
}

/** Plans a page by another time than its own, or by none. All entries are read and sorted. */
function sortedPlan(listing: ListReading, page: OrderPageRequest, by: TimeColumn | null): PagePlan {
  const entries = sortedEntries(listing, page, by);
  const statement = pageStatement(listing, page, entries);
  return { statement, walk: null, selects: entries.length, values: listing.values };
}

/** Selects `order_id` and `at` of all entries, not sorted. */
function sortedEntries(
  { ranges, bounds }: Pick<ListReading, 'ranges' | 'bounds'>,
  page: OrderPageRequest,
  by: TimeColumn | null,
): Sql[] {
  const sort = SORTS[page.sort];
  return ranges.map((range) => {
    const conditions = [...bounds, ...range.bounds].map((bound) =>
      bound.column === by && bounds.includes(bound) ? indexed(bound) : filtering(bound),
    );
    if (page.after !== null) conditions.push(behind(sort, page.after, true));
    return sql`select distinct order_id, ${sql.ref(sort.column)} as at
      ${range.from} ${anded([...range.filters, ...conditions])}`;
  });
}

async function walkOf(db: Connection, listing: ListReading, column: TimeColumn): Promise<Walk> {
  const { sellerId, isRepeating } = listing;
  const lanes = await lanesOf(db, listing, column);
  const isTested = lanes.some(({ filters }) => filters.length > 0);
  return { sellerId, isRepeating, lanes, isTested };
}
