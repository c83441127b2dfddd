import { FEED_PACE } from '../../../src/feeds/feed-pace.js';
import type { PackageConfirmation } from '../../../src/store/confirmations/confirmation.js';
import type { Store } from '../../../src/store/store.js';
import { sqlite } from '../store/sqlite-place.js';
import type { StorePlace } from '../store/suites/store-place.js';
import { aConfirmation } from './confirmation-builders.js';
import { aWorker, FakeFeeds, SELLER } from './feed-fixture.js';

let place: StorePlace;
let store: Store;
let amazon: FakeFeeds;
beforeEach(async () => {
  place = await sqlite.newPlace();
  store = await place.open();
  amazon = new FakeFeeds(place.clock);
});
afterEach(() => place.dispose());

const version = (trackingNumber: string): PackageConfirmation =>
  aConfirmation(1, { trackingNumber });
const { amazonOrderId: ORDER } = version('1');

const record = (content: PackageConfirmation, sentAtOnce = false) =>
  store.confirmations.record({
    sellerId: SELLER,
    batchId: content.trackingNumber,
    fingerprint: content.trackingNumber,
    confirmations: [{ content, purchaseKey: null, sentAtOnce }],
  });

const versions = async () =>
  (await store.confirmations.ofOrders(SELLER, [ORDER])).map(
    ({ content, state }) => `${content.trackingNumber} ${state}`,
  );

async function workFor(tick: () => Promise<number>, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    place.clock.advance(1_000);
    await tick();
  }
}

describe('of two statements about a package', () => {
  it('only the newer one is in the feed, whatever their order in a list by key', async () => {
    // Both in one millisecond: their keys would put the newer one first.
    await record(version('2'));
    await record(version('1'));
    expect(await versions()).toEqual(['2 SUPERSEDED', '1 RECORDED']);
    await workFor(aWorker(store, amazon, place.clock).tick, 30_000);
    expect(amazon.uploads).toHaveLength(1);
    expect(amazon.uploads[0]).not.toContain('<ShipperTrackingNumber>2<');
    expect(await versions()).toEqual(['2 SUPERSEDED', '1 CONFIRMED']);
  });

  it('the newer one counts when a clock went back', async () => {
    await record(version('1'));
    place.clock.advance(-60_000);
    await record(version('2'));
    expect(await versions()).toEqual(['1 SUPERSEDED', '2 RECORDED']);
  });

  it('the one that waits for the feed is not sent after a correction by the operation', async () => {
    await record(version('1'));
    await record(version('2'), true);
    expect(await versions()).toEqual(['1 SUPERSEDED', '2 UNKNOWN']);
    await workFor(aWorker(store, amazon, place.clock).tick, 30_000);
    expect(amazon.uploads).toEqual([]);
  });

  it('the one that waited goes out with the feed after all when the correction fails by the operation', async () => {
    const fail = (batchId: string) =>
      store.confirmations.settleSent({
        sellerId: SELLER,
        batchId,
        position: 0,
        state: 'FAILED',
        error: { code: 'UPSTREAM_THROTTLED', message: 'It did not reach Amazon.' },
      });
    await record(version('1'));
    await record(version('2'), true);
    await fail('2');
    expect(await versions()).toEqual(['1 RECORDED', '2 FAILED']);
    await record(version('3'), true);
    await record(version('4'));
    // A later statement has taken its place.
    await fail('3');
    expect(await versions()).toEqual(['1 SUPERSEDED', '2 FAILED', '3 FAILED', '4 RECORDED']);
    await workFor(aWorker(store, amazon, place.clock).tick, 30_000);
    expect(amazon.uploads).toHaveLength(1);
    expect(amazon.uploads[0]).toContain('<ShipperTrackingNumber>4<');
  });

  it('the one that waits again is not sent after its correction was sent again', async () => {
    await record(version('1'));
    await record(version('2'), true);
    const settle = (state: 'FAILED' | 'CONFIRMED') =>
      store.confirmations.settleSent({
        sellerId: SELLER,
        batchId: '2',
        position: 0,
        state,
        error: null,
      });
    await settle('FAILED');
    const [, correction] = await store.confirmations.ofOrders(SELLER, [ORDER]);
    expect(await store.confirmations.resend(correction!, new Map())).toBeNull();
    expect(await versions()).toEqual(['1 SUPERSEDED', '2 UNKNOWN']);
    await settle('FAILED');
    expect(await versions()).toEqual(['1 RECORDED', '2 FAILED']);
    await store.confirmations.resend(correction!, new Map());
    await settle('CONFIRMED');
    expect(await versions()).toEqual(['1 SUPERSEDED', '2 CONFIRMED']);
    await workFor(aWorker(store, amazon, place.clock).tick, 30_000);
    expect(amazon.uploads).toEqual([]);
  });

  it('the operation does not correct the one that a feed carries', async () => {
    await record(version('1'));
    await store.confirmations.fillEnvelope(SELLER, 10);
    expect(await record(version('2'), true)).toEqual({ outcome: 'carried' });
    expect(await versions()).toEqual(['1 RECORDED']);
    expect((await record(version('2'))).outcome).toBe('recorded');
  });

  it('the older one is superseded, not unknown, when its feed tells nothing and the order shows the newer', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    await record(version('1'));
    await workFor(tick, FEED_PACE.gatherMs + 1_000);
    await record(version('2'));
    amazon.status = 'FATAL';
    amazon.shipped.push(version('2'));
    await workFor(tick, 60_000);
    expect(await versions()).toEqual(['1 SUPERSEDED', '2 CONFIRMED']);
  });

  it('the older one stays unknown when the newer one was refused', async () => {
    const { tick } = aWorker(store, amazon, place.clock);
    await record(version('1'));
    await workFor(tick, FEED_PACE.gatherMs + 1_000);
    await record(version('2'), false);
    await store.confirmations.fillEnvelope(SELLER, 10);
    const [second] = (await store.confirmations.ofOrders(SELLER, [ORDER])).slice(1);
    const envelopeId = second!.envelopeId!;
    const refusal = { code: 'X', message: 'No.' };
    await store.confirmations.settle({ sellerId: SELLER, envelopeId }, [
      { ...second!, state: 'FAILED', error: refusal, warnings: [] },
    ]);
    amazon.status = 'FATAL';
    await workFor(tick, 60_000);
    expect(await versions()).toEqual(['1 UNKNOWN', '2 FAILED']);
  });
});
