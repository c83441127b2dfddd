import { sql } from 'kysely';
import { countInSlices } from '../engine/count-in-slices.js';
import type { SliceLimits } from '../engine/count-in-slices.js';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerConnection as Connection } from '../tables.js';

/** A batch without its progress. */
export interface BatchHead {
  readonly sellerId: string;
  readonly batchId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Name of who requested it. */
  readonly createdBy: string;
  readonly size: number;
}

interface Reader {
  readonly db: Connection;
}

type BatchTableName = 'purchase_batch' | 'confirmation_batch' | 'inventory_batch';

interface Row {
  readonly seller_id: string;
  readonly batch_id: string;
  readonly created_at: number;
  readonly created_by: string;
  readonly size: number;
}

const COLUMNS = ['seller_id', 'batch_id', 'created_at', 'created_by', 'size'] as const;

function headOf(row: Row): BatchHead {
  return {
    sellerId: row.seller_id,
    batchId: row.batch_id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    size: row.size,
  };
}

/** Returns batches by id with one statement. Omits unknown ids. */
export async function findHeads(
  { db }: Reader,
  table: BatchTableName,
  sellerId: string,
  batchIds: readonly string[],
): Promise<BatchHead[]> {
  if (batchIds.length === 0) return [];
  const rows = await db
    .selectFrom(table)
    .select(COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('batch_id', 'in', batchIds)
    .execute();
  return rows.map(headOf);
}

type Place = readonly [createdAt: number, batchId: string];

function isPlace(parts: readonly unknown[]): parts is Place {
  const [createdAt, batchId] = parts;
  return Number.isSafeInteger(createdAt) && typeof batchId === 'string' && !batchId.includes('\0');
}

function readCursor(cursor: string): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 2 && isPlace(parts)) return parts;
  } catch {
    // Reported below, like any other text that is not a cursor.
  }
  throw invalidCursor('a list of batches');
}

/** Tables whose batches are listed. */
type ListedTableName = Exclude<BatchTableName, 'confirmation_batch'>;

/** Returns a page of the batches of a seller, newest first. Throws `StoreError` `INVALID_CURSOR`. */
export async function listHeads(
  { db }: Reader,
  table: ListedTableName,
  sellerId: string,
  { first, after }: PageRequest,
): Promise<Page<BatchHead>> {
  let query = db.selectFrom(table).select(COLUMNS).where('seller_id', '=', sellerId);
  if (after !== undefined) {
    const [createdAt, batchId] = readCursor(after);
    query = query.where(sql<boolean>`(created_at, batch_id) < (${createdAt}, ${batchId})`);
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('batch_id', 'desc')
    .limit(first + 1)
    .execute();
  return pageOf(rows, first, {
    cursorOf: (row) =>
      Buffer.from(JSON.stringify([row.created_at, row.batch_id])).toString('base64url'),
    read: (shown) => shown.map(headOf),
  });
}

/** Batches of a period that are looked at, the newest first. Bounds the time of the statement. */
const MOST_LOOKED_AT = 1_000;

/** Returns the newest batches of purchases of a period that left purchases out. Times are epoch milliseconds. */
export async function batchesWithRefusals(
  { db }: Reader,
  sellerId: string,
  {
    from,
    before,
    limit,
  }: { readonly from: number; readonly before: number; readonly limit: number },
): Promise<BatchHead[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('purchase_batch')
        .select([...COLUMNS, 'refusals'])
        .where('seller_id', '=', sellerId)
        .where('created_at', '>=', from)
        .where('created_at', '<', before)
        .orderBy('created_at', 'desc')
        .orderBy('batch_id', 'desc')
        .limit(MOST_LOOKED_AT)
        .as('part'),
    )
    .select(COLUMNS)
    .where('refusals', 'is not', null)
    .limit(limit)
    .execute();
  return rows.map(headOf);
}

/** Counts the batches of a seller. */
export function countHeads(
  { db }: Reader,
  table: ListedTableName,
  sellerId: string,
  limits: SliceLimits = {},
): Promise<number> {
  return countInSlices<Pick<Row, 'created_at' | 'batch_id'>>(
    db,
    {
      behind: (after) => sql`from ${sql.table(table)} where seller_id = ${sellerId}
        ${after ? sql`and (created_at, batch_id) < (${after.created_at}, ${after.batch_id})` : sql``}`,
      place: sql`created_at, batch_id`,
      order: sql`created_at desc, batch_id desc`,
    },
    limits,
  );
}
