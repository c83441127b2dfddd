import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { lockSource } from './record-change.js';
import { OPEN_STATES } from './scheduled-change.js';
import type { ScheduledChangeRecord } from './scheduled-change.js';
import { scheduledChangeOf } from './scheduled-change-row.js';

/** The changes of a supply source, and why they end. */
export interface EndOfChanges {
  readonly sellerId: string;
  readonly supplySourceId: string;
  /** Code of the problem that they then have. */
  readonly cause: string;
}

/**
 * Cancels all open changes of a supply source that can no longer be written, and returns them. A process that works on one loses it.
 * Works with any ledger, as it neither buys nor writes at Amazon.
 */
export function endChanges(
  { db, sealer }: LedgerContext,
  { sellerId, supplySourceId, cause }: EndOfChanges,
  now: number,
): Promise<readonly ScheduledChangeRecord[]> {
  return transactionOfClient(db, async (trx) => {
    await lockSource({ db: trx }, sellerId, supplySourceId);
    const rows = await trx
      .updateTable('scheduled_change')
      .set({
        state: 'CANCELLED',
        cancelled_at: sql<number>`coalesce(cancelled_at, ${now})`,
        ended_at: now,
        due_at: null,
        owner: null,
        problem_code: cause,
        problem_detail: null,
        problem_at: now,
      })
      .where('seller_id', '=', sellerId)
      .where('supply_source_id', '=', supplySourceId)
      .where('state', 'in', OPEN_STATES)
      .returningAll()
      .execute();
    return rows
      .map((row) => scheduledChangeOf(sealer, row))
      .sort((one, other) => one.startsAt - other.startsAt);
  });
}
