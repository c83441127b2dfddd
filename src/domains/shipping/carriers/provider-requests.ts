import type { MoneyInput } from '../../../graph/money.type.js';
import type { LabelFormat } from '../labels/label-format.type.js';
import type { StandardIdForLabel } from '../labels/label.type.js';
import type { SellerInputInput } from '../offers/seller-input.input.js';
import { Handover } from '../offers/shipping-options.type.js';
import type { DeliveryConfirmation } from '../offers/shipping-options.type.js';
import type { HazmatType } from '../parcels/dangerous-goods.type.js';
import type { PackageDimensionsInput, WeightInput } from '../parcels/package.input.js';
import type { PredefinedPackage } from '../parcels/predefined-package.type.js';
import type { ShipFromAddress } from '../parcels/ship-from.js';
import type { ShipFromInput } from '../parcels/ship-from.input.js';
import type { ShipmentItemInput } from '../parcels/shipment-item.input.js';
import type { ShipmentRequestInput } from '../parcels/shipment-request.input.js';
import { wantedLabelFormat } from '../parcels/shipment-request.rules.js';
import type { PurchaseRequest } from '../purchases/buy/purchase-request.js';

/** A parcel with all defaults filled in. Stored with a quote, so a change of its form must still read older ones. */
export interface Parcel {
  readonly amazonOrderId: string;
  readonly sellerOrderId: string | null;
  readonly items: readonly ShipmentItemInput[];
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
}

/** A label to buy. */
export interface LabelOrder extends OffersRequest {
  readonly shippingServiceId: string;
  /** Null buys at the price of the moment. */
  readonly offerId: string | null;
  readonly hazmatType: HazmatType | null;
  readonly sellerInputs: readonly SellerInputInput[] | null;
}

/** A service and an order, for which the inputs that the service requires are requested. */
export interface SellerInputsRequest {
  readonly amazonOrderId: string;
  readonly shippingServiceId: string;
  readonly shipFrom: ShipFromAddress;
}

/** Returns the request for offers before a purchase: the same parcel that is to be bought. */
export function offersRequestOfPurchase(
  input: PurchaseRequest,
  shipFrom: ShipFromAddress,
): OffersRequest {
  return { parcel: parcelOf(input.shipment), shipFrom, label: labelOf(input) };
}

function parcelOf(shipment: ShipmentRequestInput): Parcel {
  const { package: size } = shipment;
  return {
    amazonOrderId: shipment.amazonOrderId,
    sellerOrderId: shipment.sellerOrderId ?? null,
    items: shipment.items,
    package: {
      dimensions: size.dimensions ?? null,
      predefined: size.predefined ?? null,
      weight: size.weight,
    },
    shipDate: shipment.shipDate ?? null,
    mustArriveBy: shipment.mustArriveBy ?? null,
    deliveryConfirmation: shipment.deliveryExperience,
    handover:
      shipment.carrierWillPickUpOption ?? (shipment.carrierWillPickUp ? Handover.PICKUP : null),
    declaredValue: shipment.declaredValue ?? null,
  };
}

function labelOf(input: PurchaseRequest): LabelOptions {
  const { customTextForLabel, standardIdForLabel } = input.shipment.labelCustomization ?? {};
  return {
    format: wantedLabelFormat(input),
    includePackingSlip: input.labelFormatOption?.includePackingSlipWithLabel ?? false,
    customText: customTextForLabel ?? null,
    standardId: standardIdForLabel ?? null,
  };
}

/** Returns the order for a label. The input has passed its rules. */
export function labelOrder(
  input: PurchaseRequest,
  shipFrom: ShipFromAddress,
  { shippingServiceId, offerId }: Pick<LabelOrder, 'shippingServiceId' | 'offerId'>,
): LabelOrder {
  return {
    ...offersRequestOfPurchase(input, shipFrom),
    shippingServiceId,
    offerId,
    hazmatType: input.hazmatType ?? null,
    sellerInputs: input.shipmentLevelSellerInputs ?? null,
  };
}
