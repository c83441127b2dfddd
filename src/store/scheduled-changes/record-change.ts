import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type {
  ChangeIntent,
  ChangeOutcome,
  ChangePlan,
  ChangeTimes,
  ScheduledChangeId,
  ScheduledChangeRecord,
  ScheduledChangeState,
} from './scheduled-change.js';
import { planColumns, scheduledChangeOf } from './scheduled-change-row.js';
import type { ScheduledChangeRow } from './scheduled-change-row.js';

/** Locks the changes of a supply source until the end of the transaction, also where it has none. */
export async function lockSource(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  supplySourceId: string,
): Promise<void> {
  await db
    .insertInto('scheduled_change_guard')
    .values({ seller_id: sellerId, supply_source_id: supplySourceId, steps: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'supply_source_id'])
        .doUpdateSet({ steps: sql<number>`scheduled_change_guard.steps + 1` }),
    )
    .execute();
}

/** Returns the row of a change. */
async function rowOf(
  { db }: LedgerContext,
  { sellerId, changeId }: ScheduledChangeId,
): Promise<ScheduledChangeRow | undefined> {
  return db
    .selectFrom('scheduled_change')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('change_id', '=', changeId)
    .executeTakeFirst();
}

/** Returns an open change of the supply source that shares a day and a level with a plan. */
async function overlapping(
  { db, sealer }: LedgerContext,
  plan: ChangePlan & ScheduledChangeId & { readonly supplySourceId: string },
): Promise<ScheduledChangeRecord | null> {
  const rows = await db
    .selectFrom('scheduled_change')
    .selectAll()
    .where('seller_id', '=', plan.sellerId)
    .where('supply_source_id', '=', plan.supplySourceId)
    .where('due_at', 'is not', null)
    .where('until_day', '>=', plan.from)
    .where('from_day', '<=', plan.until)
    .where('change_id', '<>', plan.changeId)
    .orderBy('until_day')
    .execute();
  const found = rows.find(({ levels }) =>
    (JSON.parse(levels) as string[]).some((level) => plan.levels.includes(level)),
  );
  return found ? scheduledChangeOf(sealer, found) : null;
}

async function byKey(
  { db, sealer }: LedgerContext,
  { sellerId, key, fingerprint }: ChangeIntent,
): Promise<ChangeOutcome | null> {
  if (key === null) return null;
  const row = await db
    .selectFrom('scheduled_change')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const outcome = row.fingerprint === fingerprint ? 'same' : 'conflict';
  return { outcome, change: scheduledChangeOf(sealer, row) };
}

/**
 * Records a change, unless its key is known, or an open change of the source has one of its days at one of its levels. Of two
 * concurrent calls for the same days exactly one records.
 */
export async function scheduleChange(
  context: LedgerContext,
  intent: ChangeIntent,
  now: number,
): Promise<ChangeOutcome> {
  const record = transactionOfClient(context.db, async (trx): Promise<ChangeOutcome> => {
    const within = { ...context, db: trx };
    await lockSource(within, intent.sellerId, intent.supplySourceId);
    const known = await byKey(within, intent);
    if (known) return known;
    context.gate.assertAllowed();
    const other = await overlapping(within, intent);
    if (other) return { outcome: 'overlaps', change: other };
    const row = await trx
      .insertInto('scheduled_change')
      .values({
        seller_id: intent.sellerId,
        change_id: intent.changeId,
        key: intent.key,
        fingerprint: intent.fingerprint,
        supply_source_id: intent.supplySourceId,
        ...planColumns(context.sealer, intent, intent),
        ...timeColumns(intent),
        state: 'SCHEDULED',
        due_at: intent.startsAt,
        created_at: now,
        ...authorColumns(intent.author),
      })
      // Another supply source may take the key at the same time.
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) return { outcome: 'done', change: scheduledChangeOf(context.sealer, row) };
    return (await byKey(within, intent)) ?? { outcome: 'unknown' };
  });
  return record;
}

export function timeColumns({ timeZone, startsAt, endsAt }: ChangeTimes) {
  return { time_zone: timeZone, starts_at: startsAt, ends_at: endsAt };
}

