import { sql } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import type { PurchaseRecord, PurchaseId, RefundState, StepOutcome } from './purchase.js';
import { PURCHASE_COLUMNS, purchasesOf } from './purchase-row.js';
import { changeFrom, takeStep } from './purchase-update.js';

/** How many purchases to look after, and for how long no other process gets them, in milliseconds. */
export interface Turn {
  readonly limit: number;
  readonly holdMs: number;
}

/** What Amazon says about a refund, and when to ask again (epoch milliseconds; `null`: it is final). */
export interface RefundNews {
  readonly state: RefundState;
  readonly nextCheckAt: number | null;
}

/** Records what became of the refund of a PURCHASED one. `RefundApplied` is final: other news after it is refused. */
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
      .set((eb) => ({ refund_checks: eb('refund_checks', '+', 1) }))
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
 * Takes purchases whose next check of the refund is due: each goes to one caller, and comes back to nobody before
 * `holdMs` have passed. One statement; the condition stands twice, so that a row that another one took while this
 * waited for it is left alone.
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

/** Takes UNKNOWN purchases for which evidence should be looked for now, in the same way. */
export async function takeDueEvidenceChecks(
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
    .where('state', '=', 'UNKNOWN')
    .where('evidence_next_check_at', '<=', at)
    .where((eb) =>
      eb(
        eb.refTuple('seller_id', 'key'),
        'in',
        eb
          .selectFrom('purchase as due')
          .select(['due.seller_id', 'due.key'])
          .where('due.state', '=', sql.lit('UNKNOWN'))
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

/** Says when to look for evidence again, in epoch milliseconds; `null`: never by itself. */
export function postponeEvidenceCheck(
  context: LedgerContext,
  id: PurchaseId,
  nextCheckAt: number | null,
): Promise<StepOutcome> {
  return takeStep(context, id, (db) =>
    changeFrom(db, id, ['UNKNOWN'], { evidence_next_check_at: nextCheckAt }),
  );
}
