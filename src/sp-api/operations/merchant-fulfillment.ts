import type { Operation, UsagePlan } from '../calls/operation.js';
import type {
  CreateShipmentRequestWire,
  GetAdditionalSellerInputsRequestWire,
  GetEligibleShipmentServicesRequestWire,
} from './merchant-fulfillment-request.wire.js';
import type {
  GetAdditionalSellerInputsResultWire,
  GetEligibleShipmentServicesResultWire,
  ShipmentWire,
} from './merchant-fulfillment.wire.js';
import type { PayloadWire } from './wire.js';

const SHIPMENTS = '/mfn/v0/shipments';
const SHIPMENT = `${SHIPMENTS}/{shipmentId}`;

/** Path parameters of one shipment. */
export type ShipmentPath = { readonly shipmentId: string };

function modelPlan(ratePerSecond: number, burst: number): UsagePlan {
  return { ratePerSecond, burst, source: "Amazon's model merchantFulfillmentV0" };
}

/** Returns offers for one package of an order. A POST that changes nothing, so it may be repeated. */
export const getEligibleShipmentServices: Operation<
  { readonly body: GetEligibleShipmentServicesRequestWire },
  PayloadWire<GetEligibleShipmentServicesResultWire>
> = {
  name: 'getEligibleShipmentServices',
  method: 'POST',
  path: '/mfn/v0/eligibleShippingServices',
  usagePlan: modelPlan(6, 12),
  restricted: false,
  repeat: 'safe',
};

/**
 * Buys a label: charges the seller's account and marks the items as shipped, both at once.
 *
 * Never repeated: Amazon offers no idempotency key and no search by order, so a second call may buy a second
 * label.
 */
export const createShipment: Operation<
  { readonly body: CreateShipmentRequestWire },
  PayloadWire<ShipmentWire>
> = {
  name: 'createShipment',
  method: 'POST',
  path: SHIPMENTS,
  usagePlan: modelPlan(2, 2),
  restricted: true,
  repeat: 'never',
};

/** Returns one shipment with its label. Amazon may not know a new shipment for a moment. */
export const getShipment: Operation<{ readonly path: ShipmentPath }, PayloadWire<ShipmentWire>> = {
  name: 'getShipment',
  method: 'GET',
  path: SHIPMENT,
  usagePlan: modelPlan(1, 1),
  restricted: true,
  repeat: 'safe',
};

/**
 * Requests cancellation and refund. Returns the shipment, normally as RefundPending and without its label.
 *
 * Never repeated: when the first request succeeded, the second is refused with InvalidState, and that refusal
 * would hide the success. After an unknown outcome getShipment shows what happened.
 */
export const cancelShipment: Operation<
  { readonly path: ShipmentPath },
  PayloadWire<ShipmentWire>
> = {
  name: 'cancelShipment',
  method: 'DELETE',
  path: SHIPMENT,
  usagePlan: modelPlan(1, 1),
  restricted: true,
  repeat: 'never',
};

/** Returns the inputs that a service requires before a purchase. A POST that changes nothing. */
export const getAdditionalSellerInputs: Operation<
  { readonly body: GetAdditionalSellerInputsRequestWire },
  PayloadWire<GetAdditionalSellerInputsResultWire>
> = {
  name: 'getAdditionalSellerInputs',
  method: 'POST',
  path: '/mfn/v0/additionalSellerInputs',
  usagePlan: modelPlan(1, 1),
  restricted: false,
  repeat: 'safe',
};
