import { setTimeout as sleep } from 'node:timers/promises';
import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { Buy, orderId, Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startGuardedServers } from './guarded-servers.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';
import { StallingProxy } from './stalling-proxy.js';

/** How old an answer of another server may be after a change. */
const BOUND_MS = 1_000;

let place: PostgresPlace;
let emulator: Emulator;
let a: RunningApp;
let b: RunningApp;
/** Between the second server and the database. */
let proxy: StallingProxy;

beforeAll(async () => {
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
  const url = new URL(place.url);
  proxy = await StallingProxy.to(url.hostname, Number(url.port || 5432));
  url.port = String(proxy.port);
  // Longer than any test, so that only an invalidation ends a cached value.
  const ttl = 600_000;
  const caches = {
    supplySourceTtlMs: ttl,
    listingTtlMs: ttl,
    shipmentTtlMs: ttl,
    quoteTtlMs: ttl,
    orderTtlMs: ttl,
    assignmentTtlMs: ttl,
  };
  const start = (databaseUrl: string) =>
    startRunningApp({
      ...syncing({ ...emulator.environment, DATABASE_URL: databaseUrl, ANSWER_CACHE_MB: '64' }),
      beside: emulator,
      inventory: { gatherMs: 0, everyMs: 10, firstPollMs: 10, longestPollMs: 50 },
      caches,
    });
  a = await start(place.url);
  b = await start(url.href);
  await whenSynced(a);
}, 60_000);

afterAll(async () => {
  await a.close();
  await b.close();
  await proxy.close();
  await emulator.close();
  await place.dispose();
});

interface Answered {
  readonly data: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into it freely
}

