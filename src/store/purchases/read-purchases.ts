import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type {
  LedgerConnection as Connection,
  LedgerTables as Tables,
  PurchaseTable,
} from '../tables.js';
import type {
  Evidence,
  PurchaseRecord,
  PurchaseId,
  PurchasePriority,
  PurchaseState,
} from './purchase.js';
import { oldestFirst, PURCHASE_COLUMNS, priorityRank, purchasesOf } from './purchase-row.js';
import type { Sealer } from '../engine/sealer.js';
import type { LedgerReader } from './ledger-context.js';
import { EVIDENCE_COLUMNS, evidenceIn } from './sealed-evidence.js';

/** Filter for the purchases of a seller. All given conditions must hold. Times are epoch milliseconds. */
export interface PurchaseFilter {
  readonly sellerId: string;
  readonly states?: readonly PurchaseState[];
  readonly amazonOrderId?: string;
  /** Only purchases that this batch recorded. */
  readonly batchId?: string;
  readonly createdAfter?: number;
  readonly createdBefore?: number;
}

type PurchaseQuery = SelectQueryBuilder<Tables, 'purchase', object>;

/** Returns the position of a purchase in a list: its time and key, which never change. */
function cursorOf({ created_at: createdAt, key }: Pick<PurchaseTable, 'created_at' | 'key'>) {
  return Buffer.from(JSON.stringify([createdAt, key])).toString('base64url');
}

// A made-up cursor may contain values that PostgreSQL refuses: fractions, numbers beyond a bigint, NUL characters.
function isPlace(place: readonly unknown[]): place is [createdAt: number, key: string] {
  const [createdAt, key] = place;
  return Number.isSafeInteger(createdAt) && typeof key === 'string' && !key.includes('\0');
}

function readCursor(cursor: string): readonly [number, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts)) {
      const place = parts.slice(0, 2) as unknown[];
      if (isPlace(place)) return place;
    }
  } catch {
    // Reported below, like any other text that is not a cursor.
  }
  throw invalidCursor('a list of purchases');
}

