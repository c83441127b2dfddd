import type { Store } from '../../../store/store.js';
import type { PurchaseId } from '../../../store/purchases/purchase.js';

const PAGE = 500;

/**
 * Whether any other purchase of the seller, of whatever order, has a tracking number: a seller who packs two orders in one
 * box confirms both with the label of one. Reads all of the seller's purchases that were made, since the ledger has no
 * index of tracking numbers; to be asked last, when everything else fits.
 */
export async function isTrackingOfAnother(
  { purchases }: Pick<Store, 'purchases'>,
  { sellerId, key }: PurchaseId,
  trackingId: string,
): Promise<boolean> {
  let after: string | undefined;
  for (;;) {
    const page = await purchases.list(
      { sellerId, states: ['PURCHASED'] },
      { first: PAGE, ...(after !== undefined && { after }) },
    );
    if (page.purchases.some((other) => other.trackingId === trackingId && other.key !== key)) {
      return true;
    }
    if (!page.hasNextPage || page.endCursor === null) return false;
    after = page.endCursor;
  }
}
