import {
  MerchantfulfillmentSpApi,
  Orders_v2026SpApi,
  OrdersSpApi,
} from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkOrder2026, SdkOrdersV0 } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { EmulatedAmazon, SUPPLY_SOURCES, TEST_NOW_MS } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { namedItem, namedOrder, refusalOf, sdkClient } from './orders-sdk.js';

let amazon: EmulatedAmazon;
let orders: SdkOrdersV0;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  orders = new OrdersSpApi.OrdersV0Api(sdkClient(OrdersSpApi.ApiClient, amazon));
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

const SOCKS_AND_BOOKS = namedOrder(2);
const [SOCKS, BOOKS] = [namedItem(2, 1), namedItem(2, 2)];
const shipDate = new Date(TEST_NOW_MS).toISOString();

function detail(changes: object = {}): object {
  return {
    packageReferenceId: '1',
    carrierCode: 'UPS',
    shippingMethod: 'Ground',
    trackingNumber: '1Z0000000000000001',
    shipDate,
    orderItems: [{ orderItemId: SOCKS, quantity: 3 }],
    ...changes,
  };
}

function confirm(
  changes: object = {},
  { order = SOCKS_AND_BOOKS, marketplaceId = 'ATVPDKIKX0DER' } = {},
): ReturnType<SdkOrdersV0['confirmShipmentWithHttpInfo']> {
  const payload = { marketplaceId, packageDetail: detail(changes) };
  return orders.confirmShipmentWithHttpInfo(order, payload);
}

async function recorded(order = SOCKS_AND_BOOKS): Promise<SdkOrder2026> {
  const api = new Orders_v2026SpApi.GetOrderApi(sdkClient(Orders_v2026SpApi.ApiClient, amazon));
  const includedData = ['PACKAGES', 'FULFILLMENT'];
  return (await api.getOrder(order, { includedData })).order;
}

async function supplySourceId(city: string): Promise<string> {
  const answer = await amazon.call('GET', `${SUPPLY_SOURCES}?pageSize=50`);
  const { supplySources }: { supplySources: { supplySourceId: string; alias: string }[] } =
    answer.json();
  return supplySources.find(({ alias }) => alias.endsWith(city))!.supplySourceId;
}

describe('a confirmed shipment', () => {
  it('returns no body and becomes a package of the order', async () => {
    const { response } = await confirm();
    expect([response.status, response.text]).toEqual([204, '']);
    const order = await recorded();
    expect(order.fulfillment?.fulfillmentStatus).toBe('PARTIALLY_SHIPPED');
    expect(order.packages).toMatchObject([
      {
        packageReferenceId: '1',
        carrier: 'UPS',
        shippingService: 'Ground',
        trackingNumber: '1Z0000000000000001',
        shipTime: new Date(TEST_NOW_MS),
        packageItems: [{ orderItemId: SOCKS, quantity: 3 }],
      },
    ]);
    await confirm({ packageReferenceId: '2', orderItems: [{ orderItemId: BOOKS, quantity: 2 }] });
    expect((await recorded()).fulfillment?.fulfillmentStatus).toBe('SHIPPED');
  });

  it('names its carrier when the code is Other', async () => {
    expect(await refusalOf(confirm({ carrierCode: 'Other' }))).toMatch(
      /^400 InvalidInput: .*carrierName is required/,
    );
    await confirm({ carrierCode: 'Other', carrierName: 'Heron Couriers' });
    expect((await recorded()).packages).toMatchObject([{ carrier: 'Heron Couriers' }]);
  });

  it('is corrected by the same reference, also when everything has shipped', async () => {
    const everything = [
      { orderItemId: SOCKS, quantity: 3 },
      { orderItemId: BOOKS, quantity: 2 },
    ];
    await confirm({ orderItems: everything });
    await confirm({ orderItems: everything });
    await confirm({ orderItems: everything, trackingNumber: '1Z0000000000000002' });
    const { packages } = await recorded();
    expect(packages).toMatchObject([{ trackingNumber: '1Z0000000000000002' }]);
    expect(await refusalOf(confirm({ packageReferenceId: '2' }))).toMatch(
      /^400 InvalidInput: PackageToUpdateNotFound/,
    );
  });

  it('loses its supply source the first time, and keeps it in a correction', async () => {
    const shipFromSupplySourceId = await supplySourceId('Reno');
    await confirm({ shipFromSupplySourceId });
    expect((await recorded()).packages![0]!.shipFromAddress).toMatchObject({ city: 'Seattle' });
    await confirm({ shipFromSupplySourceId });
    expect((await recorded()).packages![0]!.shipFromAddress).toMatchObject({
      city: 'Reno',
      postalCode: '89506',
    });
  });
});

