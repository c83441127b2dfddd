import DataLoader from 'dataloader';
import { scheduleBatch } from '../../runtime/background/batch-schedule.js';
import type { Eventual } from '../../graph/eventual.js';
import { KeptLoader } from '../../graph/kept-loader.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { errorWhenFailed } from '../../sp-api/calls/entity-answer.js';
import type { ListingIdentifierTypeWire } from '../../sp-api/operations/listings.wire.js';
import { continued } from '../../graph/upstream-list.js';
import type { ListedPackageStore } from '../../store/listed-packages/listed-package-store.js';
import { textOf } from './listing-caches.loader.js';
import type { ListingCaches, ListingKey } from './listing-caches.loader.js';
import { ListingBatch } from './listing-batch.js';
import { MOST_PER_SEARCH, searchPage } from './listing-search.js';
import type { ListingPage, ListingSearch } from './listing-search.js';
import type { Listing } from './listing.type.js';

/** Where an order was placed. */
interface SoldThere {
  readonly marketplaceId: string | null;
}

interface PageKey {
  readonly search: ListingSearch;
  readonly pageToken: string | null;
  readonly pageSize: number;
}

type ReadPackages = Pick<ListedPackageStore, 'put'>;

/** Searches for stock at a location. 200 listings take two seconds. */
const MOST_STOCK_SEARCHES = 10;

/** Stock that was found at a location. */
export interface FoundStock {
  /** Of the listings that were searched. Null for none. */
  readonly units: number | null;
  readonly isComplete: boolean;
}

/**
 * Loads listings of one seller for one request.
 *
 * Cost: one searchListingsItems (5/s, burst 5) for each 20 uncached SKUs of a marketplace that are requested together, and for
 * each uncached page of a search. Each SKU and page is read at most once in a request, and concurrent requests share the call.
 */
export class ListingLoader {
  readonly #bySku: KeptLoader<ListingKey, Listing | null>;
  readonly #pages: DataLoader<PageKey, ListingPage, string>;

  readonly #client: SellerClient;
  readonly #marketplaceIds: readonly string[];
  readonly #caches: ListingCaches;
  readonly #caller: Caller;
  readonly #packages: ReadPackages | null;

