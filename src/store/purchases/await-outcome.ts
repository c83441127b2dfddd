import type { ChangeFeed } from '../engine/change-feed.js';
import type { PurchaseRecord, PurchaseId } from './purchase.js';
import type { PurchaseLedger } from './purchase-ledger.js';

function inFlight(purchase: PurchaseRecord | null): boolean {
  return purchase?.state === 'INTENT' || purchase?.state === 'SENDING';
}

/**
 * Waits until a purchase is not in flight any more, whichever process sends it, and answers it as it is then: PURCHASED,
 * REJECTED or UNKNOWN. When `signal` aborts first, answers it as it is by then; `null`: there is none. Costs one read,
 * and one more for each change of this purchase. Throws `StoreError`.
 */
export async function awaitOutcome(
  { purchases, changes }: { readonly purchases: PurchaseLedger; readonly changes: ChangeFeed },
  id: PurchaseId,
  signal: AbortSignal,
): Promise<PurchaseRecord | null> {
  let news = Promise.withResolvers<void>();
  const wake = (): void => news.resolve();
  // Before the first read: a change between the read and the subscription would be missed.
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
