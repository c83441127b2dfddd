import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerReader } from '../purchases/ledger-context.js';
import type {
  ScheduledChangeId,
  ScheduledChangeRecord,
  ScheduledChangeState,
} from './scheduled-change.js';
import { scheduledChangeOf } from './scheduled-change-row.js';
import type { ScheduledChangeRow } from './scheduled-change-row.js';

/** Which changes of a seller. */
export interface ScheduledChangeFilter {
  readonly sellerId: string;
  readonly supplySourceId?: string;
  readonly states: readonly ScheduledChangeState[];
}

type Place = readonly [startsAt: number, changeId: string];

function cursorOf({ starts_at, change_id }: ScheduledChangeRow): string {
  return Buffer.from(JSON.stringify([starts_at, change_id])).toString('base64url');
}

function readCursor(cursor: string): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 2) {
      const [startsAt, changeId] = parts as unknown[];
      if (
        Number.isSafeInteger(startsAt) &&
        typeof changeId === 'string' &&
        !changeId.includes('\0')
      )
        return [Number(startsAt), changeId];
    }
  } catch {
    // Reported below, like any other text that is not a cursor.
  }
  throw invalidCursor('a list of scheduled changes');
}

/** Returns the change with an id. */
export async function findChange(
  { db, sealer }: LedgerReader,
  { sellerId, changeId }: ScheduledChangeId,
): Promise<ScheduledChangeRecord | null> {
  const row = await db
    .selectFrom('scheduled_change')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('change_id', '=', changeId)
    .executeTakeFirst();
  return row ? scheduledChangeOf(sealer, row) : null;
}

/** Returns the change with a client's key. */
export async function findChangeByKey(
  { db, sealer }: LedgerReader,
  sellerId: string,
  key: string,
): Promise<ScheduledChangeRecord | null> {
  const row = await db
    .selectFrom('scheduled_change')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? scheduledChangeOf(sealer, row) : null;
}

function conditionOf({ sellerId, supplySourceId }: ScheduledChangeFilter): RawBuilder<unknown> {
  return supplySourceId === undefined
    ? sql`seller_id = ${sellerId}`
    : sql`seller_id = ${sellerId} and supply_source_id = ${supplySourceId}`;
}

/** Returns a page of the changes of a seller or of a supply source, the first to start first. Throws `StoreError` `INVALID_CURSOR`. */
export async function listChanges(
  { db, sealer }: LedgerReader,
  filter: ScheduledChangeFilter,
  { first, after }: PageRequest,
): Promise<Page<ScheduledChangeRecord>> {
  const start = after === undefined ? null : readCursor(after);
  if (filter.states.length === 0) return { entries: [], hasNextPage: false, cursors: [] };
  const behind = start ? sql`and (starts_at, change_id) > (${start[0]}, ${start[1]})` : sql``;
  // Each state is a range of an index that is in the order of the list.
  const parts = [...new Set(filter.states)].map(
    (state) => sql`select * from (select * from scheduled_change
      where ${conditionOf(filter)} and state = ${state} ${behind}
      order by starts_at, change_id limit ${first + 1}) as part`,
  );
  const { rows } =
    await sql<ScheduledChangeRow>`select * from (${sql.join(parts, sql` union all `)}) as entries
    order by starts_at, change_id limit ${first + 1}`.execute(db);
  return pageOf(rows, first, {
    cursorOf,
    read: (shown) => shown.map((row) => scheduledChangeOf(sealer, row)),
  });
}

/** A source has few: open changes share no day of a level. */
const MOST_OF_SOURCE = 100;

interface SourceId {
  readonly sellerId: string;
  readonly supplySourceId: string;
}

/** Returns the changes that have set hours of a supply source, or are about to. */
export async function changesInForce(
  context: LedgerReader,
  of: SourceId,
): Promise<readonly ScheduledChangeRecord[]> {
  const filter = { ...of, states: ['APPLYING', 'APPLIED', 'REVERTING'] as const };
  const { entries } = await listChanges(context, filter, { first: MOST_OF_SOURCE });
  return entries;
}

/** Counts the changes of a seller that have set hours, or are about to. */
export async function countChangesInForce(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from scheduled_change
    where seller_id = ${sellerId} and state in ('APPLYING', 'APPLIED', 'REVERTING')`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Returns the changes of a supply source that have not begun, the first to start first. */
export async function changesToCome(
  context: LedgerReader,
  of: SourceId,
): Promise<readonly ScheduledChangeRecord[]> {
  const filter = { ...of, states: ['SCHEDULED'] as const };
  const { entries } = await listChanges(context, filter, { first: MOST_OF_SOURCE });
  return entries;
}

/** Days, both included. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/**
 * Returns the changes of some supply sources that have not ended: those that have begun, and those with a day of the span. Open
 * changes of a source share no day of a level, so they are few.
 */
export async function openChanges(
  { db, sealer }: LedgerReader,
  sellerId: string,
  supplySourceIds: readonly string[],
  { from, until }: DaySpan,
): Promise<readonly ScheduledChangeRecord[]> {
  if (supplySourceIds.length === 0) return [];
  const { rows } = await sql<ScheduledChangeRow>`
    select * from scheduled_change
    where seller_id = ${sellerId} and supply_source_id in (${sql.join(supplySourceIds)})
      and (state in ('APPLYING', 'APPLIED', 'REVERTING')
        or (state = 'SCHEDULED' and until_day >= ${from} and from_day <= ${until}))
    order by starts_at, change_id`.execute(db);
  return rows.map((row) => scheduledChangeOf(sealer, row));
}

/** Counts, by seller, the changes that failed since a time, and those that have a problem and have not ended. */
export async function countTroubledChanges(
  { db }: Pick<LedgerReader, 'db'>,
  sellerIds: readonly string[],
  failedSince: number,
): Promise<ReadonlyMap<string, number>> {
  if (sellerIds.length === 0) return new Map();
  const { rows } = await sql<{ seller_id: string; count: number }>`
    select seller_id, count(*) as count from scheduled_change
    where seller_id in (${sql.join(sellerIds)}) and problem_at is not null
      and (state in ('SCHEDULED', 'APPLYING', 'APPLIED', 'REVERTING')
        or (state in ('FAILED', 'REVERTED') and problem_at >= ${failedSince}))
    group by seller_id`.execute(db);
  return new Map(rows.map(({ seller_id, count }) => [seller_id, count]));
}
