import { setImmediate } from 'node:timers/promises';
import { FEED_PACE } from '../../../src/feeds/feed-pace.js';
import type { Store } from '../../../src/store/store.js';
import { listingsFeedProblems } from '../../support/amazon-contract.js';
import { MOMENTS } from '../confirmations/feed-fixture.js';
import { aRefusal, anSpApiError } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { onlyPage, SELLER } from '../store/suites/store-place.js';
import type { StorePlace } from '../store/suites/store-place.js';
import { aBatch, at, shownIn, US } from './inventory-builders.js';
import { anInventoryWorker, FakeListingsFeeds } from './listings-feeds-fixture.js';

const MINUTE = 60_000;

let place: StorePlace;
let store: Store;
let amazon: FakeListingsFeeds;
beforeEach(async () => {
  place = await sqlite.newPlace();
  store = await place.open();
  amazon = new FakeListingsFeeds(place.clock);
});
afterEach(() => place.dispose());

const record = (batchId: string, ...changes: ReturnType<typeof at>[]) =>
  store.inventory.record(aBatch(batchId, changes));

/** Runs the worker for this long, one round each second by default. */
async function workFor(tick: () => Promise<number>, ms: number, everyMs = 1_000): Promise<void> {
  for (let passed = 0; passed < ms; passed += everyMs) {
    place.clock.advance(everyMs);
    await tick();
  }
}

/** Sets quantities at once, as `setInventory` does. */
async function setAtOnce(sku: string, channelCode: string, quantity: number): Promise<void> {
  const statement = { sellerId: SELLER, marketplaceId: US };
  const quantities = [{ sku, channelCode, quantity }];
  const open = await store.inventory.recordSingle({ ...statement, quantities });
  amazon.patch(sku, channelCode, quantity);
  await store.inventory.settleSingle(open, 'ACCEPTED');
}

async function untilIdle(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
}

describe('InventoryWorker', () => {
  it('sends one feed with a message for each SKU, and costs five calls', async () => {
    const { tick, applied } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1), at('B', 'north', 2), at('A', 'south', 3));
    await workFor(tick, 3_000);
    expect(await shownIn(store.inventory, 'one')).toEqual([
      'A@north=1 SUBMITTED',
      'B@north=2 SUBMITTED',
      'A@south=3 SUBMITTED',
    ]);
    await workFor(tick, FEED_PACE.firstPollMs);
    expect(await shownIn(store.inventory, 'one')).toEqual([
      'A@north=1 APPLIED',
      'B@north=2 APPLIED',
      'A@south=3 APPLIED',
    ]);
    const calls = ['createFeedDocument', 'createFeed', 'getFeed', 'getFeedDocument'];
    expect(amazon.calls).toEqual(calls);
    expect(applied).toEqual([['A', 'B']]);
    const document: { messages: object[] } = JSON.parse(amazon.uploads[0]!);
    expect(listingsFeedProblems(document)).toEqual([]);
    expect(document.messages).toEqual([
      {
        messageId: 1,
        sku: 'A',
        operationType: 'PATCH',
        productType: 'PRODUCT',
        patches: [
          {
            op: 'merge',
            path: '/attributes/fulfillment_availability',
            value: [
              { fulfillment_channel_code: 'north', quantity: 1, marketplace_id: US },
              { fulfillment_channel_code: 'south', quantity: 3, marketplace_id: US },
            ],
          },
        ],
      },
      expect.objectContaining({ messageId: 2, sku: 'B' }),
    ]);
  });

  it('sends two batches one after the other, so that the second one stays in force', async () => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1));
    await workFor(tick, 3_000);
    amazon.status = 'IN_PROGRESS';
    await record('two', at('A', 'north', 2), at('B', 'north', 2));
    await workFor(tick, 2 * MINUTE, 5_000);
    expect(amazon.feeds).toHaveLength(1);
    amazon.status = 'DONE';
    await workFor(tick, 3 * MINUTE, 5_000);
    expect(await shownIn(store.inventory, 'one')).toEqual(['A@north=1 APPLIED']);
    expect(await shownIn(store.inventory, 'two')).toEqual([
      'A@north=2 APPLIED',
      'B@north=2 APPLIED',
    ]);
    expect(amazon.stock.get('A@north')).toBe(2);
  });

  it('writes the document again when a newer statement comes right before the feed is created', async () => {
    const { tick, events } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1), at('B', 'north', 1));
    amazon.beforeCreate = () => setAtOnce('A', 'north', 9);
    await workFor(tick, MINUTE);
    expect(amazon.uploads).toHaveLength(2);
    expect(amazon.feeds).toHaveLength(1);
    expect(await shownIn(store.inventory, 'one')).toEqual([
      'A@north=1 SUPERSEDED',
      'B@north=1 APPLIED',
    ]);
    expect(amazon.stock.get('A@north')).toBe(9);
    expect(events.map(({ type }) => type)).not.toContain('check-failed');
  });

  it('repeats a quantity that was set at once while a feed carried an older one', async () => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1));
    await workFor(tick, 3_000);
    await setAtOnce('A', 'north', 9);
    // The feed takes effect now, after the newer quantity.
    amazon.process();
    expect(amazon.stock.get('A@north')).toBe(1);
    await workFor(tick, 2 * MINUTE, 5_000);
    expect(amazon.stock.get('A@north')).toBe(9);
    expect(amazon.feeds).toHaveLength(2);
  });

  it('does not send an unanswered feed again after a newer statement', async () => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1), at('B', 'north', 1));
    amazon.failure = anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
    await workFor(tick, 5_000);
    await setAtOnce('A', 'north', 9);
    await workFor(tick, 5 * MINUTE, 5_000);
    expect(amazon.uploads[1]).not.toContain('"A"');
    expect(amazon.stock).toEqual(
      new Map([
        ['A@north', 9],
        ['B@north', 1],
      ]),
    );
    expect(await shownIn(store.inventory, 'one')).toEqual([
      'A@north=1 SUPERSEDED',
      'B@north=1 APPLIED',
    ]);
  });

  it('ends an envelope of which nothing is left to be sent', async () => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1));
    amazon.beforeCreate = () => record('two', at('A', 'north', 2));
    await workFor(tick, 2 * MINUTE, 5_000);
    expect(await shownIn(store.inventory, 'one')).toEqual(['A@north=1 SUPERSEDED']);
    expect(await shownIn(store.inventory, 'two')).toEqual(['A@north=2 APPLIED']);
    expect(amazon.feeds).toHaveLength(1);
  });

  it('refuses all quantities with the reason when Amazon refuses the feed', async () => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    amazon.failure = aRefusal('InvalidInput', 'No such feed type.');
    await record('one', at('A', 'north', 1));
    await workFor(tick, 10_000);
    expect(await issuesIn('one')).toEqual([['REJECTED', 'InvalidInput', 'No such feed type.']]);
  });
});

