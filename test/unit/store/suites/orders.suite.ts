import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  OrderPageRequest,
  OrderPosition,
  OrderQuery,
  OrderToIndex,
} from '../../../../src/store/orders/indexed-order.js';
import type { Store } from '../../../../src/store/store.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

export function anOrder(orderId: string, over: Partial<OrderToIndex> = {}): OrderToIndex {
  return {
    sellerId: SELLER,
    orderId,
    status: 'UNSHIPPED',
    marketplaceId: 'MARKET',
    createdAt: 1_000,
    updatedAt: 2_000,
    shipBy: 9_000,
    readAt: 3_000,
    settledAt: null,
    asksSource: true,
    document: { orderId },
    items: [{ orderItemId: `item of ${orderId}`, sku: `sku of ${orderId}` }],
    facets: [],
    trackingNumbers: [],
    ...over,
  };
}

/** Stores orders like notifications and pages do. */
export async function put(store: Store, ...orders: OrderToIndex[]): Promise<void> {
  for (const order of orders) {
    const { sellerId, orderId } = order;
    const mark = { sellerId, orderId, changedAt: null, knownAt: 0, tries: 0 };
    await store.orders.refreshed(mark, order, null);
  }
}

async function listed(
  store: Store,
  query: Partial<OrderQuery> = {},
  page: Partial<OrderPageRequest> = {},
): Promise<string[]> {
  const { orders } = await store.orders.list(
    { sellerId: SELLER, ...query },
    { sort: 'CREATED_DESC', first: 100, after: null, ...page },
  );
  return orders.map(({ orderId }) => orderId);
}

const SORTS = [
  ['CREATED_DESC', (n: number) => ({ createdAt: 1_000 - n })],
  ['SHIP_BY_ASC', (n: number) => ({ shipBy: 1_000 + n })],
  ['UPDATED_ASC', (n: number) => ({ updatedAt: 1_000 + n })],
] as const;

