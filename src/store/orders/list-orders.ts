import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import type { Sealer } from '../sealer.js';
import { openText } from '../sealed-text.js';
import { documentPlace } from './sealed-document.js';
import type { OrderIndexContext } from './order-index-context.js';
import type { IndexConnection as Connection, IndexTables as Tables } from '../tables.js';
import type {
  IndexedOrder,
  OrderPage,
  OrderPageRequest,
  OrderPosition,
  OrderQuery,
  OrderSort,
} from './indexed-order.js';

type ListQuery = SelectQueryBuilder<Tables, 'indexed_order', object>;

interface SortColumn {
  readonly column: 'created_at' | 'ship_by' | 'updated_at';
  readonly direction: 'asc' | 'desc';
}

const SORTS: Readonly<Record<OrderSort, SortColumn>> = {
  CREATED_DESC: { column: 'created_at', direction: 'desc' },
  SHIP_BY_ASC: { column: 'ship_by', direction: 'asc' },
  UPDATED_ASC: { column: 'updated_at', direction: 'asc' },
};

/** A page of orders, cut by where the last one stood: what comes or goes meanwhile moves no other one. */
export async function listOrders(
  { db, sealer }: Pick<OrderIndexContext, 'db' | 'sealer'>,
  query: OrderQuery,
  page: OrderPageRequest,
): Promise<OrderPage> {
  const rows = await orderPageQuery(db, query, page).execute();
  const orders = rows.slice(0, page.first).map((row) => indexedOrder(sealer, query.sellerId, row));
  return { orders, hasNextPage: rows.length > page.first };
}

/** An order as it is read for a list. */
export interface OrderRow {
  readonly orderId: string;
  readonly document: string;
  /** What the list goes by. */
  readonly at: number;
}

/** The statement of a page, with one row more than the page has. */
export function orderPageQuery(
  db: Connection,
  query: OrderQuery,
  { sort, first, after }: OrderPageRequest,
): SelectQueryBuilder<Tables, 'indexed_order', OrderRow> {
  const { column, direction } = SORTS[sort];
  return behind(filtered(db.selectFrom('indexed_order'), query), SORTS[sort], after)
    .select(['order_id as orderId', 'document', sql.ref<number>(column).as('at')])
    .orderBy(column, direction)
    .orderBy('order_id', direction)
    .limit(first + 1);
}

export function indexedOrder(
  sealer: Sealer,
  sellerId: string,
  { orderId, document, at }: OrderRow,
): IndexedOrder {
  const text = openText(sealer, document, documentPlace(sellerId, orderId));
  return { orderId, document: JSON.parse(text) as unknown, position: { at, orderId } };
}

function behind(
  query: ListQuery,
  { column, direction }: SortColumn,
  after: OrderPosition | null,
): ListQuery {
  if (after === null) return query;
  return query.where((eb) =>
    eb(
      eb.refTuple(column, 'order_id'),
      direction === 'asc' ? '>' : '<',
      eb.tuple(after.at, after.orderId),
    ),
  );
}

function filtered(list: ListQuery, query: OrderQuery): ListQuery {
  const { sellerId, statuses, createdAfter, createdBefore, updatedAfter, updatedUntil } = query;
  const { shipByBefore, supplySourceId, sku } = query;
  let narrowed = list.where('seller_id', '=', sellerId);
  // An empty list of states matches nothing; `in ()` is no SQL.
  if (statuses !== undefined)
    narrowed = narrowed.where((eb) =>
      statuses.length === 0 ? eb.lit(false) : eb('status', 'in', statuses),
    );
  const bounds = [
    ['created_at', '>', createdAfter],
    ['created_at', '<', createdBefore],
    ['updated_at', '>', updatedAfter],
    ['updated_at', '<=', updatedUntil],
    ['ship_by', '<', shipByBefore],
  ] as const;
  for (const [column, operator, bound] of bounds)
    if (bound !== undefined) narrowed = narrowed.where(column, operator, bound);
  if (supplySourceId !== undefined)
    narrowed = withItem(narrowed, 'supply_source_id', supplySourceId);
  return sku === undefined ? narrowed : withItem(narrowed, 'sku', sku);
}

function withItem(list: ListQuery, column: 'supply_source_id' | 'sku', value: string): ListQuery {
  return list.where((eb) =>
    eb.exists(
      eb
        .selectFrom('indexed_order_item as item')
        .select('item.order_item_id')
        .whereRef('item.seller_id', '=', 'indexed_order.seller_id')
        .whereRef('item.order_id', '=', 'indexed_order.order_id')
        .where(`item.${column}`, '=', value),
    ),
  );
}
