import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { SingleFlightCacheOptions } from '../../runtime/cache/single-flight-cache.js';
import type { ListingRecord } from './listing-batch.js';
import type { ListingPage } from './listing-search.js';

/** Caches of one seller's listings between requests. */
export class ListingCaches {
  /** By marketplace and SKU, including missing listings. */
  readonly listings: SingleFlightCache<ListingRecord>;
  readonly pages: SingleFlightCache<ListingPage>;

  readonly #onChange: (marketplaceId: string, skus: readonly string[]) => void;

  /** @param options `ttlMs` must be seconds: stock changes with each order. */
  constructor({
    onChange = () => undefined,
    ...options
  }: SingleFlightCacheOptions & {
    readonly budget: MemoryBudget;
    /** Called after a change at Amazon that this server has made. */
    readonly onChange?: (marketplaceId: string, skus: readonly string[]) => void;
  }) {
    this.#onChange = onChange;
    this.listings = new SingleFlightCache(options);
    this.pages = new SingleFlightCache(options);
  }

  /** Drops listings, and every page, here and on the other servers, after a change. */
  changed(marketplaceId: string, skus: readonly string[]): void {
    this.forgetAll(marketplaceId, skus);
    this.#onChange(marketplaceId, skus);
  }

  /** Drops everything that another server may have changed. */
  clear(): void {
    this.listings.clear();
    this.pages.clear();
  }

  /** Drops several listings of a marketplace, and every page. */
  forgetAll(marketplaceId: string, skus: readonly string[]): void {
    for (const sku of skus) this.listings.delete(textOf({ marketplaceId, sku }));
    this.pages.clear();
  }
}

export interface ListingKey {
  readonly marketplaceId: string;
  readonly sku: string;
}

/** Marketplace ids have no slash. */
export function textOf({ marketplaceId, sku }: ListingKey): string {
  return `${marketplaceId}/${sku}`;
}
