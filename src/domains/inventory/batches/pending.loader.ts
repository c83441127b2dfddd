import DataLoader from 'dataloader';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import { requestTurns } from '../../../runtime/background/turns.js';
import type { RowCounter } from '../../../sp-api/calls/caller.js';
import type { InventoryStore } from '../../../store/inventory/inventory-store.js';

/** A SKU in a marketplace. */
interface PendingKey {
  readonly marketplaceId: string;
  readonly sku: string;
}

/** SKUs of one statement. */
const MOST_TOGETHER = 100;

type Quantities = ReadonlyMap<string, number>;

const NONE: Quantities = new Map();

/** Loads the pending quantities of one seller within one request, by SKU. Costs no call. */
export class PendingInventoryLoader {
  readonly #bySku: DataLoader<PendingKey, Quantities>;
  readonly #store: Pick<InventoryStore, 'pending'>;
  readonly #sellerId: string;
  readonly #rows: RowCounter | undefined;

  constructor(
    store: Pick<InventoryStore, 'pending'>,
    sellerId: string,
    rows: RowCounter | undefined,
  ) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#rows = rows;
    // Batched, but not cached: a mutation of the same request may add quantities.
    this.#bySku = new DataLoader((keys) => this.#loadMany(keys), {
      cache: false,
      batchScheduleFn: scheduleBatch,
    });
  }

  /** Returns the pending quantities of a SKU by channel. */
  of(marketplaceId: string, sku: string): Promise<Quantities> {
    return this.#bySku.load({ marketplaceId, sku });
  }

  async #loadMany(keys: readonly PendingKey[]): Promise<Quantities[]> {
    const found = new Map<string, Map<string, number>>();
    for (const [marketplaceId, some] of Map.groupBy(keys, (key) => key.marketplaceId)) {
      const skus = [...new Set(some.map(({ sku }) => sku))];
      for (let from = 0; from < skus.length; from += MOST_TOGETHER) {
        if (from > 0) await requestTurns.next();
        await this.#loadSome(marketplaceId, skus.slice(from, from + MOST_TOGETHER), found);
      }
    }
    return keys.map((key) => found.get(nameOf(key)) ?? NONE);
  }

  async #loadSome(
    marketplaceId: string,
    skus: readonly string[],
    found: Map<string, Map<string, number>>,
  ): Promise<void> {
    this.#rows?.assertLeft('pendingQuantity');
    const rows = await this.#store.pending(this.#sellerId, marketplaceId, skus);
    this.#rows?.charge(rows.length, 'pendingQuantity');
    for (const { sku, channelCode, quantity } of rows) {
      const name = nameOf({ marketplaceId, sku });
      const known = found.get(name) ?? new Map<string, number>();
      found.set(name, known.set(channelCode, quantity));
    }
  }
}

function nameOf({ marketplaceId, sku }: PendingKey): string {
  return `${marketplaceId} ${sku}`;
}
