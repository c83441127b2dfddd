import { sql } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { takeLastSlice, takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { OrderPageRequest } from './indexed-order.js';
import type { IndexConnection as Connection } from '../tables.js';
import { endOfSlice, entriesOf, laneOrder, union } from './order-lanes.js';
import type { Lane, Slice } from './order-lanes.js';
import { SORTS } from './order-ranges.js';
import type { Sql } from './order-ranges.js';

/** Entries that one statement tests. It takes some milliseconds. */
const TESTED_AT_ONCE = 2_000;

/** Entries that a page tests before it is refused. Together they take some tenths of a second. */
const TESTED_AT_MOST = 100_000;

/** Sizes of the parts of a search. */
export interface SearchLimits {
  readonly atOnce: number;
  readonly atMost: number;
  /** Absent when nothing limits the tests of the request. */
  readonly budget?: SearchBudget | undefined;
}

export const SEARCH_LIMITS: SearchLimits = { atOnce: TESTED_AT_ONCE, atMost: TESTED_AT_MOST };

/** A page would have to test too many orders, because few of many fit the filter. */
export class OrderSearchTooLong extends Error {
  override readonly name = 'OrderSearchTooLong';

  /** @param tested number of orders that were tested. */
  constructor(readonly tested: number) {
    super(`No page of orders was complete after ${tested} tests.`);
  }
}

/** A row of a list of orders. */
export interface OrderRow {
  readonly orderId: string;
  readonly document: string;
  readonly readAt: number;
  readonly updatedAt: number;
  readonly asksSource: number;
  /** The sort time of the list. */
  readonly at: number;
}

/** A list whose entries are read in order, and tested. */
export interface Walk {
  readonly sellerId: string;
  readonly lanes: readonly Lane[];
  readonly isRepeating: boolean;
  /** False when each entry that is read fits, so that a page needs one statement. */
  readonly isTested: boolean;
}

/** Returns the statement of a page of a walk. Each lane is read from its start until the page is full. */
export function walkStatement(walk: Walk, page: OrderPageRequest, until: Slice['until']): Sql {
  const sort = SORTS[page.sort];
  const time = sql.ref(sort.column);
  const entries = walk.lanes.map(
    (lane) => sql`select distinct order_id, ${time} as at
      ${entriesOf(lane, { sort, after: page.after, until })}
      order by ${laneOrder(lane, sort)} limit ${page.first + 1}`,
  );
  return pageStatement(walk, page, entries);
}

/** Returns the statement of a page from selects of `order_id` and `at`. It returns one row more than the page has. */
export function pageStatement(
  { sellerId, isRepeating }: Pick<Walk, 'sellerId' | 'isRepeating'>,
  { sort, first }: OrderPageRequest,
  entries: readonly Sql[],
): Sql {
  const order = sql.raw(SORTS[sort].direction);
  return sql`
    select page.order_id as "orderId", page.at as at, o.document as document,
      coalesce(o.read_at, o.updated_at) as "readAt", o.updated_at as "updatedAt",
      o.asks_source as "asksSource"
    from (select ${isRepeating ? sql`distinct` : sql``} order_id, at from (${union(entries)}) as entries
      order by at ${order}, order_id ${order} limit ${first + 1}) as page
    join indexed_order as o on o.seller_id = ${sellerId} and o.order_id = page.order_id
    order by page.at ${order}, page.order_id ${order}`;
}

/**
 * Returns the rows of a page of a walk with tests, one more than the page has. Reads the list in slices, so that other
 * requests are served in between.
 * @throws OrderSearchTooLong when too many entries were tested, SearchBudgetSpent when the request has tested too many.
 */
export async function walkInSlices(
  db: Connection,
  walk: Walk,
  page: OrderPageRequest,
  { atOnce, atMost, budget }: SearchLimits,
): Promise<OrderRow[]> {
  const sort = SORTS[page.sort];
  const found: OrderRow[] = [];
  let { after } = page;
  let each = Math.ceil(atOnce / walk.lanes.length);
  let tested = 0;
  for (;;) {
    const end = await endOfSlice(db, walk.lanes, { sort, after, each });
    const rest = { ...page, after, first: page.first - found.length };
    const statement = walkStatement(walk, rest, end?.until ?? null);
    const { rows } = await sql<OrderRow>`${statement}`.execute(db);
    found.push(...rows);
    if (end === null || found.length > page.first) {
      takeLastSlice(budget, atOnce);
      return found;
    }
    const inSlice = each * end.longLanes;
    takeTests(budget, inSlice);
    tested += inSlice;
    if (tested >= atMost) throw new OrderSearchTooLong(tested);
    after = end.until;
    // The others have ended, or nearly.
    each = Math.ceil(atOnce / end.longLanes);
    await requestTurns.next();
  }
}
