import { setImmediate } from 'node:timers/promises';
import { FEED_PACE } from '../../src/feeds/feed-pace.js';
import type { Store } from '../../src/store/store.js';
import { aConfirmation } from '../unit/confirmations/confirmation-builders.js';
import { aWorker, FakeFeeds, SELLER } from '../unit/confirmations/feed-fixture.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const signal = new AbortController().signal;

let place: PostgresPlace;
let a: Store;
let b: Store;
let amazon: FakeFeeds;

beforeEach(async () => {
  place = await newDatabase();
  [a, b] = [await place.open(), await place.open()];
  amazon = new FakeFeeds(place.clock);
  await a.confirmations.record({
    sellerId: SELLER,
    batchId: 'batch',
    fingerprint: 'batch',
    confirmations: [{ content: aConfirmation(1), purchaseKey: null }],
  });
});

afterEach(() => place.dispose());

/** Lets the first server take the envelope, and hang in the middle of its work. */
async function hanging() {
  amazon.diesAt = 'upload';
  place.clock.advance(FEED_PACE.gatherMs);
  const { worker } = aWorker(a, amazon, place.clock);
  await worker.tick(signal);
  while (amazon.calls.length === 0) await setImmediate();
  amazon.diesAt = null;
  return worker;
}

const stateOf = async () => (await b.confirmations.at(SELLER, 'batch', 0))?.state;

describe('an envelope of another server', () => {
  it('is taken over two minutes after that server was killed, and is sent once', async () => {
    await hanging();
    const { tick } = aWorker(b, amazon, place.clock);
    for (let passed = 0; passed < 110; passed += 10) {
      place.clock.advance(10 * SECOND);
      await tick();
    }
    expect(amazon.calls).toEqual(['createFeedDocument']);
    for (let passed = 0; passed < 6; passed += 1) {
      place.clock.advance(10 * SECOND);
      await tick();
    }
    expect(amazon.feeds).toHaveLength(1);
    expect(await stateOf()).toBe('CONFIRMED');
  });

  it('stays with a server that is slow but alive', async () => {
    const slow = await hanging();
    const { tick } = aWorker(b, amazon, place.clock);
    for (let passed = 0; passed < 10 * MINUTE; passed += 10 * SECOND) {
      place.clock.advance(10 * SECOND);
      await slow.tick(signal);
      await tick();
    }
    expect(amazon.calls).toEqual(['createFeedDocument']);
  });
});
