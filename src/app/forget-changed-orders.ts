import type { SellerRuntime } from '../context.js';
import type { ChangeFeed } from '../store/change-feed.js';

/**
 * A label that was bought or cancelled changes its order at once: what is remembered of the seller's orders is forgotten,
 * whichever process made the change. Answers how to stop it.
 */
export function forgetChangedOrders(
  runtimes: ReadonlyMap<string, SellerRuntime>,
  changes: ChangeFeed,
): () => Promise<void> {
  const unsubscribe = changes.subscribe(
    ({ sellerId, state }) => {
      // Nothing has been sent yet.
      if (state !== 'INTENT') runtimes.get(sellerId)?.orders.forgetOrders();
    },
    () => {
      for (const runtime of runtimes.values()) runtime.orders.forgetOrders();
    },
  );
  return async () => unsubscribe();
}
