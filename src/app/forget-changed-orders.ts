import type { SellerRuntime } from '../context/request-context.js';
import type { ChangeFeed } from '../store/engine/change-feed.js';

/**
 * A label that was bought or cancelled changes its order at once, and what can be bought for it: what is remembered of the
 * seller's orders and offers is forgotten, whichever process made the change. Returns a function that stops it.
 */
export function forgetChangedOrders(
  runtimes: ReadonlyMap<string, SellerRuntime>,
  changes: ChangeFeed,
): () => Promise<void> {
  const unsubscribe = changes.subscribe(
    ({ sellerId, state }) => {
      // Nothing has been sent yet.
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
