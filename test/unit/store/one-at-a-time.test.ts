import { workFor } from '../../../src/runtime/background/work-source.js';
import { inTurns, OneAtATime } from '../../../src/store/engine/one-at-a-time.js';

describe('steps that take the same lock', () => {
  it('run one after another, in turns of their callers; others do not wait', async () => {
    const turns = new OneAtATime();
    const log: string[] = [];
    const ends = Promise.withResolvers<void>();
    const step = (callerId: string, name: string, lock = 'one') =>
      workFor({ callerId }, () =>
        turns.run(lock, async () => {
          log.push(name);
          await ends.promise;
        }),
      );
    const all = [step('a', 'a1'), step('a', 'a2'), step('a', 'a3'), step('b', 'b1')];
    all.push(step('a', 'elsewhere', 'two'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(log).toEqual(['a1', 'elsewhere']);
    ends.resolve();
    await Promise.all(all);
    expect(log).toEqual(['a1', 'elsewhere', 'a2', 'b1', 'a3']);
  });

  it('go on after one that fails', async () => {
    const turns = new OneAtATime();
    const failed = turns.run('one', () => Promise.reject(new Error('no')));
    const next = turns.run('one', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});

describe('a step of the store in turns', () => {
  it('runs once at a time for a seller of a store', async () => {
    const log: string[] = [];
    const ends = Promise.withResolvers<void>();
    const step = inTurns(
      (sellerId) => sellerId,
      async ({ store }: { readonly store: string }, sellerId: string) => {
        log.push(`${store} ${sellerId}`);
        await ends.promise;
        return sellerId;
      },
    );
    const one = { store: 'one' };
    const all = [step(one, 'A'), step(one, 'A'), step(one, 'B'), step({ store: 'two' }, 'A')];
    await new Promise((resolve) => setImmediate(resolve));
    expect(log).toEqual(['one A', 'one B', 'two A']);
    ends.resolve();
    expect(await Promise.all(all)).toEqual(['A', 'A', 'B', 'A']);
    expect(log).toHaveLength(4);
  });
});
