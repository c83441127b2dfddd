import type { ChangeFeed } from '../engine/change-feed.js';
import type { CurrentPurchase, PurchaseId } from './purchase.js';
import type { PurchaseLedger } from './purchase-ledger.js';

/** Tells whether a purchase is in flight, with the attempt that the caller waits for. */
function inFlight(
  purchase: CurrentPurchase | null,
  attemptNumber: number | undefined,
): purchase is CurrentPurchase {
  if (purchase?.state !== 'INTENT' && purchase?.state !== 'SENDING') return false;
  return attemptNumber === undefined || purchase.attemptNumber === attemptNumber;
}

/**
 * Waits until a purchase is no longer in flight in any process, and returns it: PURCHASED, REJECTED or UNKNOWN. With
 * `attemptNumber`, another attempt ends the wait, in any state. When `signal` aborts first, returns its current state. Returns null when it does not exist. Costs one read, and one more for
 * each change of this purchase. Throws `StoreError`.
 */
export async function awaitOutcome(
  { purchases, changes }: { readonly purchases: PurchaseLedger; readonly changes: ChangeFeed },
  id: PurchaseId & { readonly attemptNumber?: number },
  signal: AbortSignal,
): Promise<CurrentPurchase | null> {
  let news = Promise.withResolvers<void>();
  const wake = (): void => news.resolve();
  // Subscribes before the first read. Otherwise a change between the two would be missed.
  const unsubscribe = changes.subscribe(({ sellerId, key }) => {
    if (sellerId === id.sellerId && key === id.key) wake();
  }, wake);
  signal.addEventListener('abort', wake);
  try {
    for (;;) {
      news = Promise.withResolvers<void>();
      const purchase = await purchases.find(id);
      if (!inFlight(purchase, id.attemptNumber) || signal.aborted) return purchase;
      await news.promise;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}
