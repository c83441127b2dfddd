import type { UserError, UserErrorCode } from '../../../../graph/user-error.type.js';
import { PurchaseRejected } from '../records/purchase.type.js';

/**
 * Whether the key of a purchase may be used again after each failure of it. A key is free when nothing was bought under it,
 * nothing may have been, and no person settled or withdrew the purchase.
 */
const IS_FREE_AFTER: Readonly<Partial<Record<UserErrorCode, boolean>>> = {
  // Refused before the ledger has it.
  INVALID_INPUT: true,
  NOT_FOUND: true,
  ADDITIONAL_SELLER_INPUTS_REQUIRED: true,
  PURCHASE_GUARDED: true,
  SHIPMENT_ALREADY_PURCHASED: true,
  // Refused before the ledger has it, or REJECTED there: the next request is a new attempt.
  PRICE_ABOVE_MAXIMUM: true,
  OFFER_EXPIRED: true,
  OFFER_UNAVAILABLE: true,
  INSUFFICIENT_FUNDS: true,
  TERMS_NOT_ACCEPTED: true,
  REJECTED_BY_AMAZON: true,
  // A purchase holds the key.
  IDEMPOTENCY_CONFLICT: false,
  PURCHASE_OUTCOME_UNKNOWN: false,
};

/**
 * Tells whether the key of a purchase may be used again after this failure of it. After a sale it may not. A failure that the
 * table lacks holds the key.
 */
export function isKeyFreeAfter(failure: UserError): boolean {
  return failure instanceof PurchaseRejected
    ? failure.isKeyFree
    : (IS_FREE_AFTER[failure.code] ?? false);
}
