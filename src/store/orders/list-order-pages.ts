import { sql } from 'kysely';
import type { IndexedOrder, OrderPage, OrderPageRequest, OrderQuery } from './indexed-order.js';
import type { IndexConnection } from '../tables.js';
import { indexedOrder, orderPageQuery, statusesOf } from './list-orders.js';
import type { OrderRow } from './list-orders.js';
import { SORTS } from './order-ranges.js';
import type { OrderIndexContext } from './order-index-context.js';

/** One of several pages that are read with one statement. */
export interface OrderPageQuery {
  readonly query: OrderQuery;
  readonly page: OrderPageRequest;
}

/** Documents have some KB each, so parsing this many blocks the event loop only briefly. */
const PARSED_AT_ONCE = 100;

/**
 * Returns several pages of orders, in the order of the queries, with one statement. The caller must limit the total number
 * of rows. Awaits `nextTurn` between groups of documents, so that other work can run.
 */
export async function listOrderPages(
  { db, sealer }: Pick<OrderIndexContext, 'db' | 'sealer'>,
  queries: readonly OrderPageQuery[],
  nextTurn: () => Promise<void>,
): Promise<OrderPage[]> {
  const rows = await placedRows(db, queries);
  const found = Map.groupBy(rows, ({ place }) => place);
  const pages: OrderPage[] = [];
  let parsed = 0;
  for (const [index, { query, page }] of queries.entries()) {
    const ofPage = inListOrder(found.get(index) ?? [], page);
    const orders: IndexedOrder[] = [];
    for (const row of ofPage.slice(0, page.first)) {
      orders.push(indexedOrder(sealer, query.sellerId, row));
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

async function placedRows(
  db: IndexConnection,
  queries: readonly OrderPageQuery[],
): Promise<readonly PlacedRow[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const statusesOnce = (sellerId: string): Promise<readonly string[]> => {
    const statuses = known.get(sellerId) ?? statusesOf(db, sellerId);
    known.set(sellerId, statuses);
    return statuses;
  };
  const statements = await Promise.all(
    queries.map(async ({ query, page }) => {
      const statuses = query.statuses ?? (await statusesOnce(query.sellerId));
      return orderPageQuery(db, { ...query, statuses }, page);
    }),
  );
  const parts = statements.flatMap((statement, place) =>
    statement === null
      ? []
      : [sql`select ${sql.lit(place)} as place, page.* from (${statement}) as page`],
  );
  if (parts.length === 0) return [];
  const { rows } = await sql<PlacedRow>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}

/** Restores the list order, which a union does not guarantee. Rows with the same time keep the order of the database. */
function inListOrder<Row extends OrderRow>(
  rows: readonly Row[],
  { sort }: OrderPageRequest,
): readonly Row[] {
  const sign = SORTS[sort].direction === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => sign * (a.at - b.at));
}
