import type { Updateable } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import type { PurchaseTable } from '../tables.js';
import type { LedgerContext } from './ledger-context.js';
import type { Cancelling, PurchaseId } from './purchase.js';

/**
 * Returns the cancellation of a purchase that may have been sent, and whose effect at Amazon is not known. The ledger has no
 * column for it: a check of the refund is due, although no refund is pending.
 */
export function cancellingOf(
  row: Pick<
    PurchaseTable,
    'refund_state' | 'refund_checked_at' | 'refund_checks' | 'refund_next_check_at'
  >,
): Cancelling | null {
  const { refund_state: state, refund_checked_at: since, refund_next_check_at: due } = row;
  const isFollowed = state === 'RefundPending' || state === 'RefundApplied';
  if (isFollowed || due === null || since === null) return null;
  return { since, checks: row.refund_checks };
}

/** A recorded cancellation. A later one for the same purchase has another time. */
export interface CancellationWish extends PurchaseId {
  readonly since: number;
}

/** A cancellation that is about to be sent. `nextCheckAt` is epoch milliseconds. */
export interface NewCancellation {
  readonly sellerId: string;
  readonly shipmentId: string;
  readonly nextCheckAt: number;
}

/**
 * Records that a shipment is about to be cancelled, durably, for the purchases that have it. Skips a purchase whose refund is
 * already pending or applied. The versions stay, because clients see no change until Amazon shows one.
 */
export async function recordCancellation(
  context: LedgerContext,
  { sellerId, shipmentId, nextCheckAt }: NewCancellation,
): Promise<CancellationWish[]> {
  const now = context.now();
  const rows = await transactionOfClient(context.db, async (trx) => {
    // A cancellation in a ledger that may be replaced would be lost, and its label would look good.
    context.gate.assertAllowed();
    return trx
      .updateTable('purchase')
      .set((eb) => ({
        // Different from an earlier one, also within a millisecond and after a clock went back.
        refund_checked_at: eb
          .case()
          .when('refund_checked_at', '>=', now)
          .then(eb('refund_checked_at', '+', 1))
          .else(now)
          .end(),
        refund_next_check_at: nextCheckAt,
        refund_checks: 0,
      }))
      .where('seller_id', '=', sellerId)
      .where('shipment_id', '=', shipmentId)
      .where('state', '=', 'PURCHASED')
      .where((eb) =>
        eb.or([eb('refund_state', 'is', null), eb('refund_state', '=', 'RefundRejected')]),
      )
      .returning(['key', 'refund_checked_at as since'])
      .execute();
  });
  await context.gate.recorded();
  return rows.map(({ key, since }) => ({ sellerId, key, since: since ?? now }));
}

/** Sets when Amazon is read again. Does nothing when a later cancellation or a refund was recorded. */
export function postponeCancellation(
  context: LedgerContext,
  wish: CancellationWish,
  nextCheckAt: number,
): Promise<boolean> {
  return change(context, wish, { refund_next_check_at: nextCheckAt });
}

/** Removes a cancellation that had no effect. Does nothing when a later one or a refund was recorded. */
export function endCancellation(context: LedgerContext, wish: CancellationWish): Promise<boolean> {
  return change(context, wish, { refund_next_check_at: null });
}

async function change(
  context: LedgerContext,
  { sellerId, key, since }: CancellationWish,
  values: Updateable<PurchaseTable>,
): Promise<boolean> {
  const rows = await context.db
    .updateTable('purchase')
    .set(values)
    .set((eb) => ({ refund_checks: eb('refund_checks', '+', 1) }))
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .where('refund_checked_at', '=', since)
    .where('refund_next_check_at', 'is not', null)
    .where((eb) =>
      eb.or([eb('refund_state', 'is', null), eb('refund_state', '=', 'RefundRejected')]),
    )
    .returning('key')
    .execute();
  await context.gate.recorded();
  return rows.length > 0;
}
