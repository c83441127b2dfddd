import { sql } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import type { PurchaseRecord, PurchaseId, RefundState, StepOutcome } from './purchase.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import { changeFrom, takeStep } from './purchase-update.js';

/** Maximum number of purchases to take, and for how long no other process can take them, in milliseconds. */
export interface Turn {
  readonly limit: number;
  readonly holdMs: number;
}

/** State of a refund at Amazon, and when to check again (epoch milliseconds; null when it is final). */
export interface RefundNews {
  readonly state: RefundState;
  readonly nextCheckAt: number | null;
}

/** Records the state of a refund of a PURCHASED one. Refuses another state after `RefundApplied`, which is final. */
export function recordRefund(
  context: LedgerContext,
  id: PurchaseId,
  { state, nextCheckAt }: RefundNews,
): Promise<StepOutcome> {
  return takeStep(context, id, (db) =>
    changeFrom(db, id, ['PURCHASED'], {
      refund_state: state,
      refund_checked_at: context.now(),
      refund_next_check_at: nextCheckAt,
    })
      .set((eb) => ({
        // The first news after a cancellation is the first check, however often its effect was read before.
        refund_checks: eb
          .case()
          .when('refund_state', 'is', null)
          .then(1)
          .else(eb('refund_checks', '+', 1))
          .end(),
      }))
      .where((eb) =>
        eb.or([
          eb('refund_state', 'is', null),
          eb('refund_state', '<>', 'RefundApplied'),
          eb('refund_state', '=', state),
        ]),
      ),
  );
}

/**
 * Takes purchases whose refund is due for a check. Each goes to one caller, and to no other one for `holdMs`. The statement has
 * the condition twice, so that it skips a row that another process took while this one waited.
 */
export async function takeDueRefundChecks(
  { db, now, sealer }: LedgerContext,
  { limit, holdMs }: Turn,
): Promise<PurchaseRecord[]> {
  const at = now();
  const rows = await db
    .updateTable('purchase')
    .set({ refund_next_check_at: at + holdMs })
    .where('refund_next_check_at', '<=', at)
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'key'),
        'in',
        eb
          .selectFrom('purchase as due')
          .select(['due.seller_id', 'due.key'])
          .where('due.refund_next_check_at', '<=', at)
          .orderBy('due.refund_next_check_at')
          .limit(limit)
          .$asTuple('seller_id', 'key'),
      ),
    )
    .returning(PURCHASE_COLUMNS)
    .execute();
  return purchasesOf(sealer, rows);
}

/** Takes UNKNOWN purchases that are due for a search for evidence, in the same way. */
export function takeDueEvidenceChecks(
  context: LedgerContext,
  turn: Turn,
): Promise<PurchaseRecord[]> {
  return takeDueIn('UNKNOWN', context, turn);
}

/** Takes purchases that a person settled as not made, and that are due for a search for what contradicts it, in the same way. */
export function takeDueDoubts(context: LedgerContext, turn: Turn): Promise<PurchaseRecord[]> {
  return takeDueIn('REJECTED', context, turn);
}

async function takeDueIn(
  state: 'UNKNOWN' | 'REJECTED',
  { db, now, sealer }: LedgerContext,
  { limit, holdMs }: Turn,
): Promise<PurchaseRecord[]> {
  const at = now();
  const rows = await db
    .updateTable('purchase')
    .set((eb) => ({
      evidence_next_check_at: at + holdMs,
      evidence_checks: eb('evidence_checks', '+', 1),
    }))
    .where('state', '=', state)
    .where('evidence_next_check_at', '<=', at)
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'key'),
        'in',
        eb
          .selectFrom('purchase as due')
          .select(['due.seller_id', 'due.key'])
          // A literal, because SQLite uses the index of these few rows only for a literal state.
          .where('due.state', '=', sql.lit(state))
          .where('due.evidence_next_check_at', '<=', at)
          .orderBy('due.evidence_next_check_at')
          .limit(limit)
          .$asTuple('seller_id', 'key'),
      ),
    )
    .returning(PURCHASE_COLUMNS)
    .execute();
  return purchasesOf(sealer, rows);
}

/**
 * Sets the time of the next search for evidence, in epoch milliseconds; null stops the searches. Does nothing for a purchase
 * that was settled by Amazon or by evidence meanwhile.
 */
export function postponeEvidenceCheck(
  context: LedgerContext,
  id: PurchaseId,
  nextCheckAt: number | null,
): Promise<StepOutcome> {
  return takeStep(context, id, (db) =>
    changeFrom(db, id, ['UNKNOWN', 'REJECTED'], { evidence_next_check_at: nextCheckAt }).where(
      (eb) => eb.or([eb('state', '=', 'UNKNOWN'), eb('evidence_next_check_at', 'is not', null)]),
    ),
  );
}
