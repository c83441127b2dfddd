import { OrdersSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkOrdersV0 } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { EmulatedAmazon, SUPPLY_SOURCES, TEST_NOW_MS } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { namedItem, namedOrder, refusalOf, sdkClient } from './orders-sdk.js';

const HOUR_MS = 3_600_000;
const US = ['ATVPDKIKX0DER'];

let amazon: EmulatedAmazon;
let orders: SdkOrdersV0;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  orders = sdkFor();
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

function sdkFor(options: Parameters<typeof sdkClient>[2] = {}): SdkOrdersV0 {
  return new OrdersSpApi.OrdersV0Api(sdkClient(OrdersSpApi.ApiClient, amazon, options));
}

function ago(ms: number): string {
  return new Date(TEST_NOW_MS - ms).toISOString();
}

const createdAfter = ago(30 * 24 * HOUR_MS);

interface Source {
  supplySourceId: string;
  alias: string;
  address: Record<string, string>;
}

async function supplySources(): Promise<Source[]> {
  const answer = await amazon.call('GET', `${SUPPLY_SOURCES}?pageSize=50`);
  const { supplySources: sources }: { supplySources: Source[] } = answer.json();
  return sources;
}

describe('the assigned supply source', () => {
  it('is in the order, with the address of the same place', async () => {
    const { payload: order } = await orders.getOrder(namedOrder(1));
    const sources = await supplySources();
    const id = order.fulfillmentInstruction?.fulfillmentSupplySourceId;
    const source = sources.find(({ supplySourceId }) => supplySourceId === id)!;
    expect(source.alias).toBe('Larkspur Outfitters - Seattle');
    expect(order.defaultShipFromLocationAddress).toMatchObject({
      name: source.alias,
      addressLine1: source.address['addressLine1'],
      postalCode: '98101',
    });
  });

  it('is always an active one, and filters the list', async () => {
    const seen = new Map<string, number>();
    for (const { supplySourceId } of await supplySources()) {
      const { payload } = await orders.getOrders(US, {
        createdAfter,
        actualFulfillmentSupplySourceId: supplySourceId,
      });
      const ids = payload.orders.map(
        (order) => order.fulfillmentInstruction?.fulfillmentSupplySourceId,
      );
      expect(new Set(ids).size).toBeLessThan(2);
      if (ids.length > 0) seen.set(ids[0]!, ids.length);
    }
    expect(seen.size).toBe(8);
    for (const id of seen.keys()) {
      const { status }: { status: string } = (
        await amazon.call('GET', `${SUPPLY_SOURCES}/${id}`)
      ).json();
      expect(status).toBe('Active');
    }
  });

  it('is missing for an unpaid order', async () => {
    const { payload: order } = await orders.getOrder(namedOrder(10));
    expect(order).toMatchObject({ orderStatus: 'Pending', numberOfItemsUnshipped: 1 });
    expect(order.fulfillmentInstruction).toBeUndefined();
    expect(order.orderTotal).toBeUndefined();
  });
});

