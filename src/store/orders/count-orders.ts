import { sql } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { takeCounted, takeLastSlice, takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { OrderPosition, OrderQuery } from './indexed-order.js';
import type { IndexConnection as Connection } from '../tables.js';
import { IDS_AT_ONCE, listReadingsOf, shortOf, statusesOf } from './list-orders.js';
import { endOfSlice, entriesOf, lanesOf, union } from './order-lanes.js';
import type { Lane, ListReading, Slice, SliceEnd } from './order-lanes.js';
import { filtering } from './order-ranges.js';
import type { SortColumn, Sql, TimeColumn } from './order-ranges.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Sizes of the parts of a count, in entries. */
export interface CountLimits {
  /** Entries of an index that are counted at once. It takes less than 20 ms. */
  readonly atOnce: number;
  /** Entries that are tested one by one at once. It takes less than 20 ms. */
  readonly testedAtOnce: number;
  /** A list that must test more entries is not counted. */
  readonly testedAtMost: number;
  /** Absent when nothing limits the tests of the request. */
  readonly budget?: SearchBudget | undefined;
}

/** Maximum number of orders that a count tests one by one. Together they take some tenths of a second. */
export const COUNTED_ONE_BY_ONE = 50_000;

export const COUNT_LIMITS: CountLimits = {
  atOnce: 50_000,
  testedAtOnce: 4_000,
  testedAtMost: COUNTED_ONE_BY_ONE,
};

/** Ranges up to these lengths are tested rather than the one that is usually the shortest. */
const SHORT = [1_000, 10_000, 40_000] as const;

/**
 * Counts the orders of a list. Reads one entry of an index for each order, some at once, so that other requests are
 * served in between. Null when more orders than the limit would have to be tested one by one.
 * @throws SearchBudgetSpent when the request has tested too many.
 */
export async function countOrders(
  { db }: Pick<OrderIndexContext, 'db'>,
  query: OrderQuery,
  limits: CountLimits = COUNT_LIMITS,
): Promise<number | null> {
  const statuses = query.statuses ?? (await statusesOf(db, query.sellerId));
  if (query.ids === undefined) return count(db, { ...query, statuses }, limits);
  const ids = [...new Set(query.ids)];
  let total = 0;
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    const counted = await count(db, { ...query, statuses, ids: some }, limits);
    if (counted === null) return null;
    total += counted;
  }
  return total;
}

type Counted = OrderQuery & { readonly statuses: readonly string[] };

async function count(db: Connection, query: Counted, limits: CountLimits): Promise<number | null> {
  const { facets = [] } = query;
  const excluded = facets.find(({ isExcluded }) => isExcluded);
  if (excluded === undefined || query.ids !== undefined) return countEntries(db, query, limits);
  // Those with a fact are an index range, or are few. Those without it would have to be tested.
  const others = facets.filter((condition) => condition !== excluded);
  const all = await count(db, { ...query, facets: others }, limits);
  if (all === null || all === 0) return all;
  const included = [...others, { ...excluded, isExcluded: false }];
  const without = await count(db, { ...query, facets: included }, limits);
  return without === null ? null : all - without;
}

async function countEntries(
  db: Connection,
  query: Counted,
  limits: CountLimits,
): Promise<number | null> {
  const listings = listReadingsOf(query, query.statuses);
  const listing = await shortestOf(db, listings, limits.budget);
  if (listing === null) return 0;
  const column = countedBy(listing);
  const sort: SortColumn = { column, direction: 'asc' };
  if (listing.isFew) return countSlice(db, { listing, lanes: untimedLanes(listing), sort }, ALL);
  const lanes = await lanesOf(db, listing, column);
  const isTested = lanes.some(({ filters }) => filters.length > 0);
  if (!isTested && !listing.isRepeating) return countRanges(db, { listing, lanes, sort }, limits);
  const testedAtMost = isTested ? limits.testedAtMost : Infinity;
  return countMerged(db, { listing, lanes, sort }, { ...limits, testedAtMost });
}

/** Returns a time whose conditions are a range of an index. */
function countedBy({ bounds, ranges }: ListReading): TimeColumn {
  const [bound] = [...bounds, ...ranges.flatMap((range) => range.bounds)];
  return bound?.column ?? 'created_at';
}

