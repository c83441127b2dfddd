import type { OrderIndex } from '../../../store/orders/order-index.js';
import type { OrderChange, OrderChangeSink } from '../changes/order-change.js';

export interface OrderChangeRecorderParts {
  readonly index: OrderIndex;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** False when nobody reads orders again; then only where items are shipped from is kept. */
  readonly isRefreshing: boolean;
  /** Called when changes of a seller's orders are durable. */
  readonly onChange: (sellerId: string) => void;
}

/** Takes changes of orders into the index: where items are to be shipped from, and which orders are to be read again. */
export class OrderChangeRecorder implements OrderChangeSink {
  constructor(private readonly parts: OrderChangeRecorderParts) {}

  /** @throws StoreError when they could not be kept. */
  async record(changes: readonly OrderChange[]): Promise<void> {
    if (changes.length === 0) return;
    const { index, now, isRefreshing } = this.parts;
    const told = changes.map(({ sellerId, amazonOrderId: orderId, changedAt, items }) => ({
      sellerId,
      orderId,
      changedAt,
      said: items.map(({ orderItemId, sku, supplySourceId }) => ({
        sellerId,
        orderId,
        orderItemId,
        sku,
        supplySourceId,
        at: changedAt,
      })),
    }));
    await index.recordChanges(told, isRefreshing ? now() : null);
    this.#tell(changes.map(({ sellerId }) => sellerId));
  }

  /** An order that this program itself has changed, or may have: Amazon does not say when. @throws StoreError */
  async changedHere(sellerId: string, orderId: string): Promise<void> {
    const { index, now, isRefreshing } = this.parts;
    if (!isRefreshing) return;
    await index.recordChanges([{ sellerId, orderId, changedAt: null, said: [] }], now());
    this.#tell([sellerId]);
  }

  #tell(sellerIds: readonly string[]): void {
    for (const sellerId of new Set(sellerIds)) this.parts.onChange(sellerId);
  }
}
