import { Cancellation } from '../../../src/runtime/cancellation/cancellation.js';
import { whenAllAborted } from '../../../src/runtime/cancellation/when-all-aborted.js';

describe('a cancellation', () => {
  it('calls its listeners once, in order', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      cancellation.addEventListener('abort', () => told.push(name));
    }
    cancellation.abort();
    cancellation.abort();
    expect(told).toEqual(['a', 'b', 'c']);
    expect(cancellation.listenerCount).toBe(0);
  });

  it('keeps their order after the first was removed', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => () => void told.push(name));
    cancellation.addEventListener('abort', a!);
    cancellation.addEventListener('abort', b!);
    cancellation.removeEventListener('abort', a!);
    cancellation.addEventListener('abort', c!);
    expect(cancellation.listenerCount).toBe(2);
    cancellation.abort();
    expect(told).toEqual(['b', 'c']);
  });

  it('has each listener once', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    const [first, second] = [() => void told.push('first'), () => void told.push('second')];
    for (const listener of [first, second, first, second]) {
      cancellation.addEventListener('abort', listener);
    }
    expect(cancellation.listenerCount).toBe(2);
    cancellation.abort();
    expect(told).toEqual(['first', 'second']);
  });

  it('has a reason, by default the one of an AbortController', () => {
    const [plain, told] = [new Cancellation(), new Cancellation()];
    expect([plain.aborted, plain.reason]).toEqual([false, undefined]);
    plain.abort();
    told.abort('late');
    told.abort('later');
    expect([plain.aborted, told.reason]).toEqual([true, 'late']);
    const controller = new AbortController();
    controller.abort();
    expect(plain.reason).toEqual(controller.signal.reason);
    expect(plain.reason).toMatchObject({ name: 'AbortError' });
  });

  it('calls no removed listener, and none added later', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    const [other, late] = [() => void told.push('other'), () => void told.push('late')];
    cancellation.addEventListener('abort', () => {
      cancellation.removeEventListener('abort', other);
      cancellation.addEventListener('abort', late);
    });
    cancellation.addEventListener('abort', other);
    cancellation.abort();
    expect(told).toEqual([]);
  });

  it('calls the other listeners when one throws, and leaves its error uncaught', () => {
    const { queueMicrotask } = globalThis;
    const uncaught: (() => void)[] = [];
    const told: string[] = [];
    const cancellation = new Cancellation();
    cancellation.addEventListener('abort', () => {
      throw new Error('broken');
    });
    cancellation.addEventListener('abort', () => told.push('other'));
    globalThis.queueMicrotask = (task) => uncaught.push(task);
    try {
      cancellation.abort();
    } finally {
      globalThis.queueMicrotask = queueMicrotask;
    }
    expect(told).toEqual(['other']);
    expect(uncaught).toHaveLength(1);
    expect(uncaught[0]).toThrow('broken');
  });
});

describe('several signals together', () => {
  it('fire when all of them have fired, with the reason of the last', () => {
    const [a, b] = [new Cancellation(), new AbortController()];
    const all = whenAllAborted([a, b.signal]);
    a.abort('first');
    expect(all.aborted).toBe(false);
    b.abort('second');
    expect([all.aborted, all.reason]).toEqual([true, 'second']);
  });

  it('count those that had fired before', () => {
    const [before, after] = [new Cancellation(), new Cancellation()];
    before.abort('before');
    const [alone, both] = [whenAllAborted([before]), whenAllAborted([before, after])];
    expect([alone.aborted, alone.reason, both.aborted]).toEqual([true, 'before', false]);
    after.abort();
    expect(both.aborted).toBe(true);
  });
});
