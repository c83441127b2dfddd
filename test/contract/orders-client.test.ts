import { createSpApi } from '../../src/sp-api/create-sp-api.js';
import type { SpApiClient } from '../../src/sp-api/create-sp-api.js';
import type { SellerClient } from '../../src/sp-api/calls/client.js';
import {
  confirmShipment,
  getOrderItemsV0,
  getOrdersV0,
  getOrderV0,
} from '../../src/sp-api/operations/orders-v0.js';
import { getOrder, searchOrders } from '../../src/sp-api/operations/orders.js';
import { EmulatedAmazon, TEST_NOW_MS } from '../support/emulated-amazon.js';
import { namedItem, namedOrder } from './orders-sdk.js';

let amazon: EmulatedAmazon;
let client: SpApiClient;
let seller: SellerClient;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start();
  const { environment, application } = amazon.emulator;
  client = createSpApi({
    endpoint: amazon.emulator.url,
    lwaEndpoint: environment['LWA_ENDPOINT']!,
    clientId: application.clientId,
    clientSecret: () => application.clientSecret,
    userAgent: { application: 'ContractTest', version: '1', attributes: { Language: 'TS' } },
    // Quota of Amazon's list calls is so low that a second attempt would wait for minutes.
    retry: { maxAttempts: 1, firstPauseMs: 0, longestPauseMs: 0 },
  });
  seller = client.forSeller(amazon.seller);
});

afterEach(async () => {
  await client.close();
  await amazon[Symbol.asyncDispose]();
});

const options = { priority: 'query' } as const;
const createdAfter = new Date(TEST_NOW_MS - 86_400_000).toISOString();
const orderId = namedOrder(1);

describe('the operations of this client at the emulated Amazon', () => {
  it('search orders page by page, with lists in the query', async () => {
    const query = {
      createdAfter,
      fulfillmentStatuses: ['UNSHIPPED', 'PARTIALLY_SHIPPED'],
      includedData: ['FULFILLMENT', 'PACKAGES'],
      maxResultsPerPage: 4,
    } as const;
    const first = await seller.call(searchOrders, { query }, options);
    expect(first.orders).toHaveLength(4);
    const paginationToken = first.pagination?.nextToken ?? '';
    const next = { query: { ...query, paginationToken } };
    const second = await seller.call(searchOrders, next, options);
    expect(second.orders).toHaveLength(4);
    const ids = [...first.orders!, ...second.orders!].map((order) => order?.orderId);
    expect(new Set(ids).size).toBe(8);
  });

  it('confirm a package of an order with its supply source', async () => {
    const { payload: order } = await seller.call(getOrderV0, { path: { orderId } }, options);
    const source = order?.FulfillmentInstruction?.FulfillmentSupplySourceId;

    const { payload: listed } = await seller.call(
      getOrdersV0,
      {
        query: {
          MarketplaceIds: amazon.seller.marketplaceIds,
          AmazonOrderIds: [orderId, namedOrder(2)],
          ActualFulfillmentSupplySourceId: source ?? '',
        },
      },
      options,
    );
    expect(listed?.Orders?.map((entry) => entry?.AmazonOrderId)).toEqual([orderId]);
    const { payload: items } = await seller.call(getOrderItemsV0, { path: { orderId } }, options);
    expect(items?.OrderItems?.[0]?.OrderItemId).toBe(namedItem(1, 1));
    const body = {
      marketplaceId: 'ATVPDKIKX0DER',
      packageDetail: {
        packageReferenceId: '1',
        carrierCode: 'UPS',
        trackingNumber: '1Z0000000000000001',
        shipDate: new Date(TEST_NOW_MS).toISOString(),
        orderItems: [{ orderItemId: namedItem(1, 1), quantity: 1 }],
      },
    };
    await expect(
      seller.call(confirmShipment, { path: { orderId }, body }, options),
    ).resolves.toBeUndefined();
    const query = { includedData: ['PACKAGES'] } as const;
    const { order: shipped } = await seller.call(getOrder, { path: { orderId }, query }, options);
    expect(shipped?.packages?.[0]?.trackingNumber).toBe('1Z0000000000000001');
  });

  it('use the quota of their own API, although two of them are getOrder at Amazon', async () => {
    await seller.call(getOrder, { path: { orderId } }, options);
    await seller.call(getOrderV0, { path: { orderId } }, options);
    const called = amazon.emulator.control.calls().map(({ operation }) => operation);
    expect(called).toEqual(expect.arrayContaining(['getOrder', 'getOrderV0']));
  });
});
