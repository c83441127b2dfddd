import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerTables as Tables } from '../tables.js';
import { lockSource, timeColumns } from './record-change.js';
import type {
  ChangeStep,
  ReplacedHours,
  ScheduledChangeId,
  ScheduledChangeRecord,
} from './scheduled-change.js';
import { problemColumns, scheduledChangeOf } from './scheduled-change-row.js';

/** What a process takes at once, and for how long. Times are milliseconds. */
export interface ChangeTurn {
  readonly limit: number;
  readonly holdMs: number;
  readonly now: number;
}

/** What holds a supply source while it writes to it. */
export interface SourceHolder {
  readonly sellerId: string;
  readonly supplySourceId: string;
  /** The scheduled change, or the update. */
  readonly changeId: string;
}

/** A sole owner also takes changes that an earlier process held. */
function isDue(
  { ownerId, soleOwner }: LedgerContext,
  now: number,
  eb: ExpressionBuilder<Tables, 'scheduled_change'>,
): Expression<SqlBool> {
  const byTime = eb('due_at', '<=', now);
  return soleOwner ? eb.or([byTime, eb('owner', '<>', ownerId)]) : byTime;
}

/**
 * Takes the due changes of these sellers, the longest due first. Each goes to one caller, and is not due again before `holdMs`. The
 * statement has the condition twice, so that it skips a row that another process took while it waited for the lock.
 */
export async function takeDueChanges(
  context: LedgerContext,
  sellerIds: readonly string[],
  { limit, holdMs, now }: ChangeTurn,
): Promise<ScheduledChangeRecord[]> {
  if (sellerIds.length === 0) return [];
  const { db, ownerId, sealer } = context;
  const rows = await db
    .updateTable('scheduled_change')
    .set((eb) => ({ due_at: now + holdMs, owner: ownerId, tries: eb('tries', '+', 1) }))
    .where('due_at', 'is not', null)
    .where((eb) => isDue(context, now, eb))
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'change_id'),
        'in',
        db
          .selectFrom('scheduled_change')
          .select(['seller_id', 'change_id'])
          .where('due_at', 'is not', null)
          // The function keeps SQLite from using an index of sellers.
          .where(sql`coalesce(seller_id, '')`, 'in', sellerIds)
          .where((due) => isDue(context, now, due))
          .orderBy('due_at')
          .limit(limit)
          .$asTuple('seller_id', 'change_id'),
      ),
    )
    .returningAll()
    .execute();
  return rows.map((row) => scheduledChangeOf(sealer, row));
}

/**
 * Makes the changes of a supply source due that wait for their start, so that their times are planned again. One that a process works on is
 * left alone: it reads the source itself.
 */
export async function recheckChanges(
  { db }: LedgerContext,
  { sellerId, supplySourceId }: Pick<SourceHolder, 'sellerId' | 'supplySourceId'>,
  now: number,
): Promise<void> {
  await db
    .updateTable('scheduled_change')
    .set({ due_at: now })
    .where('seller_id', '=', sellerId)
    .where('supply_source_id', '=', supplySourceId)
    .where('state', '=', 'SCHEDULED')
    .whereRef('due_at', '=', 'starts_at')
    .execute();
}

/** Takes the supply source of a change. Returns false while another change, of any process, has it. */
export async function takeSource(
  { db }: LedgerContext,
  { sellerId, changeId, supplySourceId }: SourceHolder,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
  const held = { held_by: changeId, held_until: until };
  const rows = await db
    .insertInto('scheduled_change_guard')
    // An update may be the first to take the source.
    .values({ seller_id: sellerId, supply_source_id: supplySourceId, steps: 0, ...held })
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'supply_source_id'])
        .doUpdateSet(held)
        .where((eb) =>
          eb.or([
            eb('scheduled_change_guard.held_by', 'is', null),
            eb('scheduled_change_guard.held_by', '=', changeId),
            eb('scheduled_change_guard.held_until', '<=', now),
          ]),
        ),
    )
    .returning('steps')
    .execute();
  return rows.length > 0;
}

/** Releases the supply source of a change, unless another change has taken it. */
export async function releaseSource(
  { db }: LedgerContext,
  { sellerId, changeId, supplySourceId }: SourceHolder,
): Promise<void> {
  await db
    .updateTable('scheduled_change_guard')
    .set({ held_by: null, held_until: null })
    .where('seller_id', '=', sellerId)
    .where('supply_source_id', '=', supplySourceId)
    .where('held_by', '=', changeId)
    .execute();
}

/** Prolongs the hold of a change and of its supply source. Returns false when this process no longer has both: it must not write then. */
export async function holdChange(
  { db, ownerId }: LedgerContext,
  { sellerId, changeId, supplySourceId }: ScheduledChangeRecord,
  until: number,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const sources = await trx
      .updateTable('scheduled_change_guard')
      .set({ held_until: until })
      .where('seller_id', '=', sellerId)
      .where('supply_source_id', '=', supplySourceId)
      .where('held_by', '=', changeId)
      .returning('steps')
      .execute();
    const changes = await trx
      .updateTable('scheduled_change')
      .set({ due_at: until })
      .where('seller_id', '=', sellerId)
      .where('change_id', '=', changeId)
      .where('owner', '=', ownerId)
      .where('due_at', 'is not', null)
      .returning('change_id')
      .execute();
    return sources.length > 0 && changes.length > 0;
  });
}

