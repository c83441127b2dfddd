import type { Store } from '../../../../store/store.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';

/**
 * Tells whether another purchase of the seller, of any order, has a tracking number. A seller who packs two orders into one
 * box confirms both with one label.
 */
export async function isTrackingOfAnother(
  { purchases }: Pick<Store, 'purchases'>,
  { sellerId, key }: PurchaseId,
  trackingId: string,
): Promise<boolean> {
  const keys = await purchases.keysByTracking(sellerId, trackingId);
  return keys.some((other) => other !== key);
}
