import {
  MerchantfulfillmentSpApi,
  Orders_v2026SpApi,
} from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type {
  SdkGetOrder,
  SdkMerchantFulfillment,
} from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { EmulatedAmazon, TEST_NOW_MS } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { namedItem, namedOrder, sdkClient } from './orders-sdk.js';

let amazon: EmulatedAmazon;
let orders: SdkGetOrder;
let buyShipping: SdkMerchantFulfillment;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  orders = new Orders_v2026SpApi.GetOrderApi(sdkClient(Orders_v2026SpApi.ApiClient, amazon));
  buyShipping = new MerchantfulfillmentSpApi.MerchantFulfillmentApi(
    sdkClient(MerchantfulfillmentSpApi.ApiClient, amazon),
  );
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

const SOCKS_AND_BOOKS = namedOrder(2);
const [SOCKS, BOOKS] = [namedItem(2, 1), namedItem(2, 2)];
const includedData = ['PACKAGES', 'FULFILLMENT'];

async function buy(ItemList: { OrderItemId: string; Quantity: number }[]): Promise<string> {
  const { payload } = await buyShipping.createShipment({
    ShipmentRequestDetails: {
      AmazonOrderId: SOCKS_AND_BOOKS,
      ItemList,
      ShipFromAddress: {
        Name: 'Quill & Cedar',
        AddressLine1: '77 Wharf Road',
        City: 'Tacoma',
        StateOrProvinceCode: 'WA',
        PostalCode: '98402',
        CountryCode: 'US',
        Email: 'dock@example.com',
        Phone: '+1 253 555 0110',
      },
      PackageDimensions: { Length: 9, Width: 6, Height: 5, Unit: 'inches' },
      Weight: { Value: 18, Unit: 'oz' },
      ShippingServiceOptions: {
        DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
        CarrierWillPickUp: false,
      },
    },
    ShippingServiceId: 'USPS_PTP_PRI',
  });
  return payload.shipmentId;
}

describe('an order with a bought label', () => {
  it('has no package before', async () => {
    const { order } = await orders.getOrder(SOCKS_AND_BOOKS, { includedData });
    expect(order.packages).toEqual([]);
    expect(order.fulfillment?.fulfillmentStatus).toBe('UNSHIPPED');
    expect(order.orderItems.map((item) => item.fulfillment?.quantityFulfilled)).toEqual([0, 0]);
  });

  it('shows the package, its quantities and the change at once', async () => {
    amazon.emulator.control.advanceClock(60_000);
    const shipmentId = await buy([{ OrderItemId: SOCKS, Quantity: 2 }]);
    const { payload: shipment } = await buyShipping.getShipment(shipmentId);
    const { order } = await orders.getOrder(SOCKS_AND_BOOKS, { includedData });
    const boughtAt = new Date(TEST_NOW_MS + 60_000);
    expect(order.packages).toMatchObject([
      {
        packageReferenceId: expect.stringMatching(/^[1-9]\d*$/),
        createdTime: boughtAt,
        carrier: 'USPS',
        shippingService: shipment.shippingService.shippingServiceName,
        trackingNumber: shipment.trackingId,
        shipTime: shipment.shippingService.shipDate,
        shipFromAddress: { addressLine1: '77 Wharf Road', postalCode: '98402' },
        packageItems: [{ orderItemId: SOCKS, quantity: 2 }],
      },
    ]);
    expect(order.lastUpdatedTime).toEqual(boughtAt);
    expect(order.fulfillment?.fulfillmentStatus).toBe('PARTIALLY_SHIPPED');
    expect(order.orderItems.map((item) => item.fulfillment)).toMatchObject([
      { quantityFulfilled: 2, quantityUnfulfilled: 1 },
      { quantityFulfilled: 0, quantityUnfulfilled: 2 },
    ]);
  });

  it('stays shipped when the label is cancelled', async () => {
    const shipmentId = await buy([
      { OrderItemId: SOCKS, Quantity: 3 },
      { OrderItemId: BOOKS, Quantity: 2 },
    ]);
    await buyShipping.cancelShipment(shipmentId);
    const { order } = await orders.getOrder(SOCKS_AND_BOOKS, { includedData });
    expect(order.fulfillment?.fulfillmentStatus).toBe('SHIPPED');
    expect(order.packages).toMatchObject([
      { packageStatus: { status: 'CANCELLED', detailedStatus: 'LABEL_CANCELLED' } },
    ]);
    expect(order.orderItems[0]!.fulfillment?.quantityFulfilled).toBe(3);
  });

  it('includes packages and quantities only on request', async () => {
    await buy([{ OrderItemId: SOCKS, Quantity: 1 }]);
    const { order } = await orders.getOrder(SOCKS_AND_BOOKS);
    expect(order.packages).toBeUndefined();
    expect(order.fulfillment).toBeUndefined();
    expect(order.orderItems[0]).toMatchObject({
      quantityOrdered: 3,
      product: { sellerSku: 'SOCK-MERINO-M', price: { unitPrice: { amount: '18.95' } } },
    });
  });
});
