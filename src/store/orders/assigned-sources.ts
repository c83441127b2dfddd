import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { KeptStatement } from '../engine/kept-statement.js';
import { inSlices } from '../engine/slices.js';
import type { IndexConnection as Connection, IndexTables } from '../tables.js';
import type { IndexedOrderItemTable } from './order-tables.js';
import type { SourceAssignment } from './indexed-order.js';
import { copyOrderColumns } from './item-columns.js';
import { inLockOrder } from './lock-orders.js';
import type { OrderIndexContext } from './order-index-context.js';

type IndexReader = Pick<OrderIndexContext, 'db'>;

/** An order whose assigned supply source is unknown. */
export interface OrderWithoutSource {
  readonly orderId: string;
  readonly marketplaceId: string | null;
  /** Last change, in epoch milliseconds. */
  readonly updatedAt: number;
}

/**
 * Writes the supply sources that Amazon assigned to items. A newer statement replaces an older one, and a statement about
 * an item overrides one about its order. Items of orders that are not in the index yet are stored for later. The caller
 * must have locked the orders.
 */
export async function writeSources(
  db: Connection,
  assignments: readonly SourceAssignment[],
): Promise<void> {
  const sorted = assignments.toSorted(
    (a, b) => inLockOrder(a, b) || compareItems(a.orderItemId, b.orderItemId) || a.at - b.at,
  );
  for (const one of sorted) {
    if (one.orderItemId !== null) await writeOfItem(db, one, one.orderItemId);
    else if (one.supplySourceId !== null) await writeOfOrder(db, one);
  }
  for (const [sellerId, ofSeller] of Map.groupBy(sorted, (one) => one.sellerId)) {
    const orderIds = ofSeller.map(({ orderId }) => orderId);
    await copyOrderColumns(db, sellerId, orderIds);
    await dropAnsweredQuestions(db, sellerId, orderIds);
  }
}

/** Stops requests for orders with one item when that item's source is known. */
export async function dropAnsweredQuestions(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  await db
    .updateTable('indexed_order')
    .set({ asks_source: 0 })
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', orderIds)
    .where('asks_source', '=', sql.lit(1))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('indexed_order_item as item')
          .select('item.order_item_id')
          .whereRef('item.seller_id', '=', 'indexed_order.seller_id')
          .whereRef('item.order_id', '=', 'indexed_order.order_id')
          .where('item.supply_source_id', 'is not', null),
      ),
    )
    .execute();
}

/** Sorts statements about an order after those about its items, so that they apply to the new items too. */
function compareItems(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

async function writeOfItem(
  db: Connection,
  assignment: SourceAssignment,
  orderItemId: string,
): Promise<void> {
  const { sellerId, orderId, sku = null, supplySourceId, at } = assignment;
  const isSaid = supplySourceId !== null;
  await db
    .insertInto('indexed_order_item')
    .values({
      seller_id: sellerId,
      order_id: orderId,
      order_item_id: orderItemId,
      sku,
      supply_source_id: supplySourceId,
      source_said_at: isSaid ? at : null,
      source_said_of: isSaid ? 'ITEM' : null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'order_id', 'order_item_id'])
        .doUpdateSet((eb) => ({
          sku: sql`coalesce(indexed_order_item.sku, excluded.sku)`,
          supply_source_id: eb.ref('excluded.supply_source_id'),
          source_said_at: eb.ref('excluded.source_said_at'),
          source_said_of: eb.ref('excluded.source_said_of'),
        }))
        .where(
          sql<boolean>`excluded.supply_source_id is not null and (
            coalesce(indexed_order_item.source_said_of, 'ORDER') = 'ORDER'
            or indexed_order_item.source_said_at < excluded.source_said_at)`,
        ),
    )
    .execute();
}

async function writeOfOrder(db: Connection, assignment: SourceAssignment): Promise<void> {
  const { sellerId, orderId, supplySourceId, at } = assignment;
  await db
    .updateTable('indexed_order_item')
    .set({ supply_source_id: supplySourceId, source_said_at: at, source_said_of: 'ORDER' })
    .where('seller_id', '=', sellerId)
    .where('order_id', '=', orderId)
    .where(
      sql<boolean>`coalesce(source_said_of, 'ORDER') = 'ORDER' and coalesce(source_said_at, 0) < ${at}`,
    )
    .execute();
}

/** The known supply sources of an order. */
export interface KnownSources {
  /** Keyed by item id, in id order. Omits items without a known source. */
  readonly items: ReadonlyMap<string, string>;
  /** Change of the order (epoch milliseconds) for which all sources are known. Null while one is missing. */
  readonly completeAt: number | null;
}

/** Orders of one statement, and of one turn of the event loop. */
const READ_AT_ONCE = 500;

/** `KnownSources.completeAt` of orders that the caller has just read, by id. */
type CompleteOrders = ReadonlyMap<string, number | null>;

