import { LRUCache } from 'lru-cache';
import DataLoader from 'dataloader';
import { readListed, readListing, readSource } from './entity.js';
import type { ListedSource, Listing, Source } from './entity.js';
import { Upstream } from './http.js';

/** What every peer is started with. */
export interface PeerSettings {
  readonly upstream: string;
  readonly connections: number;
  /** How long entities are kept; 0 keeps none. */
  readonly cacheMs: number;
}

const MARKETPLACE = 'ATVPDKIKX0DER';
const SELLER = 'bench';
const SOURCES = '/supplySources/2020-07-01/supplySources';

/**
 * Remembers answers by key for a while; callers that ask for the same at the same time share one call. Without a time to
 * keep them, every request makes its own calls.
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

  /** An answer that is under way may show the state before a change: it is not kept. */
  delete(key: string): void {
    this.#kept?.delete(key);
    this.#flights.delete(key);
  }
}

/** Amazon's side of a peer: one client and one cache of clean entities for the process, the same for each of them. */
export class Memory {
  readonly upstream: Upstream;
  readonly #pages: Cache<ListedSource[]>;
  readonly #sources: Cache<Source>;
  readonly #listings: Cache<Listing>;

  constructor(settings: PeerSettings) {
    this.upstream = new Upstream(settings.upstream, settings.connections);
    this.#pages = new Cache(settings.cacheMs);
    this.#sources = new Cache(settings.cacheMs);
    this.#listings = new Cache(settings.cacheMs);
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

/** What one GraphQL request of a peer carries. */
export interface PeerContext {
  readonly memory: Memory;
  readonly sources: DataLoader<string, Source>;
}

export function createPeerContext(memory: Memory): PeerContext {
  return {
    memory,
    sources: new DataLoader((ids) => Promise.all(ids.map(async (id) => memory.source(id)))),
  };
}
