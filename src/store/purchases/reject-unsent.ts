import type { LedgerContext } from './ledger-context.js';
import type { PurchaseAttempt, Rejection, Settler, StepOutcome } from './purchase.js';
import type { LedgerConnection } from '../tables.js';
import { changeUnsent, takeStep, takeStepOfClient } from './purchase-update.js';
import type { PurchaseUpdate } from './purchase-update.js';
import { sealRejection } from './sealed-rejection.js';

const ending =
  (context: LedgerContext, attempt: PurchaseAttempt, settledBy: Settler, rejection: Rejection) =>
  (db: LedgerConnection): PurchaseUpdate =>
    changeUnsent(db, attempt, {
      state: 'REJECTED',
      settled_at: context.now(),
      settled_by: settledBy,
      rejection: sealRejection(context.sealer, attempt, rejection),
    });

/** INTENT -> REJECTED, for an attempt that will not be sent. Its key is free afterwards. */
export function rejectUnsent(
  context: LedgerContext,
  attempt: PurchaseAttempt,
  rejection: Rejection,
): Promise<StepOutcome> {
  return takeStep(context, attempt, ending(context, attempt, 'UNSENT', rejection));
}

/** INTENT -> REJECTED by the word of a person, who withdrew the purchase or stopped its batch. Its key stays used for good. */
export function withdrawPurchase(
  context: LedgerContext,
  attempt: PurchaseAttempt,
  rejection: Rejection,
): Promise<StepOutcome> {
  return takeStepOfClient(context, attempt, ending(context, attempt, 'PERSON', rejection));
}
