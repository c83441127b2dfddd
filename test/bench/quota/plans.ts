import type { CallPriority, SellerClient } from '../../../src/sp-api/calls/client.js';
import type { Operation } from '../../../src/sp-api/calls/operation.js';
import {
  createShipment,
  getEligibleShipmentServices,
  getShipment,
} from '../../../src/sp-api/operations/merchant-fulfillment.js';
import { getOrder, searchOrders } from '../../../src/sp-api/operations/orders.js';

/** A usage plan to measure, with an operation that has it. */
export interface MeasuredPlan {
  readonly operation: Operation;
  /** Interactive callers per second, over all processes. */
  readonly interactivePerSecond: number;
  readonly interactivePriority: CallPriority;
  readonly call: (
    seller: SellerClient,
    options: Parameters<SellerClient['call']>[2],
  ) => Promise<unknown>;
}

// The stand-in reads no body, so each request is as small as its type allows.
const SHIPMENT_REQUEST = {
  AmazonOrderId: '000-0000000-0000001',
  ItemList: [{ OrderItemId: 'item-1', Quantity: 1 }],
  ShipFromAddress: {
    Name: 'Dock Seven',
    AddressLine1: '7 Harbour Road',
    City: 'Springfield',
    PostalCode: '00000',
    CountryCode: 'US',
    Email: 'dock@example.com',
    Phone: '5550100',
  },
  PackageDimensions: { Length: 5, Width: 5, Height: 5, Unit: 'inches' },
  Weight: { Value: 8, Unit: 'oz' },
  ShippingServiceOptions: { DeliveryExperience: 'NoTracking', CarrierWillPickUp: false },
} as const;

export const MEASURED_PLANS: readonly MeasuredPlan[] = [
  {
    operation: createShipment,
    interactivePerSecond: 0.3,
    interactivePriority: 'mutation',
    call: (seller, options) =>
      seller.call(
        createShipment,
        { body: { ShippingServiceId: 'GROUND', ShipmentRequestDetails: SHIPMENT_REQUEST } },
        options,
      ),
  },
  {
    operation: getEligibleShipmentServices,
    interactivePerSecond: 0.6,
    interactivePriority: 'query',
    call: (seller, options) =>
      seller.call(
        getEligibleShipmentServices,
        { body: { ShipmentRequestDetails: SHIPMENT_REQUEST } },
        options,
      ),
  },
  {
    operation: getOrder,
    interactivePerSecond: 0.1,
    interactivePriority: 'query',
    call: (seller, options) =>
      seller.call(getOrder, { path: { orderId: '000-0000000-0000001' } }, options),
  },
  {
    operation: searchOrders,
    interactivePerSecond: 0.05,
    interactivePriority: 'query',
    call: (seller, options) =>
      seller.call(searchOrders, { query: { createdAfter: '2026-01-01T00:00:00Z' } }, options),
  },
  {
    operation: getShipment,
    interactivePerSecond: 0.1,
    interactivePriority: 'query',
    call: (seller, options) => seller.call(getShipment, { path: { shipmentId: 's-1' } }, options),
  },
];
