import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import { countInSlices } from '../engine/count-in-slices.js';
import type { SliceLimits } from '../engine/count-in-slices.js';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { CONFIRMATION_STATES } from './confirmation.js';
import type { ConfirmationRecord, ConfirmationState } from './confirmation.js';
import { confirmationsOf } from './confirmation-row.js';
import { isTracking, testsTracking, trackingKey } from '../tracking-number.js';
import { withFeed } from './read-confirmations.js';

/** Filter for the confirmations of a seller. All given conditions must hold. Times are epoch milliseconds. */
export interface ConfirmationFilter {
  readonly sellerId: string;
  readonly amazonOrderIds?: readonly string[];
  readonly states?: readonly ConfirmationState[];
  /** In either case. */
  readonly trackingNumber?: string;
  readonly createdFrom?: number;
  readonly createdBefore?: number;
}

type Sql = RawBuilder<unknown>;
type Place = readonly [createdAt: number, batchId: string, position: number];

interface PlacedRow {
  readonly created_at: number;
  readonly batch_id: string;
  readonly position: number;
}

function rowPosition({ created_at, batch_id, position }: PlacedRow): Place {
  return [created_at, batch_id, position];
}

function cursorOf(row: PlacedRow): string {
  return Buffer.from(JSON.stringify(rowPosition(row))).toString('base64url');
}

// A made-up cursor may contain values that PostgreSQL refuses.
function isPlace(parts: readonly unknown[]): parts is Place {
  const [createdAt, batchId, position] = parts;
  return (
    Number.isSafeInteger(createdAt) &&
    typeof batchId === 'string' &&
    !batchId.includes('\0') &&
    typeof position === 'number' &&
    Number.isInteger(position) &&
    position >= 0 &&
    position < 1e9
  );
}

function readCursor(cursor: string): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3 && isPlace(parts)) return parts;
  } catch {
    // Reported below, like any other text that is not a cursor.
  }
  throw invalidCursor('a list of confirmations');
}

/** A list as ranges of an index in list order, or as few rows that are sorted. */
interface Ranges {
  readonly ranges: readonly Sql[];
  readonly isFew: boolean;
}

/** Null when no confirmation can match. */
function rangesOf(filter: ConfirmationFilter): Ranges | null {
  const { amazonOrderIds, states, trackingNumber } = filter;
  if (amazonOrderIds?.length === 0 || states?.length === 0) return null;
  if (amazonOrderIds) return { ranges: [ofOrders(amazonOrderIds, filter)], isFew: true };
  if (trackingNumber === undefined)
    return { ranges: states ? statesOf(states) : [sql`1 = 1`], isFew: false };
  // Sellers enter some numbers by hand, such as `NONE`, so many confirmations may have one.
  const ofNumber = isTracking('tracking_number', trackingNumber);
  const ranges = statesOf(states ?? CONFIRMATION_STATES).map(
    (state) => sql`${ofNumber} and ${state}`,
  );
  return { ranges, isFew: false };
}

function statesOf(states: readonly ConfirmationState[]): readonly Sql[] {
  return [...new Set(states)].map((state) => sql`state = ${state}`);
}

/** An order has few confirmations. The other conditions test each of them, and use no index. */
function ofOrders(
  amazonOrderIds: readonly string[],
  { states, trackingNumber }: ConfirmationFilter,
): Sql {
  const conditions: Sql[] = [sql`amazon_order_id in (${sql.join(amazonOrderIds)})`];
  if (trackingNumber !== undefined)
    conditions.push(testsTracking('tracking_number', trackingNumber));
  if (states) conditions.push(sql`coalesce(state, '') in (${sql.join(states)})`);
  return sql.join(conditions, sql` and `);
}

/** The condition on the time. SQLite reads an index by only one upper bound: the cursor is never above the other one. */
function within(
  { createdFrom, createdBefore }: ConfirmationFilter,
  after: Place | null,
  isFew: boolean,
): Sql {
  const time = isFew ? sql`+created_at` : sql`created_at`;
  const isCursorLower = after !== null && after[0] < (createdBefore ?? Infinity);
  const conditions: Sql[] = [];
  if (createdFrom !== undefined) conditions.push(sql`${time} >= ${createdFrom}`);
  if (createdBefore !== undefined)
    conditions.push(sql`${isCursorLower ? sql`+created_at` : time} < ${createdBefore}`);
  if (after !== null)
    conditions.push(
      sql`(${isCursorLower ? time : sql`+created_at`}, batch_id, position) < (${after[0]}, ${after[1]}, ${after[2]})`,
    );
  return sql.join(
    conditions.map((condition) => sql` and ${condition}`),
    sql``,
  );
}

