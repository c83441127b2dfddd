import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerConnection as Connection, PurchaseTable } from '../tables.js';
import type { LedgerReader } from './ledger-context.js';
import type { PurchaseRecord, PurchaseState } from './purchase.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import type { PurchaseQuery } from './read-purchases.js';

/** Filter for the purchases of a seller. All given conditions must hold. Times are epoch milliseconds. */
export interface PurchaseFilter {
  readonly sellerId: string;
  readonly states?: readonly PurchaseState[];
  readonly amazonOrderId?: string;
  /** Only entries of this batch, also those that were recorded before it. */
  readonly batchId?: string;
  readonly createdAfter?: number;
  readonly createdBefore?: number;
}

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
  let few = db.selectFrom('purchase');
  if (amazonOrderId !== undefined)
    few = few.where('seller_id', '=', sellerId).where('amazon_order_id', '=', amazonOrderId);
  if (batchId !== undefined)
    // The pair keeps SQLite from walking all purchases of the seller by time.
    few = few.where((eb) =>
      eb(
        eb.refTuple('seller_id', 'key'),
        'in',
        eb
          .selectFrom('purchase_batch_entry as entry')
          .select(['entry.seller_id', 'entry.key'])
          .where('entry.seller_id', '=', sellerId)
          .where('entry.batch_id', '=', batchId)
          .$asTuple('seller_id', 'key'),
      ),
    );
  // Functions and plus signs prevent the use of the other indexes.
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
