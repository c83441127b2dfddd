import { RequestStarts } from '../../../src/runtime/background/turns.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the starts of requests', () => {
  it('are at once while the turn has time, and then one in a turn, in order', async () => {
    let now = 0;
    const starts = new RequestStarts(() => now);
    const began: number[] = [];
    const arrive = async (id: number): Promise<void> => {
      const start = starts.begin();
      if (start) await start;
      began.push(id);
      now += 20;
    };
    const all = [arrive(1), arrive(2), arrive(3), arrive(4)];
    expect(began).toEqual([1]);
    await turn();
    expect(began).toEqual([1, 2]);
    // It does not overtake those that wait.
    all.push(arrive(5));
    await Promise.all(all);
    expect(began).toEqual([1, 2, 3, 4, 5]);
  });

  it('wait until a turn has accepted no connection', async () => {
    let now = 0;
    const starts = new RequestStarts(() => now);
    let hasBegun = false;
    starts.noteConnection();
    const began = starts.begin()!.then(() => {
      hasBegun = true;
    });
    for (let accepted = 0; accepted < 5; accepted++) {
      starts.noteConnection();
      now += 1;
      await turn();
      expect(hasBegun).toBe(false);
    }
    await began;
    expect(starts.begin()).toBeNull();
  });

  it('wait for connections without end for a short time only', async () => {
    let now = 0;
    const starts = new RequestStarts(() => now);
    starts.noteConnection();
    let turns = 0;
    let hasBegun = false;
    void starts.begin()!.then(() => {
      hasBegun = true;
    });
    while (!hasBegun) {
      starts.noteConnection();
      now += 5;
      turns += 1;
      await turn();
    }
    expect(turns).toBeLessThan(10);
  });
});
