import { LRUCache } from 'lru-cache';
import DataLoader from 'dataloader';
import { MARKETPLACE, readListed, readListing, readSource, SELLER } from './entity.js';
import { readOffers } from './offers.js';
import type { Offer, Parcel } from './offers.js';
import type { ListedSource, Listing, Source } from './entity.js';
import { Upstream } from './http.js';
import type { Orders } from './orders.js';

/** Settings of every peer. */
export interface PeerSettings {
  readonly upstream: string;
  readonly connections: number;
  /** Lifetime of cached entities. 0 caches none. */
  readonly cacheMs: number;
  /** Lifetime of cached offers. Default: `cacheMs`. */
  readonly offersMs?: number;
  /** Folder of the filled store. Absent in loads without one. */
  readonly store?: string;
  /** New orders are read into the store each second. */
  readonly readsOrders?: true;
}

/** SKUs of one search. */
const BATCH = 20;
const SOURCES = '/supplySources/2020-07-01/supplySources';

/**
 * Caches responses by key, and shares calls between concurrent callers. Without a lifetime, every request makes its own
 * calls.
 */
class Cache<Value extends object> {
  readonly #kept: LRUCache<string, Value> | null;
  readonly #flights = new Map<string, Promise<Value>>();

  constructor(ttlMs: number) {
    this.#kept = ttlMs > 0 ? new LRUCache({ max: 10_000, ttl: ttlMs }) : null;
  }

  get(key: string, load: () => Promise<Value>): Value | Promise<Value> {
    if (!this.#kept) return load();
    const kept = this.#kept.get(key) ?? this.#flights.get(key);
    if (kept) return kept;
    const flight = load().then(
      (value) => {
        if (this.#flights.get(key) === flight) {
          this.#flights.delete(key);
          this.#kept?.set(key, value);
        }
        return value;
      },
      (error: unknown) => {
        this.#flights.delete(key);
        throw error;
      },
    );
    this.#flights.set(key, flight);
    return flight;
  }

  /** A call in progress may return the state before a change, so it is dropped from the cache. */
  delete(key: string): void {
    this.#kept?.delete(key);
    this.#flights.delete(key);
  }
}

/** Amazon's side of a peer: one client and one cache of entities per process, the same for all peers. */
export class Memory {
  readonly upstream: Upstream;
  readonly #pages: Cache<ListedSource[]>;
  readonly #sources: Cache<Source>;
  readonly #listings: Cache<Listing>;
  /** By order. */
  readonly #offers: Cache<readonly Offer[]>;
  /** Searches for the SKUs that are requested in one turn together. */
  readonly #search: DataLoader<string, Listing>;

  constructor(settings: PeerSettings) {
    this.upstream = new Upstream(settings.upstream, settings.connections);
    this.#pages = new Cache(settings.cacheMs);
    this.#sources = new Cache(settings.cacheMs);
    this.#listings = new Cache(settings.cacheMs);
    this.#offers = new Cache(settings.offersMs ?? settings.cacheMs);
    this.#search = new DataLoader((skus) => this.#searched(skus), {
      cache: false,
      maxBatchSize: BATCH,
    });
  }

  async #searched(skus: readonly string[]): Promise<(Listing | Error)[]> {
    const query = `marketplaceIds=${MARKETPLACE}&identifiersType=SKU&identifiers=${skus.join()}&includedData=summaries,fulfillmentAvailability`;
    const answer = await this.upstream.get(`/listings/2021-08-01/items/${SELLER}?${query}`);
    const { items } = answer as { items: Record<string, unknown>[] };
    const found = new Map(items.map(readListing).map((listing) => [listing.sku, listing]));
    return skus.map((sku) => found.get(sku) ?? new Error(`no listing of ${sku}`));
  }

  page(first: number): ListedSource[] | Promise<ListedSource[]> {
    return this.#pages.get(String(first), async () => {
      const wire = (await this.upstream.get(`${SOURCES}?pageSize=${first}`)) as {
        supplySources: Record<string, unknown>[];
      };
      return wire.supplySources.map(readListed);
    });
  }

  source(id: string): Source | Promise<Source> {
    return this.#sources.get(id, async () =>
      readSource((await this.upstream.get(`${SOURCES}/${id}`)) as Record<string, unknown>),
    );
  }

  listing(sku: string): Listing | Promise<Listing> {
    const query = `marketplaceIds=${MARKETPLACE}&includedData=summaries,fulfillmentAvailability`;
    return this.#listings.get(sku, async () =>
      readListing(
        (await this.upstream.get(
          `/listings/2021-08-01/items/${SELLER}/${encodeURIComponent(sku)}?${query}`,
        )) as Record<string, unknown>,
      ),
    );
  }

  /** Returns the listings of SKUs. Those that are not cached take one call for each 20. */
  async listings(skus: Iterable<string>): Promise<Map<string, Listing>> {
    const found = new Map<string, Listing>();
    const waiting: Promise<void>[] = [];
    for (const sku of skus) {
      const listing = this.#listings.get(sku, () => this.#search.load(sku));
      if (listing instanceof Promise)
        waiting.push(listing.then((loaded) => void found.set(sku, loaded)));
      else found.set(sku, listing);
    }
    if (waiting.length > 0) await Promise.all(waiting);
    return found;
  }

  /** Returns the offers for a parcel. They are cached until a label is bought for the order. */
  offers(parcel: Parcel): readonly Offer[] | Promise<readonly Offer[]> {
    return this.#offers.get(parcel.AmazonOrderId, () => this.newOffers(parcel));
  }

  /** Returns new offers, which are not cached. */
  async newOffers(parcel: Parcel): Promise<readonly Offer[]> {
    const body = { ShipmentRequestDetails: parcel };
    return readOffers(await this.upstream.post('/mfn/v0/eligibleShippingServices', body));
  }

  /** Drops the offers for an order whose parcel has changed. */
  forgetOffers(orderId: string): void {
    this.#offers.delete(orderId);
  }

  async setStatus(id: string, status: string): Promise<void> {
    const body = { status: status === 'ACTIVE' ? 'Active' : 'Inactive' };
    try {
      await this.upstream.send('PUT', `${SOURCES}/${id}/status`, body);
    } finally {
      this.#sources.delete(id);
    }
  }

  async setStock(sku: string, supplySourceId: string, quantity: number): Promise<void> {
    const value = {
      fulfillment_channel_code: supplySourceId,
      quantity,
      marketplace_id: MARKETPLACE,
    };
    const path = '/attributes/fulfillment_availability';
    try {
      await this.upstream.send(
        'PATCH',
        `/listings/2021-08-01/items/${SELLER}/${encodeURIComponent(sku)}?marketplaceIds=${MARKETPLACE}`,
        { productType: 'PRODUCT', patches: [{ op: 'merge', path, value: [value] }] },
      );
    } finally {
      this.#listings.delete(sku);
    }
  }
}

/** Context of one GraphQL request to a peer. */
export interface PeerContext {
  readonly memory: Memory;
  readonly sources: DataLoader<string, Source>;
  /** Null in loads without a store. */
  readonly orders: Orders | null;
}

export function createPeerContext(memory: Memory, orders: Orders | null = null): PeerContext {
  return {
    memory,
    sources: new DataLoader((ids) => Promise.all(ids.map(async (id) => memory.source(id)))),
    orders,
  };
}
