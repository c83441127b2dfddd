import DataLoader from 'dataloader';
import { scheduleBatch } from '../../runtime/background/batch-schedule.js';
import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { errorWhenFailed } from '../../sp-api/calls/entity-answer.js';
import { ListingBatch } from './listing-batch.js';
import type { ListingRecord } from './listing-batch.js';
import type { Listing } from './listing.type.js';

/** Caches one seller's listings by SKU between requests, including missing ones. */
export type ListingCache = SingleFlightCache<ListingRecord>;

export function createListingCache(options: {
  /** Cache lifetime of a listing. Use seconds: stock changes with each order. */
  ttlMs: number;
  budget: MemoryBudget;
  now?: () => number;
}): ListingCache {
  return new SingleFlightCache(options);
}

/**
 * Loads listings of one seller and marketplace for one request.
 *
 * Cost: one searchListingsItems (5/s, burst 5) for each 20 uncached SKUs that are requested together. Each SKU is read
 * at most once in a request, and concurrent requests share the call.
 */
export class ListingLoader {
  readonly #bySku: DataLoader<string, Listing | null>;

  readonly #client: SellerClient;
  readonly #marketplaceId: string;
  readonly #cache: ListingCache;
  readonly #caller: Caller;

  constructor(client: SellerClient, marketplaceId: string, cache: ListingCache, caller: Caller) {
    this.#client = client;
    this.#marketplaceId = marketplaceId;
    this.#cache = cache;
    this.#caller = caller;

    this.#bySku = new DataLoader((skus) => this.#loadMany(skus), {
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Returns null when the listing does not exist in the marketplace. Throws SpApiError. */
  async bySku(sku: string): Promise<Listing | null> {
    return sku.trim() === '' ? null : this.#bySku.load(sku);
  }

  forget(sku: string): void {
    this.#cache.delete(sku);
    this.#bySku.clear(sku);
  }

  #loadMany(skus: readonly string[]): Promise<(Listing | Error | null)[]> {
    const client = this.#client;
    const marketplaceId = this.#marketplaceId;
    const cache = this.#cache;
    const caller = this.#caller;
    caller.rows?.charge(skus.length, 'listing');
    const batch = new ListingBatch({ client, marketplaceId, onReport: caller.onReport });
    const found = skus.map((sku) => {
      const record = cache.get(sku, (signal) => batch.add(sku, signal), caller);
      return errorWhenFailed(record.then(({ listing }) => listing));
    });
    // The cache has by now reported which of them are missing.
    batch.send();
    return Promise.all(found);
  }
}
