import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { OrderChange } from '../engine/change-feed.js';
import { beganToAsk, changedOrders, knownVersions } from './changed-facts.js';
import type { ChangeRule } from './changed-facts.js';
import type { Sealer } from '../engine/sealer.js';
import type { IndexedOrderTable } from './order-tables.js';
import type { IndexConnection as Connection } from '../tables.js';
import { dropAnsweredQuestions } from './assigned-sources.js';
import type { OrderIndexContext } from './order-index-context.js';
import { sealText } from '../engine/sealed-text.js';
import { documentPlace } from './document-place.js';
import { NEVER_DUE } from './indexed-order.js';
import type { OrderToIndex } from './indexed-order.js';
import { ledgerOf } from './ledger-of-index.js';
import { recordShownUnits } from '../purchases/shown-units.js';
import { writeLabelFacts } from './label-facts.js';
import { writeMarkFacts } from './mark-facts.js';
import { copyOrderColumns } from './item-columns.js';
import { writeFacets } from './order-facets.js';
import { inLockOrder, lockOrders } from './lock-orders.js';

/** The connection is a transaction. */
export type WriteContext = Pick<
  OrderIndexContext,
  'db' | 'ledger' | 'now' | 'sealer' | 'soleOwner'
>;

/**
 * Stores orders, and returns those whose facts have changed by a rule. Replaces a stored order only by one with a later last change, or by the same version that was read later.
 * So responses may arrive in any order and repeatedly.
 */
export async function writeOrders(
  context: WriteContext,
  orders: readonly OrderToIndex[],
  rule: ChangeRule,
): Promise<OrderChange[]> {
  const { db, sealer } = context;
  const newest = newestOf(orders);
  if (newest.length === 0) return [];
  await lockOrders(context, newest);
  const bySeller = Map.groupBy(newest, (order) => order.sellerId);
  const known = new Map<string, Awaited<ReturnType<typeof knownVersions>>>();
  for (const [sellerId, ofSeller] of bySeller)
    known.set(sellerId, await knownVersions(db, sellerId, idsOf(ofSeller)));
  const written = await db
    .insertInto('indexed_order')
    .values(newest.map((order) => rowOf(order, sealer)))
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'order_id'])
        .doUpdateSet((eb) => ({
          status: eb.ref('excluded.status'),
          marketplace_id: eb.ref('excluded.marketplace_id'),
          created_at: eb.ref('excluded.created_at'),
          updated_at: eb.ref('excluded.updated_at'),
          ship_by: eb.ref('excluded.ship_by'),
          // An order that has not changed is not asked about again.
          asks_source: sql<number>`case when excluded.updated_at > indexed_order.updated_at
            then excluded.asks_source else indexed_order.asks_source end`,
          document: eb.ref('excluded.document'),
          settled_at: eb.ref('excluded.settled_at'),
          read_at: eb.ref('excluded.read_at'),
          // The newer document has it again.
          personal_data_expired_at: null,
        }))
        .where(
          sql<boolean>`(excluded.updated_at, excluded.read_at)
            > (indexed_order.updated_at, coalesce(indexed_order.read_at, 0))`,
        ),
    )
    .returning(['seller_id', 'order_id'])
    .execute();
  const isWritten = new Set(written.map((row) => keyOf(row.seller_id, row.order_id)));
  await writeItems(db, newest);
  const changed: OrderChange[] = [];
  for (const [sellerId, ofSeller] of bySeller) {
    const orderIds = idsOf(ofSeller);
    const writtenOfSeller = ofSeller.filter((order) =>
      isWritten.has(keyOf(sellerId, order.orderId)),
    );
    const asking = await beganToAsk(db, sellerId, writtenOfSeller);
    await writeFacets(db, sellerId, writtenOfSeller);
    changed.push(
      ...changedOrders(writtenOfSeller, known.get(sellerId) ?? new Map(), { sealer, rule, asking }),
    );
    await recordShownUnits(ledgerOf(context, db), sellerId, writtenOfSeller);
    await writeLabelFacts(context, sellerId, orderIds);
    await writeMarkFacts(context, sellerId, orderIds);
    await copyOrderColumns(db, sellerId, orderIds);
    await dropAnsweredQuestions(db, sellerId, orderIds);
  }
  return changed;
}

function idsOf(orders: readonly OrderToIndex[]): string[] {
  return orders.map(({ orderId }) => orderId);
}

/** Returns the newest version of each order, in lock order, because a statement cannot write a row twice. */
function newestOf(orders: readonly OrderToIndex[]): OrderToIndex[] {
  const newest = new Map<string, OrderToIndex>();
  for (const order of orders) {
    const key = keyOf(order.sellerId, order.orderId);
    const known = newest.get(key);
    if (!known || isNewer(order, known)) newest.set(key, order);
  }
  return [...newest.values()].toSorted(inLockOrder);
}

function rowOf(order: OrderToIndex, sealer: Sealer): Insertable<IndexedOrderTable> {
  return {
    seller_id: order.sellerId,
    order_id: order.orderId,
    status: order.status ?? '',
    marketplace_id: order.marketplaceId,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    ship_by: order.shipBy ?? NEVER_DUE,
    asks_source: order.asksSource ? 1 : 0,
    document: sealText(
      sealer,
      JSON.stringify(order.document),
      documentPlace(order.sellerId, order.orderId),
    ),
    settled_at: order.settledAt,
    read_at: order.readAt,
    personal_data_expired_at: null,
  };
}

function keyOf(sellerId: string, orderId: string): string {
  return `${sellerId} ${orderId}`;
}

function isNewer(one: OrderToIndex, other: OrderToIndex): boolean {
  return one.updatedAt === other.updatedAt
    ? one.readAt > other.readAt
    : one.updatedAt > other.updatedAt;
}

/** Writes the SKU of each item. Assigned supply sources are written elsewhere. */
async function writeItems(db: Connection, orders: readonly OrderToIndex[]): Promise<void> {
  const items = orders.flatMap(({ sellerId, orderId, items: lines }) =>
    [...new Map(lines.map((line) => [line.orderItemId, line])).values()]
      .toSorted((a, b) => (a.orderItemId < b.orderItemId ? -1 : 1))
      .map(({ orderItemId, sku }) => ({
        seller_id: sellerId,
        order_id: orderId,
        order_item_id: orderItemId,
        sku,
        supply_source_id: null,
        source_said_at: null,
        source_said_of: null,
      })),
  );
  if (items.length === 0) return;
  await db
    .insertInto('indexed_order_item')
    .values(items)
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'order_id', 'order_item_id'])
        .doUpdateSet((eb) => ({ sku: eb.ref('excluded.sku') }))
        .where(
          sql<boolean>`excluded.sku is not null and excluded.sku <> coalesce(indexed_order_item.sku, '')`,
        ),
    )
    .execute();
}
