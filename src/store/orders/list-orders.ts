import { sql } from 'kysely';
import type { Sealer } from '../engine/sealer.js';
import { openText } from '../engine/sealed-text.js';
import type { IndexConnection as Connection } from '../tables.js';
import { NEVER_DUE } from './indexed-order.js';
import type { IndexedOrder, OrderPage, OrderPageRequest, OrderQuery } from './indexed-order.js';
import { readingsOf } from './entry-ranges.js';
import type { Reading } from './entry-ranges.js';
import { behind, boundsOf, filtering, implied, indexed, SORTS, tightest } from './order-ranges.js';
import type { Bound, Sql, TimeColumn } from './order-ranges.js';
import type { OrderIndexContext } from './order-index-context.js';
import { documentPlace } from './sealed-document.js';

/** Maximum number of entries that are sorted instead of walked. Sorting them takes a few milliseconds. */
const SORTED_AT_MOST = 1_000;

interface Listing extends Reading {
  readonly sellerId: string;
  readonly bounds: readonly Bound[];
}

/** A row of a list of orders. */
export interface OrderRow {
  readonly orderId: string;
  readonly document: string;
  readonly readAt: number;
  /** The sort time of the list. */
  readonly at: number;
}

/**
 * Returns a page of orders. The cursor is the position of the last order, so new or changed orders do not shift pages. Each
 * status has a range of an index in list order; the page merges the first entries of each range.
 */
export async function listOrders(
  { db, sealer }: Pick<OrderIndexContext, 'db' | 'sealer'>,
  query: OrderQuery,
  page: OrderPageRequest,
  sortedAtMost: number = SORTED_AT_MOST,
): Promise<OrderPage> {
  const { sellerId } = query;
  const statuses = query.statuses ?? (await statusesOf(db, sellerId));
  const statement = await orderPageQuery(db, { ...query, statuses }, page, sortedAtMost);
  if (statement === null) return { orders: [], hasNextPage: false };
  const { rows } = await sql<OrderRow>`${statement}`.execute(db);
  const orders = rows.slice(0, page.first).map((row) => indexedOrder(sealer, sellerId, row));
  return { orders, hasNextPage: rows.length > page.first };
}

/** Returns the statement of a page, with one row more than the page has. Null when no order can match. */
export async function orderPageQuery(
  db: Connection,
  query: OrderQuery & { readonly statuses: readonly string[] },
  page: OrderPageRequest,
  sortedAtMost: number = SORTED_AT_MOST,
): Promise<Sql | null> {
  const statuses = [...new Set(query.statuses)];
  if (statuses.length === 0) return null;
  const listings = listingsOf(query, statuses);
  const [first] = listings;
  if (first === undefined) return null;
  const narrow = await narrowOf(db, listings, sortedAtMost);
  if (narrow) return pageOf(narrow, page, sorted(narrow, page, null));
  const few = await fewByAnotherTime(db, first, SORTS[page.sort].column, sortedAtMost);
  return pageOf(first, page, few ? sorted(first, page, few) : await walked(db, first, page));
}

/** Counts the orders of a list. Reads one entry of an index for each, or for each order that the filters are applied to. */
export async function countOrders(
  { db }: Pick<OrderIndexContext, 'db'>,
  query: OrderQuery,
): Promise<number> {
  const statuses = query.statuses ?? (await statusesOf(db, query.sellerId));
  const listings = listingsOf(query, [...new Set(statuses)]);
  const [first] = listings;
  if (first === undefined) return 0;
  const listing = (await narrowOf(db, listings, SORTED_AT_MOST)) ?? first;
  const { rows } = await sql<{ count: number }>`${countOf(listing)}`.execute(db);
  return rows[0]?.count ?? 0;
}

// SQLite would read the primary key, which has the order of the ids, instead of the range.
const UNSORTED_ID = sql`order_id || ''`;

function countOf({ ranges, bounds, isRepeating, hasRepeats }: Listing): Sql {
  const [by] = bounds;
  const all = bounds.map((bound) =>
    bound.column === by?.column ? indexed(bound) : filtering(bound),
  );
  const found = ranges.map((range) =>
    all.length === 0 ? range : sql`${range} and ${joined(all)}`,
  );
  if (isRepeating) {
    const ids = found.map((range) => sql`select ${UNSORTED_ID} as id ${range}`);
    return sql`select count(*) as count from (${sql.join(ids, sql` union `)}) as entries`;
  }
  const counted = hasRepeats ? sql`count(distinct ${UNSORTED_ID})` : sql`count(*)`;
  const counts = found.map((range) => sql`select ${counted} as count ${range}`);
  return sql`select cast(sum(count) as bigint) as count from (${sql.join(counts, sql` union all `)}) as entries`;
}

function listingsOf(query: OrderQuery, statuses: readonly string[]): Listing[] {
  const { sellerId } = query;
  const bounds = boundsOf(query);
  return readingsOf(query, statuses).map((reading) => ({ ...reading, sellerId, bounds }));
}

