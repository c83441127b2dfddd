import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import type { Emulator } from '../../src/emulator/emulator.js';
import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { PRODUCTS } from '../../src/emulator/apis/orders/products.js';
import { startCheckedEmulator } from '../support/amazon-contract.js';
import { graphql } from '../support/generated/gql.js';
import type { StoreOrdersQuery } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const StoreOrders = graphql(`
  query StoreOrders(
    $store: ID! = "82f3b22a-0a22-4247-9dff-af100d3a27f6"
    $parcel: ParcelInput! = {
      package: {
        size: { predefined: USPS_MEDIUM_FLAT_RATE_BOX_1 }
        weight: { value: 40, unit: OZ }
      }
    }
    $first: Int! = 50
  ) {
    seller {
      supplySource(id: $store) {
        alias
        openState {
          isOpen
        }
        orders(
          first: $first
          sortBy: SHIP_BY_ASC
          filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }
        ) {
          nodes {
            amazonOrderId
            status
            shipBy {
              latest
            }
            items {
              orderItemId
              sku
              title
              quantityUnfulfilled
              inventoryLevels(supplySourceId: $store) {
                quantity
              }
            }
            shippingQuote(parcel: $parcel) {
              cheapestInTime {
                offer {
                  shippingServiceId
                  name
                  price {
                    amount
                  }
                  latestEstimatedDelivery
                }
                reason
              }
            }
            shipments {
              shipmentId
              trackingNumber
              service {
                name
                price {
                  amount
                }
              }
            }
            purchases {
              state
              refundState
            }
          }
          freshness {
            syncedAt
            isBackfilling
          }
        }
      }
    }
  }
`);

const SERVICE = {
  name: expect.any(String) as string,
  price: { amount: expect.stringMatching(/^\d+\.\d\d$/) as string },
};

const States = graphql(`
  query StatesOfShipments($store: ID!) {
    seller {
      supplySource(id: $store) {
        orders(first: 100) {
          nodes {
            shipments {
              shipmentId
              status
            }
          }
        }
      }
    }
  }
`);

