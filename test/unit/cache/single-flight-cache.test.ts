import type { CancellationSignal } from '../../../src/runtime/cancellation/cancellation-signal.js';
import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../../src/runtime/cache/single-flight-cache.js';
import type { Read } from '../../../src/runtime/cache/single-flight-cache.js';

interface Answer {
  readonly value: number;
}

const BYTES = 1_000;

function setUp(ttlMs = 1_000, budget = new MemoryBudget(1_000_000)) {
  const clock = { ms: 1 };
  const cache = new SingleFlightCache<Answer>({ budget, ttlMs, now: () => clock.ms });
  const loads: {
    signal: CancellationSignal;
    resolve: (answer: Answer) => void;
    reject: (error: Error) => void;
  }[] = [];
  let hits = 0;
  const get = (key = 'a', signal = new AbortController().signal): Promise<Answer> =>
    cache.get(
      key,
      (loadSignal) =>
        new Promise<Answer>((resolve, reject) =>
          loads.push({ signal: loadSignal, resolve, reject }),
        ).then((value) => ({ value, bytes: BYTES })),
      { signal, onCacheHit: () => (hits += 1) },
    );
  return { clock, cache, loads, get, hits: () => hits };
}

describe('values shared across requests', () => {
  it('are deleted by the start of their keys, also while they are loaded', async () => {
    const { cache, get, loads } = setUp();
    const [kept, other, loading] = [get('order-1 a'), get('order-12 a'), get('order-1 b')];
    loads[0]!.resolve({ value: 1 });
    loads[1]!.resolve({ value: 2 });
    await Promise.all([kept, other]);
    cache.deleteStarting('order-1 ');
    loads[2]!.resolve({ value: 3 });
    expect(await loading).toEqual({ value: 3 });
    expect(['order-1 a', 'order-12 a', 'order-1 b'].map((key) => cache.has(key))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are loaded once for simultaneous readers', async () => {
    const { get, loads, hits } = setUp();
    const [first, second] = [get(), get()];
    loads[0]!.resolve({ value: 1 });
    expect(await first).toBe(await second);
    expect([loads.length, hits()]).toEqual([1, 1]);
  });

  it('do not abort their load once it has ended', async () => {
    const { get, loads } = setUp();
    const first = get();
    loads[0]!.resolve({ value: 1 });
    await first;
    expect(loads[0]!.signal.aborted).toBe(false);
  });

  it('are cached until they expire', async () => {
    const { get, loads, clock, hits } = setUp();
    const first = get();
    loads[0]!.resolve({ value: 1 });
    await first;
    clock.ms += 1_000;
    expect(await get()).toEqual({ value: 1 });
    clock.ms += 1;
    void get();
    expect([loads.length, hits()]).toEqual([2, 1]);
  });

  it('are not cached with a time of zero, but still shared', async () => {
    const { get, loads } = setUp(0);
    const [first] = [get(), get()];
    loads[0]!.resolve({ value: 1 });
    await first;
    void get();
    expect(loads).toHaveLength(2);
  });

  it('are not cached after a failure', async () => {
    const { get, loads } = setUp();
    const first = get();
    loads[0]!.reject(new Error('down'));
    await expect(first).rejects.toThrow('down');
    void get();
    expect(loads).toHaveLength(2);
  });

  it.each(['delete', 'clear'] as const)(
    'are not cached when their load began before a %s',
    async (change) => {
      const { get, loads, cache } = setUp();
      const before = get();
      cache[change]('a');
      loads[0]!.resolve({ value: 1 });
      expect(await before).toEqual({ value: 1 });
      void get();
      expect(loads).toHaveLength(2);
    },
  );

  it('are not replaced by an older load that ends later', async () => {
    const { get, loads, cache } = setUp();
    const before = get();
    cache.delete('a');
    const after = get();
    loads[1]!.resolve({ value: 2 });
    expect(await after).toEqual({ value: 2 });
    loads[0]!.resolve({ value: 1 });
    expect(await before).toEqual({ value: 1 });
    expect(await get()).toEqual({ value: 2 });
    expect(loads).toHaveLength(2);
  });

  it('are not replaced by a load that began before a value was put', async () => {
    const { get, loads, cache } = setUp();
    const before = get();
    cache.put('a', { value: { value: 2 }, bytes: BYTES });
    loads[0]!.resolve({ value: 1 });
    expect(await before).toEqual({ value: 1 });
    expect(await get()).toEqual({ value: 2 });
  });

  it('do not fail for other readers when one leaves', async () => {
    const { get, loads } = setUp();
    const going = new AbortController();
    const [first, second] = [get('a', going.signal), get()];
    going.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    expect(loads[0]!.signal.aborted).toBe(false);
    loads[0]!.resolve({ value: 1 });
    expect(await second).toEqual({ value: 1 });
  });

  it('abort their load when the last reader leaves, and are loaded again for the next', async () => {
    const { get, loads } = setUp();
    const going = new AbortController();
    const only = get('a', going.signal);
    going.abort(new Error('gone'));
    await expect(only).rejects.toThrow('gone');
    expect(loads[0]!.signal.aborted).toBe(true);
    void get();
    expect(loads).toHaveLength(2);
  });

  it('take memory only when cached, because a process has a cache for each seller', () => {
    const budget = new MemoryBudget(1_000_000);
    const before = process.memoryUsage();
    const caches = Array.from(
      { length: 500 },
      () => new SingleFlightCache<Answer>({ budget, ttlMs: 1_000 }),
    );
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    expect(grown / caches.length).toBeLessThan(20_000);
  });
});

describe('a budget of bytes', () => {
  it('is shared by all caches: the least recently used entry of any cache is evicted', async () => {
    const budget = new MemoryBudget(32 * BYTES);
    const [one, other] = [setUp(1_000, budget), setUp(1_000, budget)];
    const fill = async ({ get, loads }: typeof one, keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        const answer = get(key);
        loads.at(-1)!.resolve({ value: 1 });
        await answer;
      }
    };
    await fill(one, ['old', 'used']);
    for (let n = 0; n < 40; n += 1) {
      await fill(other, [`${n}`]);
      await one.get('used');
    }
    expect(budget.usedBytes).toBeLessThanOrEqual(32 * BYTES);
    expect(one.loads).toHaveLength(2);
    void one.get('old');
    expect(one.loads).toHaveLength(3);
  });

  it('invalidates reads of an entry that it evicts', async () => {
    const budget = new MemoryBudget(32 * BYTES);
    const { cache } = setUp(1_000, budget);
    const reads: Read[] = [];
    const reader = {
      signal: new AbortController().signal,
      onCacheHit: () => undefined,
      onRead: (read: Read) => reads.push(read),
    };
    const load = async () => ({ value: { value: 1 }, bytes: BYTES });
    for (let n = 0; n < 40; n += 1) await cache.get(`${n}`, load, reader);
    expect([reads[0]!.isKept, reads.at(-1)!.isKept]).toEqual([false, true]);
  });

  it('caches no entry that would evict most others, and counts long keys', async () => {
    const budget = new MemoryBudget(64 * BYTES);
    const { cache } = setUp(1_000, budget);
    const reader = { signal: new AbortController().signal, onCacheHit: () => undefined };
    const load = (bytes: number) => async () => ({ value: { value: 1 }, bytes });
    await cache.get('large', load(5 * BYTES), reader);
    await cache.get('k'.repeat(5 * BYTES), load(1), reader);
    expect(budget.usedBytes).toBe(0);
    await cache.get('small', load(BYTES), reader);
    expect(budget.usedBytes).toBeGreaterThan(BYTES);
    cache.clear();
    expect(budget.usedBytes).toBe(0);
  });
});
