import { withFreeKey } from '../../../../graph/free-key.js';
import type { UserError, UserErrorCode } from '../../../../graph/user-error.type.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import { StoreError } from '../../../../store/engine/store-error.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import { PurchaseRejected } from '../records/purchase.type.js';

/**
 * Whether the key of a purchase may be used again after each failure of it. A key is free when nothing was bought under it,
 * nothing may have been, and no person settled or withdrew the purchase.
 */
const IS_FREE_AFTER: Readonly<Partial<Record<UserErrorCode, boolean>>> = {
  // Refused before the ledger has it.
  INVALID_INPUT: true,
  NOT_FOUND: true,
  SELLER_INPUTS_REQUIRED: true,
  PURCHASE_GUARDED: true,
  SHIPMENT_ALREADY_PURCHASED: true,
  ORDER_CANCELLED: true,
  ORDER_PENDING: true,
  // Refused before the ledger has it, or REJECTED there: the next request is a new attempt.
  PRICE_ABOVE_MAXIMUM: true,
  TOTAL_PRICE_REACHED: true,
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

/**
 * Returns the failure of a request to buy, which says that the key is free when the ledger shows it now. A ledger that cannot be read,
 * or that may lack purchases, says nothing: an earlier request may have bought under the key.
 */
export async function withStateOfKey(
  failure: unknown,
  store: Pick<Store, 'purchases' | 'purchasing'>,
  id: PurchaseId,
): Promise<unknown> {
  if (!(failure instanceof SpApiError || failure instanceof StoreError)) return failure;
  try {
    const found = await store.purchases.find(id);
    if (!store.purchasing.isAllowed) return failure;
    return found === null || isKeyFree(found) ? withFreeKey(failure) : failure;
  } catch {
    return failure;
  }
}
