import type { ChangeFeed } from '../engine/change-feed.js';
import type { PurchaseRecord, PurchaseId } from './purchase.js';
import type { PurchaseLedger } from './purchase-ledger.js';

function inFlight(purchase: PurchaseRecord | null): boolean {
  return purchase?.state === 'INTENT' || purchase?.state === 'SENDING';
}

/**
 * Waits until a purchase is no longer in flight in any process, and returns it: PURCHASED, REJECTED or UNKNOWN. When
 * `signal` aborts first, returns its current state. Returns null when it does not exist. Costs one read, and one more for
 * each change of this purchase. Throws `StoreError`.
 */
export async function awaitOutcome(
  { purchases, changes }: { readonly purchases: PurchaseLedger; readonly changes: ChangeFeed },
  id: PurchaseId,
  signal: AbortSignal,
): Promise<PurchaseRecord | null> {
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
      if (!inFlight(purchase) || signal.aborted) return purchase;
      await news.promise;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}
