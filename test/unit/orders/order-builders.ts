import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { INDEXED_DATA } from '../../../src/domains/orders/order-data.js';
import { OrdersCaches } from '../../../src/domains/orders/orders-caches.loader.js';
import { SellerOrders } from '../../../src/domains/orders/orders.service.js';
import type { OrderMarkStore } from '../../../src/store/order-marks/order-mark-store.js';
import type { OrderIndex } from '../../../src/store/orders/order-index.js';
import type { OrderWire } from '../../../src/sp-api/operations/orders.wire.js';
import type { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

/** How the orders of these tests are read. */
export const A_READING = { readAt: new Date('2026-03-02T12:00:00Z'), data: INDEXED_DATA };

/** Returns an order in Amazon's form, with every part. */
export function anOrderWire(parts: Partial<OrderWire> = {}): OrderWire {
  return {
    orderId: '902-3175004-8841250',
    createdTime: '2026-03-02T08:15:00Z',
    lastUpdatedTime: '2026-03-02T09:00:00Z',
    salesChannel: {
      channelName: 'AMAZON',
      marketplaceId: 'ATVPDKIKX0DER',
      marketplaceName: 'Amazon.com',
    },
    fulfillment: { fulfillmentStatus: 'UNSHIPPED', fulfilledBy: 'MERCHANT' },
    orderItems: [
      {
        orderItemId: '70519002246613',
        quantityOrdered: 2,
        product: {
          asin: 'B0FENNEL01',
          sellerSku: 'FENNEL-SEED',
          title: 'Fennel seed, 200 g',
          price: { unitPrice: { amount: '4.5', currencyCode: 'USD' } },
        },
        fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 2 },
      },
    ],
    ...parts,
  };
}

export function aCaller(signal: AbortSignal = new AbortController().signal): {
  readonly signal: AbortSignal;
  readonly meter: typeof UNCOUNTED;
  readonly onCacheHit: () => void;
  hits: number;
} {
  const caller = {
    hits: 0,
    signal,
    meter: UNCOUNTED,
    onCacheHit: () => {
      caller.hits += 1;
    },
  };
  return caller;
}

export function someOrdersCaches(now: () => number = () => 0): OrdersCaches {
  return new OrdersCaches({
    orderTtlMs: 10_000,
    assignmentTtlMs: 300_000,
    budget: new MemoryBudget(10_000_000),
    now,
  });
}

export interface OrdersOptions {
  readonly caches?: OrdersCaches;
  readonly now?: () => number;
  readonly index?: OrderIndex;
  /** Signal of the request. */
  readonly signal?: AbortSignal;
}

/** Returns an index without orders. */
function anEmptyIndex(): OrderIndex {
  const none = () => Promise.resolve(new Map());
  return { sources: none, stored: none } as Partial<OrderIndex> as OrderIndex;
}

/** Returns the orders of a seller for one request. */
export function theOrders(client: FakeSellerClient, options: OrdersOptions = {}): SellerOrders {
  const {
    caches = someOrdersCaches(),
    index = anEmptyIndex(),
    now = () => Date.parse('2026-03-02T12:00:00Z'),
  } = options;
  return new SellerOrders({
    client,
    index,
    purchases: { orderIdsOf: async () => [] },
    orderMarks: { of: async () => new Map() } as Partial<OrderMarkStore> as OrderMarkStore,
    author: { id: 'test', name: 'test' },
    caches,
    caller: aCaller(options.signal),
    marketplaceIds: ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2'],
    now,
  });
}
