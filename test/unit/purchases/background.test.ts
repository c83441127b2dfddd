import { fn, spyOn } from 'jest-mock';
import { PurchaseBackground } from '../../../src/domains/shipping/purchases/background.js';
import type { PurchaseBackgroundDependencies } from '../../../src/domains/shipping/purchases/background.js';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { backgroundClock } from '../../../src/runtime/background/pace.js';
import { BatchWorker } from '../../../src/domains/shipping/purchases/batches/batch-worker.js';
import type { PurchaseChange } from '../../../src/store/engine/change-feed.js';
import { ManualClock } from '../sp-api/manual-clock.js';
import { sqlite } from '../store/sqlite-place.js';
import { inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { queued, sell } from './background-fixture.js';

const SECOND = 1_000;
const HALF = 0.5;

/** A feed of changes that the test announces. */
class Feed {
  tell: (change: PurchaseChange) => void = () => undefined;
  miss: () => void = () => undefined;
  listeners = 0;

  subscribe(onChange: (change: PurchaseChange) => void, onMissed: () => void = () => undefined) {
    this.tell = onChange;
    this.miss = onMissed;
    this.listeners += 1;
    return () => void (this.listeners -= 1);
  }
}

/** A worker that counts its rounds and runs the test's function in each. */
class Rounds {
  readonly at: number[] = [];
  does: (signal: AbortSignal) => Promise<number> = () => Promise.resolve(0);
  room: () => void = () => undefined;
  stopped = false;

  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  tick(signal: AbortSignal): Promise<number> {
    this.at.push(this.#clock.now());
    return this.does(signal);
  }

  whenRoom(listener: () => void): void {
    this.room = listener;
  }

  stop(): Promise<void> {
    this.stopped = true;
    return Promise.resolve();
  }
}

function background(over: Partial<PurchaseBackgroundDependencies> = {}) {
  const clock = new ManualClock();
  const [reconciler, refundFollower, labelChecker, batchWorker] = [1, 2, 3, 4].map(
    () => new Rounds(clock),
  );
  const changes = new Feed();
  const failures: { readonly task: string; readonly error: unknown }[] = [];
  const rounds = new RoundHealth(() => clock.now(), {
    watched: () => undefined,
    worked: () => undefined,
    failed: (task, error) => failures.push({ task, error }),
  });
  const workers = {
    reconciler: reconciler!,
    refundFollower: refundFollower!,
    labelChecker: labelChecker!,
    batchWorker: batchWorker!,
  };
  const it = new PurchaseBackground({
    ...workers,
    changes,
    clock,
    rounds,
    random: () => HALF,
    ...over,
  });
  return { it, clock, changes, failures, ...workers };
}

const anIntent: PurchaseChange = {
  sellerId: SELLER,
  key: 'k',
  amazonOrderId: 'order-1',
  state: 'INTENT',
  version: 1,
};

describe('the background work on purchases', () => {
  it('does nothing before the start, and runs every task soon after it', async () => {
    const { it, clock, reconciler, refundFollower, batchWorker } = background();
    await clock.advance(3_600 * SECOND);
    expect(reconciler.at).toEqual([]);
    it.start();
    it.start();
    await clock.advance(SECOND);
    expect([reconciler, refundFollower, batchWorker].map(({ at }) => at.length)).toEqual([1, 1, 1]);
  });

  it('runs rounds at the configured interval', async () => {
    const { it, clock, reconciler, refundFollower, batchWorker } = background();
    it.start();
    await clock.advance(60 * SECOND);
    expect(reconciler.at).toHaveLength(12);
    expect(refundFollower.at).toHaveLength(1);
    expect(batchWorker.at).toHaveLength(30);
  });

  it('has intervals that differ between replicas', async () => {
    const [one, other] = [background({ random: () => 0 }), background({ random: () => 0.9 })];
    one.it.start();
    other.it.start();
    await one.clock.advance(30 * SECOND);
    await other.clock.advance(30 * SECOND);
    expect(one.reconciler.at.length).toBeGreaterThan(other.reconciler.at.length);
    expect(one.reconciler.at[0]).not.toBe(other.reconciler.at[0]);
  });

  it('starts the next round soon while there is work', async () => {
    const { it, clock, reconciler } = background();
    let left = 3;
    reconciler.does = () => Promise.resolve(left > 0 ? left-- : 0);
    it.start();
    await clock.advance(SECOND);
    expect(reconciler.at).toHaveLength(4);
  });

  it('never overlaps rounds of one task, while other tasks continue', async () => {
    const { it, clock, changes, batchWorker, reconciler } = background();
    const { promise, resolve } = Promise.withResolvers<number>();
    batchWorker.does = () => promise;
    it.start();
    await clock.advance(10 * SECOND);
    changes.tell(anIntent);
    await clock.advance(10 * SECOND);
    expect(batchWorker.at).toHaveLength(1);
    expect(reconciler.at.length).toBeGreaterThan(2);
    batchWorker.does = () => Promise.resolve(0);
    resolve(0);
    await clock.advance(50);
    // The change during the round was not lost.
    expect(batchWorker.at).toHaveLength(2);
  });

  it.each<[string, (parts: ReturnType<typeof background>) => void]>([
    ['a purchase is recorded', ({ changes }) => changes.tell(anIntent)],
    ['changes may have been missed', ({ changes }) => changes.miss()],
    ['there is room for another purchase', ({ batchWorker }) => batchWorker.room()],
  ])('checks the queue when %s, once for many', async (_, happen) => {
    const parts = background();
    parts.it.start();
    await parts.clock.advance(SECOND);
    const before = parts.batchWorker.at.length;
    for (let times = 0; times < 500; times += 1) happen(parts);
    await parts.clock.advance(50);
    expect(parts.batchWorker.at).toHaveLength(before + 1);
  });

  it('does not wake up for state changes other than INTENT', async () => {
    const { it, clock, changes, batchWorker } = background();
    it.start();
    await clock.advance(SECOND);
    const before = batchWorker.at.length;
    changes.tell({ ...anIntent, state: 'PURCHASED' });
    await clock.advance(50);
    expect(batchWorker.at).toHaveLength(before);
  });

  it.each<[string, () => Promise<number>]>([
    ['rejects', () => Promise.reject(new Error('the disk is full'))],
    [
      'throws',
      () => {
        throw new Error('the disk is full');
      },
    ],
  ])('survives a round that %s, with growing pauses', async (_, does) => {
    const { it, clock, failures, batchWorker, changes } = background({ random: () => HALF });
    batchWorker.does = does;
    it.start();
    await clock.advance(16 * SECOND);
    // After 1, 2, 4 and 8 seconds.
    expect(batchWorker.at).toHaveLength(5);
    changes.tell(anIntent);
    await clock.advance(SECOND);
    expect(batchWorker.at).toHaveLength(5);
    expect(failures[0]).toMatchObject({
      task: 'batch-worker',
      error: { message: 'the disk is full' },
    });
    const failed = failures.length;
    batchWorker.does = () => Promise.resolve(0);
    await clock.advance(600 * SECOND);
    expect(failures).toHaveLength(failed);
    expect(batchWorker.at.length).toBeGreaterThan(200);
  });

  it('survives a listener that throws', async () => {
    const failed = () => {
      throw new Error('the log is full');
    };
    const ignored = () => undefined;
    const rounds = new RoundHealth(Date.now, { watched: ignored, worked: ignored, failed });
    const { it, clock, reconciler } = background({ rounds });
    reconciler.does = () => Promise.reject(new Error('trouble'));
    it.start();
    await clock.advance(10 * SECOND);
    expect(reconciler.at.length).toBeGreaterThan(2);
  });
});

describe('stopping the background', () => {
  it('aborts the running round, waits for its end, and starts no other', async () => {
    const { it, clock, reconciler, batchWorker, changes } = background();
    const { promise, resolve } = Promise.withResolvers<number>();
    let told = false;
    reconciler.does = (signal) => {
      signal.addEventListener('abort', () => (told = true));
      return promise;
    };
    it.start();
    await clock.advance(SECOND);
    const before = batchWorker.at.length;
    let ended = false;
    const stopped = it.stop().then(() => (ended = true));
    await clock.advance(SECOND);
    expect([told, ended, batchWorker.stopped]).toEqual([true, false, true]);
    resolve(1);
    await stopped;
    await clock.advance(600 * SECOND);
    expect([reconciler.at.length, batchWorker.at.length]).toEqual([1, before]);
    expect([clock.timers, changes.listeners]).toEqual([0, 0]);
  });

  it('resolves at once when nothing runs, and is final', async () => {
    const { it, clock, reconciler } = background();
    it.start();
    await it.stop();
    await it.stop();
    it.start();
    await clock.advance(600 * SECOND);
    expect(reconciler.at).toEqual([]);
    expect(clock.timers).toBe(0);
  });
});

describe('the timers of the background', () => {
  it('do not keep the process alive', () => {
    const unref = fn();
    const spy = spyOn(globalThis, 'setTimeout').mockImplementation((() => ({
      unref() {
        unref();
        return this;
      },
    })) as never);
    backgroundClock({ now: () => 7 }).after(5, () => undefined);
    spy.mockRestore();
    expect(unref).toHaveBeenCalledTimes(1);
    expect(backgroundClock({ now: () => 7 }).now()).toBe(7);
  });
});

describe('the background of a real ledger', () => {
  const setting = inFreshPlace(sqlite);

  it('buys purchases that were queued before and after its start', async () => {
    const { store, place } = setting;
    const bought: string[] = [];
    const clock = new ManualClock();
    const batchWorker = new BatchWorker({
      store,
      clock: place.clock,
      report: () => undefined,
      sellerIds: () => [SELLER],
      run: async (id) => {
        await sell(store, id);
        bought.push(id.key);
      },
    });
    const { it } = background({ batchWorker, changes: store.changes, clock });
    const until = async (key: string) => {
      while (!bought.includes(key)) {
        await clock.advance(SECOND);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await queued(store, 'before');
    it.start();
    await until('before');
    await queued(store, 'after');
    await until('after');
    await it.stop();
    const states = (await store.purchases.list({ sellerId: SELLER }, { first: 5 })).entries;
    expect(states.map(({ state }) => state)).toEqual(['PURCHASED', 'PURCHASED']);
  });
});
