import { BatchWorker } from '../../../src/domains/shipping/purchases/batches/batch-worker.js';
import type {
  BatchWorkerOptions,
  BatchWorkerDependencies,
} from '../../../src/domains/shipping/purchases/batches/batch-worker.js';
import type { PurchaseId } from '../../../src/store/purchases/purchase.js';
import { anSpApiError } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { inFreshPlace } from '../store/suites/store-place.js';
import { MINUTE, queued, Reports, sell } from './background-fixture.js';

const setting = inFreshPlace(sqlite);

/** Purchases in progress that the test ends. */
class HeldRuns {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, () => void>();
  readonly run = async ({ key }: PurchaseId): Promise<void> => {
    this.begun.push(key);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ends.set(key, resolve);
    await promise;
    await sell(setting.store, { sellerId: key.split(' ')[0]!, key });
  };

  end(key: string): void {
    this.#ends.get(key)!();
    this.#ends.delete(key);
  }

  endAll(): void {
    for (const key of this.#ends.keys()) this.end(key);
  }
}

function workerWith(
  run: BatchWorkerDependencies['run'],
  options: Partial<BatchWorkerOptions> = {},
) {
  const reports = new Reports();
  const { store, place } = setting;
  const worker = new BatchWorker(
    { store, clock: place.clock, report: reports.add, run, sellerIds: () => ['A', 'B'] },
    options,
  );
  return { worker, reports };
}

/** Records purchases named after their sellers: `A 1`. */
async function queue(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await queued(setting.store, key, { sellerId: key.split(' ')[0]! });
    setting.place.clock.advance(1);
  }
}

async function states(...keys: string[]) {
  const found = keys.map((key) =>
    setting.store.purchases.find({ sellerId: key.split(' ')[0]!, key }),
  );
  return (await Promise.all(found)).map((purchase) => purchase?.state);
}

