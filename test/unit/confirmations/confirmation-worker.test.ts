import { setImmediate } from 'node:timers/promises';
import { FEED_PACE } from '../../../src/feeds/feed-pace.js';
import type { ConfirmationRecord } from '../../../src/store/confirmations/confirmation.js';
import type { Store } from '../../../src/store/store.js';
import { anSpApiError, aRefusal } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { onlyPage } from '../store/suites/store-place.js';
import type { StorePlace } from '../store/suites/store-place.js';
import { aConfirmation } from './confirmation-builders.js';
import { aWorker, FakeFeeds, MOMENTS, SELLER } from './feed-fixture.js';

const MINUTE = 60_000;

let place: StorePlace;
let store: Store;
let amazon: FakeFeeds;
beforeEach(async () => {
  place = await sqlite.newPlace();
  store = await place.open();
  amazon = new FakeFeeds(place.clock);
});
afterEach(() => place.dispose());

const record = (batchId: string, ...numbers: number[]) =>
  store.confirmations.record({
    sellerId: SELLER,
    batchId,
    fingerprint: batchId,
    confirmations: numbers.map((n) => ({ content: aConfirmation(n), purchaseKey: null })),
  });

const inBatch = async (batchId = 'batch'): Promise<readonly ConfirmationRecord[]> =>
  (await onlyPage(store.confirmations.pages(SELLER, [{ batchId, first: 100 }]))).entries;
const statesIn = async (batchId = 'batch'): Promise<string[]> =>
  (await inBatch(batchId)).map(({ state }) => state);

/** Runs the worker for this long, one round each second. */
async function workFor(tick: () => Promise<number>, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    place.clock.advance(1_000);
    await tick();
  }
}

