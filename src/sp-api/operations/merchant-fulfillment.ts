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

/** Offers for one package of an order. A question although it is a POST, so it may be asked again. */
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
 * Never repeated: Amazon offers no idempotency key and no look-up by order, so a second call may buy a second label.
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

/** One shipment with its label. A shipment just bought may be unknown here for a moment. */
export const getShipment: Operation<{ readonly path: ShipmentPath }, PayloadWire<ShipmentWire>> = {
  name: 'getShipment',
  method: 'GET',
  path: SHIPMENT,
  usagePlan: modelPlan(1, 1),
  restricted: true,
  repeat: 'safe',
};

/**
 * Asks for cancellation and refund; answers the shipment, normally as RefundPending and without its label.
 *
 * Never repeated: a second request is refused with InvalidState when the first one got through, and that refusal would
 * hide the success. After an unclear outcome getShipment tells what happened.
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

/** The inputs that a service asks of the seller before it can be bought. A question although it is a POST. */
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
