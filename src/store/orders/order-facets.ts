import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';
import { keysOf, ordersOfNumbers } from '../orders-of-numbers.js';
import type { OrdersOfNumbers } from '../orders-of-numbers.js';
import { trackingKey } from '../tracking-number.js';
import type { OrderToIndex } from './indexed-order.js';

/** Sellers enter some numbers by hand, such as `NONE`. */
const MOST_WITH_ONE_NUMBER = 1_000;

/** The orders whose buyers ask for a cancellation. */
export const CANCELLATION = 'cancellation';

/** The orders without an item that is assigned to a supply source. Derived from the items. */
export const UNASSIGNED = 'unassigned';

/** The orders with a label that was bought here and not cancelled, and all others. Derived from the ledger. */
export const LABEL = 'label';
export const UNLABELLED = 'unlabelled';

const DERIVED = [UNASSIGNED, LABEL, UNLABELLED];

/** Names of the facts about holds, tags and claims. Derived from the ledger. */
export const MARKS = {
  hold: 'mark:hold',
  claim: 'mark:claim',
  claimBy: (by: string) => `mark:claim:${by}`,
  tag: (tag: string) => `mark:tag:${tag}`,
} as const;

/** The condition that a fact is about a mark. Written so that it only filters. */
export const IS_MARK = sql<boolean>`substr(facet, 1, 5) = 'mark:'`;

type WrittenOrder = Pick<OrderToIndex, 'orderId' | 'facets' | 'trackingNumbers'>;

/** Replaces the facts of orders that were just written. `copyFacetColumns` must follow. */
export async function writeFacets(
  db: Connection,
  sellerId: string,
  orders: readonly WrittenOrder[],
): Promise<void> {
  if (orders.length === 0) return;
  const ids = orders.map(({ orderId }) => orderId);
  await db
    .deleteFrom('indexed_order_facet')
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', ids)
    .where('facet', 'not in', DERIVED)
    .where(sql<boolean>`not ${IS_MARK}`)
    .execute();
  const rows = orders.flatMap(({ orderId, facets }) =>
    [...new Set(facets)].toSorted().map((facet) => ({
      seller_id: sellerId,
      order_id: orderId,
      facet,
      status: '',
      created_at: 0,
      updated_at: 0,
      ship_by: 0,
    })),
  );
  if (rows.length > 0) await db.insertInto('indexed_order_facet').values(rows).execute();
  await writeTracking(db, sellerId, orders);
}

async function writeTracking(
  db: Connection,
  sellerId: string,
  orders: readonly WrittenOrder[],
): Promise<void> {
  await db
    .deleteFrom('indexed_order_tracking')
    .where('seller_id', '=', sellerId)
    .where(
      'order_id',
      'in',
      orders.map(({ orderId }) => orderId),
    )
    .execute();
  const rows = orders.flatMap(({ orderId, trackingNumbers }) =>
    [...new Set(trackingNumbers.map(trackingKey))].toSorted().map((tracking_number) => ({
      seller_id: sellerId,
      tracking_number,
      order_id: orderId,
    })),
  );
  if (rows.length > 0) await db.insertInto('indexed_order_tracking').values(rows).execute();
}

/** Returns the ids of the orders with this tracking number on a package. */
export async function ordersByTracking(
  { db }: { readonly db: Connection },
  sellerId: string,
  trackingNumber: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('indexed_order_tracking')
    .select('order_id')
    .where('seller_id', '=', sellerId)
    .where('tracking_number', '=', trackingKey(trackingNumber))
    .limit(MOST_WITH_ONE_NUMBER)
    .execute();
  return rows.map((row) => row.order_id);
}

/** Returns by tracking number the first and the last order with it on a package, with one statement. Omits unknown numbers. */
export async function ordersOfTracking(
  { db }: { readonly db: Connection },
  sellerId: string,
  trackingNumbers: readonly string[],
): Promise<OrdersOfNumbers> {
  if (trackingNumbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('indexed_order_tracking')
    .select((eb) => [
      'tracking_number as number',
      eb.fn.min('order_id').as('first'),
      eb.fn.max('order_id').as('last'),
    ])
    .where('seller_id', '=', sellerId)
    .where('tracking_number', 'in', keysOf(trackingNumbers))
    .groupBy('tracking_number')
    .execute();
  return ordersOfNumbers(rows);
}

/** Copies the sort and filter columns from orders to their facts, and derives which orders are not assigned. */
export async function copyFacetColumns(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  const ofOrders = sql`seller_id = ${sellerId} and order_id in (${sql.join(orderIds)})`;
  await sql`
    delete from indexed_order_facet where ${ofOrders} and facet = ${UNASSIGNED}
      and exists (select 1 from indexed_order_item as item
        where item.seller_id = indexed_order_facet.seller_id
          and item.order_id = indexed_order_facet.order_id and item.supply_source_id is not null)`.execute(
    db,
  );
  await sql`
    insert into indexed_order_facet
      (seller_id, order_id, facet, status, created_at, updated_at, ship_by)
    select seller_id, order_id, ${UNASSIGNED}, status, created_at, updated_at, ship_by
    from indexed_order where ${ofOrders}
      -- Without the document, SQLite reads an index with all orders of the seller.
      and document is not null
      and not exists (select 1 from indexed_order_item as item
        where item.seller_id = indexed_order.seller_id
          and item.order_id = indexed_order.order_id and item.supply_source_id is not null)
    on conflict (seller_id, order_id, facet) do nothing`.execute(db);
  await sql`
    update indexed_order_facet as fact
    set status = o.status, created_at = o.created_at, updated_at = o.updated_at, ship_by = o.ship_by
    from indexed_order as o
    where o.seller_id = fact.seller_id and o.order_id = fact.order_id
      and fact.seller_id = ${sellerId} and fact.order_id in (${sql.join(orderIds)})
      and (fact.status is distinct from o.status or fact.created_at is distinct from o.created_at
        or fact.updated_at is distinct from o.updated_at or fact.ship_by is distinct from o.ship_by)`.execute(
    db,
  );
}
