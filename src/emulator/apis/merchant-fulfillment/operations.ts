import { ApiError, operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest, ApiResponse } from '../../core/api.js';
import type { World } from '../../core/world.js';
import { labelContent } from './label-of-shipment.js';
import { MerchantFulfillment } from './merchant-fulfillment.js';
import { fingerprintOf } from './offer-book.js';
import { checkShipFrom, checkShippable, knownOrder } from './order-checks.js';
import { purchase } from './purchase.js';
import { evaluate, servesDirection } from './quote.js';
import { sellerInputDefinitions } from './seller-inputs.js';
import type { SoldShipment } from './shipment-book.js';
import {
  readAdditionalSellerInputsRequest,
  readEligibleServicesRequest,
} from './shipment-request.js';
import { SHIPPING_SERVICES, shippingService } from './shipping-services.js';
import type { ShippingServiceDefinition } from './shipping-services.js';
import { rejectedServiceWire, shipmentWire, shippingServiceWire } from './wire.js';

const SERVICES = '/mfn/v0/eligibleShippingServices';
const INPUTS = '/mfn/v0/additionalSellerInputs';
const SHIPMENTS = '/mfn/v0/shipments';
const SHIPMENT = `${SHIPMENTS}/{shipmentId}`;

/**
 * The five operations of Merchant Fulfillment v0 with Amazon's usage plans. Pass the state to read it or to
 * share its orders. By default the operations have their own.
 */
export function merchantFulfillmentOperations(
  world: World,
  state: MerchantFulfillment = new MerchantFulfillment(world),
): ApiOperation[] {
  const restricted = (...args: Parameters<typeof operation>): ApiOperation => ({
    ...operation(...args),
    restricted: true,
  });
  return [
    operation('getEligibleShipmentServices', 'POST', SERVICES, [6, 12], (call) =>
      eligibleShipmentServices(state, call),
    ),
    restricted('createShipment', 'POST', SHIPMENTS, [2, 2], async (call) =>
      shipmentAnswer(state, purchase(state, call)),
    ),
    restricted('getShipment', 'GET', SHIPMENT, [1, 1], async (call) =>
      shipmentAnswer(state, knownShipment(state, call)),
    ),
    restricted('cancelShipment', 'DELETE', SHIPMENT, [1, 1], async (call) =>
      shipmentAnswer(state, cancelledShipment(state, call)),
    ),
    operation('getAdditionalSellerInputs', 'POST', INPUTS, [1, 1], (call) =>
      additionalSellerInputs(state, call),
    ),
  ];
}

function knownShipment(state: MerchantFulfillment, call: ApiRequest): SoldShipment {
  const { seller, params, nowMs } = call;
  return state.shipments.get(seller.sellerId, params['shipmentId'] ?? '', nowMs);
}

function cancelledShipment(state: MerchantFulfillment, call: ApiRequest): SoldShipment {
  const { seller, params, nowMs } = call;
  const cancelled = state.shipments.cancel(seller.sellerId, params['shipmentId'] ?? '', nowMs);
  state.recordCancelled(cancelled, nowMs);
  return cancelled;
}

function answer(payload: object): ApiResponse {
  return { status: 200, body: { payload } };
}

async function shipmentAnswer(
  state: MerchantFulfillment,
  shipment: SoldShipment,
): Promise<ApiResponse> {
  if (shipment.status !== 'Purchased') return answer(shipmentWire(shipment, undefined));
  const { shipmentId, sellerId, details, labelFormat } = shipment;
  const file = await state.printer.print(shipmentId, labelFormat, () =>
    labelContent(shipment, state.orders.find(sellerId, details.AmazonOrderId)),
  );
  return answer(shipmentWire(shipment, file));
}

function eligibleShipmentServices(state: MerchantFulfillment, call: ApiRequest): ApiResponse {
  const request = readEligibleServicesRequest(call.body);
  const { ShipmentRequestDetails: details, ShippingOfferingFilter: filter = {} } = request;
  const { sellerId } = call.seller;
  const order = checkShippable(state.orders.find(sellerId, details.AmazonOrderId), details);
  checkShipFrom(details.ShipFromAddress);
  const withoutTerms = state.carriersWithoutTerms(sellerId);
  const { unavailableCarriers } = state.settings;
  const fingerprint = fingerprintOf(details);
  const offered: object[] = [];
  const rejected: object[] = [];
  const candidates = SHIPPING_SERVICES.filter(
    (service) =>
      servesDirection(service, order) &&
      !withoutTerms.includes(service.carrier) &&
      !unavailableCarriers.includes(service.carrier) &&
      (!isComplex(service) || filter.IncludeComplexShippingOptions === true),
  );
  for (const service of candidates) {
    const evaluation = evaluate(service, { order, details, filter, nowMs: call.nowMs });
    if (evaluation.outcome === 'rejected') {
      rejected.push(rejectedServiceWire(service, evaluation.rejection));
    } else {
      const { offerId } = state.offers.add(sellerId, evaluation.quote, fingerprint, call.nowMs);
      offered.push(shippingServiceWire(evaluation.quote, offerId, details));
    }
  }
  return answer({
    ShippingServiceList: offered,
    RejectedShippingServiceList: rejected,
    TemporarilyUnavailableCarrierList: unavailableCarriers.map((CarrierName) => ({ CarrierName })),
    TermsAndConditionsNotAcceptedCarrierList: withoutTerms.map((CarrierName) => ({ CarrierName })),
  });
}

/** Amazon calls a service complex when it needs more seller input than the request can hold. */
function isComplex(service: ShippingServiceDefinition): boolean {
  return service.reach === 'international';
}

function additionalSellerInputs(state: MerchantFulfillment, call: ApiRequest): ApiResponse {
  const request = readAdditionalSellerInputsRequest(call.body);
  const order = knownOrder(
    state.orders.find(call.seller.sellerId, request.OrderId),
    request.OrderId,
  );
  checkShipFrom(request.ShipFromAddress);
  const service = shippingService(request.ShippingServiceId);
  if (service === undefined || !servesDirection(service, order)) {
    throw new ApiError(
      404,
      'ShippingServiceNotAvailable',
      `The shipping service ${request.ShippingServiceId} is not available for this order.`,
    );
  }
  return answer(sellerInputDefinitions(service, order));
}
