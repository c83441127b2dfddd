import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { startCheckedEmulator } from '../support/amazon-contract.js';
import type { ConfirmShipmentInput, ConfirmedPackageInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import {
  BatchOfConfirmations,
  ConfirmBySource,
  ConfirmMany,
  VerifiedBatch,
  VerifiedConfirmation,
} from './confirmation-documents.js';
import { Shipping } from './shipping-fixture.js';

const ORDER = '112-1000002-1000002';
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];
const MUG = { amazonOrderId: '112-1000001-1000001', orderItemId: '60000000000101' };
/** Calls of one feed when the first poll shows its end. */
const ONE_FEED = { createFeedDocument: 1, uploadFeedDocument: 1, createFeed: 1 };
const ONE_REPORT = { getFeedDocument: 1, downloadFeedDocument: 1 };

const FAST = { gatherMs: 0, everyMs: 10, firstPollMs: 10, longestPollMs: 10 };

const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp({ confirmations: FAST });
});
afterEach(() => running.close());

const parcel = (
  number: number,
  values: Partial<ConfirmedPackageInput> = {},
): ConfirmedPackageInput => ({
  orderId: ORDER,
  packageReferenceId: String(number),
  carrierCode: 'UPS',
  trackingNumber: `1Z99${number}`,
  shipDate: SHIP_DATE,
  items: [{ orderItemId: SOCKS, quantity: 1 }],
  ...values,
});

const sendBatch = async (packages: ConfirmedPackageInput[], key = 'batch-1') =>
  (await running.query(ConfirmMany, { input: { key, packages } })).confirmShipments;
const batch = async (key = 'batch-1', page: { first?: number; after?: string | null } = {}) =>
  (await running.query(BatchOfConfirmations, { key, ...page })).seller!.confirmationBatch!;

async function sources(): Promise<string[]> {
  const { data } = await running.request<
    { seller: { supplySources: { nodes: { supplySourceId: string }[] } } },
    Record<string, never>
  >('{ seller { supplySources(first: 3) { nodes { supplySourceId } } } }');
  return data.seller.supplySources.nodes.map(({ supplySourceId }) => supplySourceId);
}

/** Waits for the result of background work. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const calls = (operation: string): number =>
  running.emulator.control
    .calls()
    .filter((call) => call.operation === operation)
    .reduce((sum, call) => sum + call.calls, 0);

async function settled(id: string): Promise<boolean> {
  const { data } = await running.request<{ node: { settledAt: string | null } }, object>(
    `{ node(id: "${id}") { ... on Confirmation { settledAt } } }`,
  );
  return data.node.settledAt !== null;
}

/** Lets Amazon process the next feed, and waits until its outcome is known here. */
async function feedProcessed(isKnown: () => Promise<boolean>): Promise<void> {
  await until(() => calls('createFeed') > 0);
  running.emulator.control.advanceClock(QUEUE_MS + PROCESSING_MS);
  await until(isKnown);
}

const processed = (key: string): Promise<void> =>
  feedProcessed(async () => (await batch(key)).isDone);

describe('a confirmation through the feed', () => {
  it('records the supply source that the operation would have ignored', async () => {
    const [, portland] = await sources();
    const parcelOf = parcel(1, { shipFrom: { supplySourceId: portland! } });
    const input: ConfirmShipmentInput = { package: parcelOf };
    running.callsSince();
    const answer = await running.query(ConfirmBySource, { input });
    expect(answer.confirmShipment).toMatchObject({
      confirmation: { via: 'FEED', batch: null, state: 'RECORDED' },
      error: null,
    });
    const again = await running.query(ConfirmBySource, { input });
    const { id } = answer.confirmShipment!.confirmation!;
    expect(again.confirmShipment).toMatchObject({ confirmation: { id } });
    await feedProcessed(() => settled(id));
    const { getFeed, getOrder, ...rest } = running.callsSince();
    // Two reads for the package. The source is cached since the list of sources.
    expect(getOrder).toBe(2);
    expect(getFeed).toBeGreaterThan(0);
    expect(rest).toEqual({ ...ONE_FEED, ...ONE_REPORT, getSupplySource: 1 });
    const { node } = await running.query(VerifiedConfirmation, { id });
    expect(node).toEqual({
      state: 'CONFIRMED',
      verification: { state: 'VERIFIED', recordedShipFrom: { city: 'Portland' } },
      order: { status: 'PARTIALLY_SHIPPED' },
    });
  });
});

