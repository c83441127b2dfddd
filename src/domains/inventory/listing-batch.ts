import { sizedByJson } from '../../runtime/cache/memory-budget.js';
import type { Sized } from '../../runtime/cache/memory-budget.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import { whenAllAborted } from '../../runtime/cancellation/when-all-aborted.js';
import type { CallMeter, SellerClient } from '../../sp-api/calls/client.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import { getListingsItem, searchListingsItems } from '../../sp-api/operations/listings.js';
import type { ListingsItemWire } from '../../sp-api/operations/listings.wire.js';
import { askInParts } from '../../sp-api/calls/split-refused.js';
import { isUnknownId } from '../../sp-api/errors/unknown-id.js';
import { idOf, listOf } from '../../sp-api/wire/wire-values.js';
import { readListing } from './listing.mapper.js';
import { LISTING_DATA, MOST_PER_SEARCH } from './listing-search.js';
import type { Listing } from './listing.type.js';

/** Enough to find one refused SKU of 20 by halving, and in most cases two. The plan is 5 calls a second. */
const MOST_EXTRA_CALLS = 16;

/** Result for one SKU. Null when the listing does not exist. */
export interface ListingRecord {
  readonly listing: Listing | null;
}

interface Wanted {
  readonly sku: string;
  readonly signal: CancellationSignal;
  readonly resolve: (record: Sized<ListingRecord>) => void;
  readonly reject: (error: unknown) => void;
}

/** Seller and marketplace of the listings. */
export interface ListingSource {
  readonly client: SellerClient;
  readonly marketplaceId: string;
  readonly meter: CallMeter;
  /** Receives the listings of each answer. */
  readonly onRead: (listings: readonly Listing[]) => void;
}

/**
 * Loads SKUs in batches of up to 20 per searchListingsItems and matches the results by SKU. Aborts a call when no
 * request waits for any of its SKUs. A failed call fails only its own SKUs. When Amazon refuses a call because of one
 * SKU, splits it until that SKU is found.
 */
export class ListingBatch {
  readonly #wanted: Wanted[] = [];

  readonly #source: ListingSource;

  constructor(source: ListingSource) {
    this.#source = source;
  }

  /** Settles after `send`. Rejects with SpApiError. */
  add(sku: string, signal: CancellationSignal): Promise<Sized<ListingRecord>> {
    const { promise, resolve, reject } = Promise.withResolvers<Sized<ListingRecord>>();
    this.#wanted.push({ sku, signal, resolve, reject });
    return promise;
  }

  send(): void {
    // A query list is joined by commas, so a SKU with a comma would read as two SKUs.
    const searchable = this.#wanted.filter(({ sku }) => !sku.includes(','));
    const single = this.#wanted.filter(({ sku }) => sku.includes(','));
    for (const wanted of single) {
      void this.#answer([wanted], ([sku = ''], signal) => this.#get(sku, signal));
    }
    for (let from = 0; from < searchable.length; from += MOST_PER_SEARCH) {
      const chunk = searchable.slice(from, from + MOST_PER_SEARCH);
      void this.#answer(chunk, (skus, signal) => this.#search(skus, signal));
    }
  }

  /** Never rejects. Each result settles the requests that wait for its SKU. */
  async #answer(
    chunk: readonly Wanted[],
    load: (
      skus: readonly string[],
      signal: CancellationSignal,
    ) => Promise<Sized<readonly ListingsItemWire[]>>,
  ): Promise<void> {
    const bySku = Map.groupBy(chunk, ({ sku }) => sku);
    const waitingFor = (skus: readonly string[]): Wanted[] =>
      skus.flatMap((sku) => bySku.get(sku) ?? []);
    const ask = (skus: readonly string[]): Promise<Sized<readonly ListingsItemWire[]>> =>
      load(skus, whenAllAborted(waitingFor(skus).map(({ signal }) => signal)));
    const results = await askInParts([...bySku.keys()], ask, { mostExtraCalls: MOST_EXTRA_CALLS });
    for (const result of results) {
      const waiting = waitingFor(result.ids);
      if ('answer' in result) this.#resolve(waiting, result.answer);
      else this.#reject(waiting, result.error);
    }
  }

  #resolve(waiting: readonly Wanted[], items: Sized<readonly ListingsItemWire[]>): void {
    const listings = new Map(items.value.map((wire) => [idOf(wire.sku), this.#read(wire)]));
    this.#source.onRead([...listings.values()].filter((listing) => listing !== null));
    // Listings of one search are about equal in size.
    const bytes = Math.ceil(items.bytes / Math.max(1, items.value.length));
    for (const { sku, resolve } of waiting) {
      const listing = listings.get(sku) ?? null;
      resolve({ value: { listing }, bytes: listing ? bytes : 0 });
    }
  }

  #reject(waiting: readonly Wanted[], error: unknown): void {
    const isNotFound = error instanceof SpApiError && error.code === 'UPSTREAM_NOT_FOUND';
    for (const { sku, resolve, reject } of waiting) {
      const isUnknown = waiting.length === 1 ? isUnknownId(error, 'SKU', sku) : isNotFound;
      if (isUnknown) resolve({ value: { listing: null }, bytes: 0 });
      else reject(error);
    }
  }

  #read(wire: ListingsItemWire): Listing | null {
    const { client, marketplaceId } = this.#source;
    return readListing({ sellerId: client.sellerId, marketplaceId }, wire);
  }

  #search(
    skus: readonly string[],
    signal: CancellationSignal,
  ): Promise<Sized<readonly ListingsItemWire[]>> {
    const { client, marketplaceId, meter } = this.#source;
    return client.read(
      searchListingsItems,
      {
        path: { sellerId: client.sellerId },
        query: {
          marketplaceIds: [marketplaceId],
          identifiers: skus,
          identifiersType: 'SKU',
          includedData: LISTING_DATA,
          pageSize: MOST_PER_SEARCH,
        },
      },
      { priority: 'query', signal, meter },
      ({ items }, bytes) => sizedByJson(listOf(items), bytes),
    );
  }

  #get(sku: string, signal: CancellationSignal): Promise<Sized<readonly ListingsItemWire[]>> {
    const { client, marketplaceId, meter } = this.#source;
    return client.read(
      getListingsItem,
      {
        path: { sellerId: client.sellerId, sku },
        query: { marketplaceIds: [marketplaceId], includedData: LISTING_DATA },
      },
      { priority: 'query', signal, meter },
      // The requested SKU identifies the listing, even when the response omits it.
      (wire, bytes) => sizedByJson([{ ...wire, sku }], bytes),
    );
  }
}
