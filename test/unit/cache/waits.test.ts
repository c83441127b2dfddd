import { getEventListeners } from 'node:events';
import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../../src/runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../src/runtime/cancellation/cancellation-signal.js';
import { LinkedSignal } from '../../../src/runtime/cancellation/linked-signal.js';

interface Answer {
  readonly value: string;
}

interface Load extends PromiseWithResolvers<Answer> {
  readonly signal: CancellationSignal;
}

const aCache = () =>
  new SingleFlightCache<Answer>({ budget: new MemoryBudget(1_000_000), ttlMs: 1_000 });

function setUp() {
  const cache = aCache();
  const loads: Load[] = [];
  const get = (key: string, signal: CancellationSignal): Promise<Answer> =>
    cache.get(
      key,
      (loadSignal) => {
        const load = { ...Promise.withResolvers<Answer>(), signal: loadSignal };
        loads.push(load);
        return load.promise.then((value) => ({ value, bytes: 10 }));
      },
      { signal, onCacheHit: () => undefined },
    );
  return { cache, loads, get };
}

const listenersOf = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('readers that wait for a load', () => {
  it('leave no listener, whether the load succeeds or fails', async () => {
    const { loads, get } = setUp();
    const { signal } = new AbortController();
    const [a, b] = [get('a', signal), get('b', signal)];
    expect(listenersOf(signal)).toBe(2);
    loads[0]!.resolve({ value: 'a' });
    loads[1]!.reject(new Error('down'));
    expect(await a).toEqual({ value: 'a' });
    await expect(b).rejects.toThrow('down');
    expect(listenersOf(signal)).toBe(0);
  });

  it('are one listener of the request, however many', async () => {
    const { loads, get } = setUp();
    const { signal } = new AbortController();
    const linked = new LinkedSignal(signal);
    const keys = Array.from({ length: 51 }, (_, n) => `${n}`);
    const waiting = keys.map((key) => get(key, linked));
    expect(listenersOf(signal)).toBe(1);
    for (const [n, { resolve }] of loads.entries()) resolve({ value: `${n}` });
    expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual(keys);
    expect(listenersOf(signal)).toBe(0);
  });

  it('end with the reason of their own signal', async () => {
    const { loads, get } = setUp();
    const [a, b] = [new AbortController(), new AbortController()];
    const outcomes = Promise.allSettled([get('k', a.signal), get('k', b.signal)]);
    b.abort('second');
    expect(loads[0]!.signal.aborted).toBe(false);
    a.abort('first');
    expect(loads[0]!.signal.aborted).toBe(true);
    expect(await outcomes).toEqual([
      { status: 'rejected', reason: 'first' },
      { status: 'rejected', reason: 'second' },
    ]);
    expect([listenersOf(a.signal), listenersOf(b.signal)]).toEqual([0, 0]);
  });

  it('all receive the same failure', async () => {
    const { loads, get } = setUp();
    const { signal } = new AbortController();
    const outcomes = Promise.allSettled([get('k', signal), get('k', signal)]);
    const reason = new Error('down');
    loads[0]!.reject(reason);
    const failed = { status: 'rejected', reason };
    expect(await outcomes).toEqual([failed, failed]);
  });

  it('leave at once when their signal has fired, and end a load without other readers', async () => {
    const { loads, get } = setUp();
    const gone = AbortSignal.abort('gone');
    await expect(get('k', gone)).rejects.toBe('gone');
    expect(loads[0]!.signal.aborted).toBe(true);
    const stays = get('k', new AbortController().signal);
    await expect(get('k', gone)).rejects.toBe('gone');
    expect(loads.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    loads[1]!.resolve({ value: 'k' });
    expect(await stays).toEqual({ value: 'k' });
    expect(listenersOf(gone)).toBe(0);
  });

  it('do not end a load that has ended, when they leave later', async () => {
    const { loads, get } = setUp();
    const reader = new AbortController();
    const only = get('k', reader.signal);
    loads[0]!.resolve({ value: 'k' });
    await only;
    reader.abort();
    expect(loads[0]!.signal.aborted).toBe(false);
  });

  it('may come while others leave: the next one after the last has a new load', async () => {
    const { loads, get } = setUp();
    const leaving = new AbortController();
    const left = get('k', leaving.signal).catch((reason: unknown) => reason);
    const next = new Promise<Answer>((resolve) => {
      leaving.signal.addEventListener('abort', () => {
        resolve(get('k', new AbortController().signal));
      });
    });
    leaving.abort('left');
    expect(loads.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    // The abandoned load's answer goes to no reader and is not cached.
    loads[0]!.resolve({ value: 'old' });
    loads[1]!.resolve({ value: 'new' });
    expect([await left, await next]).toEqual(['left', { value: 'new' }]);
    expect(await get('k', new AbortController().signal)).toEqual({ value: 'new' });
  });

  it('of an abandoned load do not receive its failure, and it is not unhandled', async () => {
    const { loads, get } = setUp();
    const reader = new AbortController();
    const only = get('k', reader.signal).catch((reason: unknown) => reason);
    reader.abort('left');
    loads[0]!.reject(new Error('cancelled'));
    expect(await only).toBe('left');
    // An unhandled rejection would have failed the test by now.
    await new Promise(setImmediate);
  });

  it('may ask for any key', async () => {
    const { loads, get, cache } = setUp();
    const { signal } = new AbortController();
    const keys = ['__proto__', 'constructor', '0', ''];
    const waiting = keys.map((key) => get(key, signal));
    const joined = keys.map((key) => get(key, signal));
    expect(loads).toHaveLength(keys.length);
    for (const [n, { resolve }] of loads.entries()) resolve({ value: keys[n]! });
    const answers = await Promise.all([...waiting, ...joined]);
    expect(answers.map(({ value }) => value)).toEqual([...keys, ...keys]);
    cache.clear();
    void get('__proto__', signal);
    expect(loads).toHaveLength(keys.length + 1);
  });
});
