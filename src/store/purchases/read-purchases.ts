import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import { KeptStatement } from '../engine/kept-statement.js';
import type { LedgerTables as Tables } from '../tables.js';
import type {
  CurrentPurchase,
  Evidence,
  PurchaseId,
  PurchasePriority,
  PurchaseRecord,
} from './purchase.js';
import {
  CURRENT_COLUMNS,
  currentOf,
  oldestFirst,
  PURCHASE_COLUMNS,
  priorityRank,
  purchasesOf,
} from './purchase-row.js';
import { isOneOfNumbers, ordersOfNumbers } from '../orders-of-numbers.js';
import type { OrdersOfNumbers } from '../orders-of-numbers.js';
import { isTracking, trackingKeyOf } from '../tracking-number.js';
import type { LedgerReader } from './ledger-context.js';
import type { CurrentPurchaseRow, PurchaseRow } from './purchase-row.js';
import { EVIDENCE_COLUMNS, evidenceIn } from './sealed-evidence.js';

/** When the current attempt was recorded. The indexes of unsettled purchases have exactly this text. */
export const RECORDED_AT = sql<number>`coalesce(attempt_at, created_at)`;

export type PurchaseQuery = SelectQueryBuilder<Tables, 'purchase', object>;

type NamingColumn = 'key' | 'amazon_order_id' | 'shipment_id';

interface Named {
  readonly sellerId: string;
  readonly values: readonly string[];
}

const kept = (column: NamingColumn) =>
  new KeptStatement<Tables, Named, PurchaseRow>((db, { sellerId, values }) =>
    db
      .selectFrom('purchase')
      .select(PURCHASE_COLUMNS)
      .where('seller_id', '=', sellerId)
      .where(column, 'in', values),
  );

const WITH: Readonly<Record<NamingColumn, ReturnType<typeof kept>>> = {
  key: kept('key'),
  amazon_order_id: kept('amazon_order_id'),
  shipment_id: kept('shipment_id'),
};

/** Returns the purchases of one seller with any of these values in a column, with one statement. */
async function purchasesWith(
  { db, sealer }: LedgerReader,
  sellerId: string,
  column: NamingColumn,
  values: readonly string[],
): Promise<PurchaseRecord[]> {
  return purchasesOf(sealer, await WITH[column].rows(db, { sellerId, values }));
}

