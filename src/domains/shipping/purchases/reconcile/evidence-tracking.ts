import type { Store } from '../../../../store/store.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';

/**
 * Whether any other purchase of the seller, of whatever order, has a tracking number: a seller who packs two orders in one
 * box confirms both with the label of one.
 */
export async function isTrackingOfAnother(
  { purchases }: Pick<Store, 'purchases'>,
  { sellerId, key }: PurchaseId,
  trackingId: string,
): Promise<boolean> {
  const keys = await purchases.keysByTracking(sellerId, trackingId);
  return keys.some((other) => other !== key);
}