/** Returns the known supply sources by order. Omits orders without any. */
export async function readSources(
  { db }: IndexReader,
  sellerId: string,
  orderIds: readonly string[],
  complete: CompleteOrders = new Map(),
): Promise<ReadonlyMap<string, KnownSources>> {
  const known = new Map<string, KnownSources>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    for (const [orderId, sources] of await sourcesOf(db, sellerId, some, complete))
      known.set(orderId, sources);
  });
  return known;
}

interface AskedOrders {
  readonly sellerId: string;
  readonly orderIds: readonly string[];
}

type SourceRow = Pick<
  Selectable<IndexedOrderItemTable>,
  'order_id' | 'order_item_id' | 'supply_source_id'
>;

const SOURCES = new KeptStatement<IndexTables, AskedOrders, SourceRow>(
  (db, { sellerId, orderIds }) =>
    db
      .selectFrom('indexed_order_item')
      .select(['order_id', 'order_item_id', 'supply_source_id'])
      .where('seller_id', '=', sellerId)
      .where('order_id', 'in', orderIds)
      .where('supply_source_id', 'is not', null)
      .orderBy('order_id')
      .orderBy('order_item_id'),
);

async function sourcesOf(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
  complete: CompleteOrders,
): Promise<ReadonlyMap<string, KnownSources>> {
  const unread = orderIds.filter((id) => !complete.has(id));
  const completeAt = new Map([...complete, ...(await completeOrders(db, sellerId, unread))]);
  const rows = await SOURCES.rows(db, { sellerId, orderIds });
  const known = new Map<string, { items: Map<string, string>; completeAt: number | null }>();
  for (const orderId of orderIds) {
    const at = completeAt.get(orderId) ?? null;
    if (at !== null) known.set(orderId, { items: new Map(), completeAt: at });
  }
  for (const { order_id: orderId, order_item_id: itemId, supply_source_id: source } of rows) {
    const order = known.get(orderId) ?? { items: new Map<string, string>(), completeAt: null };
    known.set(orderId, order);
    if (source !== null) order.items.set(itemId, source);
  }
  return known;
}

/** Returns when the orders changed last of which all sources are known. The rows are long, so this reads them only if it must. */
async function completeOrders(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<[string, number][]> {
  if (orderIds.length === 0) return [];
  const rows = await db
    .selectFrom('indexed_order')
    .select(['order_id', 'updated_at'])
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', orderIds)
    .where('asks_source', '=', 0)
    .execute();
  return rows.map((row) => [row.order_id, row.updated_at]);
}

/** Returns orders whose source should be requested, the latest changed first. */
export async function ordersWithoutSource(
  { db }: IndexReader,
  sellerId: string,
  limit: number,
): Promise<OrderWithoutSource[]> {
  const rows = await db
    .selectFrom('indexed_order')
    .select(['order_id as orderId', 'marketplace_id as marketplaceId', 'updated_at as updatedAt'])
    .where('seller_id', '=', sellerId)
    .where('asks_source', '=', sql.lit(1))
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
  return rows;
}

/** Returns the number of orders whose supply source is still unknown. */
export async function countOpenSources({ db }: IndexReader, sellerId: string): Promise<number> {
  const row = await db
    .selectFrom('order_asking_tally')
    .select('count')
    .where('seller_id', '=', sellerId)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Counts the orders of several sellers whose supply source is to be learned, with one statement. Omits sellers without one. */
export async function countOpenSourcesOfAll(
  { db }: IndexReader,
  sellerIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sellerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('order_asking_tally')
    .select(['seller_id', 'count'])
    .where('seller_id', 'in', sellerIds)
    .execute();
  return new Map(rows.map((row) => [row.seller_id, row.count]));
}

/** Counts the orders in these statuses with an item of a supply source, up to `most`. Reads that many entries of an index. */
export async function countOrdersOfSource(
  { db }: IndexReader,
  sellerId: string,
  {
    supplySourceId,
    statuses,
    most,
  }: {
    readonly supplySourceId: string;
    readonly statuses: readonly string[];
    readonly most: number;
  },
): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from (
      select distinct order_id from indexed_order_item
      where seller_id = ${sellerId} and supply_source_id = ${supplySourceId}
        and status in (${sql.join(statuses)})
      limit ${most}) as orders`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Marks orders as requested. An order that changed since is requested again. */
export async function doneAsking(
  db: Connection,
  sellerId: string,
  orders: readonly OrderWithoutSource[],
): Promise<void> {
  for (const { orderId, updatedAt } of orders.toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1)))
    await db
      .updateTable('indexed_order')
      .set({ asks_source: 0 })
      .where('seller_id', '=', sellerId)
      .where('order_id', '=', orderId)
      .where('updated_at', '=', updatedAt)
      .execute();
}
