import { operation, restricted, plansOf } from '../calls/operation.js';
import type { Operation } from '../calls/operation.js';
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

const SERVICES = '/mfn/v0/eligibleShippingServices';
const INPUTS = '/mfn/v0/additionalSellerInputs';
const SHIPMENTS = '/mfn/v0/shipments';
const SHIPMENT = `${SHIPMENTS}/{shipmentId}`;

/** Path parameters of one shipment. */
export type ShipmentPath = { readonly shipmentId: string };

const modelPlan = plansOf("Amazon's model merchantFulfillmentV0");

/** Returns offers for one package of an order. A POST that changes nothing, so it may be repeated. */
export const getEligibleShipmentServices: Operation<
  { readonly body: GetEligibleShipmentServicesRequestWire },
  PayloadWire<GetEligibleShipmentServicesResultWire>
> = operation('getEligibleShipmentServices', 'POST', SERVICES, modelPlan(6, 12), 'safe');

/**
 * Buys a label: charges the seller's account and marks the items as shipped, both at once.
 *
 * Never repeated: Amazon offers no idempotency key and no search by order, so a second call may buy a second
 * label.
 */
export const createShipment: Operation<
  { readonly body: CreateShipmentRequestWire },
  PayloadWire<ShipmentWire>
> = restricted('createShipment', 'POST', SHIPMENTS, modelPlan(2, 2), 'never');

/** Returns one shipment with its label. Amazon may not know a new shipment for a moment. */
export const getShipment: Operation<
  { readonly path: ShipmentPath },
  PayloadWire<ShipmentWire>
> = restricted('getShipment', 'GET', SHIPMENT, modelPlan(1, 1), 'safe');

/**
 * Requests cancellation and refund. Returns the shipment, normally as RefundPending and without its label.
 *
 * Never repeated: when the first request succeeded, the second is refused with InvalidState, and that refusal
 * would hide the success. After an unknown outcome getShipment shows what happened.
 */
export const cancelShipment: Operation<
  { readonly path: ShipmentPath },
  PayloadWire<ShipmentWire>
> = restricted('cancelShipment', 'DELETE', SHIPMENT, modelPlan(1, 1), 'never');

/** Returns the inputs that a service requires before a purchase. A POST that changes nothing. */
export const getAdditionalSellerInputs: Operation<
  { readonly body: GetAdditionalSellerInputsRequestWire },
  PayloadWire<GetAdditionalSellerInputsResultWire>
> = operation('getAdditionalSellerInputs', 'POST', INPUTS, modelPlan(1, 1), 'safe');