/** Runs started work until it waits for the test. On a busy machine, each statement takes a turn. */
async function settled(): Promise<void> {
  for (let i = 0; i < 50; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('the queue', () => {
  it('is bought from the oldest on', async () => {
    await queue('A 1', 'A 2', 'A 3');
    const ran: string[] = [];
    const { worker, reports } = workerWith(
      async (id) => {
        ran.push(id.key);
        await sell(setting.store, id);
      },
      { perSeller: 1 },
    );
    while ((await worker.tick()) > 0) await worker.idle();
    expect(ran).toEqual(['A 1', 'A 2', 'A 3']);
    expect(await states('A 1', 'A 2', 'A 3')).toEqual(['PURCHASED', 'PURCHASED', 'PURCHASED']);
    expect(reports.of('purchase-run').map(({ key }) => key)).toEqual(ran);
  });

  it('is resumed by another process', async () => {
    await queue('A 1', 'A 2', 'A 3');
    const held = new HeldRuns();
    const first = workerWith(held.run, { perSeller: 1 }).worker;
    await first.tick();
    await settled();
    held.end('A 1');
    const stopped = first.stop();
    await stopped;
    expect(await states('A 1', 'A 2', 'A 3')).toEqual(['PURCHASED', 'INTENT', 'INTENT']);
    const { worker } = workerWith((id) => sell(setting.store, id));
    await worker.tick();
    await worker.idle();
    expect(await states('A 2', 'A 3')).toEqual(['PURCHASED', 'PURCHASED']);
  });

  it('continues after a purchase with a denied id', async () => {
    await queue('A 1', 'A 2');
    const denied = { kind: 'order', ids: ['999-9999999-9999999'], isGrantGood: true } as const;
    const { worker } = workerWith(
      async (id) => {
        if (id.key === 'A 1') throw anSpApiError({ code: 'UPSTREAM_DENIED', denied });
        await sell(setting.store, id);
      },
      { perSeller: 1 },
    );
    await worker.tick();
    await worker.idle();
    setting.place.clock.advance(2_000);
    await worker.tick();
    await worker.idle();
    expect(await states('A 1', 'A 2')).toEqual(['INTENT', 'PURCHASED']);
  });

  it('leaves interactive purchases to their callers', async () => {
    await queued(setting.store, 'A 1', { sellerId: 'A', priority: 'interactive' });
    setting.place.clock.advance(10_000 * MINUTE);
    const { worker } = workerWith((id) => sell(setting.store, id));
    expect(await worker.tick()).toBe(0);
  });

  it('never buys interactive purchases, whose callers may have bought the label in another way', async () => {
    await queued(setting.store, 'A 1', { sellerId: 'A', priority: 'interactive' });
    const { worker } = workerWith((id) => sell(setting.store, id));
    setting.place.clock.advance(60 * MINUTE);
    expect(await worker.tick()).toBe(0);
    expect(await states('A 1')).toEqual(['INTENT']);
  });

  it('skips purchases of a seller that is not configured', async () => {
    await queue('C 1', 'A 1');
    const { worker } = workerWith((id) => sell(setting.store, id));
    expect(await worker.tick()).toBe(1);
    await worker.idle();
    expect(await states('C 1')).toEqual(['INTENT']);
  });

  it('skips purchases that another process took after the read', async () => {
    await queue('A 1', 'A 2');
    const held = new HeldRuns();
    const { worker } = workerWith(held.run, { perSeller: 1 });
    await worker.tick();
    await settled();
    await sell(setting.store, { sellerId: 'A', key: 'A 2' });
    held.end('A 1');
    await worker.idle();
    expect(held.begun).toEqual(['A 1']);
  });
});

describe('several sellers', () => {
  it('take turns when one has a long queue', async () => {
    await queue('A 1', 'A 2', 'A 3', 'A 4', 'A 5', 'B 1', 'B 2');
    const held = new HeldRuns();
    const { worker } = workerWith(held.run, { atATime: 3, perSeller: 2 });
    expect(await worker.tick()).toBe(3);
    await settled();
    expect(held.begun).toEqual(['A 1', 'B 1', 'A 2']);
    held.end('A 1');
    await settled();
    expect(held.begun.at(-1)).toBe('B 2');
    held.endAll();
    await settled();
    held.endAll();
    await worker.idle();
  });

  it('do not wait for a slow one', async () => {
    await queue('A 1', 'B 1', 'B 2', 'B 3', 'B 4');
    const held = new HeldRuns();
    const { worker } = workerWith(held.run, { perSeller: 1 });
    await worker.tick();
    for (const key of ['B 1', 'B 2', 'B 3', 'B 4']) {
      await settled();
      expect(held.begun).toContain(key);
      held.end(key);
      await settled();
      await worker.tick();
    }
    expect(await states('A 1', 'B 4')).toEqual(['INTENT', 'PURCHASED']);
    held.endAll();
    await worker.idle();
  });

  it('never exceed the maximum of simultaneous purchases', async () => {
    await queue(...Array.from({ length: 9 }, (_, n) => `A ${n}`));
    const held = new HeldRuns();
    const { worker } = workerWith(held.run, { perSeller: 2 });
    await worker.tick();
    await worker.tick();
    await settled();
    expect(held.begun).toHaveLength(2);
    held.endAll();
    await settled();
    expect(held.begun).toHaveLength(4);
    const stopped = worker.stop();
    held.endAll();
    await stopped;
  });
});

describe('trouble', () => {
  it('at Amazon pauses that seller only, for as long as Amazon says', async () => {
    await queue('A 1', 'A 2', 'B 1');
    const trouble = anSpApiError({ code: 'UPSTREAM_THROTTLED', retryAfterMs: 5_000 });
    const ran: string[] = [];
    const { worker, reports } = workerWith(
      async (id) => {
        ran.push(id.key);
        if (id.sellerId === 'A' && ran.length < 3) throw trouble;
        await sell(setting.store, id);
      },
      { perSeller: 1 },
    );
    await worker.tick();
    await worker.idle();
    expect(await states('A 1', 'A 2', 'B 1')).toEqual(['INTENT', 'INTENT', 'PURCHASED']);
    expect(reports.of('seller-paused')).toMatchObject([{ sellerId: 'A', pauseMs: 5_000 }]);
    setting.place.clock.advance(4_999);
    expect(await worker.tick()).toBe(0);
    setting.place.clock.advance(1);
    expect(await worker.tick()).toBe(1);
    await worker.idle();
    expect(ran).toEqual(['A 1', 'B 1', 'A 1', 'A 2']);
  });

  it('makes the pauses longer with each failure, and a success resets them', async () => {
    await queue('A 1', 'A 2');
    const pauses: number[] = [];
    let fails = true;
    const { worker, reports } = workerWith(
      async (id) => {
        if (fails) throw anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' });
        await sell(setting.store, id);
      },
      { perSeller: 1 },
    );
    const next = async () => {
      await worker.tick();
      await worker.idle();
      const { pauseMs } = reports.of('seller-paused').at(-1)!;
      setting.place.clock.advance(pauseMs);
      pauses.push(pauseMs);
    };
    for (let times = 0; times < 10; times += 1) await next();
    expect(pauses.map((ms) => ms / 1_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    fails = false;
    await worker.tick();
    await settled();
    fails = true;
    await queue('A 3');
    await worker.idle();
    await next();
    expect(pauses.at(-1)).toBe(1_000);
  });

  it('that affects simultaneous purchases counts once', async () => {
    await queue('A 1', 'A 2', 'A 3', 'A 4');
    const { worker, reports } = workerWith(() =>
      Promise.reject(anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' })),
    );
    expect(await worker.tick()).toBe(4);
    await worker.idle();
    const pauses = reports.of('seller-paused').map(({ pauseMs }) => pauseMs);
    expect(pauses).toEqual([1_000, 1_000, 1_000, 1_000]);
  });

  it('with one purchase does not block the others, and is retried later', async () => {
    await queue('A 1', 'A 2', 'A 3');
    const ran: string[] = [];
    const { worker } = workerWith(
      async (id) => {
        ran.push(id.key);
        if (id.key === 'A 1') throw new TypeError('this one can not be read');
        await sell(setting.store, id);
      },
      { perSeller: 1 },
    );
    for (let second = 0; second < 10; second += 1) {
      await worker.tick();
      await worker.idle();
      setting.place.clock.advance(1_000);
    }
    expect(ran).toEqual(['A 1', 'A 2', 'A 3']);
    setting.place.clock.advance(MINUTE);
    await worker.tick();
    await worker.idle();
    expect(ran).toEqual(['A 1', 'A 2', 'A 3', 'A 1']);
  });

  it('is assumed when the executor leaves the purchase unsettled', async () => {
    await queue('A 1');
    let runs = 0;
    const { worker, reports } = workerWith(async () => {
      runs += 1;
      await Promise.resolve();
    });
    for (let round = 0; round < 5; round += 1) {
      await worker.tick();
      await worker.idle();
    }
    expect(runs).toBe(1);
    expect(reports.of('seller-paused')).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('starts no more purchases, aborts the running ones and waits for them', async () => {
    await queue('A 1', 'A 2');
    const held = new HeldRuns();
    const signals: AbortSignal[] = [];
    const { worker } = workerWith(
      (id, signal) => {
        signals.push(signal);
        return held.run(id);
      },
      { perSeller: 1 },
    );
    await worker.tick();
    await settled();
    let ended = false;
    const stopped = worker.stop().then(() => (ended = true));
    await settled();
    expect([ended, signals[0]!.aborted]).toEqual([false, true]);
    held.end('A 1');
    await stopped;
    expect(await states('A 1', 'A 2')).toEqual(['PURCHASED', 'INTENT']);
    expect(held.begun).toEqual(['A 1']);
    expect(await worker.tick()).toBe(0);
  });

  it('does not count as a failure of the seller', async () => {
    await queue('A 1');
    const { worker, reports } = workerWith(async (_, signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw anSpApiError({ code: 'UPSTREAM_CANCELLED' });
    });
    await worker.tick();
    await settled();
    await worker.stop();
    expect(reports.events).toEqual([]);
    expect(await states('A 1')).toEqual(['INTENT']);
  });
});