async function issuesIn(batchId: string): Promise<unknown[]> {
  const page = await onlyPage(store.inventory.pages(SELLER, [{ batchId, first: 100 }]));
  return page.entries.map(({ state, issues }) => [state, issues[0]?.code, issues[0]?.message]);
}

describe('the outcome of a quantity', () => {
  const outcome = async (): Promise<unknown> => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1));
    await workFor(tick, 30_000);
    return (await issuesIn('one'))[0];
  };
  const advised = expect.stringContaining('Read the stock of the SKU');

  it.each([
    ['was cancelled', () => (amazon.status = 'CANCELLED'), 'FEED_CANCELLED'],
    ['can not be read', () => (amazon.report = Buffer.from('odd')), 'NO_REPORT'],
    ['processed too few messages', () => (amazon.processed = 0), null],
    ['does not show the listing', () => amazon.hidden.add('A'), 'LISTING_NOT_SHOWN'],
  ])('is unknown, with what to do, when the feed or its report %s', async (_, makeIt, code) => {
    makeIt();
    if (code === null) amazon.showsListings = false;
    expect(await outcome()).toEqual(['UNKNOWN', code ?? 'OUTCOME_NOT_TOLD', advised]);
  });

  it('is unknown when the feed failed and left no report', async () => {
    amazon.status = 'FATAL';
    amazon.report = Buffer.from('odd');
    expect(await outcome()).toEqual(['UNKNOWN', 'FEED_FAILED', advised]);
  });

  it('is REJECTED with the reasons of Amazon, for all places of the SKU', async () => {
    amazon.issues = [
      {
        messageId: 1,
        code: '90244',
        severity: 'ERROR',
        message: 'No such channel.',
        attributeName: 'fulfillment_availability',
      },
    ];
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 1), at('B', 'north', 1), at('A', 'south', 1));
    await workFor(tick, 30_000);
    expect(await issuesIn('one')).toEqual([
      ['REJECTED', '90244', 'No such channel.'],
      ['APPLIED', undefined, undefined],
      ['REJECTED', '90244', 'No such channel.'],
    ]);
  });

  it('is ACCEPTED when the listing shows another quantity, and when no listing is shown', async () => {
    const { tick } = anInventoryWorker(store, amazon, place.clock);
    await record('one', at('A', 'north', 5));
    await workFor(tick, 3_000);
    amazon.process();
    // A unit is sold.
    amazon.patch('A', 'north', 4);
    await workFor(tick, 30_000);
    expect(await shownIn(store.inventory, 'one')).toEqual(['A@north=5 ACCEPTED']);
    amazon.showsListings = false;
    await record('two', at('A', 'north', 6));
    await workFor(tick, 30_000);
    expect(await shownIn(store.inventory, 'two')).toEqual(['A@north=6 ACCEPTED']);
  });
});

describe('a crash', () => {
  it.each(MOMENTS)(
    'at %s loses nothing, and leaves the newest quantity in force',
    async (moment) => {
      amazon.diesAt = moment;
      await record('one', at('A', 'north', 1), at('B', 'north', 1));
      place.clock.advance(FEED_PACE.gatherMs);
      const first = anInventoryWorker(store, amazon, place.clock);
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
      await record('two', at('A', 'north', 2));
      const { tick } = anInventoryWorker(store, amazon, place.clock);
      await workFor(tick, 6 * MINUTE, 5_000);
      amazon.process();
      expect(amazon.stock).toEqual(
        new Map([
          ['A@north', 2],
          ['B@north', 1],
        ]),
      );
      expect(await shownIn(store.inventory, 'two')).toEqual(['A@north=2 APPLIED']);
      expect((await shownIn(store.inventory, 'one'))[1]).toBe('B@north=1 APPLIED');
      expect(amazon.feeds.length).toBeLessThanOrEqual(3);
    },
  );
});
