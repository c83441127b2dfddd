import type { SellerRuntime } from '../context/seller-runtime.js';
import type { ChangeFeed } from '../store/engine/change-feed.js';

/**
 * Clears the cached orders and offers of a seller when any process buys or cancels a label for it. Returns a function that
 * stops it.
 */
export function forgetChangedOrders(
  runtimes: ReadonlyMap<string, SellerRuntime>,
  changes: ChangeFeed,
): () => Promise<void> {
  const unsubscribe = changes.subscribe(
    ({ sellerId, state }) => {
      // An intent has sent nothing yet.
      if (state !== 'INTENT') forget(runtimes.get(sellerId));
    },
    () => {
      for (const runtime of runtimes.values()) forget(runtime);
    },
  );
  return async () => unsubscribe();
}

function forget(runtime: SellerRuntime | undefined): void {
  runtime?.orders.forgetOrders();
  runtime?.shipping.quotes.clear();
}
