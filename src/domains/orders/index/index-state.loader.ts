import DataLoader from 'dataloader';
import { scheduleBatch } from '../../../runtime/background/batch-schedule.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { OrderFreshness } from './order-connection.type.js';
import { freshnessOf } from './order-freshness.js';

/** The state of the index within one request: one read for all sellers of a list. */
export class IndexStateLoader {
  readonly #freshness: DataLoader<string, OrderFreshness | null>;
  readonly #openSources: DataLoader<string, number>;

  constructor(index: Pick<OrderIndex, 'progressOfAll' | 'openSourcesOfAll'>) {
    this.#freshness = new DataLoader(
      async (ids: readonly string[]) => {
        const known = await index.progressOfAll(ids);
        return ids.map((id) => {
          const progress = known.get(id);
          return progress ? freshnessOf(id, progress) : null;
        });
      },
      { batchScheduleFn: scheduleBatch },
    );
    this.#openSources = new DataLoader(
      async (ids: readonly string[]) => {
        const counts = await index.openSourcesOfAll(ids);
        return ids.map((id) => counts.get(id) ?? 0);
      },
      { batchScheduleFn: scheduleBatch },
    );
  }

  /** Returns how new the index of a seller is. Null without one. @throws StoreError */
  freshness(sellerId: string): Promise<OrderFreshness | null> {
    return this.#freshness.load(sellerId);
  }

  /** Counts the orders with an unknown supply source. @throws StoreError */
  openSources(sellerId: string): Promise<number> {
    return this.#openSources.load(sellerId);
  }
}