/** The plus sign keeps SQLite from reading all confirmations of the seller in the order of time. */
function newestFirst(isFew: boolean): Sql {
  return sql`${isFew ? sql`+created_at` : sql`created_at`} desc, batch_id desc, position desc`;
}

/** Returns a page of the confirmations of a seller, newest first. Throws `StoreError` `INVALID_CURSOR`. */
export async function listConfirmationsOfSeller(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  filter: ConfirmationFilter,
  { first, after }: PageRequest,
): Promise<Page<ConfirmationRecord>> {
  const start = after === undefined ? null : readCursor(after);
  const found = rangesOf(filter);
  if (found === null) return { entries: [], hasNextPage: false, cursors: [] };
  const { ranges, isFew } = found;
  const parts = ranges.map(
    (range) => sql`select * from (select created_at, batch_id, position from confirmation
      where seller_id = ${filter.sellerId} and ${range} ${within(filter, start, isFew)}
      order by ${newestFirst(isFew)} limit ${first + 1}) as part`,
  );
  const places = sql<PlacedRow>`(
    select created_at, batch_id, position from (${sql.join(parts, sql` union all `)}) as entries
    order by created_at desc, batch_id desc, position desc limit ${first + 1})`;
  const rows = await withFeed(db)
    .innerJoin(places.as('place'), (join) =>
      join
        .onRef('place.batch_id', '=', 'confirmation.batch_id')
        .onRef('place.position', '=', 'confirmation.position'),
    )
    .where('confirmation.seller_id', '=', filter.sellerId)
    // In the order of the places: SQLite would read all confirmations of the seller in the order of their own time.
    .orderBy('place.created_at', 'desc')
    .orderBy('place.batch_id', 'desc')
    .orderBy('place.position', 'desc')
    .execute();
  return pageOf(rows, first, { cursorOf, read: (shown) => confirmationsOf(sealer, shown) });
}

/** Counts the confirmations of a list. */
export async function countConfirmations(
  { db }: Pick<LedgerContext, 'db'>,
  filter: ConfirmationFilter,
  limits: SliceLimits = {},
): Promise<number> {
  const found = rangesOf(filter);
  if (found === null) return 0;
  let count = 0;
  for (const range of found.ranges)
    count += await countInSlices<PlacedRow>(
      db,
      {
        behind: (row) => sql`from confirmation where seller_id = ${filter.sellerId} and ${range}
          ${within(filter, row && rowPosition(row), found.isFew)}`,
        place: sql`created_at, batch_id, position`,
        order: newestFirst(found.isFew),
      },
      limits,
    );
  return count;
}

/** Confirmations whose tracking numbers one statement reads. */
const NUMBERS_AT_ONCE = 1000;

/**
 * Returns the parcels of a list, each as its tracking number in normal form: several confirmations may name one. A confirmation without
 * a number is a parcel. Stops at a number of parcels.
 */
export async function confirmedParcels(
  { db }: Pick<LedgerContext, 'db'>,
  filter: ConfirmationFilter,
  most: number,
): Promise<ReadonlySet<string>> {
  const found = rangesOf(filter);
  const parcels = new Set<string>();
  for (const range of found?.ranges ?? []) {
    let after: Place | null = null;
    do {
      const { rows }: { rows: NumberedRow[] } = await sql<NumberedRow>`
        select created_at, batch_id, position, tracking_number from confirmation
        where seller_id = ${filter.sellerId} and ${range} ${within(filter, after, found?.isFew ?? false)}
        order by ${newestFirst(found?.isFew ?? false)} limit ${NUMBERS_AT_ONCE}`.execute(db);
      for (const row of rows) {
        if (parcels.size >= most) return parcels;
        parcels.add(parcelOf(row));
      }
      const last = rows.at(NUMBERS_AT_ONCE - 1);
      after = last ? rowPosition(last) : null;
      await requestTurns.next();
    } while (after !== null);
  }
  return parcels;
}

interface NumberedRow extends PlacedRow {
  readonly tracking_number: string | null;
}

function parcelOf({ tracking_number: number, batch_id, position }: NumberedRow): string {
  return number === null ? JSON.stringify([batch_id, position]) : trackingKey(number);
}
