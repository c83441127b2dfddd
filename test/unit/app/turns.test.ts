import { Turns, WorkInTurns } from '../../../src/runtime/background/turns.js';
import { besideOthers } from '../../support/turns-of-others.js';

describe('turns of the event loop', () => {
  it('come one by one, in the order of the requests', async () => {
    const turns = new Turns();
    const log: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => turns.next().then(() => log.push(name)));
    let loops = 0;
    const count = (): void => {
      loops += 1;
      log.push(`loop ${loops}`);
      if (log.length < 6) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(all);
    expect(log.slice(0, 5)).toEqual(['a', 'loop 1', 'b', 'loop 2', 'c']);
  });

  it('come again after a pause', async () => {
    const turns = new Turns();
    await turns.next();
    await turns.next();
    expect(await Promise.all([turns.next(), turns.next()])).toHaveLength(2);
  });

  it('all come, although other work requests them continuously', async () => {
    const turns = new Turns();
    const order: number[] = [];
    const ask = async (n: number): Promise<void> => {
      await turns.next();
      order.push(n);
      if (n < 2_500) await ask(n + 2);
    };
    await Promise.all([ask(0), ask(1)]);
    expect(order).toEqual(Array.from({ length: order.length }, (_, n) => n));
    expect(order.at(-1)).toBe(2_501);
  });
});

describe('work in turns', () => {
  it('begins no part in a turn that has lasted 10 ms, as the first parts after the start do', async () => {
    let now = 0;
    const { turnsOfOthers } = await besideOthers(async () => {
      const work = new WorkInTurns(1_000, () => now);
      for (let part = 0; part < 6; part += 1) {
        await work.begin();
        now += 4;
      }
    });
    // Three parts in each turn.
    expect(turnsOfOthers).toBe(2);
  });

  it.each([
    ['that fits into one turn', [4, 3, 3], 1],
    ['of small parts', [4, 4, 4, 4, 4], 3],
    ['with a part that is larger than a turn', [1, 99, 1], 3],
  ])(
    'begins in another turn, and takes the next one when that is full: %s',
    async (_, sizes, turnsTaken) => {
      const { turnsOfOthers } = await besideOthers(async () => {
        const work = new WorkInTurns(10, () => 0);
        for (const size of sizes) await work.begin(size);
      });
      expect(turnsOfOthers).toBe(turnsTaken);
    },
  );
});