describe('ConfirmationWorker', () => {
  it('sends waiting confirmations as one feed and reads its report', async () => {
    const { tick, confirmed } = aWorker(store, amazon, place.clock);
    await record('one', 1);
    await record('two', 2, 3);
    await tick();
    // The worker waits a little for more confirmations.
    expect(amazon.calls).toEqual([]);
    await workFor(tick, 3_000);
    expect(amazon.calls).toEqual(['createFeedDocument', 'createFeed']);
    expect(await statesIn('two')).toEqual(['SUBMITTED', 'SUBMITTED']);
    amazon.results = [{ messageId: 2, kind: 'Error', code: '18028', description: 'No.' }];
    await workFor(tick, FEED_PACE.firstPollMs);
    expect(amazon.calls.slice(2)).toEqual(['getFeed', 'getFeedDocument']);
    expect(await statesIn('one')).toEqual(['CONFIRMED']);
    expect(await inBatch('two')).toMatchObject([
      { state: 'FAILED', error: { code: '18028', message: 'No.' }, feedId: 'feed-1' },
      { state: 'CONFIRMED', error: null },
    ]);
    const orders = [1, 3].map((n) => aConfirmation(n).amazonOrderId);
    expect(confirmed).toEqual([{ sellerId: SELLER, orders }]);
  });

  it('polls a feed with growing pauses', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    await record('batch', 1);
    amazon.status = 'IN_QUEUE';
    await workFor(tick, MINUTE);
    // After 15, 15 and 30 seconds.
    expect(amazon.count('getFeed')).toBe(2);
    amazon.status = 'IN_PROGRESS';
    await workFor(tick, MINUTE);
    expect(await statesIn()).toEqual(['PROCESSING']);
    expect(amazon.count('getFeed')).toBeLessThan(5);
    amazon.status = 'DONE';
    await workFor(tick, 3 * MINUTE);
    expect(await statesIn()).toEqual(['CONFIRMED']);
  });

  it('gathers longer when quota is short', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    for (let n = 0; n < 8; n += 1) {
      await record(`batch ${n}`, n);
      await workFor(tick, 3_000);
    }
    expect(amazon.feeds).toHaveLength(8);
    await record('ninth', 9);
    await workFor(tick, MINUTE);
    await record('tenth', 10);
    expect(amazon.feeds).toHaveLength(8);
    await workFor(tick, MINUTE + 1_000);
    expect(amazon.feeds).toHaveLength(9);
    expect(amazon.uploads.at(-1)?.match(/<Message>/g)).toHaveLength(2);
  });

  it('splits more confirmations than one feed can hold', async () => {
    const { tick } = aWorker(store, amazon, place.clock, { mostMessages: 2 });
    await record('batch', 1, 2, 3);
    await workFor(tick, 30_000);
    expect(amazon.feeds).toHaveLength(2);
    expect(await statesIn()).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  });

  it('waits for quota without a second upload while more confirmations gather', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    const fields = { code: 'UPSTREAM_THROTTLED', retryAfterMs: 2 * MINUTE } as const;
    amazon.failure = anSpApiError(fields);
    await record('batch', 1);
    await workFor(tick, MINUTE);
    await record('more', 2);
    expect(amazon.count('createFeed')).toBe(1);
    expect(await statesIn()).toEqual(['RECORDED']);
    await workFor(tick, 3 * MINUTE);
    expect(amazon.count('createFeed')).toBe(3);
    expect(amazon.count('createFeedDocument')).toBe(2);
    expect(await statesIn('more')).toEqual(['CONFIRMED']);
  });

  it('stores the reason when Amazon refuses a feed', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    amazon.failure = aRefusal('InvalidInput', 'No such feed type.');
    await record('batch', 1);
    await workFor(tick, 10_000);
    expect(await inBatch()).toMatchObject([
      { state: 'FAILED', error: { code: 'InvalidInput', message: 'No such feed type.' } },
    ]);
    expect(amazon.count('createFeed')).toBe(1);
  });

  it('serves other sellers, with growing pauses, when Amazon denies access', async () => {
    const { tick, events } = aWorker(store, amazon, place.clock);
    await record('batch', 1);
    const denied = anSpApiError({ code: 'UPSTREAM_DENIED' });
    for (let second = 0; second < 120; second += 1) {
      amazon.failure = denied;
      await workFor(tick, 1_000);
    }
    const pauses = events.flatMap((event) => ('pauseMs' in event ? [event.pauseMs] : []));
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.length).toBeGreaterThan(2);
    amazon.failure = null;
    await workFor(tick, 5 * MINUTE);
    expect(await statesIn()).toEqual(['CONFIRMED']);
  });
});

describe('a feed without a complete report', () => {
  it('fails all confirmations when it was cancelled', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    amazon.status = 'CANCELLED';
    await record('batch', 1);
    await workFor(tick, 30_000);
    expect(await inBatch()).toMatchObject([{ state: 'FAILED', error: { code: 'FEED_CANCELLED' } }]);
  });

  it.each([
    ['that failed', () => (amazon.status = 'FATAL')],
    ['whose report lacks messages', () => (amazon.processed = 1)],
    ['whose report can not be unpacked', () => (amazon.report = Buffer.from('odd'))],
  ])('reads the outcome of %s from the orders', async (_, makeIt) => {
    makeIt();
    const { tick, confirmed } = aWorker(store, amazon, place.clock);
    amazon.results = [{ messageId: 3, kind: 'Error', code: '18028', description: 'No.' }];
    amazon.shipped.push(aConfirmation(1));
    await record('batch', 1, 2, 3);
    await workFor(tick, 30_000);
    expect(await statesIn()).toEqual([
      'CONFIRMED',
      'UNKNOWN',
      amazon.report ? 'UNKNOWN' : 'FAILED',
    ]);
    expect(confirmed).toEqual([{ sellerId: SELLER, orders: [aConfirmation(1).amazonOrderId] }]);
  });

  it('finds a package in its order by the tracking number in the other case', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    amazon.status = 'FATAL';
    const { trackingNumber, ...sent } = aConfirmation(1);
    amazon.shipped.push({ ...sent, trackingNumber: trackingNumber.toLowerCase() });
    await record('batch', 1);
    await workFor(tick, 30_000);
    expect(await statesIn()).toEqual(['CONFIRMED']);
  });

  it('reads a few orders at a time', async () => {
    const pace = { ordersAtOnce: 2, evidenceEveryMs: 10_000 };
    const { tick } = aWorker(store, amazon, place.clock, pace);
    amazon.status = 'FATAL';
    amazon.shipped.push(...[1, 2, 3, 4, 5].map((n) => aConfirmation(n)));
    await record('batch', 1, 2, 3, 4, 5);
    await workFor(tick, 20_000);
    expect(amazon.count('getOrder')).toBe(2);
    await workFor(tick, 20_000);
    expect(await statesIn()).toEqual(Array(5).fill('CONFIRMED'));
    expect(amazon.count('getOrder')).toBe(5);
  });

  it('assigns an error of the whole document to each message', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    amazon.results = [{ messageId: 0, kind: 'Error', code: '5001', description: 'Who?' }];
    await record('batch', 1, 2);
    await workFor(tick, 30_000);
    expect(await inBatch()).toMatchObject([
      { state: 'FAILED', error: { code: '5001' } },
      { state: 'FAILED', error: { code: '5001' } },
    ]);
  });
});

