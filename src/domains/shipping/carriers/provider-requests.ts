import type { SellerInputInput } from '../offers/seller-input.input.js';
import type { LabelFormat } from '../offers/shipping-options.type.js';
import type {
  ShippingOfferingFilterInput,
  ShippingServicesInput,
} from '../offers/shipping-services.input.js';
import type { HazmatType } from '../parcels/dangerous-goods.type.js';
import type { ShipFromAddress } from '../parcels/ship-from.js';
import type { ShipmentRequestInput } from '../parcels/shipment-request.input.js';
import { wantedLabelFormat } from '../parcels/shipment-request.rules.js';
import type { BatchPurchaseInput } from '../purchases/buy/buy-shipping.input.js';

/** A parcel in the client's terms, with the sender's address found. */
export interface ParcelRequest {
  readonly shipment: Omit<ShipmentRequestInput, 'shipFrom' | 'labelFormat'>;
  readonly shipFrom: ShipFromAddress;
  readonly labelFormat: LabelFormat | null;
}

/** A parcel for which offers are requested, and which of them. */
export interface OffersRequest extends ParcelRequest {
  readonly filter: ShippingOfferingFilterInput | null;
}

/** A label to buy. */
export interface LabelOrder extends ParcelRequest {
  readonly shippingServiceId: string;
  /** Null buys at the price of the moment. */
  readonly offerId: string | null;
  readonly hazmatType: HazmatType | null;
  readonly includePackingSlip: boolean | null;
  readonly sellerInputs: readonly SellerInputInput[] | null;
}

/** A service and an order, for which the inputs that the service requires are requested. */
export interface SellerInputsRequest {
  readonly amazonOrderId: string;
  readonly shippingServiceId: string;
  readonly shipFrom: ShipFromAddress;
}

/** Returns the request for the offers that a client asks for. The input has passed its rules. */
export function offersRequest(
  input: ShippingServicesInput,
  shipFrom: ShipFromAddress,
): OffersRequest {
  return { ...parcelRequest(input, shipFrom), filter: input.filter ?? null };
}

/**
 * Returns the request for offers before a purchase: the same parcel that is to be bought, and no service left out, so that
 * the chosen one is among the offers if it is available at all.
 */
export function offersRequestOfPurchase(
  input: BatchPurchaseInput,
  shipFrom: ShipFromAddress,
): OffersRequest {
  const { includePackingSlipWithLabel = null } = input.labelFormatOption ?? {};
  return {
    ...parcelRequest(input, shipFrom),
    filter: { includeComplexShippingOptions: true, includePackingSlipWithLabel },
  };
}

/** Returns the order for a label. The input has passed its rules. */
export function labelOrder(
  input: BatchPurchaseInput,
  shipFrom: ShipFromAddress,
  offerId: string | null,
): LabelOrder {
  return {
    ...parcelRequest(input, shipFrom),
    shippingServiceId: input.shippingServiceId,
    offerId,
    hazmatType: input.hazmatType ?? null,
    includePackingSlip: input.labelFormatOption?.includePackingSlipWithLabel ?? null,
    sellerInputs: input.shipmentLevelSellerInputs ?? null,
  };
}

function parcelRequest(
  input: ShippingServicesInput | BatchPurchaseInput,
  shipFrom: ShipFromAddress,
): ParcelRequest {
  // The label format is the input's or the shipment's, and the address replaces where it came from.
  const { shipFrom: _source, labelFormat: _format, ...shipment } = input.shipment;
  return { shipment, shipFrom, labelFormat: wantedLabelFormat(input) };
}
