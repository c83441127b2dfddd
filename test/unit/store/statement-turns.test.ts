import { anOrder, put } from './suites/orders.suite.js';
import { inFreshPlace, SELLER } from './suites/store-place.js';
import { sqlite } from './sqlite-place.js';

describe('statements of SQLite that are ready together', () => {
  const fresh = inFreshPlace(sqlite);

  it('leave the event loop free in between', async () => {
    const { store } = fresh;
    await put(store, anOrder('a'));
    const skus = Array.from({ length: 200 }, (_, n) => `sku ${n}`);
    let turns = 0;
    let isDone = false;
    const countTurn = (): void => {
      turns += 1;
      if (!isDone) setImmediate(countTurn);
    };
    setImmediate(countTurn);
    // Each takes some milliseconds, and no other await separates them from each other.
    const counts = Array.from({ length: 30 }, (_, n) =>
      store.orders.count({ sellerId: SELLER, statuses: ['UNSHIPPED'], skus, createdFrom: n }),
    );
    expect(await Promise.all(counts)).toEqual(counts.map(() => 0));
    isDone = true;
    expect(turns).toBeGreaterThan(5);
  });
});
