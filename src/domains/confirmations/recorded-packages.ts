import type { Address } from '../../graph/address.type.js';
import type { Fields } from '../../graph/fields.js';
import type { OrdersOfNumbers } from '../../store/orders-of-numbers.js';
import { isSameTracking } from '../../store/tracking-number.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';

/** A package of an order as Amazon shows it. */
export interface RecordedPackage {
  readonly packageReferenceId: string;
  readonly trackingNumber: string | null;
  readonly shipFromAddress: Fields<Address> | null;
}

/** What a confirmation must agree with. */
export interface ConfirmableOrder {
  /** Null when Amazon does not tell. */
  readonly placedAt: Date | null;
  /** Ordered units by order item id, as far as they are known. */
  readonly orderedQuantities: ReadonlyMap<string, number>;
  /** True when `orderedQuantities` has every item of the order. */
  readonly hasAllItems: boolean;
}

/** The parts of an order that confirmations use. */
export interface RecordedOrder extends ConfirmableOrder {
  readonly marketplaceId: string | null;
  readonly packages: readonly RecordedPackage[];
}

/** A label that was bought from Amazon. */
export interface BoughtLabel {
  /** The client's key of the purchase. */
  readonly purchaseKey: string;
  readonly trackingNumber: string | null;
  /** True when the label was cancelled: its package must not leave. */
  readonly isCancelled: boolean;
}

/** Lookups of one seller's confirmations in other domains. */
export interface ConfirmationLookups {
  /** Reads an order past all caches. Null when Amazon has none. Cost: one getOrder (0.5/s). Throws SpApiError. */
  readonly order: (amazonOrderId: string) => Promise<RecordedOrder | null>;
  /** Returns facts about orders by id, without a call. Omits orders about which nothing is stored. */
  readonly knownOrders: (
    amazonOrderIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ConfirmableOrder>>;
  /** Returns the ids of the items that the buyers of orders asked to cancel, and that neither left nor were cancelled. Costs no call. */
  readonly cancellationRequests: (
    amazonOrderIds: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  /** Returns the orders with these tracking numbers on a package at Amazon, and on a label. Costs no call. */
  readonly ordersOfTracking: (
    trackingNumbers: readonly string[],
  ) => Promise<readonly OrdersOfNumbers[]>;
  /** Returns the address of a supply source. Null when Amazon has none. Cost: one getSupplySource, unless cached. */
  readonly supplySource: (supplySourceId: string) => Promise<Fields<Address> | null>;
  /** Returns the bought label that makes this confirmation unnecessary, or else the cancelled one with its number. Costs no call. */
  readonly boughtLabel: (confirmation: PackageConfirmation) => Promise<BoughtLabel | null>;
  /** Returns a bought label for the same units that stands, whatever its tracking number. Costs no call. */
  readonly labelOfUnits: (confirmation: PackageConfirmation) => Promise<BoughtLabel | null>;
}

/** Tells whether a package, or a label, has the tracking number of a confirmation. */
export function hasNumber(
  { trackingNumber }: Pick<RecordedPackage, 'trackingNumber'>,
  confirmation: Pick<PackageConfirmation, 'trackingNumber'>,
): boolean {
  return isSameTracking(trackingNumber, confirmation.trackingNumber);
}

/** Finds the package of a confirmation by its number, else by its tracking number. */
export function packageOf(
  order: RecordedOrder,
  confirmation: Pick<PackageConfirmation, 'packageReferenceId' | 'trackingNumber'>,
): RecordedPackage | null {
  const { packages } = order;
  return (
    packages.find((parcel) => parcel.packageReferenceId === confirmation.packageReferenceId) ??
    packages.find((parcel) => hasNumber(parcel, confirmation)) ??
    null
  );
}