describe('a confirmation is refused', () => {
  it.each([
    ['a reference that is a number', { packageReferenceId: 1 }, /packageReferenceId must be a str/],
    ['reference 0', { packageReferenceId: '0' }, /packageReferenceId must be a positive integer/],
    ['a reference in letters', { packageReferenceId: 'A1' }, /packageReferenceId/],
    ['no carrier', { carrierCode: '' }, /carrierCode/],
    ['no tracking number', { trackingNumber: undefined }, /trackingNumber is required/],
    ['an invalid date', { shipDate: 'today' }, /shipDate/],
    ['no items', { orderItems: [] }, /orderItems must not be empty/],
    ['quantity 0', { orderItems: [{ orderItemId: SOCKS, quantity: 0 }] }, /quantity/],
    ['too many units', { orderItems: [{ orderItemId: SOCKS, quantity: 4 }] }, /exceeds the 3/],
    ['a foreign item', { orderItems: [{ orderItemId: '1', quantity: 1 }] }, /no item 1/],
    [
      'an item twice',
      {
        orderItems: [
          { orderItemId: SOCKS, quantity: 1 },
          { orderItemId: SOCKS, quantity: 1 },
        ],
      },
      /occurs twice/,
    ],
    ['an unknown supply source', { shipFromSupplySourceId: 'nowhere' }, /nowhere is unknown/],
  ])('for %s', async (_, changes, message) => {
    const refusal = await refusalOf(confirm(changes));
    expect(refusal).toMatch(/^400 InvalidInput: /);
    expect(refusal).toMatch(message);
    expect((await recorded()).packages).toEqual([]);
  });

  it('for orders that cannot ship, are unknown or belong to another marketplace', async () => {
    expect(await refusalOf(confirm({}, { order: namedOrder(9) }))).toMatch(/^400 .*Canceled/);
    expect(await refusalOf(confirm({}, { order: namedOrder(10) }))).toMatch(/^400 .*Pending/);
    expect(await refusalOf(confirm({}, { order: '999-0000000-0000000' }))).toMatch(/^404 NotFound/);
    const marketplaceId = 'A2EUQ1WTGCTBG2';
    expect(await refusalOf(confirm({}, { marketplaceId }))).toMatch(/^400 .*marketplace/);
  });

  it('for units shipped with a bought label', async () => {
    const buyShipping = new MerchantfulfillmentSpApi.MerchantFulfillmentApi(
      sdkClient(MerchantfulfillmentSpApi.ApiClient, amazon),
    );
    await buyShipping.createShipment({
      ShipmentRequestDetails: {
        AmazonOrderId: SOCKS_AND_BOOKS,
        ItemList: [{ OrderItemId: SOCKS, Quantity: 2 }],
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
    expect(await refusalOf(confirm())).toMatch(/^400 InvalidInput: .*exceeds the 1 left/);
    const [bought] = (await recorded()).packages!;
    const { packageReferenceId } = bought!;
    expect(await refusalOf(confirm({ packageReferenceId }))).toMatch(/bought from Amazon/);
    await confirm({ orderItems: [{ orderItemId: SOCKS, quantity: 1 }] });
    expect((await recorded()).packages).toHaveLength(2);
  });
});
