/** createShipment without the label: all reasons for a refusal, and the sale. */
import { ApiError, invalidInput } from '../../core/api.js';
import type { ApiRequest } from '../../core/api.js';
import type { Order } from '../orders/order.js';
import { CARRIERS, INCLUDED_INSURANCE_CENTS } from './carriers.js';
import type { PrintFormat } from './carriers.js';
import type { MerchantFulfillment } from './merchant-fulfillment.js';
import { fingerprintOf } from './offer-book.js';
import type { Offer } from './offer-book.js';
import { checkNotShipped, checkShipFrom, checkShippable } from './order-checks.js';
import { evaluate, servesDirection } from './quote.js';
import type { Quote } from './quote.js';
import { toCents } from './rating.js';
import { checkSellerInputs } from './seller-inputs.js';
import type { SoldShipment } from './shipment-book.js';
import { readCreateShipmentRequest } from './shipment-request.js';
import type { CreateShipmentRequest } from './shipment-request.js';
import { shippingService } from './shipping-services.js';
import type { ShippingServiceDefinition } from './shipping-services.js';

/** Sells a label synchronously, so that only one of two simultaneous purchases of the same items succeeds. */
export function purchase(state: MerchantFulfillment, call: ApiRequest): SoldShipment {
  const request = readCreateShipmentRequest(call.body);
  const details = request.ShipmentRequestDetails;
  const { sellerId } = call.seller;
  const order = checkShippable(state.orders.find(sellerId, details.AmazonOrderId), details);
  checkShipFrom(details.ShipFromAddress);
  checkNotShipped(order, details, state.shipments.activeOf(sellerId, order.amazonOrderId));
  const service = availableService(state, sellerId, request.ShippingServiceId, order);
  const offer = chosenOffer(state, call, request);
  const quote = offer?.quote ?? currentQuote(service, order, request, call.nowMs);
  checkHazmat(service, request);
  const labelFormat = printFormat(service, request);
  checkSellerInputs(service, request.ShipmentLevelSellerInputsList, details.ItemList);
  const declared = details.ShippingServiceOptions.DeclaredValue;
  const sold = state.shipments.add(
    {
      sellerId,
      details,
      quote,
      offerId:
        offer?.offerId ??
        state.offers.add(sellerId, quote, fingerprintOf(details), call.nowMs).offerId,
      shipTo: order.shipTo,
      labelFormat,
      includesPackingSlip: request.LabelFormatOption?.IncludePackingSlipWithLabel === true,
      insuredCents: Math.max(INCLUDED_INSURANCE_CENTS, toCents(declared?.Amount ?? 0)),
    },
    call.nowMs,
  );
  state.recordSold(order, sold);
  return sold;
}

function availableService(
  state: MerchantFulfillment,
  sellerId: string,
  serviceId: string,
  order: Order,
): ShippingServiceDefinition {
  const service = shippingService(serviceId);
  if (service === undefined || !servesDirection(service, order)) {
    throw notAvailable(`The shipping service ${serviceId} is not available for this order.`);
  }
  if (state.settings.unavailableCarriers.includes(service.carrier)) {
    throw notAvailable(`${service.carrier} is temporarily unavailable.`);
  }
  if (state.carriersWithoutTerms(sellerId).includes(service.carrier)) {
    throw new ApiError(
      403,
      'TermsAndConditionsNotAccepted',
      `The terms and conditions of ${service.carrier} have not been accepted. Accept them in Seller Central.`,
    );
  }
  return service;
}

function notAvailable(message: string): ApiError {
  return new ApiError(404, 'ShippingServiceNotAvailable', message);
}

/** Returns the requested offer. Amazon has one text for an expired offer and for one of another parcel. */
function chosenOffer(
  state: MerchantFulfillment,
  { seller, nowMs }: ApiRequest,
  request: CreateShipmentRequest,
): Offer | undefined {
  const offerId = request.ShippingServiceOfferId;
  if (offerId === undefined || offerId === '') return undefined;
  const offer = state.offers.find(seller.sellerId, offerId);
  if (offer === undefined || offer.quote.service.id !== request.ShippingServiceId) {
    throw new ApiError(
      400,
      'InvalidShippingServiceOfferId',
      `The ShippingServiceOfferId ${offerId} was not returned by a previous GetEligibleShippingServices call for ${request.ShippingServiceId}.`,
    );
  }
  if (
    nowMs >= offer.expiresMs ||
    fingerprintOf(request.ShipmentRequestDetails) !== offer.fingerprint
  ) {
    throw invalidInput(
      'The shipping offering Id has expired. Please make another GetEligibleShippingServices call to get a new id.',
    );
  }
  return offer;
}

function currentQuote(
  service: ShippingServiceDefinition,
  order: Order,
  request: CreateShipmentRequest,
  nowMs: number,
): Quote {
  const evaluation = evaluate(service, {
    order,
    details: request.ShipmentRequestDetails,
    filter: {},
    nowMs,
  });
  if (evaluation.outcome === 'rejected') throw notAvailable(evaluation.rejection.message);
  return evaluation.quote;
}

function checkHazmat(service: ShippingServiceDefinition, request: CreateShipmentRequest): void {
  if (request.HazmatType === 'LQHazmat' && service.flies) {
    throw notAvailable(`${service.name} does not carry hazardous materials.`);
  }
}

/** Returns the label format: the requested one if the carrier supports it, or the carrier's default. */
function printFormat(
  service: ShippingServiceDefinition,
  request: CreateShipmentRequest,
): PrintFormat {
  const carrier = CARRIERS[service.carrier];
  const wantsSlip = request.LabelFormatOption?.IncludePackingSlipWithLabel === true;
  const wished = request.ShipmentRequestDetails.ShippingServiceOptions.LabelFormat;
  const isOpen = wished === undefined || wished === '' || wished === 'ShippingServiceDefault';
  const format = isOpen ? (wantsSlip ? 'PDF' : carrier.labelFormats[0]) : wished;
  const isSlipPossible = carrier.printsPackingSlip && format === 'PDF';
  if (!carrier.labelFormats.includes(format) || (wantsSlip && !isSlipPossible)) {
    throw new ApiError(
      400,
      'LabelFormatNotSupported',
      `Unable to create the label using the requested format: ${service.name} does not print ${format} labels${wantsSlip ? ' with a packing slip' : ''}.`,
    );
  }
  return format;
}
