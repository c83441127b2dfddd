import 'reflect-metadata';
import { graphql } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import type { OrderWire } from '../../../src/sp-api/operations/orders.wire.js';
import { anIntent, aSale, LEASE_MS } from '../store/suites/store-place.js';
import { oneSellerContext } from '../schema/one-seller-context.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { anAddress, anOfferWire, aShipping } from '../shipping/shipping-builders.js';
import { anOrderWire, theOrders } from '../orders/order-builders.js';
import { openTestStores, testStore } from '../shipping/test-store.js';

openTestStores();

const schema = createSchema();
const ORDER_ID = '902-3175004-8841250';
const PACKAGE =
  'package: { size: { predefined: USPS_FLAT_RATE_ENVELOPE }, weight: { value: 18, unit: OZ } }';
const ITEMS = [
  { orderItemId: '1', quantityOrdered: 3, fulfillment: { quantityUnfulfilled: 2 } },
  { orderItemId: '2', quantityOrdered: 1, fulfillment: { quantityUnfulfilled: 0 } },
  { orderItemId: '3', quantityOrdered: 1, fulfillment: { quantityUnfulfilled: 1 } },
];

interface Found {
  readonly seller: { readonly order: { shippingQuote: { offers: object[] } | null } | null };
}

/** Requests offers of an order. Returns the result and the requests to Amazon. */
async function offersFor(
  options: {
    readonly order?: Partial<OrderWire>;
    readonly source?: string;
    readonly parcel?: string;
    readonly sources?: Readonly<Record<string, string>>;
  } = {},
) {
  const { source: FulfillmentSupplySourceId, parcel = '', sources } = options;
  const client = new FakeSellerClient({
    getOrder: () => ({ order: anOrderWire({ orderItems: ITEMS, ...options.order }) }),
    getOrderV0: () => ({ payload: { FulfillmentInstruction: { FulfillmentSupplySourceId } } }),
    getEligibleShipmentServices: () => ({ payload: { ShippingServiceList: [anOfferWire()] } }),
  });
  const shipFrom = async (id: string) =>
    id === 'store-7' ? anAddress({ name: 'Seventh Store' }) : null;
  const orders = theOrders(client);
  if (sources)
    orders.supplySourceId = async (_order, orderItemId = '') => sources[orderItemId] ?? null;
  const scope = { orders, shipping: aShipping(client, { shipFrom }) };
  const { data, errors } = await graphql({
    schema,
    source: `{ seller { order(id: "${ORDER_ID}") {
      shippingQuote(parcel: { ${PACKAGE} ${parcel} }) { offers { shippingServiceId } }
    } } }`,
    contextValue: oneSellerContext(scope),
  });
  const asked = client.operations.includes('getEligibleShipmentServices')
    ? client.bodyOf('getEligibleShipmentServices')['ShipmentRequestDetails']
    : null;
  const { order } = (data as unknown as Found).seller;
  return { order, errors, asked, operations: client.operations };
}

/** Puts a label for units of the order on record. */
async function bought(items: { orderItemId: string; quantity: number }[]): Promise<void> {
  const { purchases } = testStore();
  const intent = { sellerId: 'A2SELLER', amazonOrderId: ORDER_ID, items };
  await purchases.intend(anIntent('label', intent));
  const id = { sellerId: 'A2SELLER', key: 'label' };
  const claimed = await purchases.claim({ ...id, attemptNumber: 1 }, { leaseMs: LEASE_MS });
  if (claimed.outcome === 'lost') throw new Error('not claimed');
  await purchases.purchased(claimed.claim, aSale());
}

describe('a quote for an order', () => {
  it('covers all unshipped items, from the assigned supply source', async () => {
    const { order, asked, operations } = await offersFor({ source: 'store-7' });
    expect(order?.shippingQuote?.offers).toHaveLength(1);
    expect(asked).toMatchObject({
      AmazonOrderId: ORDER_ID,
      ItemList: [
        { OrderItemId: '1', Quantity: 2 },
        { OrderItemId: '3', Quantity: 1 },
      ],
      ShipFromAddress: { Name: 'Seventh Store' },
      ShippingServiceOptions: {
        DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
        CarrierWillPickUp: false,
        CarrierWillPickUpOption: 'NoPreference',
      },
    });
    expect(operations).toEqual(['getOrder', 'getOrderV0', 'getEligibleShipmentServices']);
  });

  it('leaves out units with a label, also before Amazon counts them as shipped', async () => {
    await bought([
      { orderItemId: '1', quantity: 2 },
      { orderItemId: '3', quantity: 1 },
    ]);
    // Of three units of item 1, Amazon shows one as shipped and two have a label: at least one has none.
    const { asked } = await offersFor({ source: 'store-7' });
    expect(asked).toMatchObject({ ItemList: [{ OrderItemId: '1', Quantity: 1 }] });
  });

  it('follows the parcel, without a call for the assignment', async () => {
    const { asked, operations } = await offersFor({
      parcel:
        'items: [{ orderItemId: "1", quantity: 1 }] shipFrom: { supplySourceId: "store-7" } handover: PICKUP deliveryConfirmation: NONE declaredValue: { amount: "9.50", currencyCode: "USD" } label: { format: PDF, includePackingSlip: true }',
    });
    expect(asked).toMatchObject({
      ItemList: [{ OrderItemId: '1', Quantity: 1 }],
      ShippingServiceOptions: {
        DeliveryExperience: 'NoTracking',
        CarrierWillPickUp: true,
        CarrierWillPickUpOption: 'CarrierWillPickUp',
        DeclaredValue: { Amount: 9.5, CurrencyCode: 'USD' },
        LabelFormat: 'PDF',
      },
    });
    expect(operations).toEqual(['getOrder', 'getEligibleShipmentServices']);
  });

  it.each([
    ['it is not known', {}, 'the supply source of an item is not known'],
    [
      'they differ',
      { sources: { '1': 'store-7', '3': 'store-8' } },
      'the items are assigned to different supply sources',
    ],
    [
      'one is not known',
      { sources: { '1': 'store-7' } },
      'the supply source of an item is not known',
    ],
  ])('requires a location when %s', async (_, options, reason) => {
    const { order, errors, asked } = await offersFor(options);
    expect([order?.shippingQuote, asked]).toEqual([null, null]);
    expect(errors?.[0]?.message).toBe(`parcel.shipFrom must be given when ${reason}.`);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['shippingQuote', 'parcel', 'shipFrom'] }],
    });
  });

  it('needs one location for the items of the parcel only', async () => {
    const { asked } = await offersFor({
      sources: { '1': 'store-7', '3': 'store-8' },
      parcel: 'items: [{ orderItemId: "1", quantity: 1 }]',
    });
    expect(asked).toMatchObject({ ShipFromAddress: { Name: 'Seventh Store' } });
  });

  it('is null when nothing is left to ship and the parcel names no items', async () => {
    const shipped = { fulfillment: { fulfillmentStatus: 'SHIPPED' } };
    const { order, errors, operations } = await offersFor({ order: shipped });
    expect([order, errors]).toEqual([{ shippingQuote: null }, undefined]);
    expect(operations).toEqual(['getOrder']);
  });

  it('is null for a cancelled order, whatever the parcel', async () => {
    const { order, errors, operations } = await offersFor({
      order: { fulfillment: { fulfillmentStatus: 'CANCELLED' } },
      parcel: 'items: [{ orderItemId: "1", quantity: 1 }]',
    });
    expect([order, errors]).toEqual([{ shippingQuote: null }, undefined]);
    expect(operations).toEqual(['getOrder']);
  });
});
