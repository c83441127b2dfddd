import type { MarkPass } from '../../../../store/order-marks/marks-in-the-way.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns which marks of its order a purchase passes. */
export function marksPassed({
  despite = [],
  claimedBy,
}: Pick<PurchaseRequest, 'despite' | 'claimedBy'>): MarkPass {
  return {
    isHoldPassed: despite.includes('ORDER_ON_HOLD'),
    isClaimPassed: despite.includes('CLAIMED_BY_ANOTHER'),
    claimedBy: claimedBy ?? null,
  };
}
