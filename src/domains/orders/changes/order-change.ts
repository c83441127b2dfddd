/** What a notification of Amazon's says of an order; null where it says nothing. Times are epoch milliseconds. */
export interface OrderChange {
  readonly sellerId: string;
  readonly amazonOrderId: string;
  readonly marketplaceId: string | null;
  readonly status: string | null;
  readonly purchasedAt: number | null;
  readonly changedAt: number;
  readonly items: readonly {
    readonly orderItemId: string;
    readonly sku: string | null;
    readonly quantity: number | null;
    readonly supplySourceId: string | null;
  }[];
}

/** Hears of changes; resolves once they are durable. */
export interface OrderChangeSink {
  record(changes: readonly OrderChange[]): Promise<void>;
}
