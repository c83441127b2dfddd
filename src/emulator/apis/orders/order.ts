/** Orders as the emulated Amazon knows them: the truth behind every API that speaks of orders. */

/** Where a parcel goes or comes from; the words are neutral, each API puts them into its own. */
export interface PostalAddress {
  readonly name: string;
  readonly line1: string;
  readonly line2?: string;
  readonly line3?: string;
  readonly city: string;
  readonly districtOrCounty?: string;
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
  /** The location that Amazon assigned; a seller without locations has none. */
  readonly supplySourceId: string | undefined;
}

export interface PackageItem {
  readonly orderItemId: string;
  readonly quantity: number;
  readonly transparencyCodes?: readonly string[];
}

/** How a package came to be: with a label of Buy Shipping, or by the seller's word that it has left. */
export type PackageOrigin = { readonly shipmentId: string } | 'confirmation';

/** One parcel of an order. Times are epoch milliseconds. */
export interface OrderPackage {
  /** A positive integer in digits, unique within the order. */
  readonly packageReferenceId: string;
  readonly origin: PackageOrigin;
  readonly createdMs: number;
  readonly carrier: string;
  readonly shippingService?: string;
  readonly trackingNumber: string;
  readonly shipMs: number;
  /** When the carrier means to have delivered it. */
  readonly deliveredMs: number;
  readonly isLabelCancelled: boolean;
  readonly shipFrom: PostalAddress;
  readonly items: readonly PackageItem[];
}

export type OrderStatus = 'Pending' | 'Unshipped' | 'PartiallyShipped' | 'Shipped' | 'Canceled';

export interface Buyer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Of a business order. */
  readonly company: string | undefined;
  readonly purchaseOrderNumber: string | undefined;
}

/** How fast the buyer wants it. */
export type ServiceLevel = 'STANDARD' | 'EXPEDITED' | 'SECOND_DAY' | 'NEXT_DAY';

/** A wish to cancel, or its fulfilment, for all items at once. */
export interface Cancellation {
  readonly reason: string;
  readonly isRequestedByBuyer: boolean;
  /** Undefined as long as nobody has done it. */
  readonly executedBy: 'BUYER' | 'AMAZON' | undefined;
}

/** How far the pickup of an order at a store is. */
export type PickupStatus = 'Preparing' | 'ReadyForPickup' | 'PickedUp' | 'RefusedPickup';

/** The review of an order with regulated items. */
export interface Verification {
  readonly status: 'Pending' | 'Approved' | 'Rejected';
  readonly reviewedMs?: number;
  readonly externalReviewerId?: string;
  readonly rejectionReasonId?: string;
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
  readonly serviceLevel: ServiceLevel;
  readonly buyer: Buyer;
  /** A tenth off every item. */
  readonly promotionId: string | undefined;
  readonly giftMessage: string | undefined;
  readonly cancellation: Cancellation | undefined;
  readonly shipTo: PostalAddress;
  readonly items: readonly OrderItem[];
  /** The location that Amazon wants the order filled from. An item may be assigned to another one. */
  readonly supplySourceId: string | undefined;
  /** In the order in which they came to be, those with a cancelled label included. */
  readonly packages: readonly OrderPackage[];
  /** Set for an order that the buyer picks up at the store. */
  readonly pickup?: PickupStatus;
  /** Set for an order with regulated items. */
  readonly verification?: Verification;
}

/** How many units of an item left without a label of Buy Shipping; they can't be bought for again. */
export function unitsShippedElsewhere(order: Order, orderItemId: string): number {
  return unitsIn(
    order.packages.filter(({ origin }) => origin === 'confirmation'),
    orderItemId,
  );
}

/** How many units of an item the packages hold together. */
export function unitsIn(packages: readonly OrderPackage[], orderItemId: string): number {
  return packages
    .flatMap(({ items }) => items)
    .filter((item) => item.orderItemId === orderItemId)
    .reduce((total, { quantity }) => total + quantity, 0);
}
