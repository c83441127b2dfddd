import type { MoneyInput } from '../../../graph/money.type.js';
import type { LabelFormat } from '../labels/label-format.type.js';
import type { StandardIdForLabel } from '../labels/label.type.js';
import type { NamedSellerInput } from '../offers/seller-input-value.js';
import type { DeliveryConfirmation, Handover } from '../offers/shipping-options.type.js';
import type { HazmatType } from '../parcels/dangerous-goods.type.js';
import type {
  PackageDimensionsInput,
  WeightInput,
} from '../../../graph/measures/measures.input.js';
import type { PredefinedPackage } from '../../../graph/measures/predefined-package.type.js';
import type { ShipFromAddress } from '../parcels/ship-from.js';
import type { ShipFromInput } from '../parcels/ship-from.input.js';
import type { ShipmentItemInput } from '../parcels/shipment-item.input.js';

/** Units of an order item in a parcel. */
export interface ParcelItem extends ShipmentItemInput {
  /** Answers to the questions about the item. Stored only in requests of earlier versions. */
  readonly sellerInputs?: readonly NamedSellerInput[] | null;
}

/** A parcel with all defaults filled in. Stored with a quote, so a change of its form must still read older ones. */
export interface Parcel {
  readonly amazonOrderId: string;
  readonly sellerOrderId: string | null;
  readonly items: readonly ParcelItem[];
  /** Exactly one of dimensions and predefined is set. */
  readonly package: {
    readonly dimensions: PackageDimensionsInput | null;
    readonly predefined: PredefinedPackage | null;
    readonly weight: WeightInput;
  };
  /** Null for now. */
  readonly shipDate: Date | null;
  readonly mustArriveBy: Date | null;
  readonly deliveryConfirmation: DeliveryConfirmation;
  /** Null for either way. */
  readonly handover: Handover | null;
  readonly declaredValue: MoneyInput | null;
}

/** Options of a label. */
export interface LabelOptions {
  readonly format: LabelFormat | null;
  readonly includePackingSlip: boolean;
  readonly customText: string | null;
  readonly standardId: StandardIdForLabel | null;
}

/** A parcel for which offers are requested, with the sender's address found. */
export interface OffersRequest {
  readonly parcel: Parcel;
  readonly shipFrom: ShipFromAddress;
  readonly label: LabelOptions;
  /** Absent where no client gave the parcel of a quote, and in quotes of earlier versions. */
  readonly given?: GivenParts;
}

/** What the client of a quote gave of a parcel, as far as the parcel does not show it. */
export interface GivenParts {
  readonly shipFrom: ShipFromInput;
  readonly isShipDateGiven: boolean;
  /** Absent for a package that the client measured, or that a carrier has. */
  readonly origin?: PackageOrigin;
}

/** Where size and weight of a package come from. Stored with quotes and purchases. */
export interface PackageOrigin {
  /** True when the server suggested the package. */
  readonly isSuggested: boolean;
  /** The saved box, as it was then. */
  readonly box: { readonly boxId: string; readonly name: string } | null;
}

/** A label to buy. */
export interface LabelOrder extends OffersRequest {
  readonly shippingServiceId: string;
  /** Null buys at the price of the moment. */
  readonly offerId: string | null;
  readonly hazmatType: HazmatType | null;
  /** Answers to the questions about the parcel. */
  readonly sellerInputs: readonly NamedSellerInput[] | null;
}

/** A service and an order, for which the inputs that the service requires are requested. */
export interface SellerInputsRequest {
  readonly amazonOrderId: string;
  readonly shippingServiceId: string;
  readonly shipFrom: ShipFromAddress;
}
