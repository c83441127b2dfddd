import { sql } from 'kysely';
import { SearchBudgetSpent } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import type { IndexedOrder, OrderPage, OrderPageRequest, OrderQuery } from './indexed-order.js';
import type { IndexConnection } from '../tables.js';
import { indexedOrder, LIST_LIMITS, planPage, rowsOf, statusesOf } from './list-orders.js';
import type { ListLimits, PagePlan } from './list-orders.js';
import { MOST_VALUES } from './entry-ranges.js';
import { SORTS } from './order-ranges.js';
import type { OrderIndexContext } from './order-index-context.js';
import { OrderSearchTooLong } from './walk-orders.js';
import type { OrderRow } from './walk-orders.js';

/** One of several pages that are read together. */
export interface OrderPageQuery {
  readonly query: OrderQuery;
  readonly page: OrderPageRequest;
}

/** Selects that one statement joins for several pages. Some 100 take 10 ms to plan, and far more per select above that. */
const MOST_SELECTS_TOGETHER = 100;

/** Documents have some KB each, so parsing this many blocks the event loop only briefly. */
const PARSED_AT_ONCE = 100;

/**
 * Returns several pages of orders, in the order of the queries. Pages share statements up to a size that leaves the event
 * loop free; pages whose orders must be tested take others. Returns an error in place of a page that would test too many entries, for itself or for its
 * request.
 * The caller must limit the total number of rows. Awaits `nextTurn` between groups of documents, so that other work can run.
 */
export async function listOrderPages(
  context: Pick<OrderIndexContext, 'db' | 'sealer' | 'documents'>,
  queries: readonly OrderPageQuery[],
  nextTurn: () => Promise<void>,
  budget?: SearchBudget,
): Promise<(OrderPage | SearchEnded)[]> {
  const found = await rowsOfPages(context.db, queries, { ...LIST_LIMITS, budget });
  const pages: (OrderPage | SearchEnded)[] = [];
  let parsed = 0;
  for (const [index, { query, page }] of queries.entries()) {
    const ofPage = found.get(index) ?? [];
    if (ofPage instanceof Error) {
      pages.push(ofPage);
      continue;
    }
    const orders: IndexedOrder[] = [];
    for (const row of ofPage.slice(0, page.first)) {
      orders.push(indexedOrder(context, query.sellerId, row));
      parsed += 1;
      if (parsed % PARSED_AT_ONCE === 0) await nextTurn();
    }
    pages.push({ orders, hasNextPage: ofPage.length > page.first });
  }
  return pages;
}

interface PlacedRow extends OrderRow {
  /** Position of the query that the row belongs to. */
  readonly place: number;
}

/** The search for a page has ended before the page was complete. */
export type SearchEnded = OrderSearchTooLong | SearchBudgetSpent;

type PageRows = ReadonlyMap<number, readonly OrderRow[] | SearchEnded>;

/** Returns the rows of each page by the position of its query. Pages without rows may be absent. */
async function rowsOfPages(
  db: IndexConnection,
  queries: readonly OrderPageQuery[],
  limits: ListLimits,
): Promise<PageRows> {
  const found = new Map<number, readonly OrderRow[] | SearchEnded>();
  const plan = planner(db, limits);
  let together: PlacedPlan[] = [];
  const readTogether = async (): Promise<void> => {
    for (const [place, rows] of await rowsTogether(db, together)) {
      const page = queries[place]?.page;
      if (page) found.set(place, inListOrder(rows, page));
    }
    together = [];
  };
  for (const [place, { query, page }] of queries.entries()) {
    const planned = await orEnded(() => plan(query, page));
    if (planned instanceof Error) found.set(place, planned);
    else if (planned?.walk)
      found.set(place, await orEnded(() => rowsOf(db, planned, page, limits)));
    if (planned === null || planned instanceof Error || !planned.statement) continue;
    const one = { ...planned, place };
    if (!hasRoom(together, one)) await readTogether();
    together.push(one);
  }
  await readTogether();
  return found;
}

/** The plan of a page that needs one statement. */
type PlacedPlan = Extract<PagePlan, { readonly walk: null }> & {
  /** Position of its query. */
  readonly place: number;
};

function hasRoom(together: readonly PlacedPlan[], one: PlacedPlan): boolean {
  const all = [...together, one];
  const selects = all.reduce((sum, plan) => sum + plan.selects, 0);
  const values = all.reduce((sum, plan) => sum + plan.values, 0);
  return selects <= MOST_SELECTS_TOGETHER && values <= MOST_VALUES;
}

async function orEnded<Result>(search: () => Promise<Result>): Promise<Result | SearchEnded> {
  try {
    return await search();
  } catch (error) {
    if (error instanceof OrderSearchTooLong || error instanceof SearchBudgetSpent) return error;
    throw error;
  }
}

/** Returns a function that plans pages, one after the other, and reads the statuses of a seller once. */
function planner(
  db: IndexConnection,
  limits: ListLimits,
): (query: OrderQuery, page: OrderPageRequest) => Promise<PagePlan | null> {
  const known = new Map<string, Promise<readonly string[]>>();
  const statusesOnce = (sellerId: string): Promise<readonly string[]> => {
    const statuses = known.get(sellerId) ?? statusesOf(db, sellerId);
    known.set(sellerId, statuses);
    return statuses;
  };
  return async (query, page) => {
    const statuses = query.statuses ?? (await statusesOnce(query.sellerId));
    return planPage(db, { ...query, statuses }, page, limits);
  };
}

/** Reads pages with one statement. */
async function rowsTogether(
  db: IndexConnection,
  plans: readonly PlacedPlan[],
): Promise<Map<number, PlacedRow[]>> {
  const parts = plans.map(
    ({ place, statement }) =>
      sql`select ${sql.lit(place)} as place, page.* from (${statement}) as page`,
  );
  if (parts.length === 0) return new Map();
  const { rows } = await sql<PlacedRow>`${sql.join(parts, sql` union all `)}`.execute(db);
  return Map.groupBy(rows, ({ place }) => place);
}

/** Restores the list order, which a union does not guarantee. Rows with the same time keep the order of the database. */
function inListOrder<Row extends OrderRow>(
  rows: readonly Row[],
  { sort }: OrderPageRequest,
): readonly Row[] {
  const sign = SORTS[sort].direction === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => sign * (a.at - b.at));
}
