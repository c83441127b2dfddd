import type { SyncTurn, SyncWindow } from '../../../../src/store/orders/order-sync.js';
import type { Store } from '../../../../src/store/store.js';
import { anOrder } from './orders.suite.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const HOLD = 1_000;
const window: SyncWindow = {
  track: 'FRESH',
  from: 100,
  askedUntil: null,
  until: 900,
  pageToken: 'page 2',
  tokenAt: 950,
};

async function taken(store: Store, task: SyncTurn['task'] = 'SEARCH'): Promise<SyncTurn> {
  const turn = await store.orders.takeTurn({ sellerId: SELLER, task, holdMs: HOLD });
  if (!turn) throw new Error('the turn could not be taken');
  return turn;
}

export function describeOrderSync(engine: StoreEngine): void {
  describe('the progress of reading orders', () => {
    const fresh = inFreshPlace(engine);
    beforeEach(() => fresh.store.orders.begin([SELLER], 50));
    const end = () => ({ nextAt: fresh.place.clock.now(), problem: null });

    it('is null at first, and for an unknown seller', async () => {
      const { orders } = fresh.store;
      expect(await orders.progress(SELLER)).toEqual({
        historyFrom: 50,
        coverage: null,
        syncedAt: null,
        windows: [],
        problem: null,
        problemSince: null,
      });
      expect(await orders.progress('SELLER-B')).toBeNull();
    });

    it('reaches back to the earliest requested time', async () => {
      const { orders } = fresh.store;
      await orders.begin([SELLER], 80);
      expect(await orders.progress(SELLER)).toMatchObject({ historyFrom: 50 });
      await orders.begin([SELLER], 20);
      expect(await orders.progress(SELLER)).toMatchObject({ historyFrom: 20 });
    });

    it('can start for more sellers than a statement has parameters for', async () => {
      const { orders } = fresh.store;
      const many = Array.from({ length: 1201 }, (_, number) => `SELLER-${number}`);
      await orders.begin(many, 60);
      expect(await orders.progress('SELLER-1200')).toMatchObject({ historyFrom: 60 });
      expect(await orders.dueSellers('SEARCH')).toHaveLength(1202);
    });

    it('is stored together with its page', async () => {
      const { orders } = fresh.store;
      const page = { orders: [anOrder('a')], outcome: { window } };
      expect(await orders.recordPage(await taken(fresh.store), page, end())).toBe(true);
      expect(await orders.progress(SELLER)).toMatchObject({ coverage: null, windows: [window] });
      const coverage = { from: 100, until: 900 };
      const outcome = { completed: 'FRESH', coverage, syncedAt: 960 } as const;
      await orders.recordPage(await taken(fresh.store), { orders: [], outcome }, end());
      expect(await orders.progress(SELLER)).toMatchObject({ coverage, syncedAt: 960, windows: [] });
    });

    it('gives a task of a seller to one process at a time', async () => {
      const [a, b] = await fresh.place.openTwo();
      const asked = [a, b, a, b].map((store) =>
        store.orders.takeTurn({ sellerId: SELLER, task: 'SEARCH', holdMs: HOLD }),
      );
      const won = (await Promise.all(asked)).filter((turn) => turn !== null);
      expect(won).toHaveLength(1);
      expect(await taken(b, 'REFRESH')).toMatchObject({ task: 'REFRESH' });
    });

    it('passes a turn on when its lease expires, and ignores the late process', async () => {
      const [a, b] = await fresh.place.openTwo();
      const late = await taken(a);
      fresh.place.clock.advance(HOLD);
      const turn = await taken(b);
      const page = { orders: [anOrder('a')], outcome: { window } };
      expect(await a.orders.recordPage(late, page, end())).toBe(false);
      expect(await a.orders.endTurn(late, end())).toBe(false);
      expect(await a.orders.progress(SELLER)).toMatchObject({ windows: [] });
      // The orders that it read are correct nevertheless.
      const { orders } = await a.orders.list(
        { sellerId: SELLER },
        { sort: 'CREATED_DESC', first: 9, after: null },
      );
      expect(orders.map(({ orderId }) => orderId)).toEqual(['a']);
      expect(await b.orders.recordPage(turn, { orders: [], outcome: { window } }, end())).toBe(
        true,
      );
    });

    it('makes a task due at its time, and not while it runs', async () => {
      const { orders } = fresh.store;
      expect(await orders.dueSellers('SEARCH')).toEqual([SELLER]);
      const turn = await taken(fresh.store);
      const nextAt = fresh.place.clock.now() + 10;
      await orders.endTurn(turn, { nextAt, problem: 'UPSTREAM_DENIED' });
      expect(await orders.progress(SELLER)).toMatchObject({ problem: 'UPSTREAM_DENIED' });
      expect(await orders.dueSellers('SEARCH')).toEqual([]);
      fresh.place.clock.advance(10);
      expect(await orders.dueSellers('SEARCH')).toEqual([SELLER]);
      expect((await taken(fresh.store)).failures).toBe(1);
    });

    it('shows that orders which changed cannot be read again', async () => {
      const { orders } = fresh.store;
      const page = { orders: [anOrder('a')], outcome: { window } };
      await orders.recordPage(await taken(fresh.store), page, end());
      const change = { sellerId: SELLER, orderId: 'a', changedAt: null, assignments: [] };
      await orders.recordChanges([change], fresh.place.clock.now());
      const turn = await taken(fresh.store, 'REFRESH');
      const since = fresh.place.clock.now();
      await orders.endTurn(turn, { nextAt: since + 10, problem: 'UPSTREAM_UNAVAILABLE' });
      const problem = 'UPSTREAM_UNAVAILABLE';
      expect(await orders.progress(SELLER)).toMatchObject({ problem, problemSince: since });
      const problems = await orders.problems(['SEARCH', 'REFRESH']);
      expect([...problems]).toEqual([[SELLER, { problem, since }]]);
    });

    it('makes tasks due when there is work for them', async () => {
      const { orders } = fresh.store;
      expect(await orders.dueSellers('ASSIGN')).toEqual([]);
      expect(await orders.dueSellers('REFRESH')).toEqual([]);
      const page = { orders: [anOrder('a')], outcome: { window } };
      await orders.recordPage(await taken(fresh.store), page, end());
      expect(await orders.dueSellers('ASSIGN')).toEqual([SELLER]);
      const [asked] = await orders.withoutSource(SELLER, 9);
      await orders.recordSources(SELLER, [asked!], []);
      expect(await orders.dueSellers('ASSIGN')).toEqual([]);
      const dueAt = fresh.place.clock.now() + 5;
      const change = { sellerId: SELLER, orderId: 'a', changedAt: null, assignments: [] };
      await orders.recordChanges([change], dueAt);
      expect(await orders.dueSellers('REFRESH')).toEqual([]);
      fresh.place.clock.advance(5);
      expect(await orders.dueSellers('REFRESH')).toEqual([SELLER]);
    });
  });
}
