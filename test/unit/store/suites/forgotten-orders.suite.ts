import type { ForgetRequest } from '../../../../src/store/engine/forgotten-slice.js';
import type { Store } from '../../../../src/store/store.js';
import { anOrder, put } from './orders.suite.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const DAY = 86_400_000;
const ALL = { sort: 'CREATED_DESC', first: 9, after: null } as const;

/** Documents of orders that were shipped or cancelled long ago. */
export function describeForgottenOrders(engine: StoreEngine): void {
  describe('personal data of indexed orders', () => {
    const fresh = inFreshPlace(engine);
    const settled = (orderId: string, settledAt: number | null, updatedAt = 2_000) =>
      anOrder(orderId, {
        status: settledAt === null ? 'UNSHIPPED' : 'SHIPPED',
        settledAt,
        updatedAt,
        document: { orderId, street: '12 Alder Street' },
      });
    const forget = ({ orders }: Store, over: Partial<ForgetRequest> = {}) => {
      const before = fresh.place.clock.now() - 30 * DAY;
      return orders.expirePersonalData({ before, limit: 25, after: null, ...over }, (document) => ({
        orderId: (document as { orderId: string }).orderId,
      }));
    };
    const documents = async ({ orders }: Store) => {
      const page = await orders.list({ sellerId: SELLER }, ALL);
      return Object.fromEntries(page.orders.map(({ orderId, document }) => [orderId, document]));
    };

    it('goes after its time; open and young orders keep theirs', async () => {
      const { store } = fresh;
      const now = fresh.place.clock.now();
      await put(store, settled('old', now - 31 * DAY), settled('young', now - 29 * DAY));
      await put(store, settled('open', null));
      expect(await forget(store)).toMatchObject({ forgotten: 1, unreadable: [], isDone: true });
      expect(await forget(store)).toMatchObject({ forgotten: 0 });
      const kept = { street: '12 Alder Street' };
      expect(await documents(store)).toMatchObject({ old: {}, young: kept, open: kept });
      expect((await documents(store))['old']).toEqual({ orderId: 'old' });
      fresh.place.clock.advance(2 * DAY);
      expect(await forget(store)).toMatchObject({ forgotten: 1 });
      await put(store, settled('open', fresh.place.clock.now() - 31 * DAY, 3_000));
      expect(await forget(store)).toMatchObject({ forgotten: 1 });
      expect((await documents(store))['open']).toEqual({ orderId: 'open' });
    });

    it('goes again from a document that Amazon has changed since', async () => {
      const { store } = fresh;
      await put(store, settled('old', 1_000));
      expect(await forget(store)).toMatchObject({ forgotten: 1 });
      await put(store, settled('old', 1_000, 3_000));
      expect(await documents(store)).toMatchObject({ old: { street: '12 Alder Street' } });
      expect(await forget(store)).toMatchObject({ forgotten: 1 });
      expect(await documents(store)).toEqual({ old: { orderId: 'old' } });
    });

    it('stays away when the same version of the order arrives again', async () => {
      const { store } = fresh;
      await put(store, settled('old', 1_000));
      await forget(store);
      await put(store, settled('old', 1_000));
      expect(await documents(store)).toEqual({ old: { orderId: 'old' } });
    });

    it('goes in slices, the oldest first', async () => {
      const { store } = fresh;
      await put(store, settled('c', 3_000), settled('a', 1_000), settled('b', 1_000));
      const first = await forget(store, { limit: 2 });
      expect(first).toMatchObject({ forgotten: 2, isDone: false });
      expect(await documents(store)).toMatchObject({ c: { street: '12 Alder Street' } });
      const second = await forget(store, { limit: 2, after: first.after });
      expect(second).toMatchObject({ forgotten: 1, isDone: true });
    });
  });
}

/** Orders that Amazon changed last long ago. */
export function describeDeletedOrders(engine: StoreEngine): void {
  describe('old orders', () => {
    const fresh = inFreshPlace(engine);
    const NAMES = ['a', 'b', 'c', 'd'] as const;
    const aged = (orderId: string, updatedAt: number) =>
      anOrder(orderId, {
        updatedAt,
        facets: ['gift'],
        trackingNumbers: ['T1'],
        items: [{ orderItemId: `item of ${orderId}`, sku: 'SKU-1' }],
      });
    const listed = async ({ orders }: Store) =>
      (await orders.list({ sellerId: SELLER }, ALL)).orders.map(({ orderId }) => orderId).sort();

    beforeEach(async () => {
      const { store } = fresh;
      await store.orders.begin([SELLER], 500);
      await put(store, ...NAMES.map((name, n) => aged(name, (n + 1) * 1_000)));
    });

    it('are deleted in slices, with all that lists read of them', async () => {
      const { orders } = fresh.store;
      expect(await orders.openSources(SELLER)).toBe(4);
      expect(await orders.deleteOld({ sellerId: SELLER, before: 3_500, limit: 2 })).toBe(2);
      expect(await listed(fresh.store)).toHaveLength(2);
      expect(await orders.deleteOld({ sellerId: SELLER, before: 3_500, limit: 2 })).toBe(1);
      expect(await orders.deleteOld({ sellerId: SELLER, before: 3_500, limit: 2 })).toBe(0);
      expect(await listed(fresh.store)).toEqual(['d']);
      expect(await orders.openSources(SELLER)).toBe(1);
      expect(await orders.byTracking(SELLER, 'T1')).toEqual(['d']);
      expect([...(await orders.stored(SELLER, [...NAMES])).keys()]).toEqual(['d']);
      const sku = { sellerId: SELLER, skus: ['SKU-1'] };
      expect(await orders.count(sku)).toBe(1);
    });

    it('come back when Amazon changes them', async () => {
      const { store } = fresh;
      await store.orders.deleteOld({ sellerId: SELLER, before: 3_500, limit: 9 });
      await put(store, aged('a', 9_000));
      expect(await listed(store)).toEqual(['a', 'd']);
      expect(await store.orders.deleteOld({ sellerId: SELLER, before: 3_500, limit: 9 })).toBe(0);
    });

    it('are not promised by the progress, and not read again', async () => {
      const { orders } = fresh.store;
      expect(await orders.progress(SELLER)).toMatchObject({ historyFrom: 500 });
      await orders.deleteOld({ sellerId: SELLER, before: 3_500, limit: 2 });
      expect(await orders.progress(SELLER)).toMatchObject({ historyFrom: 3_500 });
      await orders.begin([SELLER], 4_000);
      expect(await orders.progress(SELLER)).toMatchObject({ historyFrom: 3_500 });
    });
  });
}