describe('getOrders', () => {
  it('finds up to fifty orders by their ids, without a period', async () => {
    const { payload } = await orders.getOrders(US, { createdAfter, maxResultsPerPage: 51 });
    const ids = payload.orders.map((order) => order.amazonOrderId);
    const named = await orders.getOrders(US, { amazonOrderIds: ids.slice(0, 50) });
    expect(named.payload.orders.map((order) => order.amazonOrderId)).toEqual(ids.slice(0, 50));
    expect(await refusalOf(orders.getOrders(US, { amazonOrderIds: ids }))).toMatch(
      /^400 InvalidInput: .*50/,
    );
  });

  it('walks through pages with the token alone', async () => {
    const ids: string[] = [];
    let options: object | undefined = { createdAfter, orderStatuses: ['Unshipped'] };
    while (options !== undefined) {
      const { payload } = await orders.getOrders(US, { ...options, maxResultsPerPage: 50 });
      expect(new Set(payload.orders.map((order) => order.orderStatus))).toEqual(
        new Set(['Unshipped']),
      );
      ids.push(...payload.orders.map((order) => order.amazonOrderId));
      options = payload.nextToken === undefined ? undefined : { nextToken: payload.nextToken };
    }
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('applies each filter', async () => {
    const count = async (options: object): Promise<number> =>
      (await orders.getOrders(US, { createdAfter, ...options })).payload.orders.length;
    expect(await count({ fulfillmentChannels: ['AFN'] })).toBe(0);
    expect(await count({ paymentMethods: ['COD'] })).toBe(0);
    expect(await count({ isISPU: true })).toBe(0);
    expect(await count({ sellerOrderId: namedOrder(3) })).toBe(1);
    expect(await count({ buyerEmail: 'rosa.larkspur@example.com' })).toBeGreaterThan(0);
    const soon = { latestDeliveryDateBefore: ago(-2 * 24 * HOUR_MS) };
    expect(await count(soon)).toBeGreaterThan(0);
    expect(await count(soon)).toBeLessThan(100);
    expect((await orders.getOrders(['A2EUQ1WTGCTBG2'], { createdAfter })).payload.orders).toEqual(
      [],
    );
  });

  it.each([
    ['no period', {}],
    ['a period that ends now', { createdAfter, createdBefore: ago(0) }],
    ['an unknown status', { createdAfter, orderStatuses: ['SHIPPED'] }],
    ['page size 101', { createdAfter, maxResultsPerPage: 101 }],
    ['a made-up token', { nextToken: 'x.y' }],
  ])('refuses %s', async (_, options) => {
    expect(await refusalOf(orders.getOrders(US, options))).toMatch(/^400 InvalidInput: /);
  });
});

describe('personal data in Orders v0', () => {
  it('is omitted for a plain access token', async () => {
    const { payload: order } = await orders.getOrder(namedOrder(7));
    expect(order.buyerInfo).toEqual({});
    expect(order.shippingAddress).toMatchObject({ city: 'Denver', postalCode: '80205' });
    expect(order.shippingAddress?.['name']).toBeUndefined();
    expect(order.shippingAddress?.['addressLine1']).toBeUndefined();
    const { payload } = await orders.getOrderItems(namedOrder(7));
    expect(payload.orderItems[0]?.buyerInfo).toBeUndefined();
  });

  it('comes with a restricted data token, by data element', async () => {
    const buyer = sdkFor({ dataElements: ['buyerInfo'] });
    const one = (await buyer.getOrder(namedOrder(7))).payload;
    expect(one.buyerInfo).toMatchObject({ buyerName: 'Tilda Kestrelby' });
    expect(one.shippingAddress?.['addressLine1']).toBeUndefined();
    const { payload } = await buyer.getOrderItems(namedOrder(7));
    expect(payload.orderItems[0]!.buyerInfo).toMatchObject({
      giftMessageText: 'For the long train rides. Nils',
    });
    const both = sdkFor({ dataElements: ['buyerInfo', 'shippingAddress'] });
    const [listed] = (await both.getOrders(US, { amazonOrderIds: [namedOrder(7)] })).payload.orders;
    expect(listed).toMatchObject({
      buyerInfo: { buyerEmail: 'tilda.kestrelby@example.com' },
      shippingAddress: { name: 'Tilda Kestrelby', addressLine1: '640 Juniper Pl' },
    });
  });
});

describe('getOrder and getOrderItems of Orders v0', () => {
  it('return counts, prices and cancellation requests', async () => {
    const { payload: order } = await orders.getOrder(namedOrder(12));
    expect(order).toMatchObject({
      orderStatus: 'PartiallyShipped',
      numberOfItemsShipped: 1,
      numberOfItemsUnshipped: 2,
      orderTotal: { currencyCode: 'USD', amount: expect.stringMatching(/^\d+\.\d\d$/) },
    });
    const { payload } = await orders.getOrderItems(namedOrder(9));
    expect(payload).toMatchObject({
      amazonOrderId: namedOrder(9),
      orderItems: [
        {
          orderItemId: namedItem(9, 1),
          sellerSKU: 'LAMP-DESK-BRS',
          itemPrice: { amount: '89.00' },
          buyerRequestedCancel: { isBuyerRequestedCancel: 'true' },
        },
      ],
    });
  });

  it('refuse unknown orders', async () => {
    expect(await refusalOf(orders.getOrder('999-0000000-0000000'))).toMatch(/^404 NotFound: /);
    const other = sdkFor({ seller: amazon.otherSeller });
    expect(await refusalOf(other.getOrderItems(namedOrder(1)))).toMatch(/^404 NotFound: /);
    expect(await refusalOf(orders.getOrderItems('12'))).toMatch(/^400 InvalidInput: /);
  });
});
