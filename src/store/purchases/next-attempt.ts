import type { Updateable } from 'kysely';
import type { LedgerConnection as Connection, PurchaseTable } from '../tables.js';
import { keepAttempt } from './attempt-facts.js';
import { intentColumns } from './intent-columns.js';
import type { PurchaseIntent } from './intent-columns.js';
import type { LedgerContext } from './ledger-context.js';
import { replacePurchaseUnits } from './order-units.js';
import { replacePackage } from './purchase-packages.js';
import type { CurrentPurchase } from './purchase.js';
import { currentOf } from './purchase-row.js';
import { changeFrom } from './purchase-update.js';

/** What a row has of its last attempt. */
const NOTHING_TRIED: Updateable<PurchaseTable> = {
  owner: null,
  lease_until: null,
  sent_at: null,
  settled_at: null,
  settled_by: null,
  rejection: null,
  evidence_next_check_at: null,
  evidence_checks: 0,
  personal_data_expired_at: null,
  words_kept: 1,
};

/**
 * REJECTED -> INTENT with the request of a new attempt, unless a person settled the purchase or another caller was first. The
 * caller has found the key free, and holds the lock of the order. Records the refused attempt as evidence. Returns null when
 * nothing changed.
 * @param batchId the batch that records the attempt. Null for a single purchase.
 */
export async function recordNextAttempt(
  context: LedgerContext,
  trx: Connection,
  refused: CurrentPurchase,
  intent: PurchaseIntent,
  batchId: string | null,
): Promise<CurrentPurchase | null> {
  const row = await changeFrom(trx, refused, ['REJECTED'], {
    ...NOTHING_TRIED,
    ...intentColumns(context, intent, batchId),
    attempt_number: refused.attemptNumber + 1,
    attempt_at: context.now(),
  })
    .where('attempt_number', '=', refused.attemptNumber)
    .where('settled_by', '<>', 'PERSON')
    .executeTakeFirst();
  if (row === undefined) return null;
  await replacePurchaseUnits(trx, intent);
  await replacePackage(context, trx, intent);
  const next = currentOf(context.sealer, row);
  await keepAttempt(context, trx, refused, next);
  return next;
}