export function describeOrders(engine: StoreEngine): void {
  describe('the index of orders', () => {
    const fresh = inFreshPlace(engine);

    it.each(SORTS)('pages by %s without a repeat or a gap while others come', async (sort, of) => {
      const { store } = fresh;
      // Two of them share each time, so the time alone does not order them.
      for (let n = 0; n < 9; n += 1) {
        const name = sort === 'CREATED_DESC' ? `o${9 - n}` : `o${n}`;
        await put(store, anOrder(name, of(Math.floor(n / 2) * 10)));
      }
      const all = await listed(store, {}, { sort });
      expect(all).toHaveLength(9);
      const seen: string[] = [];
      let after: OrderPosition | null = null;
      for (let page = 0; page < 3; page += 1) {
        const { orders, hasNextPage } = await store.orders.list(
          { sellerId: SELLER },
          { sort, first: 3, after },
        );
        seen.push(...orders.map(({ orderId }) => orderId));
        expect(hasNextPage).toBe(page < 2);
        after = orders.at(-1)!.position;
        await put(store, anOrder(`before ${page}`, of(-1)));
      }
      expect(seen).toEqual(all);
    });

    it.each(SORTS)('lists several pages of %s together as each by itself', async (sort, of) => {
      const { store } = fresh;
      for (let n = 0; n < 7; n += 1) {
        await put(store, anOrder(`${n % 2}-a${n}`, { ...of(n >> 1), status: `S${n % 3}` }));
      }
      const page = { sort, first: 2, after: null } as const;
      const { orders } = await store.orders.list({ sellerId: SELLER }, page);
      const queries = [
        { query: { sellerId: SELLER, statuses: ['S1'] }, page },
        { query: { sellerId: SELLER }, page: { ...page, after: orders.at(-1)!.position } },
        { query: { sellerId: SELLER, statuses: [] }, page },
        { query: { sellerId: SELLER }, page: { ...page, first: 7 } },
      ];
      const together = await store.orders.listPages(queries, nextTurn);
      const apart = await Promise.all(queries.map((one) => store.orders.list(one.query, one.page)));
      expect(together).toEqual(apart);
      expect(apart.map((one) => one.hasNextPage)).toEqual([false, true, false, false]);
      expect(await store.orders.listPages([], nextTurn)).toEqual([]);
    });

    it('lists orders without a ship-by time last', async () => {
      const { store } = fresh;
      await put(store, anOrder('a', { shipBy: null }), anOrder('b'), anOrder('c', { shipBy: 1 }));
      expect(await listed(store, {}, { sort: 'SHIP_BY_ASC' })).toEqual(['c', 'b', 'a']);
      expect(await listed(store, { shipByBefore: 9_001 })).toEqual(['c', 'b']);
    });

    it('filters by state, time, SKU and seller', async () => {
      const { store } = fresh;
      await put(
        store,
        anOrder('a', { createdAt: 30, updatedAt: 30 }),
        anOrder('b', { createdAt: 20, updatedAt: 20, status: 'SHIPPED' }),
        anOrder('c', { createdAt: 10, updatedAt: 10, status: null }),
        anOrder('theirs', { sellerId: 'SELLER-B' }),
      );
      expect(await listed(store)).toEqual(['a', 'b', 'c']);
      expect(await listed(store, { statuses: ['SHIPPED', 'CANCELLED'] })).toEqual(['b']);
      expect(await listed(store, { statuses: [] })).toEqual([]);
      expect(await listed(store, { createdFrom: 11, createdBefore: 30 })).toEqual(['b']);
      expect(await listed(store, { updatedFrom: 11, updatedUntil: 30 })).toEqual(['a', 'b']);
      expect(await listed(store, { skus: ['sku of b'] })).toEqual(['b']);
      expect(await listed(store, { skus: ['sku of theirs'] })).toEqual([]);
      expect(await listed(store, { sellerId: 'SELLER-B' })).toEqual(['theirs']);
    });

    it('compares SKUs byte by byte, and uses the current SKU of Amazon', async () => {
      const { store } = fresh;
      const withSku = (updatedAt: number, sku: string) =>
        anOrder('a', { updatedAt, items: [{ orderItemId: '1', sku }] });
      await put(store, withSku(1, 'mug'));
      expect(await listed(store, { skus: ['Mug'] })).toEqual([]);
      await put(store, withSku(2, ' mug '));
      const ordered = await store.orders.orderedSkus(SELLER, [' mug ', 'mug', 'Mug']);
      expect(ordered).toEqual(new Set([' mug ']));
      expect(await store.orders.orderedSkus('SELLER-B', [' mug '])).toEqual(new Set());
      expect(await listed(store, { skus: ['mug'] })).toEqual([]);
      expect(await listed(store, { skus: [' mug '] })).toEqual(['a']);
    });

    it('finds the orders with any item of a supply source, each once', async () => {
      const { store } = fresh;
      const items = ['1', '2'].map((orderItemId) => ({ orderItemId, sku: 'mug' }));
      await put(store, anOrder('a', { items }), anOrder('b', { items }), anOrder('c', { items }));
      const assigned = (orderId: string, orderItemId: string | null, supplySourceId: string) => ({
        sellerId: SELLER,
        orderId,
        orderItemId,
        supplySourceId,
        at: 5,
      });
      await store.orders.recordSources(
        SELLER,
        [],
        [assigned('a', null, 'store'), assigned('b', '1', 'store'), assigned('b', '2', 'depot')],
      );
      expect(await listed(store, { supplySourceIds: ['store'] })).toEqual(['b', 'a']);
      expect(await listed(store, { supplySourceIds: ['depot'] })).toEqual(['b']);
      expect(await listed(store, { skus: ['mug'], supplySourceIds: ['depot'] })).toEqual(['b']);
      const known = await store.orders.sources(SELLER, ['a', 'b', 'c', 'none']);
      expect(
        new Map([...known].map(([id, { items: of }]) => [id, Object.fromEntries(of)])),
      ).toEqual(
        new Map([
          ['a', { 1: 'store', 2: 'store' }],
          ['b', { 1: 'store', 2: 'depot' }],
        ]),
      );
      expect(await store.orders.sources('SELLER-B', ['a'])).toEqual(new Map());
    });

    it('lists an order by the supply source of one item and the SKU of another, while it has both', async () => {
      const { store } = fresh;
      const version = (updatedAt: number, sku: string, status = 'UNSHIPPED') =>
        anOrder('a', {
          updatedAt,
          status,
          items: [
            { orderItemId: '1', sku: 'mug' },
            { orderItemId: '2', sku },
          ],
        });
      const assign = (orderItemId: string, supplySourceId: string, at: number) => {
        const one = { sellerId: SELLER, orderId: 'a', orderItemId, supplySourceId, at };
        return store.orders.recordSources(SELLER, [], [one]);
      };
      const withBowl = (query: Partial<OrderQuery> = {}) =>
        listed(store, { supplySourceIds: ['store'], skus: ['bowl'], ...query });
      await assign('1', 'store', 1);
      expect(await withBowl()).toEqual([]);
      await put(store, version(10, 'bowl'));
      expect(await withBowl()).toEqual(['a']);
      await assign('2', 'depot', 2);
      expect(await withBowl()).toEqual(['a']);
      expect(await listed(store, { supplySourceIds: ['depot'], skus: ['mug'] })).toEqual(['a']);
      await put(store, version(11, 'bowl', 'SHIPPED'));
      expect(await withBowl({ statuses: ['UNSHIPPED'] })).toEqual([]);
      expect(await withBowl({ statuses: ['SHIPPED'], updatedFrom: 11 })).toEqual(['a']);
      await put(store, version(12, 'plate', 'SHIPPED'));
      expect(await withBowl()).toEqual([]);
      await put(store, version(13, 'bowl', 'SHIPPED'));
      expect(await withBowl()).toEqual(['a']);
      await assign('1', 'depot', 3);
      expect(await withBowl()).toEqual([]);
      await assign('2', 'store', 4);
      expect(await withBowl()).toEqual(['a']);
      expect(await listed(store, { supplySourceIds: ['depot'], skus: ['bowl'] })).toEqual(['a']);
    });

    it('keeps the newest of several versions, in whatever order they arrive', async () => {
      const { store } = fresh;
      const version = (updatedAt: number, status: string) =>
        anOrder('a', { updatedAt, status, document: { status } });
      await put(store, version(20, 'SHIPPED'), version(10, 'UNSHIPPED'), version(20, 'CANCELLED'));
      const page = { sort: 'CREATED_DESC', first: 9, after: null } as const;
      const { orders } = await store.orders.list({ sellerId: SELLER }, page);
      expect(orders.map(({ document }) => document)).toEqual([{ status: 'SHIPPED' }]);
      expect(await listed(store, { statuses: ['SHIPPED'] })).toEqual(['a']);
      await put(store, version(21, 'CANCELLED'));
      expect(await listed(store, { statuses: ['CANCELLED'] })).toEqual(['a']);
    });

    it('keeps the later read of one version, without asking again for its source', async () => {
      const { store } = fresh;
      const read = (readAt: number, name: string) =>
        anOrder('a', { readAt, document: { name }, asksSource: true });
      await put(store, read(20, 'first'));
      await store.orders.recordSources(
        SELLER,
        [{ orderId: 'a', marketplaceId: null, updatedAt: 2_000 }],
        [],
      );
      await put(store, read(30, 'later'), read(10, 'earlier'));
      const { document, readAt } = (await store.orders.stored(SELLER, ['a', 'none'])).get('a')!;
      expect({ document, readAt }).toEqual({ document: { name: 'later' }, readAt: 30 });
      expect(await store.orders.openSources(SELLER)).toBe(0);
    });

    it('says that an order is outdated while it waits to be read again', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'));
      const isOutdated = async () =>
        (await store.orders.stored(SELLER, ['a'])).get('a')?.isOutdated;
      expect(await isOutdated()).toBe(false);
      const change = { sellerId: SELLER, orderId: 'a', changedAt: null, assignments: [] };
      await store.orders.recordChanges([change], 0);
      expect(await isOutdated()).toBe(true);
      const [mark] = await store.orders.dueRefreshes(SELLER, 1);
      await store.orders.refreshed(mark!, anOrder('a', { readAt: 4_000 }), null);
      expect(await isOutdated()).toBe(false);
    });

    it('keeps the assigned sources of items whose order is not stored yet', async () => {
      const { store } = fresh;
      const change = { sellerId: SELLER, orderId: 'a', changedAt: 2_000 };
      const assignments = [
        { sellerId: SELLER, orderId: 'a', orderItemId: 'item of a', supplySourceId: 's', at: 1 },
      ];
      await store.orders.recordChanges([{ ...change, assignments }], 0);
      expect(await listed(store, { supplySourceIds: ['s'] })).toEqual([]);
      await put(store, anOrder('a'));
      expect(await listed(store, { supplySourceIds: ['s'] })).toEqual(['a']);
      expect(await store.orders.withoutSource(SELLER, 9)).toEqual([]);
    });

    it('keeps everything when it is opened again', async () => {
      const { store, place } = fresh;
      await put(store, anOrder('a'));
      await store.close();
      expect(await listed(await place.open())).toEqual(['a']);
    });
  });
}