const Stock = graphql(`
  mutation StockOfStore($input: SetInventoryInput!) {
    setInventory(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const PACKAGE = {
  size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  weight: { value: 20, unit: 'OZ' },
} as const;
/** Numbers of orders with a label for one of their units, and of cancelled labels among them. */
const LABELS = 6;
const CANCELLED = 2;

let emulator: Emulator;
let folder: string;
let store: string;
let running: RunningApp;

type Seams = Parameters<typeof startRunningApp>[0];

/** Starts the program on the same database, with empty caches. */
const start = (env: Record<string, string> = {}, seams: Seams = {}): Promise<RunningApp> =>
  startRunningApp({
    ...syncing({ ...emulator.environment, DATA_DIR: folder, ...env }),
    beside: emulator,
    ...seams,
  });

async function restart(env?: Record<string, string>, seams?: Seams): Promise<void> {
  await running.close();
  running = await start(env, seams);
  await whenSynced(running);
  running.callsSince();
}

/** Returns the calls to Amazon, without those of the index, which searches continuously here. */
function callsSince(): Record<string, number> {
  const { searchOrders: _looks, getOrder: _changes, ...calls } = running.callsSince();
  return calls;
}

type Page = NonNullable<
  NonNullable<NonNullable<StoreOrdersQuery['seller']>['supplySource']>['orders']
>;
type Row = Page['nodes'][number];

const offerOf = (services: Row['shippingQuote']) => services?.cheapestInTime.offer;

async function page(): Promise<readonly Row[]> {
  const { supplySource } = (
    await running.query(StoreOrders, { store, parcel: { package: PACKAGE } })
  ).seller!;
  if (!supplySource?.orders) throw new Error('no orders');
  return supplySource.orders.nodes;
}

/** Stocks more than enough of every ordered product. */
async function stockUp(): Promise<void> {
  for (const { sku } of PRODUCTS) {
    const input = { sku, quantities: [{ place: { supplySourceId: store }, quantity: 30 }] };
    const { setInventory } = await running.query(Stock, { input });
    expect(setInventory).toEqual({ error: null });
  }
  emulator.control.advanceClock(SUBMISSION_MS);
}

/** Places orders of two different products, three units of the first, so that something remains when one has a label. */
function placeOrders(count: number): void {
  for (let number = 0; number < count; number += 1) {
    const [first, second] = [0, 1].map((at) => PRODUCTS[(number + at) % PRODUCTS.length]);
    const items = [
      { sku: first?.sku ?? '', quantity: 3 },
      { sku: second?.sku ?? '', quantity: 1 },
    ];
    emulator.control.placeOrder({ supplySourceId: store, items });
  }
  // Amazon does not show changes of the last two minutes.
  emulator.control.advanceClock(180_000);
}

/** Buys a label for one unit of some orders, and cancels some of these labels. */
async function buyLabels(): Promise<void> {
  const shipping = new Shipping(running);
  const buyable = (await page()).filter(
    ({ items, shippingQuote }) =>
      !/International/.test(offerOf(shippingQuote)?.name ?? 'International') &&
      (items[0]?.quantityUnfulfilled ?? 0) > 1,
  );
  for (const [number, row] of buyable.slice(0, LABELS).entries()) {
    const { amazonOrderId, items, shippingQuote } = row;
    const units = [{ orderItemId: items[0]?.orderItemId ?? '', quantity: 1 }];
    const service = offerOf(shippingQuote)?.shippingServiceId ?? '';
    const { shipmentId } = await shipping.bought({
      key: `label-${number}`,
      ...shipping.purchaseOf(service, amazonOrderId, { items: units }),
    });
    if (number < CANCELLED) await running.query(Cancel, { input: { shipmentId } });
  }
}

/** Resolves when the index has read the orders again that the labels changed. */
async function whenShown(): Promise<void> {
  const isOpen = ({ status, purchases }: Row) =>
    status === 'UNSHIPPED' && (purchases?.length ?? 0) > 0;
  while ((await page()).some(isOpen)) await new Promise((resolve) => setTimeout(resolve, 25));
}

beforeAll(async () => {
  emulator = await startCheckedEmulator({ usagePlans: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'store-orders-'));
  store = emulator.showcase.supplySourceId;
  running = await start();
  await stockUp();
  placeOrders(50);
  await whenSynced(running, Date.now() + 30_000);
  await buyLabels();
  await whenShown();
});
afterAll(async () => {
  await running.close();
  await emulator.close();
  await rm(folder, { recursive: true });
});

/**
 * Computes the calls of a client of Amazon's own APIs. `plain` requests what each row needs. `careful` uses every batch
 * operation, reads items with the list of Orders 2026-01-01, and stores the replies to its purchases, like the ledger.
 */
function restCalls(rows: readonly Row[]) {
  const items = rows.flatMap((row) => row.items);
  const skus = new Set(items.map(({ sku }) => sku)).size;
  const common = {
    // Its address, contact and hours.
    getSupplySource: 1,
    // Only v0 knows which orders the store has.
    getOrdersV0: 1,
    getEligibleShipmentServices: rows.length,
  };
  return {
    plain: {
      ...common,
      getOrderItemsV0: rows.length,
      getListingsItem: items.length,
      // Shipments whose ids it has stored. Amazon has no list of an order's shipments.
      getShipment: rows.flatMap(({ shipments }) => shipments ?? []).length,
    },
    careful: { ...common, searchOrders: 1, searchListingsItems: Math.ceil(skus / 20) },
  };
}

const total = (calls: Readonly<Record<string, number>>): number =>
  Object.values(calls).reduce((sum, count) => sum + count, 0);

describe('the open orders of a store with items, stock, best offer in time and shipments', () => {
  it('are 50 complete rows', async () => {
    await restart();
    const rows = await page();
    expect(rows).toHaveLength(50);
    for (const { items, shippingQuote } of rows) {
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ inventoryLevels }) => inventoryLevels?.length === 1)).toBe(true);
      const best = shippingQuote?.cheapestInTime;
      expect(best?.offer ?? best?.reason).toBeTruthy();
    }
    const labelled = rows.filter(({ shipments }) => (shipments?.length ?? 0) > 0);
    expect(labelled).toHaveLength(LABELS);
    for (const { shipments, purchases } of labelled) {
      const ids = { shipmentId: expect.any(String), trackingNumber: expect.any(String) };
      expect(shipments).toEqual([{ ...ids, service: SERVICE }]);
      expect(purchases).toHaveLength(1);
    }
    const refunds = labelled.flatMap(({ purchases }) => purchases ?? []);
    expect(refunds.filter(({ refundState }) => refundState === 'PENDING')).toHaveLength(CANCELLED);
  });

  it('cost the calls for offers, stock and the store when uncached, and none when cached', async () => {
    await restart();
    const cold = await running.request(StoreOrders, { store, parcel: { package: PACKAGE } });
    const rows = cold.data.seller!.supplySource?.orders?.nodes ?? [];
    const calls = {
      getSupplySource: 1,
      searchListingsItems: 2,
      getEligibleShipmentServices: 50,
    };
    expect(cold.extensions.cost).toMatchObject({ calls, totalCalls: 53 });
    expect(callsSince()).toEqual(calls);

    const warm = await running.request(StoreOrders, { store, parcel: { package: PACKAGE } });
    expect(warm.data.seller!.supplySource?.orders?.nodes).toEqual(rows);
    expect(warm.extensions.cost).toMatchObject({ calls: {}, totalCalls: 0 });
    expect(callsSince()).toEqual({});

    const { plain, careful } = restCalls(rows);
    expect(total(plain)).toBeGreaterThan(190);
    expect(total(careful)).toBe(55);
    // Without the offers, for which Amazon has no batch operation.
    expect(total(calls) - 50).toBe(3);
    expect(total(plain) - 50).toBeGreaterThan(5 * (total(calls) - 50));
  });

  it('match the README', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [, shown = ''] = /```graphql\n(query StoreOrders[^`]+)```/.exec(readme) ?? [];
    expect(print(parse(shown))).toBe(print(parse(String(StoreOrders))));
  });

  it('read a cancelled shipment from Amazon only when the ledger lacks its state', async () => {
    await restart();
    const { supplySource } = (await running.query(States, { store })).seller!;
    const nodes = supplySource?.orders?.nodes ?? [];
    const states = nodes.flatMap(({ shipments }) => shipments?.map((one) => one?.status) ?? []);
    const pending = Array<string>(CANCELLED).fill('REFUND_PENDING');
    expect(states.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
      ...Array<string>(LABELS - CANCELLED).fill('PURCHASED'),
      ...pending,
    ]);
    expect(callsSince()).toEqual({ getSupplySource: 1, getShipment: CANCELLED });
  });

  it('lose only the offers that would exceed the deadline, and get them with the next request', async () => {
    const first = 12;
    const planFor = ({ name }: { name: string }) => ({
      ...(name === 'getEligibleShipmentServices'
        ? { ratePerSecond: 4, burst: 4 }
        : { ratePerSecond: 10_000, burst: 10_000 }),
      source: 'test',
    });
    await restart({ UPSTREAM_TIMEOUT_MS: '1000' }, { planFor });
    const ask = async () => {
      const variables = { store, parcel: { package: PACKAGE }, first };
      const { data, errors = [] } = await running.request(StoreOrders, variables);
      const rows = data.seller!.supplySource?.orders?.nodes ?? [];
      expect(rows).toHaveLength(first);
      // All other fields of a row are present.
      expect(rows.flatMap(({ items }) => items).every((item) => item.inventoryLevels)).toBe(true);
      const quoted = rows.filter(({ shippingQuote }) => shippingQuote).length;
      expect(errors).toHaveLength(first - quoted);
      return { quoted, errors };
    };
    const { quoted, errors } = await ask();
    expect(quoted).toBeGreaterThanOrEqual(6);
    expect(quoted).toBeLessThan(first);
    for (const { path, extensions } of errors) {
      expect(path?.at(-1)).toBe('shippingQuote');
      expect(extensions).toMatchObject({ code: 'UPSTREAM_THROTTLED', retryable: true });
      expect(extensions['retryAfterMs']).toBeGreaterThan(0);
    }
    expect(callsSince()).toMatchObject({ getEligibleShipmentServices: quoted });
    const waits = errors.map(({ extensions }) => Number(extensions['retryAfterMs']));
    await new Promise((resolve) => setTimeout(resolve, Math.max(...waits)));
    expect(await ask()).toMatchObject({ quoted: first });
    expect(callsSince()).toEqual({ getEligibleShipmentServices: first - quoted });
  });
});