/** Returns the purchases of one seller with any of these values in a column, with one statement. */
async function purchasesWith(
  { db, sealer }: LedgerReader,
  sellerId: string,
  column: 'key' | 'amazon_order_id' | 'shipment_id',
  values: readonly string[],
): Promise<PurchaseRecord[]> {
  if (values.length === 0) return [];
  const rows = await db
    .selectFrom('purchase')
    .select(PURCHASE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where(column, 'in', values)
    .execute();
  return purchasesOf(sealer, rows);
}

export async function findPurchase(
  reader: LedgerReader,
  { sellerId, key }: PurchaseId,
): Promise<PurchaseRecord | null> {
  const [purchase = null] = await findPurchases(reader, sellerId, [key]);
  return purchase;
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

type Side = readonly [createdAt: number, key: string] | null;

interface PageOfList {
  readonly after: Side;
  readonly limit: number;
}

/** Returns one range of an index for each state, in list order and as long as a page. */
function rangesOf(db: Connection, filter: PurchaseFilter, page: PageOfList): PurchaseQuery[] {
  const { sellerId, states, createdAfter, createdBefore } = filter;
  let all = db.selectFrom('purchase').where('seller_id', '=', sellerId);
  if (createdAfter !== undefined) all = all.where('created_at', '>', createdAfter);
  // SQLite reads the index by only one of two upper bounds, so it must be the lower one.
  const isBefore = page.after !== null && page.after[0] < (createdBefore ?? Infinity);
  if (createdBefore !== undefined && !isBefore) all = all.where('created_at', '<', createdBefore);
  if (page.after !== null)
    all = all.where(isBefore ? behind(sql`created_at`, page.after) : behind(UNINDEXED, page.after));
  const ofStates =
    states === undefined
      ? [all]
      : [...new Set(states)].map((state) => all.where('state', '=', state));
  return ofStates.map((range) =>
    range.orderBy('created_at', 'desc').orderBy('key', 'desc').limit(page.limit),
  );
}

// The plus sign keeps both engines from using the index of times.
const UNINDEXED = sql`+created_at`;

function behind(createdAt: RawBuilder<unknown>, [at, key]: readonly [number, string]) {
  return sql<boolean>`(${createdAt}, key) < (${at}, ${key})`;
}

/**
 * Selects the purchases of an order or of a batch. They are few, so they are read and sorted whatever the other conditions
 * are.
 */
function fewOf(db: Connection, filter: PurchaseFilter, { after }: PageOfList): PurchaseQuery[] {
  const { sellerId, states, amazonOrderId, batchId, createdAfter, createdBefore } = filter;
  if (states?.length === 0) return [];
  let few = db.selectFrom('purchase').where('seller_id', '=', sellerId);
  if (amazonOrderId !== undefined) few = few.where('amazon_order_id', '=', amazonOrderId);
  if (batchId !== undefined && amazonOrderId === undefined)
    few = few.where('batch_id', '=', batchId);
  // Functions and plus signs prevent the use of the other indexes.
  if (batchId !== undefined) few = few.where(sql`coalesce(batch_id, '')`, '=', batchId);
  if (states !== undefined) few = few.where(sql`coalesce(state, '')`, 'in', states);
  if (createdAfter !== undefined) few = few.where(UNINDEXED, '>', createdAfter);
  if (createdBefore !== undefined) few = few.where(UNINDEXED, '<', createdBefore);
  return [after === null ? few : few.where(behind(UNINDEXED, after))];
}

/** Selects the keys of a page, merged from the entries of each range. */
function mergedPlaces(ranges: readonly PurchaseQuery[], limit: number) {
  const parts = ranges.map(
    // SQLite requires a subquery around a limit inside a union.
    (range) => sql`select * from (${range.select(['key', 'created_at'])}) as part`,
  );
  return sql<{ key: string; created_at: number }>`(select key, created_at
    from (${sql.join(parts, sql` union all `)}) as entries
    order by created_at desc, key desc limit ${limit})`.as('place');
}

/**
 * Returns a page of purchases, newest first. The cursor never changes, so a purchase that is recorded between two pages
 * neither repeats nor hides another one. Throws `StoreError` `INVALID_CURSOR`.
 */
export async function listPurchases(
  { db, sealer }: LedgerReader,
  filter: PurchaseFilter,
  { first, after }: PageRequest,
): Promise<Page<PurchaseRecord>> {
  const page = { after: after === undefined ? null : readCursor(after), limit: first + 1 };
  const isFew = filter.amazonOrderId !== undefined || filter.batchId !== undefined;
  const ranges = isFew ? fewOf(db, filter, page) : rangesOf(db, filter, page);
  if (ranges.length === 0) return { entries: [], hasNextPage: false, cursors: [] };
  const rows = await db
    .selectFrom(mergedPlaces(ranges, page.limit))
    .innerJoin('purchase', 'purchase.key', 'place.key')
    .where('purchase.seller_id', '=', filter.sellerId)
    .select(PURCHASE_COLUMNS.map((column) => `purchase.${column}` as const))
    .orderBy('place.created_at', 'desc')
    .orderBy('place.key', 'desc')
    .execute();
  return pageOf(rows, first, { cursorOf, read: (shown) => purchasesOf(sealer, shown) });
}

export async function purchasesByShipment(
  reader: LedgerReader,
  sellerId: string,
  shipmentId: string,
): Promise<PurchaseRecord[]> {
  return oldestFirst(await purchasesWith(reader, sellerId, 'shipment_id', [shipmentId]));
}

/** Returns at most two keys of PURCHASED ones with a tracking number in either case, of any order. */
export async function keysByTracking(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  trackingId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('purchase')
    .select('key')
    .where('seller_id', '=', sellerId)
    .where(sql<boolean>`tracking_id is not null and upper(tracking_id) = upper(${trackingId})`)
    // The function prevents the use of the index of states.
    .where(sql`coalesce(state, '')`, '=', 'PURCHASED')
    .limit(2)
    .execute();
  return rows.map(({ key }) => key);
}

/** Returns `UNKNOWN` purchases of one seller or of all, oldest first. */
export async function unsettledPurchases(
  { db, sealer }: LedgerReader,
  limit: number,
  sellerId?: string,
): Promise<PurchaseRecord[]> {
  let query = db.selectFrom('purchase').where('state', '=', sql.lit('UNKNOWN'));
  if (sellerId !== undefined) query = query.where('seller_id', '=', sellerId);
  return oldestOf(sealer, query, limit);
}

async function oldestOf(
  sealer: Sealer,
  query: PurchaseQuery,
  limit: number,
): Promise<PurchaseRecord[]> {
  const rows = await query
    .select(PURCHASE_COLUMNS)
    .orderBy('created_at')
    .orderBy('key')
    .limit(limit)
    .execute();
  return purchasesOf(sealer, rows);
}

/** Part of the queue to read. */
export interface QueueView {
  readonly limit: number;
  readonly sellerId?: string;
  /** Default: both, interactive first. */
  readonly priority?: PurchasePriority;
  /** Only purchases that were recorded before this time (epoch milliseconds). The callers of younger ones still wait. */
  readonly createdBefore?: number;
}

/** Returns `INTENT` purchases in the order of sending. Reserves nothing, unlike `claim`. */
export async function queuedPurchases(
  reader: LedgerReader,
  view: QueueView,
): Promise<PurchaseRecord[]> {
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
): Promise<PurchaseRecord[]> {
  // A literal, because SQLite uses the indexes of the queue only for a literal state.
  let query = db
    .selectFrom('purchase')
    .where('state', '=', sql.lit('INTENT'))
    .where('priority', '=', priorityRank(priority));
  if (sellerId !== undefined) query = query.where('seller_id', '=', sellerId);
  if (createdBefore !== undefined) query = query.where('created_at', '<', createdBefore);
  return oldestOf(sealer, query, limit);
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
