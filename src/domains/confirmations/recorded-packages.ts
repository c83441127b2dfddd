import type { Address } from '../../graph/address.type.js';
import type { Fields } from '../../graph/fields.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';

/** A package of an order as Amazon has it on record. */
export interface RecordedPackage {
  readonly packageReferenceId: string;
  readonly trackingNumber: string | null;
  readonly shipFromAddress: Fields<Address> | null;
}

/** An order, as far as confirmations go. */
export interface RecordedOrder {
  readonly marketplaceId: string | null;
  readonly packages: readonly RecordedPackage[];
}

/** A label that was bought from Amazon. */
export interface BoughtLabel {
  /** The client's key of the purchase. */
  readonly purchaseKey: string;
  readonly trackingNumber: string | null;
}

/** What the confirmations of one seller need of other domains. */
export interface ConfirmationNeighbours {
  /** The order as it is at Amazon now; null when Amazon knows none. Cost: one getOrder (0.5/s). Throws SpApiError. */
  readonly order: (amazonOrderId: string) => Promise<RecordedOrder | null>;
  /** The address of a supply source; null when Amazon knows none. Cost: one getSupplySource, unless it is remembered. */
  readonly supplySource: (supplySourceId: string) => Promise<Fields<Address> | null>;
  /** The label that makes the confirmation of this package needless. Costs no call. */
  readonly boughtLabel: (confirmation: PackageConfirmation) => Promise<BoughtLabel | null>;
}

/** The package that a confirmation is about, by its number, else by its tracking number. */
export function packageOf(
  order: RecordedOrder,
  {
    packageReferenceId,
    trackingNumber,
  }: Pick<PackageConfirmation, 'packageReferenceId' | 'trackingNumber'>,
): RecordedPackage | null {
  const { packages } = order;
  return (
    packages.find((parcel) => parcel.packageReferenceId === packageReferenceId) ??
    packages.find((parcel) => parcel.trackingNumber === trackingNumber) ??
    null
  );
}