describe('under the usage plans of Amazon', () => {
  let own: RunningApp;
  afterEach(() => own.close());

  it('offers beyond the burst wait for quota, and all arrive', async () => {
    own = await startRunningApp({
      ...syncing(),
      orderSync: { lookEveryMs: 50 },
      emulator: { usagePlans: 'enforced' },
      planFor: ({ usagePlan }) => usagePlan,
    });
    await whenSynced(own);
    const { supplySourceId } = own.emulator.showcase;
    const variables = { store: supplySourceId, parcel: { package: PACKAGE }, first: 14 };
    const { data, errors, extensions } = await own.request(StoreOrders, variables);
    expect([errors, data.seller!.supplySource?.orders?.nodes.length]).toEqual([undefined, 14]);
    // The last two come a sixth and a third of a second after the twelve of the burst.
    expect(extensions.cost.waitedMs).toBeGreaterThan(300);
    const quotes = own.emulator.control
      .calls()
      .filter(({ operation }) => operation === 'getEligibleShipmentServices');
    // When the machine stalls, a call may arrive early and is retried. A manual clock tests the exact times.
    const { '200': answered, '429': early = 0 } = quotes[0]?.byOutcome ?? {};
    expect(answered).toBe(14);
    expect(early).toBeLessThanOrEqual(1);
    expect(extensions.cost.calls).toMatchObject({ getEligibleShipmentServices: 14 + early });
  });
});
