/** Content of an order notification; null where Amazon sent nothing. Times are epoch milliseconds. */
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

/** Records changes. Resolves once they are durable. */
export interface OrderChangeSink {
  record(changes: readonly OrderChange[]): Promise<void>;
}
