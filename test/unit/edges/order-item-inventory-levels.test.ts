import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import 'reflect-metadata';
import { graphql } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { ListingCaches } from '../../../src/domains/inventory/listing-caches.loader.js';
import { ListingLoader } from '../../../src/domains/inventory/listing.loader.js';
import type { OperationRequest } from '../../../src/sp-api/calls/operation.js';
import { aCaller, anOrderWire, theOrders } from '../orders/order-builders.js';
import { oneSellerContext } from '../schema/one-seller-context.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';

const schema = createSchema();
const MARKETPLACE = 'ATVPDKIKX0DER';
const CANADA = 'A2EUQ1WTGCTBG2';

/** 50 orders with 60 different SKUs: one has eleven items, and all others have one. */
const ORDERS = Array.from({ length: 50 }, (_, at) => ({
  id: `112-0000000-${String(at).padStart(7, '0')}`,
  skus:
    at === 0 ? Array.from({ length: 11 }, (_unused, more) => `SKU-${50 + more}`) : [`SKU-${at}`],
}));

const skusOf = ({ query }: OperationRequest): string[] => [
  ...((query?.['identifiers'] ?? []) as readonly string[]),
];

function aGraph() {
  const client = new FakeSellerClient({
    getOrder: ({ path }) => {
      const order = ORDERS.find(({ id }) => id === path?.['orderId']);
      const orderItems = order?.skus.map((sellerSku, at) => ({
        orderItemId: String(at),
        product: { sellerSku },
      }));
      return { order: anOrderWire({ orderId: order?.id ?? '', orderItems: orderItems ?? [] }) };
    },
    searchListingsItems: (request) => ({
      items: skusOf(request).map((sku) => ({
        sku,
        fulfillmentAvailability: [
          { fulfillmentChannelCode: 'DEFAULT', quantity: 0 },
          { fulfillmentChannelCode: 'store-1', quantity: Number(sku.slice(4)) },
        ],
      })),
    }),
  });
  const cache = new ListingCaches({
    ttlMs: 1_000,
    budget: new MemoryBudget(1_000_000),
    now: () => 0,
  });
  /** Executes one more request. */
  const ask = async (source: string) => {
    const listings = new ListingLoader(client, [MARKETPLACE], cache, aCaller());
    const scope = { orders: theOrders(client), listings };
    const { data, errors } = await graphql({
      schema,
      source,
      contextValue: oneSellerContext(scope),
    });
    expect(errors).toBeUndefined();
    return (data as unknown as Found).seller;
  };
  return { client, ask };
}

interface Found {
  readonly seller: Record<string, { items: { inventoryLevels: { quantity: number }[] }[] }>;
}

const fields = ORDERS.map(
  ({ id }, at) =>
    `o${at}: order(id: "${id}") { items { inventoryLevels(supplySourceId: "store-1") { quantity } } }`,
).join(' ');

describe('the stock of ordered items', () => {
  it('is that of the marketplace of the order', async () => {
    const client = new FakeSellerClient({
      getOrder: ({ path }) => ({
        order: anOrderWire({
          orderId: String(path?.['orderId']),
          salesChannel: { marketplaceId: path?.['orderId'] === 'ca' ? CANADA : MARKETPLACE },
        }),
      }),
      searchListingsItems: ({ query }) => {
        const [marketplace] = (query?.['marketplaceIds'] ?? []) as readonly string[];
        const quantity = marketplace === CANADA ? 7 : 3;
        const fulfillmentAvailability = [{ fulfillmentChannelCode: 'store-1', quantity }];
        return { items: [{ sku: 'FENNEL-SEED', fulfillmentAvailability }] };
      },
    });
    const caches = new ListingCaches({ ttlMs: 1_000, budget: new MemoryBudget(1_000_000) });
    const listings = new ListingLoader(client, [MARKETPLACE, CANADA], caches, aCaller());
    const { data, errors } = await graphql({
      schema,
      source:
        '{ seller { us: order(id: "us") { ...Stock } ca: order(id: "ca") { ...Stock } } } fragment Stock on Order { items { inventoryLevels { id quantity } listing { marketplace { countryCode } } } }',
      contextValue: oneSellerContext({ orders: theOrders(client), listings }),
    });
    expect(errors).toBeUndefined();
    const levelIn = (marketplace: string, countryCode: string, quantity: number) => {
      const id = `InventoryLevel:A2SELLER:${marketplace}/FENNEL-SEED/store-1`;
      return {
        items: [{ inventoryLevels: [{ id, quantity }], listing: { marketplace: { countryCode } } }],
      };
    };
    expect(data?.['seller']).toEqual({
      us: levelIn(MARKETPLACE, 'US', 3),
      ca: levelIn(CANADA, 'CA', 7),
    });
    expect(client.operations.filter((name) => name === 'searchListingsItems')).toHaveLength(2);
  });

  it('takes three calls for 60 SKUs of 50 orders, and none while cached', async () => {
    const { client, ask } = aGraph();
    const data = await ask(`{ seller { ${fields} } }`);
    const searches = client.calls.filter(({ operation }) => operation === 'searchListingsItems');
    expect(searches.map(({ request }) => skusOf(request).length)).toEqual([20, 20, 20]);
    expect(data['o49']?.items).toEqual([{ inventoryLevels: [{ quantity: 49 }] }]);
    expect(data['o0']?.items).toHaveLength(11);
    await ask(`{ seller { ${fields} } }`);
    expect(client.operations.filter((name) => name === 'searchListingsItems')).toHaveLength(3);
  });
});