  /** @param packages receives the package of each listing that is read. */
  constructor(
    client: SellerClient,
    marketplaceIds: readonly string[],
    caches: ListingCaches,
    caller: Caller,
    packages: ReadPackages | null = null,
  ) {
    this.#client = client;
    this.#marketplaceIds = marketplaceIds;
    this.#caches = caches;
    this.#caller = caller;
    this.#packages = packages;

    this.#bySku = new KeptLoader((keys) => this.#loadMany(keys), textOf);
    this.#pages = new DataLoader((keys) => Promise.all(keys.map((key) => this.#load(key))), {
      batchScheduleFn: scheduleBatch,
      cacheKeyFn: (key) => JSON.stringify(key),
    });
  }

  /** The marketplaces of the seller. The first one is the default. */
  get marketplaceIds(): readonly string[] {
    return this.#marketplaceIds;
  }

  /**
   * Returns a listing in one of the seller's marketplaces. Null when it does not exist, or the marketplace is not one of the
   * seller. Throws SpApiError.
   */
  bySku(
    sku: string,
    marketplaceId: string = this.#marketplaceIds[0] ?? '',
  ): Eventual<Listing | null> {
    return this.#exists(sku, marketplaceId) ? this.#bySku.load({ marketplaceId, sku }) : null;
  }

  /** Returns the listing of an ordered SKU. Without a known marketplace, the seller's first one counts. Throws SpApiError. */
  ofOrder(sku: string, order: SoldThere): Eventual<Listing | null> {
    return this.bySku(sku, order.marketplaceId ?? undefined);
  }

  /** Reads those of the ordered listings whose fields are resolved next that are cached. Costs no call. */
  async readAhead(
    items: readonly { readonly sku: string; readonly order: SoldThere }[],
  ): Promise<void> {
    const keys = new Map<string, ListingKey>();
    for (const { sku, order } of items) {
      const key = { sku, marketplaceId: order.marketplaceId ?? this.#marketplaceIds[0] ?? '' };
      const name = textOf(key);
      if (this.#exists(sku, key.marketplaceId) && this.#caches.listings.has(name))
        keys.set(name, key);
    }
    await this.#bySku.readAhead([...keys.values()]);
  }

  /** Tells whether Amazon can have such a listing. */
  #exists(sku: string, marketplaceId: string): boolean {
    return this.#marketplaceIds.includes(marketplaceId) && sku.trim() !== '';
  }

  /** Returns a page of a search. Rejects with BAD_USER_INPUT when Amazon refuses the page token, and with SpApiError. */
  page(search: ListingSearch, pageToken: string | null, pageSize: number): Promise<ListingPage> {
    return this.#pages.load({ search, pageToken, pageSize });
  }

  /** Returns listings of a marketplace with a number: up to 20. Cost: one searchListingsItems, unless cached. Throws SpApiError. */
  async byProductNumber(
    marketplaceId: string,
    type: ListingIdentifierTypeWire,
    number: string,
  ): Promise<readonly Listing[]> {
    const search = { marketplaceId, numbers: { type, values: [number] } };
    return (await this.page(search, null, MOST_PER_SEARCH)).listings;
  }

  /** Drops a listing, here and on the other servers, after a change. */
  changed(sku: string, marketplaceId: string = this.#marketplaceIds[0] ?? ''): void {
    const key = { marketplaceId, sku };
    this.#caches.changed(marketplaceId, [sku]);
    this.#bySku.clear(key);
    this.#pages.clearAll();
  }

  /** Returns the SKUs of all listings that are cached. Costs no call. */
  cachedSkus(): Set<string> {
    return new Set(Array.from(this.#cached(), ({ sku }) => sku));
  }

  /**
   * Returns the units at a location of all listings that are cached. Null when no cached listing has a quantity there. Costs
   * no call.
   */
  knownStockAt(supplySourceId: string): number | null {
    const known = new Map<string, Listing>();
    for (const listing of this.#cached()) known.set(textOf(listing), listing);
    return unitsAt(known.values(), supplySourceId);
  }

  /** Yields all listings that are cached; those that were read one by one follow those of pages. */
  *#cached(): Generator<Listing> {
    for (const { listings } of this.#caches.pages.values()) yield* listings;
    for (const { listing } of this.#caches.listings.values()) if (listing) yield listing;
  }

  /**
   * Searches for stock at a location until a listing has some. `isComplete` is false when there are more listings than were searched.
   *
   * Cost: at most 10 searchListingsItems for 20 listings each, in all marketplaces together; none when a cached listing has stock
   * there. Throws SpApiError.
   */
  async stockAt(supplySourceId: string): Promise<FoundStock> {
    const known = this.knownStockAt(supplySourceId);
    if (known) return { units: known, isComplete: false };
    let searches = 0;
    for (const marketplaceId of this.#marketplaceIds) {
      let pageToken: string | null = null;
      do {
        if (searches === MOST_STOCK_SEARCHES) return { units: null, isComplete: false };
        searches += 1;
        const page: ListingPage = await this.page({ marketplaceId }, pageToken, MOST_PER_SEARCH);
        const units = unitsAt(page.listings, supplySourceId);
        if (units) return { units, isComplete: false };
        pageToken = page.nextPageToken;
      } while (pageToken !== null);
    }
    return { units: null, isComplete: true };
  }

  /** Waits so that each list of the request resolves in a separate turn. */
  async ownTurn(): Promise<void> {
    await this.#caller.rows?.ownTurn();
  }

  /** Charges the rows of a list. @throws GraphQLError TOO_MANY_ROWS. */
  charge(rows: number, field: string): void {
    this.#caller.rows?.charge(rows, field);
  }

  #loadMany(keys: readonly ListingKey[]): Promise<(Listing | Error | null)[]> {
    this.charge(keys.length, 'listing');
    const batches = new Map<string, ListingBatch>();
    const found = keys.map((key) => {
      const batch = batches.get(key.marketplaceId) ?? this.#batchOf(key.marketplaceId);
      batches.set(key.marketplaceId, batch);
      const record = this.#caches.listings.get(
        textOf(key),
        (signal) => batch.add(key.sku, signal),
        this.#caller,
      );
      return errorWhenFailed(record.then(({ listing }) => listing));
    });
    // The cache has by now reported which of them are missing.
    for (const batch of batches.values()) batch.send();
    return Promise.all(found);
  }

  #batchOf(marketplaceId: string): ListingBatch {
    const { meter } = this.#caller;
    const onRead = (listings: readonly Listing[]) => this.#notePackages(marketplaceId, listings);
    return new ListingBatch({ client: this.#client, marketplaceId, meter, onRead });
  }

  async #load({ search, pageToken, pageSize }: PageKey): Promise<ListingPage | Error> {
    const { meter } = this.#caller;
    const read = this.#caches.pages.get(
      JSON.stringify([search, pageToken, pageSize]),
      async (signal) => {
        const wanted = { search, pageToken, pageSize };
        const page = await searchPage(this.#client, wanted, { signal, meter });
        this.#notePackages(search.marketplaceId, page.value.listings);
        return page;
      },
      this.#caller,
    );
    return errorWhenFailed(continued(pageToken, read).then((page) => this.#primed(page)));
  }

  #notePackages(marketplaceId: string, listings: readonly Listing[]): void {
    const read = listings.map(({ sku, listedPackage: listed }) => ({ sku, listed }));
    this.#packages?.put({ sellerId: this.#client.sellerId, marketplaceId }, read);
  }

  /** Lets fields of the listings reuse them within the request. */
  #primed(page: ListingPage): ListingPage {
    this.charge(page.listings.length, 'listings');
    for (const listing of page.listings) this.#bySku.prime(listing, listing);
    return page;
  }
}

/** Returns the units of listings at a location. Null when none has a quantity there. */
function unitsAt(listings: Iterable<Listing>, supplySourceId: string): number | null {
  let units: number | null = null;
  for (const { stock } of listings) {
    const level = stock.find((one) => one.supplySourceId === supplySourceId);
    if (typeof level?.quantity === 'number') units = (units ?? 0) + level.quantity;
  }
  return units;
}
