import 'reflect-metadata';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { OrderSync } from '../../../src/domains/orders/index/order-sync.js';
import type { OrderSyncOptions } from '../../../src/domains/orders/index/order-sync.js';
import type { SyncSeller } from '../../../src/domains/orders/index/sync-seller.js';
import type { Store } from '../../../src/store/store.js';
import { ManualClock } from '../sp-api/manual-clock.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import type { StorePlace } from '../store/suites/store-place.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Search {
  readonly sellerId: string;
  readonly isRecent: boolean;
  readonly at: number;
}

/** Pages that a seller has. */
interface Pages {
  recent: number;
  history: number;
}

/** Sellers whose orders a sync reads, with a clock that the test moves. */
class Sellers {
  readonly searches: Search[] = [];
  /** Errors of whole rounds. */
  readonly failures: unknown[] = [];
  readonly pages = new Map<string, Pages>();
  readonly #served = new Map<string, SyncSeller>();
  readonly sync: OrderSync;

  constructor(
    store: Store,
    readonly clock: ManualClock,
    options: Partial<OrderSyncOptions>,
  ) {
    this.sync = new OrderSync(
      {
        sellers: { ids: () => this.#served.keys(), get: (id) => this.#served.get(id) },
        index: store.orders,
        clock: this.clock,
        report: () => undefined,
        holdMs: HOUR,
        historyMs: 30 * DAY,
        random: () => 0.5,
        rounds: new RoundHealth(() => this.clock.now(), {
          watched: () => undefined,
          worked: () => undefined,
          failed: (_, error) => this.failures.push(error),
        }),
      },
      options,
    );
  }

  add(sellerId: string, pages: Pages): void {
    this.pages.set(sellerId, pages);
    const client = new FakeSellerClient({
      searchOrders: ({ query }) => {
        const { lastUpdatedBefore, paginationToken } = query as Record<string, string | undefined>;
        const isRecent = lastUpdatedBefore === undefined;
        this.searches.push({ sellerId, isRecent, at: this.clock.now() });
        const page = Number(paginationToken ?? 1);
        const hasMore = page < this.pages.get(sellerId)![isRecent ? 'recent' : 'history'];
        return {
          orders: [],
          ...(hasMore && { pagination: { nextToken: String(page + 1) } }),
          lastUpdatedBefore:
            lastUpdatedBefore ?? new Date(this.clock.now() - 120_000).toISOString(),
        };
      },
    });
    this.#served.set(sellerId, {
      client: Object.assign(client, { sellerId }),
      marketplaceIds: ['ATVPDKIKX0DER'],
    });
  }

  /** Moves the clock in small steps, so that the store's work ends in between. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 10) {
      await this.clock.advance(10);
      for (let turns = 0; turns < 10; turns += 1)
        await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

let place: StorePlace;
let sellers: Sellers;
const AT_ONCE = { pointsPerSecond: 100_000 };

async function open(options: Partial<OrderSyncOptions> = AT_ONCE): Promise<void> {
  const clock = new ManualClock();
  place = await sqlite.newPlace();
  sellers = new Sellers(await place.open({ clock }), clock, options);
}

afterEach(async () => {
  await sellers.sync.stop();
  await place.dispose();
  if (sellers.failures.length > 0) throw sellers.failures[0];
});

describe('the sync of several sellers', () => {
  it('reads the recent orders of all before the history of any', async () => {
    await open();
    for (let n = 0; n < 40; n += 1) sellers.add(`A${n}`, { recent: 1 + (n % 3), history: 2 });
    await sellers.sync.start();
    await sellers.pass(3_000);
    const firstOfHistory = sellers.searches.findIndex(({ isRecent }) => !isRecent);
    const recent = sellers.searches.slice(0, firstOfHistory);
    // Thirteen times three sellers with one, two and three pages, and one more.
    expect(recent).toHaveLength(13 * 6 + 1);
    expect(sellers.searches.slice(firstOfHistory).some(({ isRecent }) => isRecent)).toBe(false);
    expect(sellers.searches).toHaveLength(recent.length + 40 * 2);
  });

  it('takes one step for each in turn, so that a large seller delays no other', async () => {
    await open();
    sellers.add('A-large', { recent: 50, history: 1 });
    for (let n = 0; n < 10; n += 1) sellers.add(`A${n}`, { recent: 2, history: 1 });
    await sellers.sync.start();
    await sellers.pass(400);
    const first = sellers.searches.slice(0, 22);
    expect(first.filter(({ sellerId }) => sellerId === 'A-large')).toHaveLength(2);
    expect(new Set(first.slice(0, 11).map(({ sellerId }) => sellerId)).size).toBe(11);
  });

  it('interrupts the history for recent orders of a seller that arrives', async () => {
    await open({ pointsPerSecond: 1_000 });
    for (let n = 0; n < 4; n += 1) sellers.add(`A${n}`, { recent: 1, history: 1_000 });
    await sellers.sync.start();
    await sellers.pass(500);
    expect(sellers.searches.some(({ isRecent }) => !isRecent)).toBe(true);
    sellers.add('A-new', { recent: 5, history: 1 });
    const before = sellers.searches.length;
    await sellers.sync.sellersChanged();
    await sellers.pass(500);
    const begun = sellers.searches.findIndex(({ sellerId }) => sellerId === 'A-new');
    expect(begun - before).toBeLessThan(8);
    const five = sellers.searches.slice(begun, begun + 5);
    expect(five.map(({ sellerId }) => sellerId)).toEqual(Array(5).fill('A-new'));
  });

  it('shares one budget among all of them', async () => {
    await open({ pointsPerSecond: 100 });
    for (let n = 0; n < 100; n += 1) sellers.add(`A${n}`, { recent: 1, history: 1 });
    await sellers.sync.start();
    await sellers.pass(5_000);
    // Ten pages in a second, and two at once.
    expect(sellers.searches.length).toBeGreaterThan(45);
    expect(sellers.searches.length).toBeLessThanOrEqual(52);
  });

  it('stops at once while steps wait for the budget', async () => {
    await open({ pointsPerSecond: 1 });
    for (let n = 0; n < 20; n += 1) sellers.add(`A${n}`, { recent: 1, history: 1 });
    await sellers.sync.start();
    await sellers.pass(300);
    const before = sellers.searches.length;
    await sellers.sync.stop();
    expect(sellers.searches).toHaveLength(before);
  });
});
