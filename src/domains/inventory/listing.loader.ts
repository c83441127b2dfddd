import DataLoader from 'dataloader';
import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { errorWhenFailed } from '../../sp-api/calls/entity-answer.js';
import { ListingBatch, type ListingRecord } from './listing-batch.js';
import type { Listing } from './listing.type.js';

/** What is remembered of one seller's listings between requests, by SKU; also that there is no such listing. */
export type ListingMemory = SingleFlightCache<ListingRecord>;

export function createListingMemory(options: {
  /** How long a listing is remembered. Stock changes with each order, so that it should be seconds. */
  ttlMs: number;
  budget: MemoryBudget;
  now?: () => number;
}): ListingMemory {
  return new SingleFlightCache(options);
}

/**
 * Listings of one seller for one request, in one marketplace.
 *
 * Cost: one searchListingsItems (5/s, burst 5) for each 20 SKUs that are asked for together and are not remembered; each
 * SKU is asked for at most once in a request, and shared with every request that asks at the same time.
 */
export class ListingLoader {
  readonly #bySku: DataLoader<string, Listing | null>;

  constructor(
    private readonly client: SellerClient,
    private readonly marketplaceId: string,
    private readonly memory: ListingMemory,
    private readonly caller: Caller,
  ) {
    this.#bySku = new DataLoader((skus) => this.#loadMany(skus));
  }

  /** Null when Amazon knows no such listing in the marketplace. Throws SpApiError. */
  async bySku(sku: string): Promise<Listing | null> {
    return sku.trim() === '' ? null : this.#bySku.load(sku);
  }

  forget(sku: string): void {
    this.memory.delete(sku);
    this.#bySku.clear(sku);
  }

  #loadMany(skus: readonly string[]): Promise<(Listing | Error | null)[]> {
    const { client, marketplaceId, memory, caller } = this;
    caller.rows?.charge(skus.length, 'listing');
    const batch = new ListingBatch({ client, marketplaceId, onReport: caller.onReport });
    const found = skus.map((sku) => {
      const record = memory.get(sku, (signal) => batch.add(sku, signal), caller);
      return errorWhenFailed(record.then(({ listing }) => listing));
    });
    // By now the memory has said which of them it needs.
    batch.send();
    return Promise.all(found);
  }
}
