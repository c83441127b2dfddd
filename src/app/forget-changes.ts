import { forgetOrder } from '../domains/orders/order.loader.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import type { CacheChange } from '../store/engine/change-feed.js';
import type { Store } from '../store/store.js';

type Runtimes = ReadonlyMap<string, SellerRuntime>;

/** What else this process remembers of the store, and must look at again after a change elsewhere. */
interface OfProcess {
  readonly forgetAccessKeys: () => void;
  readonly syncSellers: () => void;
}

/**
 * Drops from the caches what any process on the same store has changed at Amazon: locations, listings with their stock, and orders with
 * their offers after a label or a confirmation; also access keys and sellers. Drops everything when changes may have been lost. Returns a function that stops
 * that.
 */
export function forgetChanges(
  runtimes: Runtimes,
  {
    changes,
    confirmationChanges,
    cacheChanges,
  }: Pick<Store, 'changes' | 'confirmationChanges' | 'cacheChanges'>,
  ofProcess: OfProcess,
): () => Promise<void> {
  const stops = [
    changes.subscribeFirst(({ sellerId, amazonOrderId, state }) => {
      // An intent has sent nothing yet.
      if (state === 'INTENT') return;
      const runtime = runtimes.get(sellerId);
      if (!runtime) return;
      forgetOrder(runtime.orders.orders, amazonOrderId);
      runtime.shipping.forgetOrder(amazonOrderId);
    }),
    confirmationChanges.subscribeFirst(({ sellerId, amazonOrderId }) => {
      const runtime = runtimes.get(sellerId);
      if (runtime) forgetOrder(runtime.orders.orders, amazonOrderId);
    }),
    cacheChanges.subscribeFirst(
      (change) => {
        if (change.of === 'access-keys') ofProcess.forgetAccessKeys();
        else if (change.of === 'sellers') ofProcess.syncSellers();
        else forgetChange(runtimes, change);
      },
      () => {
        ofProcess.forgetAccessKeys();
        ofProcess.syncSellers();
        for (const runtime of runtimes.values()) runtime.clear();
      },
    ),
  ];
  return async () => {
    for (const stop of stops) stop();
  };
}

function forgetChange(
  runtimes: Runtimes,
  change: Extract<CacheChange, { readonly sellerId: string }>,
): void {
  const runtime = runtimes.get(change.sellerId);
  if (!runtime) return;
  switch (change.of) {
    case 'supply-sources':
      runtime.supplySources.changedElsewhere(change.supplySourceId, change.isArchived);
      return;
    case 'listings':
      runtime.listings.forgetAll(change.marketplaceId, change.skus);
      return;
    case 'orders':
      runtime.orders.forgetOrders();
  }
}
