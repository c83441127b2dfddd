import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OrderQuery } from '../../../../src/store/orders/indexed-order.js';
import { anOrder, put } from './orders.suite.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const FIRST = { sort: 'CREATED_DESC', first: 2, after: null } as const;

function names(count: number, of: string): string[] {
  return Array.from({ length: count }, (_, n) => `${of}${n}`);
}

/** Describes lists that would exceed the limits of a statement: 32,766 values on SQLite, 65,535 on PostgreSQL. */
export function describeManyLists(engine: StoreEngine): void {
  describe('many lists of orders', () => {
    const fresh = inFreshPlace(engine);

    it('have any number of values together', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'), anOrder('b'), anOrder('c'));
      const skus = [...names(49, 'unknown '), 'sku of b'];
      const queries = names(90, '').map((_, n) => ({
        query: { sellerId: SELLER, skus, createdFrom: n < 45 ? 1_000 : 1_001 },
        page: FIRST,
      }));
      const pages = await store.orders.listPages(queries, nextTurn);
      const found = pages.map((page) => 'orders' in page && page.orders.map((one) => one.orderId));
      expect(found.slice(0, 45)).toEqual(Array.from({ length: 45 }, () => ['b']));
      expect(found.slice(45)).toEqual(Array.from({ length: 45 }, () => []));
    }, 60_000);

    it('have filters with every value that a filter may have', async () => {
      const { store } = fresh;
      const facets = ['country:0', 'program:0'];
      await put(store, anOrder('a', { facets }), anOrder('b'), anOrder('c', { facets }));
      const query: OrderQuery = {
        sellerId: SELLER,
        statuses: ['UNSHIPPED', ...names(9, 'STATUS ')],
        skus: ['sku of a', 'sku of b', ...names(22, 'unknown ')],
        facets: [
          { facets: names(50, 'country:'), isExcluded: false },
          { facets: names(50, 'program:'), isExcluded: false },
          { facets: names(50, 'marketplace:'), isExcluded: true },
        ],
      };
      const { orders } = await store.orders.list(query, FIRST);
      expect(orders.map(({ orderId }) => orderId)).toEqual(['a']);
      expect(await store.orders.count(query)).toBe(1);
    });

    it.each(['CREATED_DESC', 'SHIP_BY_ASC'] as const)(
      'of more orders than one statement reads page by %s as others',
      async (sort) => {
        const { store } = fresh;
        const ids = names(30, 'o');
        for (const [n, id] of ids.entries())
          await put(store, anOrder(id, { createdAt: n >> 1, shipBy: 100 - (n >> 1) }));
        const some = ids.filter((_, n) => n % 3 !== 0);
        // The known ones are in different statements.
        const spread = some.flatMap((id, n) => [...names(60, `unknown ${n} `), id]);
        expect(spread.length).toBeGreaterThan(1_200);
        const page = { sort, first: 7, after: null };
        const narrow = await store.orders.list({ sellerId: SELLER, ids: some }, page);
        const wide = await store.orders.list({ sellerId: SELLER, ids: spread }, page);
        expect(wide).toEqual(narrow);
        expect(wide.hasNextPage).toBe(true);
        const after = wide.orders.at(-1)!.position;
        const next = { ...page, first: 50, after };
        expect(await store.orders.list({ sellerId: SELLER, ids: spread }, next)).toEqual(
          await store.orders.list({ sellerId: SELLER, ids: some }, next),
        );
        expect(await store.orders.count({ sellerId: SELLER, ids: [...spread, ...spread] })).toBe(
          some.length,
        );
      },
    );

    it('read the known sources of more orders than one statement reads', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'));
      const at = 5_000;
      const assigned = { sellerId: SELLER, orderId: 'a', orderItemId: 'item of a', at };
      await store.orders.recordSources(SELLER, [], [{ ...assigned, supplySourceId: 'S' }]);
      const sources = await store.orders.sources(SELLER, [...names(40_000, 'unknown '), 'a']);
      expect([...sources.keys()]).toEqual(['a']);
    });
  });
}