async function shortestOf(
  db: Connection,
  listings: readonly ListReading[],
  budget: SearchBudget | undefined,
): Promise<ListReading | null> {
  if (listings.length < 2) return listings[0] ?? null;
  for (const atMost of SHORT) {
    const short = await shortOf(db, listings, atMost, budget);
    if (short) return short;
  }
  return listings[0] ?? null;
}

/** Lanes that are not in the order of a time. */
function untimedLanes({ ranges, bounds }: ListReading): Lane[] {
  return ranges.map(({ from, filters }) => ({
    from,
    own: [],
    filters: [...filters, ...bounds.map(filtering)],
    isSorted: false,
  }));
}

interface Counting {
  readonly listing: ListReading;
  readonly lanes: readonly Lane[];
  readonly sort: SortColumn;
}

/** Ends of a slice. */
type Ends = Omit<Slice, 'sort'>;

const ALL: Ends = { after: null, until: null };

/** Counts entries that all fit. */
async function countRanges(
  db: Connection,
  counting: Counting,
  limits: CountLimits,
): Promise<number> {
  const { lanes, sort } = counting;
  if (lanes.length > 1) {
    const each = Math.ceil(limits.atOnce / lanes.length);
    // Most lists are short, and need one statement for all lanes.
    if ((await endOfSlice(db, lanes, { sort, after: null, each })) === null) {
      const all = await countSlice(db, counting, ALL);
      takeCounted(limits.budget, all);
      return all;
    }
  }
  let total = 0;
  for (const lane of lanes) total += await countLane(db, { ...counting, lanes: [lane] }, limits);
  return total;
}

async function countLane(
  db: Connection,
  counting: Counting,
  { atOnce, budget }: CountLimits,
): Promise<number> {
  const { lanes, sort, listing } = counting;
  let total = 0;
  let after: OrderPosition | null = null;
  for (;;) {
    const end: SliceEnd | null = await endOfSlice(db, lanes, { sort, after, each: atOnce });
    if (end === null) {
      const rest = await countSlice(db, counting, { after, until: null });
      takeCounted(budget, rest);
      return total + rest;
    }
    takeCounted(budget, atOnce);
    const { until } = end;
    total += listing.hasRepeats ? await countSlice(db, counting, { after, until }) : atOnce;
    after = until;
    await requestTurns.next();
  }
}

/** Counts entries that are tested, or whose orders may have several. Reads all lanes together. */
async function countMerged(
  db: Connection,
  counting: Counting,
  { testedAtOnce, testedAtMost, budget }: CountLimits,
): Promise<number | null> {
  const { lanes, sort } = counting;
  let each = Math.ceil(testedAtOnce / lanes.length);
  let total = 0;
  let after: OrderPosition | null = null;
  let tested = 0;
  while (tested < testedAtMost) {
    const end: SliceEnd | null = await endOfSlice(db, lanes, { sort, after, each });
    total += await countSlice(db, counting, { after, until: end?.until ?? null });
    if (end === null) {
      takeLastSlice(budget, testedAtOnce);
      return total;
    }
    after = end.until;
    const inSlice = each * end.longLanes;
    takeTests(budget, inSlice);
    tested += inSlice;
    // The others have ended, or nearly.
    each = Math.ceil(testedAtOnce / end.longLanes);
    await requestTurns.next();
  }
  return null;
}

async function countSlice(
  db: Connection,
  { listing, lanes, sort }: Counting,
  ends: Ends,
): Promise<number> {
  const counted = countedOf(
    listing,
    lanes.map((lane) => entriesOf(lane, { sort, ...ends })),
    sql.ref(sort.column),
  );
  const { rows } = await sql<{ count: number }>`
    select cast(sum(count) as bigint) as count from (${counted}) as part`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Selects counts. An order that may be in a range or in several ranges more than once counts once. */
function countedOf(
  { isRepeating, hasRepeats }: ListReading,
  entries: readonly Sql[],
  time: Sql,
): Sql {
  if (!isRepeating && !hasRepeats)
    return union(entries.map((range) => sql`select count(*) as count ${range}`));
  const different = entries.map((range) => sql`select distinct ${time} as at, order_id ${range}`);
  if (isRepeating)
    return sql`select count(*) as count from (select distinct at, order_id from (${union(different)}) as entries) as part`;
  return union(different.map((orders) => sql`select count(*) as count from (${orders}) as part`));
}
