import { growingPause } from '../../../../runtime/background/pace.js';
import type { Cancelling, PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import type { ProviderShipment } from '../../carriers/label-provider.js';

const MINUTE = 60_000;
const PACE = { firstMs: MINUTE, longestMs: 720 * MINUTE };
// A request that Amazon received takes effect within minutes.
const LATEST_EFFECT_MS = 60 * MINUTE;

/** What Amazon shows of a cancellation that may have been sent. */
export type CancellationEffect = 'not-cancelled' | 'unclear';

/**
 * Records what Amazon shows of a cancellation whose effect is unknown; null when Amazon showed nothing. The shipment counts as not
 * cancelled when Amazon shows it unchanged an hour after the cancellation. Until then, and for a status that this version does not
 * know, Amazon is read again after growing pauses.
 */
export async function recordEffect(
  purchases: Store['purchases'],
  purchase: PurchaseRecord & { readonly cancelling: Cancelling },
  seen: ProviderShipment | null,
  now: number,
): Promise<CancellationEffect> {
  const { sellerId, key, cancelling } = purchase;
  const wish = { sellerId, key, since: cancelling.since };
  const isUnchanged = seen?.facts.status === 'Purchased' || seen?.refundState === 'RefundRejected';
  if (isUnchanged && now - cancelling.since >= LATEST_EFFECT_MS) {
    await purchases.notCancelled(wish);
    return 'not-cancelled';
  }
  await purchases.cancellingStill(wish, now + growingPause(PACE, cancelling.checks + 1));
  return 'unclear';
}

/** Tells whether what Amazon shows says no more than the ledger about a cancellation. */
export function isEffectUnknown(
  purchase: PurchaseRecord,
  seen: ProviderShipment | null,
): purchase is PurchaseRecord & { readonly cancelling: Cancelling } {
  const state = seen?.refundState ?? null;
  return purchase.cancelling !== null && (state === null || state === purchase.refund?.state);
}
