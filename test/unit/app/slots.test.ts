import { Slots } from '../../../src/runtime/background/slots.js';
import { workFor } from '../../../src/runtime/background/work-source.js';

describe('slots', () => {
  it('run as many pieces of work at once as there are, and the others in the order of the calls', async () => {
    const slots = new Slots(2);
    const begun: number[] = [];
    const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
    const all = ends.map((end, n) =>
      slots.run(async () => {
        begun.push(n);
        await end.promise;
        return n;
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[1]!.resolve();
    expect(await all[1]).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual([0, 1, 2]);
    for (const { resolve } of ends) resolve();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  });

  it('are free again after a failure', async () => {
    const slots = new Slots(1);
    const failed = slots.run(() => Promise.reject(new Error('no')));
    const next = slots.run(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect(await slots.run(() => Promise.resolve('again'))).toBe('again');
  });

  it('are taken by one caller after another', async () => {
    const slots = new Slots(1);
    const log: string[] = [];
    const work = (callerId: string, name: string): Promise<number> =>
      workFor({ callerId }, () => slots.run(async () => log.push(name)));
    const first = work('a', 'a1');
    await Promise.all([first, work('a', 'a2'), work('a', 'a3'), work('b', 'b1')]);
    expect(log).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('are left to other callers by one that has as many as it may have', async () => {
    const slots = new Slots(3, (held) => held < 2);
    const log: string[] = [];
    const end = Promise.withResolvers<void>();
    const work = (callerId: string, name: string): Promise<void> =>
      workFor({ callerId }, () =>
        slots.run(async () => {
          log.push(name);
          await end.promise;
        }),
      );
    const all = [work('a', 'a1'), work('a', 'a2'), work('a', 'a3'), work('b', 'b1')];
    await new Promise((resolve) => setImmediate(resolve));
    expect(log).toEqual(['a1', 'a2', 'b1']);
    end.resolve();
    await Promise.all(all);
    expect(log).toEqual(['a1', 'a2', 'b1', 'a3']);
  });
});
