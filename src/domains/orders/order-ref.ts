/** Reference to an order at Amazon. */
export interface OrderRef {
  /** Seller of the order. The order is loaded with that seller's grant. */
  readonly sellerId: string;
  /** Amazon's order id. */
  readonly amazonOrderId: string;
  /** Null when Amazon sent none. */
  readonly marketplaceId: string | null;
  /** Time of the last known change; null when Amazon sent none. */
  readonly updatedAt: Date | null;
}
