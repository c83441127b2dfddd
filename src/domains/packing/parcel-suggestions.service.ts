import type { SuggestedParcel } from './suggested-parcel.type.js';

/** Units of an order item that go into a parcel. */
export interface PackableItem {
  readonly orderItemId: string;
  readonly sku: string | null;
  /** One or more. */
  readonly quantity: number;
}

/** Suggests parcels of one seller within one request. */
export interface ParcelSuggestions {
  /**
   * Suggests a parcel for units of an order. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request without a saved
   * size, unless cached. Throws SpApiError.
   * @param marketplaceId the marketplace of the order; null for the seller's first one.
   */
  suggest(items: readonly PackableItem[], marketplaceId: string | null): Promise<SuggestedParcel>;
  /** Reads what suggestions for these SKUs need with as few calls as possible. The cost is that of `suggest`. */
  prepare(skus: readonly string[], marketplaceId: string | null): Promise<void>;
}