const CURRENT = new KeptStatement<Tables, Named, CurrentPurchaseRow>((db, { sellerId, values }) =>
  db
    .selectFrom('purchase')
    .select(CURRENT_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('key', 'in', values),
);

export async function findPurchase(
  reader: LedgerReader,
  { sellerId, key }: PurchaseId,
): Promise<CurrentPurchase | null> {
  const [purchase = null] = await findCurrent(reader, sellerId, [key]);
  return purchase;
}

/** Returns purchases by key, each with the number of its attempt. Omits unknown keys. */
export async function findCurrent(
  { db, sealer }: LedgerReader,
  sellerId: string,
  keys: readonly string[],
): Promise<CurrentPurchase[]> {
  const rows = await CURRENT.rows(db, { sellerId, values: keys });
  return rows.map((row) => currentOf(sealer, row));
}

/** Returns purchases by key. Omits unknown keys. */
export function findPurchases(
  reader: LedgerReader,
  sellerId: string,
  keys: readonly string[],
): Promise<PurchaseRecord[]> {
  return purchasesWith(reader, sellerId, 'key', keys);
}

/** Returns the purchases of one order, oldest first. */
export function purchasesOfOrder(
  reader: LedgerReader,
  sellerId: string,
  amazonOrderId: string,
): Promise<PurchaseRecord[]> {
  return purchasesOfOrders(reader, sellerId, [amazonOrderId]);
}

/** Returns the purchases of these orders, oldest first. */
export async function purchasesOfOrders(
  reader: LedgerReader,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<PurchaseRecord[]> {
  return oldestFirst(await purchasesWith(reader, sellerId, 'amazon_order_id', amazonOrderIds));
}

export function purchasesByShipment(
  reader: LedgerReader,
  sellerId: string,
  shipmentId: string,
): Promise<PurchaseRecord[]> {
  return purchasesByShipments(reader, sellerId, [shipmentId]);
}

/** Returns the purchases with one of these shipments, oldest first. */
export async function purchasesByShipments(
  reader: LedgerReader,
  sellerId: string,
  shipmentIds: readonly string[],
): Promise<PurchaseRecord[]> {
  return oldestFirst(await purchasesWith(reader, sellerId, 'shipment_id', shipmentIds));
}

/** Returns at most two keys of PURCHASED ones with a tracking number, in either case and with or without blanks, of any order. */
export async function keysByTracking(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  trackingId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('purchase')
    .select('key')
    .where('seller_id', '=', sellerId)
    .where(isTracking('tracking_id', trackingId))
    // The function prevents the use of the index of states.
    .where(sql`coalesce(state, '')`, '=', 'PURCHASED')
    .limit(2)
    .execute();
  return rows.map(({ key }) => key);
}

/** Returns by tracking number the first and the last order with it on a label, with one statement. Omits unknown numbers. */
export async function ordersOfTracking(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  trackingIds: readonly string[],
): Promise<OrdersOfNumbers> {
  if (trackingIds.length === 0) return new Map();
  const number = trackingKeyOf('tracking_id');
  const rows = await db
    .selectFrom('purchase')
    .select((eb) => [
      number.as('number'),
      eb.fn.min('amazon_order_id').as('first'),
      eb.fn.max('amazon_order_id').as('last'),
    ])
    .where('seller_id', '=', sellerId)
    .where(isOneOfNumbers('tracking_id', trackingIds))
    .groupBy(number)
    .execute();
  return ordersOfNumbers(rows);
}

const oldest = (query: PurchaseQuery, limit: number): PurchaseQuery =>
  query.orderBy(RECORDED_AT).orderBy('key').limit(limit);

/** Part of the queue to read. */
export interface QueueView {
  readonly limit: number;
  readonly sellerId?: string;
  /** Default: both, interactive first. */
  readonly priority?: PurchasePriority;
  /** Only attempts that were recorded before this time (epoch milliseconds). The callers of younger ones still wait. */
  readonly createdBefore?: number;
}

/** Returns `INTENT` purchases in the order of sending. Reserves nothing, unlike `claim`. */
export async function queuedPurchases(
  reader: LedgerReader,
  view: QueueView,
): Promise<CurrentPurchase[]> {
  const { priority, limit } = view;
  if (priority !== undefined) return queuedAt(reader, view, priority);
  const interactive = await queuedAt(reader, view, 'interactive');
  if (interactive.length >= limit) return interactive;
  const rest = await queuedAt(reader, { ...view, limit: limit - interactive.length }, 'bulk');
  return [...interactive, ...rest];
}

async function queuedAt(
  { db, sealer }: LedgerReader,
  { limit, sellerId, createdBefore }: QueueView,
  priority: PurchasePriority,
): Promise<CurrentPurchase[]> {
  // A literal, because SQLite uses the indexes of the queue only for a literal state.
  let query = db
    .selectFrom('purchase')
    .where('state', '=', sql.lit('INTENT'))
    .where('priority', '=', priorityRank(priority));
  if (sellerId !== undefined) query = query.where('seller_id', '=', sellerId);
  if (createdBefore !== undefined) query = query.where(RECORDED_AT, '<', createdBefore);
  // An unsent purchase has no label in front of the column of its attempt.
  const rows = await oldest(query, limit).select(CURRENT_COLUMNS).execute();
  return rows.map((row) => currentOf(sealer, row));
}

/** Returns the facts about a purchase, in the order in which they were found. Throws `StoreError` `SEALED`. */
export async function evidenceOf(
  { db, sealer }: LedgerReader,
  { sellerId, key }: PurchaseId,
): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('purchase_evidence')
    .select(EVIDENCE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .orderBy('seq')
    .execute();
  return rows.map((row) => evidenceIn(sealer, row));
}
