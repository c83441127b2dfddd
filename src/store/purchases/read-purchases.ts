import type { SelectQueryBuilder } from 'kysely';
import { StoreError } from '../store-error.js';
import type { LedgerConnection as Connection, LedgerTables as Tables } from '../tables.js';
import type {
  Evidence,
  Purchase,
  PurchaseId,
  PurchasePriority,
  PurchaseState,
} from './purchase.js';
import { PURCHASE_COLUMNS, priorityRank, purchaseOf } from './purchase-row.js';

/** Which purchases of a seller; everything that is given must hold. Times are epoch milliseconds. */
export interface PurchaseFilter {
  readonly sellerId: string;
  readonly states?: readonly PurchaseState[];
  readonly amazonOrderId?: string;
  /** That one batch recorded. */
  readonly batchId?: string;
  readonly createdAfter?: number;
  readonly createdBefore?: number;
}

export interface PageRequest {
  readonly first: number;
  /** The cursor of a purchase of an earlier page. */
  readonly after?: string;
}

export interface PurchasePage {
  readonly purchases: readonly Purchase[];
  readonly hasNextPage: boolean;
  /** One for each purchase, in their order. */
  readonly cursors: readonly string[];
  /** `null` for an empty page. */
  readonly endCursor: string | null;
}

type PurchaseQuery = SelectQueryBuilder<Tables, 'purchase', object>;

/** Where a purchase stands in a list: its time and key, which never change. */
export function cursorOf({ createdAt, key }: Pick<Purchase, 'createdAt' | 'key'>): string {
  return Buffer.from(JSON.stringify([createdAt, key])).toString('base64url');
}

// A made-up cursor can hold what PostgreSQL refuses: fractions, numbers beyond a bigint, NUL characters.
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
  throw new StoreError('INVALID_CURSOR', 'This is not a cursor of a list of purchases.');
}

export async function findPurchase(
  db: Connection,
  { sellerId, key }: PurchaseId,
): Promise<Purchase | null> {
  const row = await db
    .selectFrom('purchase')
    .select(PURCHASE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : purchaseOf(row);
}

function filtered(query: PurchaseQuery, filter: PurchaseFilter): PurchaseQuery {
  const { states, amazonOrderId, batchId, createdAfter, createdBefore } = filter;
  let narrowed = query.where('seller_id', '=', filter.sellerId);
  // An empty list of states matches nothing; `in ()` is no SQL.
  if (states !== undefined)
    narrowed = narrowed.where((eb) =>
      states.length === 0 ? eb.lit(false) : eb('state', 'in', states),
    );
  if (amazonOrderId !== undefined) narrowed = narrowed.where('amazon_order_id', '=', amazonOrderId);
  if (batchId !== undefined) narrowed = narrowed.where('batch_id', '=', batchId);
  if (createdAfter !== undefined) narrowed = narrowed.where('created_at', '>', createdAfter);
  if (createdBefore !== undefined) narrowed = narrowed.where('created_at', '<', createdBefore);
  return narrowed;
}

/**
 * A page of purchases, newest first. Pages are cut by what never changes, so a purchase that is recorded meanwhile
 * neither repeats nor hides one. Throws `StoreError` `INVALID_CURSOR`.
 */
export async function listPurchases(
  db: Connection,
  filter: PurchaseFilter,
  { first, after }: PageRequest,
): Promise<PurchasePage> {
  let query = filtered(db.selectFrom('purchase'), filter);
  if (after !== undefined) {
    const [createdAt, key] = readCursor(after);
    query = query.where((eb) =>
      eb(eb.refTuple('created_at', 'key'), '<', eb.tuple(createdAt, key)),
    );
  }
  const rows = await query
    .select(PURCHASE_COLUMNS)
    .orderBy('created_at', 'desc')
    .orderBy('key', 'desc')
    .limit(first + 1)
    .execute();
  const purchases = rows.slice(0, first).map(purchaseOf);
  const last = purchases.at(-1);
  return {
    purchases,
    hasNextPage: rows.length > first,
    cursors: purchases.map(cursorOf),
    endCursor: last === undefined ? null : cursorOf(last),
  };
}

export async function purchasesByShipment(
  db: Connection,
  sellerId: string,
  shipmentId: string,
): Promise<Purchase[]> {
  const rows = await db
    .selectFrom('purchase')
    .select(PURCHASE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('shipment_id', '=', shipmentId)
    .orderBy('created_at')
    .orderBy('key')
    .execute();
  return rows.map(purchaseOf);
}

/** `UNKNOWN` purchases, the oldest first, of one seller or of all. */
export async function unsettledPurchases(
  db: Connection,
  limit: number,
  sellerId?: string,
): Promise<Purchase[]> {
  let query = db.selectFrom('purchase').where('state', '=', 'UNKNOWN');
  if (sellerId !== undefined) query = query.where('seller_id', '=', sellerId);
  const rows = await query
    .select(PURCHASE_COLUMNS)
    .orderBy('created_at')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(purchaseOf);
}

/** What of the queue to look at. */
export interface QueueView {
  readonly limit: number;
  readonly sellerId?: string;
  /** Only these; by default both, interactive first. */
  readonly priority?: PurchasePriority;
  /** Only what was recorded before, in epoch milliseconds: younger ones still have their caller. */
  readonly createdBefore?: number;
}

/** `INTENT` purchases in the order in which they should be sent. Reading takes nothing: `claim` does. */
export async function queuedPurchases(db: Connection, view: QueueView): Promise<Purchase[]> {
  const { limit, sellerId, priority, createdBefore } = view;
  let query = db.selectFrom('purchase').where('state', '=', 'INTENT');
  if (sellerId !== undefined) query = query.where('seller_id', '=', sellerId);
  if (priority !== undefined) query = query.where('priority', '=', priorityRank(priority));
  if (createdBefore !== undefined) query = query.where('created_at', '<', createdBefore);
  const rows = await query
    .select(PURCHASE_COLUMNS)
    .orderBy('priority')
    .orderBy('created_at')
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(purchaseOf);
}

/** What is known about a purchase, in the order in which it was found. */
export async function evidenceOf(
  db: Connection,
  { sellerId, key }: PurchaseId,
): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('purchase_evidence')
    .select(['at', 'kind', 'detail', 'by'])
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }));
}
