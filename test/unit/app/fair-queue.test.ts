import { FairQueue } from '../../../src/runtime/background/fair-queue.js';
import { RequestStarts, Turns } from '../../../src/runtime/background/turns.js';
import { TimedTurns } from '../../../src/runtime/background/timed-turns.js';
import { workFor } from '../../../src/runtime/background/work-source.js';
import type { WorkSource } from '../../../src/runtime/background/work-source.js';

const requestOf = (callerId: string): WorkSource => ({ callerId });

function drained(queue: FairQueue<string>): string[] {
  const all: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) all.push(next);
  return all;
}

describe('waiting work', () => {
  it('of one request is served in order of arrival', () => {
    const queue = new FairQueue<string>();
    const request = requestOf('a');
    for (const entry of ['1', '2', '3']) queue.push(request, entry);
    expect(drained(queue)).toEqual(['1', '2', '3']);
  });

  it('is served caller by caller, however many requests one has', () => {
    const queue = new FairQueue<string>();
    for (const entry of ['a1', 'a2', 'a3', 'a4']) queue.push(requestOf('a'), entry);
    const ofB = requestOf('b');
    queue.push(ofB, 'b1');
    queue.push(ofB, 'b2');
    expect(drained(queue)).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'a4']);
  });

  it('is served request by request for one caller', () => {
    const queue = new FairQueue<string>();
    const large = requestOf('a');
    for (const entry of ['large 1', 'large 2', 'large 3']) queue.push(large, entry);
    queue.push(requestOf('a'), 'small');
    expect(drained(queue)).toEqual(['large 1', 'small', 'large 2', 'large 3']);
  });

  it('of a caller that asks again at once lets the others go first', () => {
    const queue = new FairQueue<string>();
    const asks = requestOf('asks');
    queue.push(asks, 'asks 1');
    queue.push(requestOf('waits'), 'waits 1');
    expect(queue.shift()).toBe('asks 1');
    queue.push(asks, 'asks 2');
    expect(drained(queue)).toEqual(['waits 1', 'asks 2']);
  });

  it('is counted, also by its request', () => {
    const queue = new FairQueue<string>();
    const [one, other] = [requestOf('a'), requestOf('a')];
    queue.push(one, '1');
    expect([queue.size, queue.has(one), queue.has(other)]).toEqual([1, true, false]);
    queue.shift();
    expect([queue.size, queue.has(one)]).toEqual([0, false]);
    expect(queue.shift()).toBeUndefined();
    expect(queue.size).toBe(0);
  });

  it('of many thousands keeps its order', () => {
    const queue = new FairQueue<string>();
    const request = requestOf('a');
    const entries = Array.from({ length: 5_000 }, (_, n) => String(n));
    for (const entry of entries.slice(0, 3_000)) queue.push(request, entry);
    const first = Array.from({ length: 1_500 }, () => queue.shift());
    for (const entry of entries.slice(3_000)) queue.push(request, entry);
    expect([...first, ...drained(queue)]).toEqual(entries);
  });
});

describe('turns of the event loop', () => {
  const turns = new Turns();
  const starts = new RequestStarts(() => 0);
  const timed = new TimedTurns(5);
  // A request begins at once unless a connection was accepted.
  const begin = (): Promise<void> => {
    starts.noteConnection();
    return starts.begin() ?? Promise.resolve();
  };
  it.each([
    ['of parts of requests', () => turns.next()],
    ['in which requests begin', begin],
    ['of fields', () => timed.next(true) ?? Promise.resolve()],
  ])('%s go to one caller after another', async (_, next) => {
    const order: string[] = [];
    const take = (name: string, source: WorkSource): Promise<number> =>
      workFor(source, () => next().then(() => order.push(name)));
    await Promise.all([
      ...['a1', 'a2', 'a3'].map((name) => take(name, requestOf('a'))),
      take('b1', requestOf('b')),
    ]);
    expect(order).toEqual(['a1', 'b1', 'a2', 'a3']);
  });
});
