/** Orders as the emulated Amazon knows them: the truth behind every API that speaks of orders. */

/** Where a parcel goes; the words are neutral, each API puts them into its own. */
export interface PostalAddress {
  readonly name: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly stateOrProvince?: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
}

/** What is sold: the same product has the same ASIN in every order. */
export interface Product {
  readonly asin: string;
  readonly sku: string;
  readonly title: string;
  readonly unitPriceCents: number;
  readonly unitWeightGrams: number;
  /** Harmonised System code, six digits. */
  readonly hsCode: string;
  readonly countryOfOrigin: string;
}

export interface OrderItem {
  readonly orderItemId: string;
  readonly product: Product;
  readonly quantityOrdered: number;
  /** As Amazon reports it: buying a label raises it, cancelling the label does not lower it again. */
  readonly quantityShipped: number;
  /** The part that left without a label of Buy Shipping; it can't be bought for again. */
  readonly quantityShippedElsewhere: number;
}

export type OrderStatus = 'Pending' | 'Unshipped' | 'PartiallyShipped' | 'Shipped' | 'Canceled';

export interface Buyer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Times are epoch milliseconds; the currency is US dollars throughout. */
export interface Order {
  readonly amazonOrderId: string;
  readonly sellerId: string;
  readonly marketplaceId: string;
  readonly status: OrderStatus;
  readonly purchasedMs: number;
  readonly lastUpdatedMs: number;
  readonly latestShipMs: number;
  readonly earliestDeliveryMs: number;
  readonly latestDeliveryMs: number;
  readonly buyer: Buyer;
  readonly shipTo: PostalAddress;
  readonly items: readonly OrderItem[];
}