describe('a ship-from address', () => {
  it('is sent by the feed and recorded by Amazon', async () => {
    const address = {
      name: 'Larkspur Depot',
      addressLine1: '12 Pier Road',
      city: 'Tacoma',
      postalCode: '98402',
      countryCode: 'US',
    };
    await sendBatch([parcel(1, { shipFrom: { address } })]);
    await processed('batch-1');
    const answer = await running.query(VerifiedBatch, { key: 'batch-1' });
    expect(answer.seller!.confirmationBatch?.confirmations?.nodes).toMatchObject([
      {
        state: 'CONFIRMED',
        verification: { state: 'VERIFIED', recordedShipFrom: { city: 'Tacoma' } },
      },
    ]);
  });
});

describe('a batch of confirmations', () => {
  it('is sent as one feed, and reports the error of a single message', async () => {
    const confirmations = [
      parcel(1),
      parcel(2, { items: [{ orderItemId: BOOK, quantity: 3 }] }),
      parcel(3, { orderId: '112-0000000-0000000' }),
      parcel(4, {
        orderId: MUG.amazonOrderId,
        items: [{ orderItemId: MUG.orderItemId, quantity: 1, transparencyCodes: ['AZ:1234567'] }],
      }),
    ];
    expect(await sendBatch(confirmations)).toEqual({
      error: null,
      batch: { key: 'batch-1', totalCount: 4, isDone: false },
    });
    await processed('batch-1');
    const { getFeed, ...rest } = running.callsSince();
    expect(getFeed).toBeGreaterThan(0);
    expect(rest).toEqual({ ...ONE_FEED, ...ONE_REPORT });
    const done = await batch();
    expect(done.counts).toEqual([
      { state: 'CONFIRMED', count: 2 },
      { state: 'FAILED', count: 2 },
    ]);
    expect(done.confirmations?.nodes).toMatchObject([
      { state: 'CONFIRMED', error: null, warnings: [{ code: '18029' }] },
      { state: 'FAILED', error: { code: '18021', message: expect.stringContaining('exceeds') } },
      { state: 'FAILED', error: { code: '18028' } },
      { state: 'CONFIRMED', error: null },
    ]);
    const order = await running.request(
      `{ seller { order(id: "${ORDER}") { packages { trackingNumber } confirmations { position state } } } }`,
    );
    expect(order.data).toEqual({
      seller: {
        order: {
          packages: [{ trackingNumber: '1Z991' }],
          confirmations: [
            { position: 0, state: 'CONFIRMED' },
            { position: 1, state: 'FAILED' },
          ],
        },
      },
    });
    expect(order.extensions.cost.calls).toEqual({ getOrder: 1 });
    // Nothing of a refused confirmation can become visible later.
    const refused = await running.request(
      `{ seller { confirmationBatch(key: "batch-1") { confirmations(first: 4) { nodes { state verification { state } } } } } }`,
    );
    expect(refused.data).toMatchObject({
      seller: {
        confirmationBatch: {
          confirmations: {
            nodes: [
              { verification: { state: 'VERIFIED' } },
              { verification: null },
              { verification: null },
              { verification: { state: 'VERIFIED' } },
            ],
          },
        },
      },
    });
  });

  it('is returned when it is repeated, and refuses other content under its key', async () => {
    await sendBatch([parcel(1)]);
    expect(await sendBatch([parcel(1)])).toMatchObject({ batch: { totalCount: 1 } });
    expect(await sendBatch([parcel(2)])).toMatchObject({ error: { code: 'IDEMPOTENCY_CONFLICT' } });
    await processed('batch-1');
    expect(await sendBatch([parcel(1)])).toMatchObject({ batch: { isDone: true } });
    expect(calls('createFeed')).toBe(1);
  });

  it('omits packages whose labels were bought from Amazon', async () => {
    const { trackingNumber } = await new Shipping(running).bought();
    running.callsSince();
    const { amazonOrderId, orderItemId } = MUG;
    const bought = parcel(1, {
      orderId: amazonOrderId,
      trackingNumber: trackingNumber!,
      items: [{ orderItemId, quantity: 1 }],
    });
    expect(await sendBatch([bought])).toMatchObject({ batch: { isDone: true } });
    const { confirmations } = await batch();
    expect(confirmations?.nodes).toMatchObject([
      { state: 'NOT_NEEDED', purchase: { key: 'key-1' } },
    ]);
    expect(running.callsSince()).toEqual({});
  });

  it('accepts an item id of 15 digits, as Amazon issues them since 2024', async () => {
    const { control, showcase } = running.emulator;
    const placed = control.placeOrder({ items: [{ sku: showcase.sku, quantity: 1 }] });
    const [item] = placed.items;
    expect(item?.orderItemId).toMatch(/^\d{15}$/);
    const items = [{ orderItemId: item!.orderItemId, quantity: 1 }];
    await sendBatch([parcel(1, { orderId: placed.amazonOrderId, items })]);
    await processed('batch-1');
    const { confirmations } = await batch();
    expect(confirmations?.nodes).toMatchObject([{ state: 'CONFIRMED', error: null }]);
  });

  it('reports every issue of every confirmation', async () => {
    const answer = await sendBatch([
      parcel(1),
      parcel(1),
      parcel(2, { carrierCode: 'Other', items: [{ orderItemId: ' ', quantity: 1 }] }),
    ]);
    if (answer?.error?.__typename !== 'InvalidInput') throw new Error('it was not refused');
    expect(answer.error.issues.map(({ path }) => path.slice(2).join('.')).toSorted()).toEqual([
      '1',
      '2.carrierName',
      '2.items.0.orderItemId',
    ]);
    expect(await sendBatch([])).toMatchObject({
      error: { issues: [{ path: ['input', 'packages'] }] },
    });
  });

  it('is paged by positions that never change', async () => {
    await sendBatch([parcel(1), parcel(2), parcel(3)]);
    const { confirmations } = await batch('batch-1', { first: 2 });
    expect(confirmations?.pageInfo.hasNextPage).toBe(true);
    const next = await batch('batch-1', { first: 2, after: confirmations!.pageInfo.endCursor! });
    expect(next.confirmations).toMatchObject({
      nodes: [{ position: 2 }],
      pageInfo: { hasNextPage: false },
    });
    await sendBatch([parcel(4)], 'batch-2');
    const { endCursor } = (await batch('batch-2')).confirmations!.pageInfo;
    for (const after of ['foreign', 'c0', endCursor!]) {
      const page = { key: 'batch-1', first: 2, after };
      const { errors } = await running.request(BatchOfConfirmations, page);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });

  it('is found again after a lost reply to createFeed, and not sent twice', async () => {
    await running.close();
    running = await startRunningApp({ confirmations: { ...FAST, searchEveryMs: 10 } });
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createFeed', next: 1 });
    await sendBatch([parcel(1), parcel(2, { orderId: '112-0000000-0000000' })]);
    await until(() => calls('getFeeds') > 0);
    await processed('batch-1');
    expect(calls('createFeed')).toBe(1);
    // The creation was not observed, so only the orders count as evidence.
    expect((await batch()).confirmations?.nodes).toMatchObject([
      { state: 'CONFIRMED' },
      { state: 'UNKNOWN', error: { code: 'OUTCOME_NOT_TOLD' } },
    ]);
  });
});

describe('a restart', () => {
  it('continues with the feed that the earlier process submitted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'confirmations-'));
    const beside = await startCheckedEmulator({ usagePlans: 'off' });
    const env = { ...beside.environment, DATA_DIR: folder };
    try {
      await running.close();
      running = await startRunningApp({ env, beside, confirmations: FAST });
      await sendBatch([parcel(1), parcel(2)]);
      await until(async () => (await batch()).counts.some(({ state }) => state === 'SUBMITTED'));
      await running.close();
      running = await startRunningApp({ env, beside, confirmations: FAST });
      await processed('batch-1');
      expect((await batch()).counts).toEqual([{ state: 'CONFIRMED', count: 2 }]);
      expect(calls('createFeed')).toBe(1);
    } finally {
      await running.close();
      running = await startRunningApp();
      await beside.close();
      await rm(folder, { recursive: true });
    }
  });
});