/** Runs a step of a client on a change, while no other client works on changes of its supply source. */
function onChange(
  context: LedgerContext,
  id: ScheduledChangeId,
  step: (within: LedgerContext, row: ScheduledChangeRow) => Promise<ChangeOutcome>,
): Promise<ChangeOutcome> {
  return transactionOfClient(context.db, async (trx) => {
    const within = { ...context, db: trx };
    const known = await rowOf(within, id);
    if (!known) return { outcome: 'unknown' };
    await lockSource(within, id.sellerId, known.supply_source_id);
    context.gate.assertAllowed();
    const row = await rowOf(within, id);
    return row ? step(within, row) : { outcome: 'unknown' };
  });
}

/** Replaces the plan of a change that has not begun. A process that has just taken the change then does not begin. */
export function replanChange(
  context: LedgerContext,
  { sellerId, changeId }: ScheduledChangeId,
  plan: ChangePlan & ChangeTimes,
): Promise<ChangeOutcome> {
  const id = { sellerId, changeId };
  return onChange(context, id, async (within, row) => {
    const { sealer } = context;
    const supplySourceId = row.supply_source_id;
    const other = await overlapping(within, { ...plan, ...id, supplySourceId });
    if (other) return { outcome: 'overlaps', change: other };
    const updated = await within.db
      .updateTable('scheduled_change')
      .set({
        ...planColumns(sealer, id, plan),
        ...timeColumns(plan),
        due_at: plan.startsAt,
        owner: null,
        tries: 0,
        problem_code: null,
        problem_detail: null,
        problem_at: null,
      })
      .where('seller_id', '=', id.sellerId)
      .where('change_id', '=', id.changeId)
      .where('state', '=', 'SCHEDULED')
      .returningAll()
      .executeTakeFirst();
    if (updated) return { outcome: 'done', change: scheduledChangeOf(sealer, updated) };
    return tooLate(within, id);
  });
}

/** The row may have moved on since it was read: processes that work on changes do not take the lock of clients. */
async function tooLate(context: LedgerContext, id: ScheduledChangeId): Promise<ChangeOutcome> {
  const row = await rowOf(context, id);
  if (!row) return { outcome: 'unknown' };
  return { outcome: 'too-late', change: scheduledChangeOf(context.sealer, row) };
}

/**
 * Cancels a change that has not begun, and ends one that has begun: its hours are restored at once, and it is REVERTING until then.
 * One that was cancelled before stays as it is.
 */
export function cancelChange(
  context: LedgerContext,
  id: ScheduledChangeId,
  now: number,
): Promise<ChangeOutcome> {
  return onChange(context, id, async (within, row) => {
    const { sealer } = context;
    if (row.cancelled_at !== null)
      return { outcome: 'same', change: scheduledChangeOf(sealer, row) };
    const cancelled =
      (await within.db
        .updateTable('scheduled_change')
        .set({ state: 'CANCELLED', cancelled_at: now, ended_at: now, due_at: null, owner: null })
        .where('seller_id', '=', id.sellerId)
        .where('change_id', '=', id.changeId)
        .where('state', '=', 'SCHEDULED')
        .returningAll()
        .executeTakeFirst()) ??
      (await within.db
        .updateTable('scheduled_change')
        .set((eb) => ({
          // One that is being written shows that until its try has ended.
          state: sql<ScheduledChangeState>`case state when 'APPLIED' then 'REVERTING' else state end`,
          cancelled_at: now,
          ends_at: sql<number>`case when ends_at > ${now} then ${now} else ends_at end`,
          tries: 0,
          // A process that works on the change finishes its try first. The change is then due at its end, which is now.
          due_at: eb.case().when('owner', 'is', null).then(now).else(eb.ref('due_at')).end(),
        }))
        .where('seller_id', '=', id.sellerId)
        .where('change_id', '=', id.changeId)
        .where('state', 'in', ['APPLYING', 'APPLIED'])
        .returningAll()
        .executeTakeFirst());
    if (cancelled) return { outcome: 'done', change: scheduledChangeOf(sealer, cancelled) };
    return tooLate(within, id);
  });
}