describe('a crash', () => {
  it.each(MOMENTS)('at %s loses nothing and sends nothing twice', async (moment) => {
    amazon.diesAt = moment;
    amazon.shipped.push(aConfirmation(1), aConfirmation(2));
    await record('batch', 1, 2);
    place.clock.advance(FEED_PACE.gatherMs);
    const first = aWorker(store, amazon, place.clock);
    // A hanging worker emits nothing.
    void first.tick();
    await setImmediate();
    if (/getFeed|download/.test(moment)) {
      place.clock.advance(FEED_PACE.firstPollMs);
      await untilIdle(() => amazon.feeds.length > 0);
      void first.tick();
    }
    await untilIdle(() => amazon.calls.length > 0);
    await store.close();
    amazon.diesAt = null;
    store = await place.open({ ownerId: 'owner-2' });
    const { tick } = aWorker(store, amazon, place.clock);
    await workFor(tick, 6 * MINUTE);
    expect(await statesIn()).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(amazon.feeds).toHaveLength(1);
  });

  it('leads to a second feed when Amazon never lists the first one', async () => {
    amazon.diesAt = 'createFeed on its way there';
    await record('batch', 1);
    place.clock.advance(FEED_PACE.gatherMs);
    void aWorker(store, amazon, place.clock).tick();
    await untilIdle(() => amazon.count('createFeed') > 0);
    await store.close();
    amazon.diesAt = null;
    store = await place.open({ ownerId: 'owner-2' });
    const { tick, events } = aWorker(store, amazon, place.clock);
    await workFor(tick, 2 * MINUTE);
    // Not before Amazon has had the time to list it.
    expect(amazon.feeds).toHaveLength(0);
    expect(amazon.count('getFeeds')).toBeLessThan(4);
    await workFor(tick, 3 * MINUTE);
    expect(events).toContainEqual(expect.objectContaining({ type: 'feed-not-found' }));
    expect(amazon.feeds).toHaveLength(1);
    expect(await statesIn()).toEqual(['CONFIRMED']);
  });

  it('does not adopt the feed of another envelope', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    await record('other', 1);
    await workFor(tick, 3_000);
    amazon.failure = anSpApiError({ outcome: 'unknown', code: 'UPSTREAM_TIMEOUT' });
    await record('batch', 2);
    await workFor(tick, 2 * MINUTE);
    expect(await statesIn()).toEqual(['RECORDED']);
    await workFor(tick, 4 * MINUTE);
    expect(amazon.feeds).toHaveLength(2);
    expect(await statesIn()).toEqual(['CONFIRMED']);
  });
});

/** Runs the abandoned work until it hangs. */
async function untilIdle(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
}