/** What a change replaces, when it begins to write. */
export interface ChangeBeginning {
  readonly replaced: readonly ReplacedHours[];
  readonly now: number;
}

/**
 * Moves a change from SCHEDULED to APPLYING, and records what it replaces, before anything is written. `blocked` while an earlier
 * change has not yet restored hours that this one would record. `lost` when this process no longer has it.
 */
export async function beginChange(
  context: LedgerContext,
  { sellerId, changeId, supplySourceId }: ScheduledChangeRecord,
  { replaced }: ChangeBeginning,
): Promise<'begun' | 'blocked' | 'lost'> {
  const { ownerId } = context;
  return context.db.transaction().execute(async (db) => {
    await lockSource({ db }, sellerId, supplySourceId);
    const active = await db
      .selectFrom('scheduled_change')
      .select('replaced')
      .where('seller_id', '=', sellerId)
      .where('supply_source_id', '=', supplySourceId)
      .where('due_at', 'is not', null)
      .where('state', 'in', ['APPLYING', 'APPLIED', 'REVERTING'])
      .where('change_id', '<>', changeId)
      .execute();
    const others = active.flatMap((row) => JSON.parse(row.replaced ?? '[]') as ReplacedHours[]);
    if (others.some((other) => replaced.some((own) => sharesHours(own, other)))) return 'blocked';
    const rows = await db
      .updateTable('scheduled_change')
      .set({ state: 'APPLYING', replaced: JSON.stringify(replaced), tries: 1 })
      .where('seller_id', '=', sellerId)
      .where('change_id', '=', changeId)
      .where('owner', '=', ownerId)
      .where('state', '=', 'SCHEDULED')
      .returning('change_id')
      .execute();
    return rows.length > 0 ? 'begun' : 'lost';
  });
}

function sharesHours(one: ReplacedHours, other: ReplacedHours): boolean {
  return (
    one.level === other.level &&
    Object.keys(one.written).some((day) => Object.hasOwn(other.written, day))
  );
}

/** Moves a change to REVERTING, before anything is restored. Returns false when this process no longer has it. */
export async function beginReverting(
  { db, ownerId }: LedgerContext,
  { sellerId, changeId }: ScheduledChangeId,
): Promise<boolean> {
  const rows = await db
    .updateTable('scheduled_change')
    .set({ state: 'REVERTING' })
    .where('seller_id', '=', sellerId)
    .where('change_id', '=', changeId)
    .where('owner', '=', ownerId)
    .where('state', 'in', ['APPLYING', 'APPLIED', 'REVERTING'])
    .returning('change_id')
    .execute();
  return rows.length > 0;
}

const ENDED = new Set(['REVERTED', 'FAILED', 'CANCELLED']);

/**
 * Ends a try of a change that this process has, and releases it. Returns false when this process no longer has it. An event of the
 * audit trail around the call is recorded in the same transaction.
 */
export async function stepChange(
  { db, ownerId, sealer }: LedgerContext,
  id: ScheduledChangeId,
  { state, problem, dueAt, times, now }: ChangeStep,
): Promise<boolean> {
  const step = transactionOfClient(db, async (trx) => {
    const rows = await trx
      .updateTable('scheduled_change')
      .set((eb) => ({
        owner: null,
        due_at: dueAt === 'end' ? eb.ref('ends_at') : dueAt,
        ...problemColumns(sealer, id, problem),
        ...(times && timeColumns(times)),
        ...(state !== undefined && { state }),
        // A wait for the start is no failed try, after which the next one would wait longer.
        ...((state !== undefined || times) && { tries: 0 }),
        ...(state === 'APPLIED' && { applied_at: now }),
        ...(state !== undefined && ENDED.has(state) && { ended_at: now }),
      }))
      .where('seller_id', '=', id.sellerId)
      .where('change_id', '=', id.changeId)
      .where('owner', '=', ownerId)
      .where('due_at', 'is not', null)
      .returning('change_id')
      .execute();
    if (rows.length === 0) throw new HoldLost();
    return true;
  });
  return step.catch((error: unknown) => {
    if (error instanceof HoldLost) return false;
    throw error;
  });
}

/** Undoes the transaction of a step that this process may not take, with its event. */
class HoldLost extends Error {}

/** Deletes some changes that ended before a time. Returns their number. */
export async function forgetChanges(
  { db }: LedgerContext,
  endedBefore: number,
  limit: number,
): Promise<number> {
  const rows = await db
    .deleteFrom('scheduled_change')
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'change_id'),
        'in',
        db
          .selectFrom('scheduled_change')
          .select(['seller_id', 'change_id'])
          .where('ended_at', '<', endedBefore)
          .orderBy('ended_at')
          .limit(limit)
          .$asTuple('seller_id', 'change_id'),
      ),
    )
    .returning('change_id')
    .execute();
  return rows.length;
}
