import 'reflect-metadata';
import { graphql } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import type { OrderWire } from '../../../src/sp-api/operations/orders.wire.js';
import { oneSellerContext } from '../schema/one-seller-context.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { anAddress, anOfferWire, aShipping } from '../shipping/shipping-builders.js';
import { anOrderWire, theOrders } from '../orders/order-builders.js';
import { openTestStores } from '../shipping/test-store.js';

openTestStores();

const schema = createSchema();
const PACKAGE = 'package: { predefined: USPS_FLAT_RATE_ENVELOPE, weight: { value: 18, unit: OZ } }';
const ITEMS = [
  { orderItemId: '1', quantityOrdered: 3, fulfillment: { quantityUnfulfilled: 2 } },
  { orderItemId: '2', quantityOrdered: 1, fulfillment: { quantityUnfulfilled: 0 } },
  { orderItemId: '3', quantityOrdered: 1, fulfillment: { quantityUnfulfilled: 1 } },
];

interface Found {
  readonly seller: { readonly order: { shippingServices: { offers: object[] } | null } | null };
}

/** Requests offers of an order. Returns the result and the requests to Amazon. */
async function offersFor(
  options: { readonly order?: Partial<OrderWire>; readonly source?: string; args?: string } = {},
) {
  const { source: FulfillmentSupplySourceId, args = '' } = options;
  const client = new FakeSellerClient({
    getOrder: () => ({ order: anOrderWire({ orderItems: ITEMS, ...options.order }) }),
    getOrderV0: () => ({ payload: { FulfillmentInstruction: { FulfillmentSupplySourceId } } }),
    getEligibleShipmentServices: () => ({ payload: { ShippingServiceList: [anOfferWire()] } }),
  });
  const shipFrom = async (id: string) =>
    id === 'store-7' ? anAddress({ name: 'Seventh Store' }) : null;
  const scope = { orders: theOrders(client), shipping: aShipping(client, { shipFrom }) };
  const { data, errors } = await graphql({
    schema,
    source: `{ seller { order(id: "902-3175004-8841250") {
      shippingServices(${PACKAGE} ${args}) { offers { shippingServiceId } }
    } } }`,
    contextValue: oneSellerContext(scope),
  });
  const asked = client.operations.includes('getEligibleShipmentServices')
    ? client.bodyOf('getEligibleShipmentServices')['ShipmentRequestDetails']
    : null;
  const { order } = (data as unknown as Found).seller;
  return { order, errors, asked, operations: client.operations };
}

describe('offers for an order', () => {
  it('cover all unshipped items, from the assigned supply source', async () => {
    const { order, asked, operations } = await offersFor({ source: 'store-7' });
    expect(order?.shippingServices?.offers).toHaveLength(1);
    expect(asked).toMatchObject({
      AmazonOrderId: '902-3175004-8841250',
      ItemList: [
        { OrderItemId: '1', Quantity: 2 },
        { OrderItemId: '3', Quantity: 1 },
      ],
      ShipFromAddress: { Name: 'Seventh Store' },
      ShippingServiceOptions: {
        DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
        CarrierWillPickUp: false,
      },
    });
    expect(operations).toEqual(['getOrder', 'getOrderV0', 'getEligibleShipmentServices']);
  });

  it('follow the arguments, without a call for the assignment', async () => {
    const { asked, operations } = await offersFor({
      args: 'items: [{ orderItemId: "1", quantity: 1 }] from: { supplySourceId: "store-7" } carrierWillPickUp: true deliveryExperience: NO_TRACKING declaredValue: { amount: "9.50", currencyCode: "USD" }',
    });
    expect(asked).toMatchObject({
      ItemList: [{ OrderItemId: '1', Quantity: 1 }],
      ShippingServiceOptions: {
        DeliveryExperience: 'NoTracking',
        CarrierWillPickUp: true,
        DeclaredValue: { Amount: 9.5, CurrencyCode: 'USD' },
      },
    });
    expect(operations).toEqual(['getOrder', 'getEligibleShipmentServices']);
  });

  it('require a location when the order has no source', async () => {
    const { order, errors, asked } = await offersFor();
    expect([order?.shippingServices, asked]).toEqual([null, null]);
    expect(errors?.[0]?.message).toBe(
      'from must be given, because the order has no known supply source.',
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['shippingServices', 'from'] }],
    });
  });

  it('are null when nothing is left to ship, whatever the arguments', async () => {
    const { order, errors, operations } = await offersFor({
      order: { fulfillment: { fulfillmentStatus: 'SHIPPED' } },
      args: 'items: [{ orderItemId: "1", quantity: 1 }]',
    });
    expect([order, errors]).toEqual([{ shippingServices: null }, undefined]);
    expect(operations).toEqual(['getOrder']);
  });
});