async function read(server: RunningApp, query: string): Promise<Answered['data']> {
  const { data, errors } = await server.request<Answered['data'], object>(query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Runs a mutation on the first server. Throws when it fails. */
async function change(mutation: string, input: object): Promise<Answered['data']> {
  const { data, errors } = await a.request<Answered['data'], object>(mutation, { input });
  const [payload] = Object.values((data ?? {}) as Record<string, { error?: unknown } | null>);
  if (errors ?? payload?.error) throw new Error(JSON.stringify(errors ?? payload));
  return payload;
}

/** Reads on the second server until the answer is as expected. Returns the milliseconds that it took. */
async function current(query: string, isCurrent: (data: Answered['data']) => boolean) {
  const from = performance.now();
  let data = await read(b, query);
  while (!isCurrent(data)) {
    if (performance.now() - from > 10 * BOUND_MS)
      throw new Error(`Still old after ${10 * BOUND_MS} ms: ${JSON.stringify(data)}`);
    await sleep(10);
    data = await read(b, query);
  }
  return performance.now() - from;
}

/** Reads on the second server until it serves the answer from its caches, where it has any. */
async function warm(query: string): Promise<Answered['data']> {
  for (let n = 0; n < 3; n += 1) await read(b, query);
  return read(b, query);
}

const order = (n: number, fields: string): string =>
  `{ seller { order(id: "${orderId(n)}") { ${fields} } } }`;

const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What is changed on one server, and where the other one shows it. */
interface Kind {
  readonly query: () => string;
  readonly change: () => Promise<unknown>;
  readonly isCurrent: (data: Answered['data']) => boolean;
}

const UPDATE = `mutation ($input: UpdateSupplySourceInput!) { updateSupplySource(input: $input) { error { message } } }`;
const store = (): string => emulator.showcase.supplySourceId;
const aliasIs = (alias: string) => change(UPDATE, { supplySourceId: store(), changes: { alias } });
const source = (): string => `{ seller { supplySource(id: "${store()}") { alias } } }`;
const MUG = 'MUG-SPECKLE-12';
const STOCK = `{ seller { listing(sku: "${MUG}") { inventoryLevels { channelCode quantity } } } }`;
const SET = `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { error { message } } }`;

/** Sets the quantity of the mug at the first location that has some. */
async function setStock(quantity: number): Promise<void> {
  const { seller } = await read(a, STOCK);
  const channel = seller.listing.inventoryLevels[1].channelCode as string;
  await change(SET, { sku: MUG, quantities: [{ place: { supplySourceId: channel }, quantity }] });
  // Amazon takes its time.
  emulator.control.advanceClock(SUBMISSION_MS);
}

const hasQuantity = (quantity: number) => (data: Answered['data']) =>
  data.seller.listing.inventoryLevels.some(
    (level: { quantity: number }) => level.quantity === quantity,
  );

const KINDS: Record<string, Kind> = {
  'a supply source': {
    query: source,
    change: () => aliasIs('Renamed elsewhere'),
    isCurrent: (data) => data.seller.supplySource.alias === 'Renamed elsewhere',
  },
  'the list of supply sources': {
    query: () => `{ seller { supplySources(first: 50) { nodes { alias } } } }`,
    change: () => aliasIs('Renamed in the list'),
    isCurrent: (data) =>
      data.seller.supplySources.nodes.some(
        ({ alias }: { alias: string }) => alias === 'Renamed in the list',
      ),
  },
  stock: { query: () => STOCK, change: () => setStock(4_711), isCurrent: hasQuantity(4_711) },
  'stock that is set in bulk': {
    query: () => STOCK,
    change: async () => {
      const { seller } = await read(a, STOCK);
      const supplySourceId = seller.listing.inventoryLevels[1].channelCode as string;
      await change(
        `mutation ($input: SetInventoriesInput!) { setInventories(input: $input) { error { message } } }`,
        {
          key: 'bulk',
          skus: [{ sku: MUG, quantities: [{ place: { supplySourceId }, quantity: 815 }] }],
        },
      );
      const open = `select 1 from inventory_change where state in ('RECORDED', 'SUBMITTED')`;
      while ((await place.query(open)).length > 0) {
        emulator.control.advanceClock(60_000);
        await sleep(20);
      }
      emulator.control.advanceClock(SUBMISSION_MS);
    },
    isCurrent: hasQuantity(815),
  },
  'a hold': {
    query: () => order(4, 'hold { reason }'),
    change: () =>
      change(
        `mutation ($input: HoldOrdersInput!) { holdOrders(input: $input) { error { message } } }`,
        {
          orderIds: [orderId(4)],
          reason: 'Checks',
        },
      ),
    isCurrent: (data) => data.seller.order.hold?.reason === 'Checks',
  },
  'the list of orders with a tag': {
    query: () =>
      `{ seller { orders(first: 5, filter: { tags: ["Fragile"] }) { nodes { tags } } } }`,
    change: () =>
      change(
        `mutation ($input: TagOrdersInput!) { tagOrders(input: $input) { error { message } } }`,
        {
          orderIds: [orderId(2)],
          add: ['Fragile'],
        },
      ),
    isCurrent: (data) => data.seller.orders.nodes.length === 1,
  },
  'a page of orders with their marks': {
    query: () =>
      `{ seller { orders(first: 5, filter: { ids: ["${orderId(7)}"] }) { nodes { tags hold { reason } } } } }`,
    change: () =>
      change(
        `mutation ($input: TagOrdersInput!) { tagOrders(input: $input) { error { message } } }`,
        { orderIds: [orderId(7)], add: ['Glass'] },
      ),
    isCurrent: (data) => data.seller.orders.nodes[0].tags.length === 1,
  },
  'the list of purchases': {
    query: () => `{ seller { purchases(first: 5) { nodes { key state } } } }`,
    change: async () => {
      const shipping = new Shipping(a);
      await change(String(Buy), { key: 'listed-on-b', ...shipping.purchase(6) });
    },
    isCurrent: ({ seller }) =>
      seller.purchases.nodes.some(
        ({ key, state }: { key: string; state: string }) =>
          key === 'listed-on-b' && state === 'PURCHASED',
      ),
  },
  'a claim': {
    query: () => order(3, 'claim { by }'),
    change: () =>
      change(
        `mutation ($input: ClaimOrdersInput!) { claimOrders(input: $input) { error { message } } }`,
        {
          orderIds: [orderId(3)],
          by: 'Station 3',
        },
      ),
    isCurrent: (data) => data.seller.order.claim?.by === 'Station 3',
  },
  'a purchase, with the status of its order': {
    query: () => order(1, 'status purchases { state } packages { trackingNumber }'),
    change: async () => {
      const shipping = new Shipping(a);
      await change(String(Buy), { key: 'bought-on-a', ...shipping.purchase(1) });
    },
    isCurrent: ({ seller }) =>
      seller.order.purchases.length === 1 &&
      seller.order.purchases[0].state === 'PURCHASED' &&
      seller.order.packages.length === 1,
  },
  'a confirmation, with the packages of its order': {
    query: () => order(2, 'status confirmations { state } packages { trackingNumber }'),
    change: () =>
      change(
        `mutation ($input: ConfirmShipmentInput!) { confirmShipment(input: $input) { error { message } } }`,
        {
          via: 'API',
          package: {
            orderId: orderId(2),
            carrierCode: 'UPS',
            trackingNumber: '1Z-ELSEWHERE',
            shipDate: new Date(Date.now() - 60_000).toISOString(),
            items: [{ orderItemId: '60000000000201', quantity: 1 }],
          },
        },
      ),
    isCurrent: ({ seller }) =>
      seller.order.confirmations.length === 1 &&
      seller.order.packages.some(
        ({ trackingNumber }: { trackingNumber: string }) => trackingNumber === '1Z-ELSEWHERE',
      ),
  },
  'a box': {
    query: () => `{ seller { boxes { name } } }`,
    change: () =>
      change(`mutation ($input: SaveBoxInput!) { saveBox(input: $input) { error { message } } }`, {
        name: 'Crate',
        dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' },
      }),
    isCurrent: (data) => data.seller.boxes.length === 1,
  },
  'the size of a SKU': {
    query: () => `{ seller { listing(sku: "${MUG}") { packedUnit { weight { value } } } } }`,
    change: () =>
      change(
        `mutation ($input: SetPackedUnitsInput!) { setPackedUnits(input: $input) { error { message } } }`,
        {
          units: [
            {
              sku: MUG,
              weight: { value: 13, unit: 'OZ' },
              dimensions: { length: 5, width: 5, height: 5, unit: 'INCHES' },
            },
          ],
        },
      ),
    isCurrent: (data) => data.seller.listing.packedUnit?.weight?.value === 13,
  },
  'a webhook': {
    query: () => `{ seller { webhookEndpoints { url } } }`,
    change: () =>
      change(
        `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { error { message } } }`,
        { url: 'https://example.com/hook', events: ['ORDER_UPDATED'] },
      ),
    isCurrent: (data) => data.seller.webhookEndpoints.length === 1,
  },
  'a scheduled change': {
    query: () =>
      `{ seller { supplySource(id: "${store()}") { scheduledChanges(first: 5) { nodes { from } } } } }`,
    change: () =>
      change(
        `mutation ($input: ScheduleSupplySourceChangeInput!) { scheduleSupplySourceChange(input: $input) { error { message } } }`,
        {
          supplySourceId: store(),
          key: 'closed',
          from: dayIn(30),
          until: dayIn(31),
          hours: { closed: true },
        },
      ),
    isCurrent: (data) => data.seller.supplySource.scheduledChanges.nodes.length === 1,
  },
};

describe('after a change on one server, another one shows', () => {
  it.each(Object.entries(KINDS))('%s', async (_name, { query, change: make, isCurrent }) => {
    expect(isCurrent(await warm(query()))).toBe(false);
    await make();
    expect(await current(query(), isCurrent)).toBeLessThan(BOUND_MS);
  });
});

it('an offer that one server has shown can be bought on the other', async () => {
  const offer = (await new Shipping(a).quote({ number: 5 })).offers.at(-1);
  const offerId = offer!.id;
  const bought = await new Shipping(b).buy({ key: 'bought-on-b', offerId });
  expect(bought.error).toBeNull();
  expect(bought.purchase?.shipment?.shipmentId).toEqual(expect.any(String));
});

it('an access key that one server creates and ends is accepted and refused by the other', async () => {
  const servers = await startGuardedServers();
  try {
    const key = await servers.a.createKey(['READ']);
    const codeAtB = async (): Promise<string | undefined> =>
      (await servers.b.as(key, '{ sellers { nodes { id } } }')).errors?.[0]?.extensions.code;
    expect(await codeAtB()).toBeUndefined();
    const end = `mutation { revokeAccessKey(input: { accessKeyId: "${key.slice(0, 20)}" }) { error { code } } }`;
    await servers.a.as(servers.a.admin, end);
    const from = performance.now();
    while ((await codeAtB()) === undefined) await sleep(10);
    // Without word of the change, the other server would trust the key for 800 ms.
    expect(performance.now() - from).toBeLessThan(500);
  } finally {
    await servers.close();
  }
}, 30_000);

describe('a server that no longer receives changes', () => {
  it('drops what it has cached when the connection breaks', async () => {
    await warm(source());
    proxy.cut();
    await aliasIs('Renamed while it was cut off');
    const isCurrent = (data: Answered['data']) =>
      data.seller.supplySource.alias === 'Renamed while it was cut off';
    expect(await current(source(), isCurrent)).toBeLessThan(BOUND_MS);
  });

  it('is current again after a silence of the database', async () => {
    await warm(source());
    proxy.pause();
    try {
      await aliasIs('Renamed in the silence');
      // The second server refuses requests as soon as it has noticed.
      while (!(await b.request(source())).errors);
    } finally {
      proxy.resume();
    }
    while ((await b.request(source())).errors) await sleep(50);
    const isCurrent = (data: Answered['data']) =>
      data.seller.supplySource.alias === 'Renamed in the silence';
    expect(await current(source(), isCurrent)).toBeLessThan(BOUND_MS);
  }, 30_000);
});
