/** Orders as the emulated Amazon stores them. Every API reads these. */

/** A postal address. Each API renames the fields. */
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

/** A product. It has the same ASIN in every order. */
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
  /** Buying a label raises the quantity. Cancelling it does not lower the quantity, as at Amazon. */
  readonly quantityShipped: number;
  /** The location that Amazon assigned. Undefined for a seller without locations. */
  readonly supplySourceId: string | undefined;
}

export interface PackageItem {
  readonly orderItemId: string;
  readonly quantity: number;
  readonly transparencyCodes?: readonly string[];
}

/** The source of a package: a label of Buy Shipping, or the seller's confirmation. */
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
  /** The delivery time that the carrier promised. */
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
  /** Set for a business order. */
  readonly company: string | undefined;
  readonly purchaseOrderNumber: string | undefined;
}

/** The delivery speed that the buyer chose. */
export type ServiceLevel = 'STANDARD' | 'EXPEDITED' | 'SECOND_DAY' | 'NEXT_DAY';

/** A cancellation or a request for one. It covers all items. */
export interface Cancellation {
  readonly reason: string;
  readonly isRequestedByBuyer: boolean;
  /** Undefined while the cancellation is only requested. */
  readonly executedBy: 'BUYER' | 'AMAZON' | undefined;
}

/** Facts of Orders 2026-01-01 that only some orders have. */
export interface OrderTraits {
  /** Programs of the order, apart from those that follow from other facts. */
  readonly programs: readonly string[];
  /** The order that it replaces. */
  readonly replaces?: string;
  /** The seller's number of the order. */
  readonly sellerNumber?: string;
  /** Label printing begins then, in epoch milliseconds. */
  readonly labelPrintableMs?: number;
  /** Constraints on the delivery of its first item, in Amazon's words. */
  readonly constraints: readonly string[];
  readonly isSerialNumberRequired: boolean;
  /** Agreed delivery of its first item. */
  readonly appointment?: { readonly fromMs: number; readonly untilMs: number };
  readonly isUsed: boolean;
  readonly isCustomised: boolean;
  readonly deliveryPreference?: {
    readonly dropOffLocation: string;
    readonly addressInstruction: string;
  };
}

/** The pickup status of an order at a store. */
export type PickupStatus = 'Preparing' | 'ReadyForPickup' | 'PickedUp' | 'RefusedPickup';

/** The review of an order with regulated items. */
export interface Verification {
  readonly status: 'Pending' | 'Approved' | 'Rejected';
  readonly reviewedMs?: number;
  readonly externalReviewerId?: string;
  readonly rejectionReasonId?: string;
}

/** Times are epoch milliseconds. The currency is US dollars. */
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
  /** Takes a tenth off every item. */
  readonly promotionId: string | undefined;
  readonly giftMessage: string | undefined;
  readonly cancellation: Cancellation | undefined;
  readonly shipTo: PostalAddress;
  readonly items: readonly OrderItem[];
  /** The location that Amazon assigned to the order. An item may be assigned to another one. */
  readonly supplySourceId: string | undefined;
  /** In the order of creation, including those with a cancelled label. */
  readonly packages: readonly OrderPackage[];
  readonly traits: OrderTraits;
  /** Set for an in-store pickup order. */
  readonly pickup?: PickupStatus;
  /** Set for an order with regulated items. */
  readonly verification?: Verification;
}

/** Returns the units of an item that shipped without a label of Buy Shipping. They can't be bought again. */
export function unitsShippedElsewhere(order: Order, orderItemId: string): number {
  return unitsIn(
    order.packages.filter(({ origin }) => origin === 'confirmation'),
    orderItemId,
  );
}

/** Returns the units of an item in the packages. */
export function unitsIn(packages: readonly OrderPackage[], orderItemId: string): number {
  return packages
    .flatMap(({ items }) => items)
    .filter((item) => item.orderItemId === orderItemId)
    .reduce((total, { quantity }) => total + quantity, 0);
}
