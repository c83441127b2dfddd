import { Orders_v2026SpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkGetOrder, SdkSearchOrders } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { EmulatedAmazon, TEST_NOW_MS } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { namedItem, namedOrder, refusalOf, sdkClient } from './orders-sdk.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let amazon: EmulatedAmazon;
let orders: SdkGetOrder & SdkSearchOrders;
let restore: () => void;

async function start(usagePlans: 'enforced' | 'off'): Promise<void> {
  amazon = await EmulatedAmazon.start({ usagePlans });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  orders = sdkFor(amazon.seller);
}

beforeEach(() => start('off'));

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

function sdkFor(seller: typeof amazon.seller): SdkGetOrder & SdkSearchOrders {
  const client = sdkClient(Orders_v2026SpApi.ApiClient, amazon, { seller });
  const [one, many] = [
    new Orders_v2026SpApi.GetOrderApi(client),
    new Orders_v2026SpApi.SearchOrdersApi(client),
  ];
  return {
    getOrder: (...call) => one.getOrder(...call),
    getOrderWithHttpInfo: (...call) => one.getOrderWithHttpInfo(...call),
    searchOrders: (...call) => many.searchOrders(...call),
  };
}

function ago(ms: number): string {
  return new Date(TEST_NOW_MS - ms).toISOString();
}

const LONG_AGO = ago(30 * 24 * HOUR_MS);

