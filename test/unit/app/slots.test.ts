import { Slots } from '../../../src/runtime/background/slots.js';

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
});
