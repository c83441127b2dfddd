import 'reflect-metadata';
import { HOUR, MINUTE, range, SyncPlace } from '../unit/orders/sync-fixture.js';
import { migratedPostgres } from './postgres-place.js';

const engine = migratedPostgres();
let at: SyncPlace;
beforeEach(async () => {
  at = await SyncPlace.open(undefined, engine);
});
afterEach(() => at.dispose());

describe('two processes that sync one seller', () => {
  it('make the calls of one, and miss nothing', async () => {
    for (const n of range(1, 95)) at.amazon.put(n, { updatedAt: at.now - 3 * MINUTE - n * HOUR });
    at.amazon.pageSize = 10;
    const other = await at.second();
    const tasks = [at.searching(), at.searching({}, other)];
    // A process that finds the turn taken tries again later, like its loop.
    for (let idle = 0; idle < 2;) {
      const steps = await Promise.all(tasks.map((task) => at.step(task)));
      idle = steps.some((did) => did > 0) ? 0 : idle + 1;
    }
    expect(new Set(await at.indexed())).toEqual(new Set(range(1, 95)));
    // Three pages of the last day, eight of the time before.
    const tokens = at.amazon.searches.map(({ paginationToken }) => paginationToken ?? 'first page');
    expect(tokens).toHaveLength(11);
    expect(new Set(tokens).size).toBe(10);
  });

  it('continue for a process that ended in the middle of a page', async () => {
    for (const n of range(1, 20)) at.amazon.put(n, { updatedAt: at.now - 3 * MINUTE - n * MINUTE });
    at.amazon.pageSize = 10;
    const { orders } = at.store;
    orders.recordPage = () => Promise.reject(new Error('died'));
    await expect(at.step(at.searching())).rejects.toThrow('died');
    const other = at.searching({}, await at.second());
    expect(await at.settle(other)).toBe(0);
    // The turn ends with its lease.
    at.advance(MINUTE);
    await at.settle(other);
    expect(new Set(await at.indexed())).toEqual(new Set(range(1, 20)));
  });
});
