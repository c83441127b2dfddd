import { TimedTurns } from '../../../src/runtime/background/timed-turns.js';

/** An event loop whose turns and time the test controls. */
class FakeLoop {
  at = 0;
  number = 1;
  readonly turn = (): number => this.number;
  readonly now = (): number => this.at;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a piece of work', () => {
  it('starts at once while the turn of the event loop is young', () => {
    const loop = new FakeLoop();
    const turns = new TimedTurns(5, loop);
    expect(turns.next(false)).toBeNull();
    loop.at = 4;
    expect(turns.next(false)).toBeNull();
  });

  it('waits for another turn once others have used up the current one', async () => {
    const loop = new FakeLoop();
    const turns = new TimedTurns(5, loop);
    expect(turns.next(false)).toBeNull();
    loop.at = 5;
    const log: string[] = [];
    const start = turns.next(false)?.then(() => log.push('started'));
    await nextTurn();
    expect(log).toEqual([]);
    loop.number += 1;
    await start;
    expect(log).toEqual(['started']);
  });

  it('comes after all pieces that wait, in their order', async () => {
    const loop = new FakeLoop();
    const turns = new TimedTurns(5, loop);
    const order: string[] = [];
    const first = turns.next(true)?.then(() => order.push('first'));
    const second = turns.next(false)?.then(() => order.push('second'));
    expect(second).toBeInstanceOf(Promise);
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    await nextTurn();
    expect(turns.next(false)).toBeNull();
  });

  it('comes after the work of the piece before it, however many microtasks that takes', async () => {
    const loop = new FakeLoop();
    const turns = new TimedTurns(5, loop);
    const log: string[] = [];
    const run = async (name: string): Promise<void> => {
      await turns.next(true);
      for (let step = 0; step < 20; step += 1) await Promise.resolve();
      log.push(`${name} has worked in turn ${loop.number}`);
      loop.at += 5;
    };
    const all = Promise.all([run('a'), run('b')]);
    await nextTurn();
    await nextTurn();
    expect(log).toEqual(['a has worked in turn 1']);
    loop.number += 1;
    await all;
    expect(log).toEqual(['a has worked in turn 1', 'b has worked in turn 2']);
  });
});
