import { RequestStarts } from '../../../src/runtime/background/turns.js';
import { workFor } from '../../../src/runtime/background/work-source.js';

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

  it('are in one turn for two callers, one request of each', async () => {
    const starts = new RequestStarts(() => 0);
    starts.noteConnection();
    const began: string[] = [];
    const arrive = (callerId: string, name: string): Promise<void> =>
      workFor({ callerId }, async () => {
        await starts.begin();
        began.push(name);
      });
    const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
    const all = names.map((name) => arrive(name.slice(0, 1), name));
    await turn();
    await turn();
    expect(began).toEqual(['a1', 'b1']);
    await turn();
    expect(began).toEqual(['a1', 'b1', 'c1', 'a2']);
    await Promise.all(all);
    expect(began).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('wait until a turn has accepted no connection', async () => {
    let now = 0;
    const starts = new RequestStarts(() => now);
    starts.noteConnection();
    const begun = noted(starts);
    for (let accepted = 0; accepted < 5; accepted++) {
      starts.noteConnection();
      now += 1;
      await turn();
      expect(begun).toEqual([]);
    }
    await turn();
    expect(begun).toEqual([true]);
    expect(starts.begin()).toBeNull();
  });

  it('wait for connections without end for a short time only', async () => {
    let now = 0;
    const starts = new RequestStarts(() => now);
    starts.noteConnection();
    const begun = noted(starts);
    for (let accepted = 0; accepted < 10; accepted++) {
      starts.noteConnection();
      now += 5;
      await turn();
    }
    expect(begun).toEqual([true]);
  });
});

/** Begins a request. Returns a list that has an entry when it has begun. */
function noted(starts: RequestStarts): readonly true[] {
  const begun: true[] = [];
  const wait = async (): Promise<void> => {
    await starts.begin();
    begun.push(true);
  };
  void wait();
  return begun;
}
