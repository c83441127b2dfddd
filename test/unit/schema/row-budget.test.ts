import { setImmediate as nextTurn } from 'node:timers/promises';
import { RowBudget } from '../../../src/graph/row-budget.js';
import { Turns } from '../../../src/runtime/background/turns.js';

describe('the rows of a request', () => {
  it('are counted up to the limit', () => {
    const rows = new RowBudget(nextTurn, { loaded: 10 });
    rows.charge(4, 'orders');
    rows.charge(6, 'orders');
    expect(() => rows.assertLeft('purchases')).not.toThrow();
    expect(() => rows.charge(1, 'purchases')).toThrow(
      expect.objectContaining({
        message:
          'A request may load 10 rows, and `purchases` exceeds that. Ask for a smaller `first`, or send several requests.',
        extensions: { code: 'TOO_MANY_ROWS', limit: 10 },
      }),
    );
  });

  it('resolve list by list, each in a separate turn of the event loop', async () => {
    const rows = new RowBudget(nextTurn);
    const seen: string[] = [];
    const list = (name: string) => rows.ownTurn().then(() => seen.push(name));
    const lists = [list('a'), list('b'), list('c')];
    const other = new Promise((resolve) => setImmediate(resolve)).then(() => seen.push('other'));
    await Promise.all([...lists, other]);
    expect(seen.indexOf('a')).toBe(0);
    expect(seen.indexOf('c')).toBe(3);
  });

  it('are read list by list across requests: each list has a separate turn of the event loop', async () => {
    const turns = new Turns();
    let loops = 0;
    let done = false;
    const count = (): void => {
      loops += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const seen: number[] = [];
    const list = async (): Promise<string[]> => {
      seen.push(loops);
      return [];
    };
    const requests = Array.from({ length: 3 }, () => new RowBudget(() => turns.next()));
    // The first list of a request does not wait.
    await Promise.all(requests.map((rows) => rows.ownTurn()));
    await Promise.all(
      requests.flatMap((rows) =>
        Array.from({ length: 4 }, () => rows.read('purchases', list, () => 0)),
      ),
    );
    done = true;
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  it('are read list by list, and not at all when the budget is used up', async () => {
    const rows = new RowBudget(nextTurn, { loaded: 10 });
    let reads = 0;
    let running = 0;
    const list = async () => {
      reads += 1;
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return ['a', 'b', 'c', 'd', 'e', 'f'];
    };
    const lists = Array.from({ length: 5 }, () =>
      rows.read('purchases', list, ({ length }) => length),
    );
    const outcomes = (await Promise.allSettled(lists)).map(({ status }) => status);
    expect(outcomes).toEqual(['fulfilled', ...Array.from({ length: 4 }, () => 'rejected')]);
    expect(reads).toBe(2);
  });

  it('are refused before more is loaded', () => {
    const rows = new RowBudget(nextTurn, { loaded: 10 });
    expect(() => rows.charge(11, 'orders')).toThrow('`orders`');
    expect(() => rows.assertLeft('purchases')).toThrow('`purchases`');
  });
});