describe('getOrder', () => {
  it('returns the order with its items, and no other data set by default', async () => {
    const { data, response } = await orders.getOrderWithHttpInfo(namedOrder(2));
    expect(Object.keys(JSON.parse(response.text).order).sort()).toEqual([
      'createdTime',
      'lastUpdatedTime',
      'orderAliases',
      'orderId',
      'orderItems',
      'programs',
      'salesChannel',
    ]);
    expect(Object.keys(JSON.parse(response.text).order.orderItems[0]).sort()).toEqual([
      'orderItemId',
      'product',
      'quantityOrdered',
    ]);
    expect(data.order.orderItems).toMatchObject([
      { orderItemId: namedItem(2, 1), quantityOrdered: 3 },
      { orderItemId: namedItem(2, 2), quantityOrdered: 2 },
    ]);
    expect(response.headers['x-amzn-ratelimit-limit']).toBe('0.5');
  });

  it.each([
    ['BUYER', { buyer: { buyerName: 'Pavel Inkwell', buyerEmail: 'pavel.inkwell@example.com' } }],
    ['RECIPIENT', { recipient: { deliveryAddress: { addressLine1: '77 Gristmill Rd' } } }],
    ['PROCEEDS', { proceeds: { grandTotal: { amount: '94.49', currencyCode: 'USD' } } }],
    ['PROMOTION', { orderItems: [{ promotion: { breakdowns: [{}] } }, {}] }],
    [
      'EXPENSE',
      { orderItems: [{ expense: { pointsCost: { pointsGranted: { pointsNumber: 0 } } } }, {}] },
    ],
    [
      'FULFILLMENT',
      { fulfillment: { fulfilledBy: 'MERCHANT', fulfillmentServiceLevel: 'STANDARD' } },
    ],
    ['PACKAGES', { packages: [] }],
    [
      'TAX',
      { orderItems: [{ tax: { taxCollections: [{ model: 'MARKETPLACE_FACILITATOR' }] } }, {}] },
    ],
    ['PAYMENT', { payment: { paymentExecutions: [{ paymentAmount: { amount: '94.49' } }] } }],
    ['FULFILLMENT_ORDERS', { fulfillmentOrders: [] }],
  ])('adds %s on request', async (name, expected) => {
    const { order } = await orders.getOrder(namedOrder(2), { includedData: [name] });
    expect(order).toMatchObject(expected);
    expect((await orders.getOrder(namedOrder(2))).order).not.toMatchObject(expected);
  });

  it('returns who cancelled an order, and why', async () => {
    const { order } = await orders.getOrder(namedOrder(9), { includedData: ['CANCELLATION'] });
    expect(order.orderItems).toMatchObject([
      {
        cancellation: {
          cancellationRequest: { requester: 'BUYER' },
          cancellationExecution: { cancelledBy: 'BUYER', cancelReason: 'Ordered by mistake' },
        },
      },
    ]);
  });

  it('has totals of item, shipping and tax without the discount', async () => {
    const { order } = await orders.getOrder(namedOrder(2), { includedData: ['PROCEEDS'] });
    expect(order.proceeds).toMatchObject({
      breakdowns: [
        { type: 'ITEM', subtotal: { amount: '86.75' } },
        { type: 'SHIPPING', subtotal: { amount: '9.98' } },
        { type: 'TAX', subtotal: { amount: '6.44' } },
        { type: 'DISCOUNT', subtotal: { amount: '-8.68' } },
      ],
    });
  });

  it('omits buyer, address and amounts of an unpaid order', async () => {
    const includedData = ['BUYER', 'RECIPIENT', 'PROCEEDS', 'FULFILLMENT'];
    const { order } = await orders.getOrder(namedOrder(10), { includedData });
    expect(order.fulfillment?.fulfillmentStatus).toBe('PENDING');
    expect([order.buyer, order.recipient, order.proceeds]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('refuses unknown orders, foreign ones, malformed ids and unknown data sets', async () => {
    expect(await refusalOf(orders.getOrder('999-0000000-0000000'))).toMatch(/^404 NotFound: /);
    const other = sdkFor(amazon.otherSeller);
    expect(await refusalOf(other.getOrder(namedOrder(1)))).toMatch(/^404 NotFound: /);
    expect(await refusalOf(orders.getOrder('12'))).toMatch(/^400 InvalidInput: .*malformed/);
    const odd = orders.getOrder(namedOrder(1), { includedData: ['BUYER', 'WEATHER'] });
    expect(await refusalOf(odd)).toMatch(/^400 InvalidInput: Invalid 'includedData' .*WEATHER/);
  });
});

describe('searchOrders', () => {
  it('walks through all orders of a period once, oldest first', async () => {
    const ids: string[] = [];
    const times: number[] = [];
    let paginationToken: string | undefined;
    do {
      const page = await orders.searchOrders({
        createdAfter: LONG_AGO,
        maxResultsPerPage: 41,
        paginationToken,
      });
      ids.push(...page.orders.map((order) => order.orderId));
      times.push(...page.orders.map((order) => order.createdTime.getTime()));
      expect(page.createdBefore).toEqual(new Date(TEST_NOW_MS - 2 * MINUTE_MS));
      paginationToken = page.pagination?.nextToken;
    } while (paginationToken !== undefined);
    expect(ids).toHaveLength(180);
    expect(new Set(ids).size).toBe(180);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('loses no order when another changes between two pages', async () => {
    const search = { lastUpdatedAfter: LONG_AGO, fulfillmentStatuses: ['UNSHIPPED'] };
    const all = (await orders.searchOrders({ ...search, maxResultsPerPage: 100 })).orders;
    const first = await orders.searchOrders({ ...search, maxResultsPerPage: 3 });
    // By then the first buyers have paid, and some of the rest have cancelled.
    amazon.emulator.control.advanceClock(10 * HOUR_MS);
    orders = sdkFor(amazon.seller);
    const second = await orders.searchOrders({
      ...search,
      maxResultsPerPage: 97,
      includedData: ['FULFILLMENT'],
      paginationToken: first.pagination?.nextToken,
    });
    const ids = second.orders.map((order) => order.orderId);
    const before = all.slice(3).map((order) => order.orderId);
    expect(before.filter((id) => !ids.includes(id)).length).toBeLessThan(5);
    expect(ids.filter((id) => before.includes(id))).toEqual(
      before.filter((id) => ids.includes(id)),
    );
    expect(second.lastUpdatedBefore).toEqual(first.lastUpdatedBefore);
  });

  it('filters by status, marketplace and fulfilment', async () => {
    const search = { createdAfter: LONG_AGO, includedData: ['FULFILLMENT'] };
    const some = await orders.searchOrders({
      ...search,
      fulfillmentStatuses: ['PENDING', 'CANCELLED'],
    });
    expect(new Set(some.orders.map((order) => order.fulfillment?.fulfillmentStatus))).toEqual(
      new Set(['PENDING', 'CANCELLED']),
    );
    const marketplaceIds = [amazon.seller.marketplaceIds[0]!];
    expect((await orders.searchOrders({ ...search, marketplaceIds })).orders).toHaveLength(100);
    const abroad = await orders.searchOrders({ ...search, marketplaceIds: ['A1F83G8C2ARO7P'] });
    expect(abroad.orders).toEqual([]);
    expect((await orders.searchOrders({ ...search, fulfilledBy: ['AMAZON'] })).orders).toEqual([]);
    expect(
      (await orders.searchOrders({ ...search, fulfilledBy: ['MERCHANT'] })).orders,
    ).toHaveLength(100);
  });

  it('finds a new order two minutes later', async () => {
    amazon.emulator.control.advanceClock(11 * MINUTE_MS);
    const createdAfter = ago(0);
    expect((await sdkFor(amazon.seller).searchOrders({ createdAfter })).orders).toEqual([]);
    amazon.emulator.control.advanceClock(2 * MINUTE_MS);
    const { orders: found } = await sdkFor(amazon.seller).searchOrders({
      createdAfter,
      includedData: ['FULFILLMENT'],
    });
    expect(found).toMatchObject([
      {
        createdTime: new Date(TEST_NOW_MS + 10 * MINUTE_MS),
        fulfillment: { fulfillmentStatus: 'PENDING' },
      },
    ]);
  });

  it.each([
    ['neither bound', {}, /Exactly one of/],
    ['both bounds', { createdAfter: LONG_AGO, lastUpdatedAfter: LONG_AGO }, /Exactly one of/],
    ['mixed bounds', { createdAfter: LONG_AGO, lastUpdatedBefore: ago(HOUR_MS) }, /mixed/],
    ['a start of a minute ago', { lastUpdatedAfter: ago(MINUTE_MS) }, /two minutes before/],
    ['an end of now', { createdAfter: LONG_AGO, createdBefore: ago(0) }, /two minutes before/],
    [
      'an end before the start',
      { createdAfter: ago(HOUR_MS), createdBefore: LONG_AGO },
      /before it/,
    ],
    ['no time', { createdAfter: 'yesterday' }, /'createdAfter' provided: yesterday/],
    ['page size 0', { createdAfter: LONG_AGO, maxResultsPerPage: 0 }, /maxResultsPerPage/],
    ['page size 101', { createdAfter: LONG_AGO, maxResultsPerPage: 101 }, /maxResultsPerPage/],
    ['an unknown status', { createdAfter: LONG_AGO, fulfillmentStatuses: ['Shipped'] }, /Shipped/],
    [
      '51 marketplaces',
      { createdAfter: LONG_AGO, marketplaceIds: Array.from({ length: 51 }, () => 'ATVPDKIKX0DER') },
      /50/,
    ],
    ['a made-up token', { createdAfter: LONG_AGO, paginationToken: 'x.y' }, /paginationToken/],
  ])('refuses %s', async (_, query, message) => {
    const refusal = await refusalOf(orders.searchOrders(query));
    expect(refusal).toMatch(/^400 InvalidInput: /);
    expect(refusal).toMatch(message);
  });

  it('refuses a token of another search, of another seller or older than a day', async () => {
    const search = { createdAfter: LONG_AGO, maxResultsPerPage: 5 };
    const { pagination } = await orders.searchOrders(search);
    const next = { ...search, paginationToken: pagination?.nextToken };
    const changed = orders.searchOrders({ ...next, fulfillmentStatuses: ['SHIPPED'] });
    expect(await refusalOf(changed)).toMatch(/^400 InvalidInput: .*paginationToken/);
    const foreign = sdkFor(amazon.otherSeller).searchOrders(next);
    expect(await refusalOf(foreign)).toMatch(/^400 InvalidInput: .*paginationToken/);
    amazon.emulator.control.advanceClock(24 * HOUR_MS);
    expect(await refusalOf(sdkFor(amazon.seller).searchOrders(next))).toBe('accepted');
    amazon.emulator.control.advanceClock(1);
    expect(await refusalOf(sdkFor(amazon.seller).searchOrders(next))).toMatch(
      /^400 InvalidInput: .*paginationToken/,
    );
  });

  it('allows twenty calls at once, then one in three minutes', async () => {
    restore();
    await amazon[Symbol.asyncDispose]();
    await start('enforced');
    const search = { createdAfter: LONG_AGO, maxResultsPerPage: 1 };
    for (let call = 0; call < 20; call += 1) await orders.searchOrders(search);
    expect(await refusalOf(orders.searchOrders(search))).toMatch(/^429 QuotaExceeded: /);
    amazon.emulator.control.advanceClock(3 * MINUTE_MS);
    expect(await refusalOf(orders.searchOrders(search))).toBe('accepted');
  });
});
