import type { Store } from '../../../../store/store.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';

/**
 * Returns the key of another purchase of the seller, of any order, that has a tracking number. Null when none has it. A seller who packs two orders into one
 * box confirms both with one label.
 */
export async function otherKeyWithTracking(
  { purchases }: Pick<Store, 'purchases'>,
  { sellerId, key }: PurchaseId,
  trackingId: string,
): Promise<string | null> {
  const keys = await purchases.keysByTracking(sellerId, trackingId);
  return keys.find((other) => other !== key) ?? null;
}