/** Returns a way to read a filtered list that has only a few entries. Null when there is none. */
async function narrowOf(
  db: Connection,
  listings: readonly Listing[],
  sortedAtMost: number,
): Promise<Listing | null> {
  for (const listing of listings) {
    if (listing.isFew) return listing;
    if (listings.length === 1 && !listing.isFiltered) return null;
    if (await hasFew(db, listing.entries, sortedAtMost)) return listing;
  }
  return null;
}

async function hasFew(db: Connection, ranges: readonly Sql[], atMost: number): Promise<boolean> {
  const counted = ranges.map((range) => sql`select 1 as entry ${range}`);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${union(counted)} limit ${atMost + 1}) as entries`.execute(db);
  return rows.every(({ count }) => count <= atMost);
}

export function indexedOrder(
  sealer: Sealer,
  sellerId: string,
  { orderId, document, readAt, at }: OrderRow,
): IndexedOrder {
  const text = openText(sealer, document, documentPlace(sellerId, orderId));
  return { orderId, document: JSON.parse(text) as unknown, readAt, position: { at, orderId } };
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
  { entries, bounds }: Listing,
  sort: TimeColumn,
  sortedAtMost: number,
): Promise<TimeColumn | null> {
  for (const [column, ofColumn] of Map.groupBy(bounds, (bound) => bound.column)) {
    if (column === sort) continue;
    const bounded = entries.map((range) => sql`${range} and ${joined(ofColumn.map(indexed))}`);
    if (await hasFew(db, bounded, sortedAtMost)) return column;
  }
  return null;
}

/** Selects ranges by another time, or by none. All their entries are read and sorted. */
function sorted(
  { ranges, bounds }: Listing,
  { sort, after }: OrderPageRequest,
  by: TimeColumn | null,
): Sql[] {
  const conditions = bounds.map((bound) =>
    bound.column === by ? indexed(bound) : filtering(bound),
  );
  if (after !== null) conditions.push(behind(SORTS[sort], after, true));
  return ranges.map(
    (range) => sql`select distinct order_id, ${sql.ref(SORTS[sort].column)} as at
      ${range} ${conditions.length === 0 ? sql`` : sql`and ${joined(conditions)}`}`,
  );
}

/** Selects ranges in list order. Each is read from its start until the page is full. */
async function walked(
  db: Connection,
  { sellerId, ranges, bounds }: Listing,
  { sort, after, first }: OrderPageRequest,
): Promise<Sql[]> {
  const { column, direction } = SORTS[sort];
  const order = sql.raw(direction);
  const own = bounds.filter((bound) => bound.column === column);
  const others = bounds.filter((bound) => bound.column !== column);
  const all = await Promise.all(others.map((bound) => implied(db, sellerId, column, bound)));
  const filters = others.map(filtering);
  const parts = partsOf(column, own, all).map((part) => [
    ...filters,
    ...tightest(part, SORTS[sort], after),
  ]);
  return ranges.flatMap((range) =>
    parts.map(
      (conditions) => sql`select distinct order_id, ${sql.ref(column)} as at
        ${range} ${conditions.length === 0 ? sql`` : sql`and ${joined(conditions)}`}
        order by ${sql.ref(column)} ${order}, order_id ${order}
        limit ${first + 1}`,
    ),
  );
}

/**
 * Splits a range so that orders without a ship-by time have a range of their own. They have no distance to a ship-by time,
 * so the upper bounds that follow from such distances do not hold for them.
 */
function partsOf(
  column: TimeColumn,
  own: readonly Bound[],
  implications: readonly Bound[],
): (readonly Bound[])[] {
  const lower = implications.filter(({ operator }) => operator.startsWith('>'));
  if (column !== 'ship_by' || lower.length === implications.length)
    return [[...own, ...implications]];
  return [
    [...own, ...implications, { column, operator: '<', value: NEVER_DUE }],
    [...own, ...lower, { column, operator: '>=', value: NEVER_DUE }],
  ];
}

function pageOf(
  { sellerId, isRepeating }: Listing,
  { sort, first }: OrderPageRequest,
  ranges: readonly Sql[],
): Sql {
  const order = sql.raw(SORTS[sort].direction);
  return sql`
    select page.order_id as "orderId", page.at as at, o.document as document,
      coalesce(o.read_at, o.updated_at) as "readAt"
    from (select ${isRepeating ? sql`distinct` : sql``} order_id, at from (${union(ranges)}) as entries
      order by at ${order}, order_id ${order} limit ${first + 1}) as page
    join indexed_order as o on o.seller_id = ${sellerId} and o.order_id = page.order_id
    order by page.at ${order}, page.order_id ${order}`;
}

function joined(conditions: readonly Sql[]): Sql {
  return sql.join(conditions, sql` and `);
}

/** Joins ranges by `union all`. SQLite requires a subquery around a limit. */
function union(ranges: readonly Sql[]): Sql {
  return sql.join(
    ranges.map((range) => sql`select * from (${range}) as part`),
    sql` union all `,
  );
}
