import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { OrderChange, OrderChangeSink } from '../changes/order-change.js';

export interface OrderChangeRecorderDependencies {
  readonly index: OrderIndex;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** False when no task refreshes orders; then only assignments are recorded. */
  readonly isRefreshing: boolean;
  /** Called when changes of a seller's orders are durable. */
  readonly onChange: (sellerId: string) => void;
}

/** Records order changes in the index: assigned sources, and the orders to refresh. */
export class OrderChangeRecorder implements OrderChangeSink {
  readonly #dependencies: OrderChangeRecorderDependencies;

  constructor(dependencies: OrderChangeRecorderDependencies) {
    this.#dependencies = dependencies;
  }

  /** @throws StoreError when the changes could not be stored. */
  async record(changes: readonly OrderChange[]): Promise<void> {
    if (changes.length === 0) return;
    const { index, now, isRefreshing } = this.#dependencies;
    const records = changes.map(({ sellerId, amazonOrderId: orderId, changedAt, items }) => ({
      sellerId,
      orderId,
      changedAt,
      assignments: items.map(({ orderItemId, sku, supplySourceId }) => ({
        sellerId,
        orderId,
        orderItemId,
        sku,
        supplySourceId,
        at: changedAt,
      })),
    }));
    await index.recordChanges(records, isRefreshing ? now() : null);
    this.#announce(changes.map(({ sellerId }) => sellerId));
  }

  /**
   * Marks an order that this program has changed, or may have changed. Amazon reports no time for it. @throws
   * StoreError
   */
  async changedHere(sellerId: string, orderId: string): Promise<void> {
    const { index, now, isRefreshing } = this.#dependencies;
    if (!isRefreshing) return;
    await index.recordChanges([{ sellerId, orderId, changedAt: null, assignments: [] }], now());
    this.#announce([sellerId]);
  }

  #announce(sellerIds: readonly string[]): void {
    for (const sellerId of new Set(sellerIds)) this.#dependencies.onChange(sellerId);
  }
}
