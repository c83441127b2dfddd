/** What it takes to ask Amazon about an order. */
export interface OrderRef {
  /** The seller it belongs to: it is loaded with that seller's grant. */
  readonly sellerId: string;
  /** Amazon's order id. */
  readonly id: string;
  /** Null when Amazon did not say. */
  readonly marketplaceId: string | null;
  /** When it last changed, as far as the reader knows; null when Amazon did not say. */
  readonly updatedAt: Date | null;
}
