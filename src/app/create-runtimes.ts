import { SellerRuntime } from '../context/seller-runtime.js';
import type { CacheOptions } from '../context/seller-runtime.js';
import { MemoryBudget } from '../runtime/cache/memory-budget.js';
import { endableClient } from '../sp-api/calls/endable-client.js';
import type { CacheChange } from '../store/engine/change-feed.js';
import type { SpApiClient } from '../sp-api/create-sp-api.js';
import type { SellerGrant } from './upstream.js';

/** Returns a function that creates the state of a seller which lives as long as its grant. All sellers share one cache budget. */
export function runtimeMaker(
  spApi: Pick<SpApiClient, 'forSeller'>,
  caches: CacheOptions,
  announce: (change: CacheChange) => void,
): (grant: SellerGrant) => SellerRuntime {
  const budget = new MemoryBudget(caches.maxBytes);
  return ({ refreshToken, ...account }) => {
    const { id: sellerId, region } = account;
    const { client, end } = endableClient(spApi.forSeller({ sellerId, refreshToken, region }));
    return new SellerRuntime(account, client, caches, budget, end, {
      supplySource: (id, isArchived) =>
        announce({ of: 'supply-sources', sellerId, supplySourceId: id, isArchived }),
      listings: (marketplaceId, skus) =>
        announce({ of: 'listings', sellerId, marketplaceId, skus }),
    });
  };
}
