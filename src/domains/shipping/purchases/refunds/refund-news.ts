import type { RefundNews } from '../../../../store/purchases/follow-up.js';
import type { RefundState } from '../../../../store/purchases/purchase.js';

/** Amazon decides about a refund within days. */
const FIRST_CHECK_MS = 60_000;

/**
 * Returns what to record of the refund that a shipment shows. Null for one that was not cancelled.
 * @param now is in epoch milliseconds.
 */
export function refundNews(state: RefundState | null, now: number): RefundNews | null {
  if (state === null) return null;
  return { state, nextCheckAt: state === 'RefundPending' ? now + FIRST_CHECK_MS : null };
}
