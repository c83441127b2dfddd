import { forgetOrder } from '../domains/orders/order.loader.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import type { ChangeFeed } from '../store/engine/change-feed.js';

/**
 * Drops the cached order and its cached offers when any process buys or cancels a label for it. Returns a function that stops
 * that.
 */
export function forgetChangedOrders(
  runtimes: ReadonlyMap<string, SellerRuntime>,
  changes: ChangeFeed,
): () => Promise<void> {
  const unsubscribe = changes.subscribe(
    ({ sellerId, amazonOrderId, state }) => {
      // An intent has sent nothing yet.
      if (state === 'INTENT') return;
      const runtime = runtimes.get(sellerId);
      if (!runtime) return;
      forgetOrder(runtime.orders.orders, amazonOrderId);
      runtime.shipping.forgetOrder(amazonOrderId);
    },
    () => {
      for (const { orders, shipping } of runtimes.values()) {
        orders.forgetOrders();
        shipping.quotes.clear();
      }
    },
  );
  return async () => unsubscribe();
}
