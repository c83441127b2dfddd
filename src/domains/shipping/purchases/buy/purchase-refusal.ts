import { rejectedByAmazon } from '../../../../graph/upstream-refusal.js';
import { NotFound } from '../../../../graph/user-error.type.js';
import type { SpApiError } from '../../../../sp-api/errors/errors.js';
import { refusalsIn, type Refusal } from '../../../../sp-api/errors/refusal.js';
import type {
  MerchantFulfillmentMeaning,
  UpstreamMeaning,
} from '../../../../sp-api/operations/refusals.js';
import type {
  GetAdditionalSellerInputsRequestWire,
  GetEligibleShipmentServicesRequestWire,
} from '../../../../sp-api/operations/merchant-fulfillment-request.wire.js';
import {
  AdditionalSellerInputsRequired,
  InsufficientFunds,
  OfferExpired,
  OfferUnavailable,
  ShipmentAlreadyPurchased,
  TermsNotAccepted,
  type BuyShippingResult,
} from './buy-shipping.result.js';

/** What a refusal is about: it fills the result that the client gets. */
export interface RefusedPurchase {
  readonly sellerId: string;
  readonly carrierName: string | null;
  readonly offersRequest: GetEligibleShipmentServicesRequestWire;
  readonly sellerInputsRequest: GetAdditionalSellerInputsRequestWire;
}

type ResultOf = (refusal: Refusal, purchase: RefusedPurchase) => BuyShippingResult;

/** What each meaning of a refusal is to the client; null where only Amazon's words can tell. */
export const RESULTS: Readonly<Record<MerchantFulfillmentMeaning, ResultOf | null>> = {
  ShipmentAlreadyExists: ({ shipmentIds }) => new ShipmentAlreadyPurchased(shipmentIds),
  ShippingServiceOfferNotAvailable: (_, { sellerId, offersRequest }) =>
    new OfferExpired(sellerId, offersRequest),
  InsufficientFunds: () => new InsufficientFunds(),
  TermsAndConditionsNotAccepted: (refusal, purchase) =>
    new TermsNotAccepted(purchase.carrierName ?? refusal.carrierName),
  LabelFormatNotSupported: (refusal) => unavailable(refusal, ['input', 'labelFormat']),
  ShippingServiceNotAvailable: (refusal) => unavailable(refusal, ['input', 'shippingServiceId']),
  ShipmentRequestDetailsTooRestrictive: (refusal) =>
    unavailable(refusal, ['input', 'shippingServiceId']),
  AdditionalSellerInputsMissing: ({ inputNames, message }, { sellerId, sellerInputsRequest }) =>
    new AdditionalSellerInputsRequired(sellerId, sellerInputsRequest, [...inputNames], message),
  ItemsNotInOrder: ({ message }) => new NotFound(message, ['input', 'shipment', 'items']),
  ResourceNotFound: ({ message }) => new NotFound(message, ORDER),
  InvalidState: null,
  LabelCancelWindowExpired: null,
  InvalidShipFromAddress: null,
  RegionNotSupported: null,
  InvalidRequest: null,
};

const ORDER = ['input', 'shipment', 'amazonOrderId'];

/**
 * Returns what Amazon's refusal of a purchase, or of the quote before it, means to the client. Null when the error is no
 * refusal: then the trouble is Amazon's or the operator's, and not this purchase's.
 */
export function refusalOf(error: SpApiError, purchase: RefusedPurchase): BuyShippingResult | null {
  for (const refusal of refusalsIn(error)) {
    const resultOf = isOfPurchases(refusal.meaning) ? RESULTS[refusal.meaning] : null;
    if (resultOf) return resultOf(refusal, purchase);
  }
  if (error.code === 'UPSTREAM_NOT_FOUND' && error.entries.length === 0) {
    return new NotFound('Amazon knows no such order of this seller.', ORDER);
  }
  return error.code === 'UPSTREAM_REJECTED' || error.code === 'UPSTREAM_NOT_FOUND'
    ? rejectedByAmazon(error)
    : null;
}

function isOfPurchases(meaning: UpstreamMeaning): meaning is MerchantFulfillmentMeaning {
  return meaning in RESULTS;
}

function unavailable({ message }: Refusal, path: string[]): OfferUnavailable {
  return new OfferUnavailable(message, path, { rejection: null, alternatives: null });
}
