import type {
  ForgetRequest,
  ForgottenSlice,
} from '../../../../src/store/engine/forgotten-slice.js';
import type { Store } from '../../../../src/store/store.js';
import { anOrder, put } from './orders.suite.js';
import {
  everything,
  forgotten,
  KEY,
  keepAddresses,
  keepReasons,
  NEXT_KEY,
  REASON,
  sell,
} from './personal-data-fixture.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const SEALED = { code: 'SEALED' };

/** Rows of which a sealed value does not open, because its key is missing or because it was changed. */
export function describeUnreadableData(engine: StoreEngine): void {
  describe('a stored value that does not open', () => {
    const fresh = inFreshPlace(engine);

    /** Stores data with the lost key, then data with the current one, and opens the store without the lost key. */
    async function afterLoss(
      lost: (store: Store) => Promise<unknown>,
      kept: (store: Store) => Promise<unknown>,
    ): Promise<Store> {
      await fresh.store.close();
      const old = await fresh.place.open({ keys: () => [KEY] });
      await lost(old);
      await old.close();
      fresh.place.clock.advance(1);
      const store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      await kept(store);
      fresh.place.clock.advance(1);
      return store;
    }

    const request = (over: Partial<ForgetRequest> = {}): ForgetRequest => ({
      before: fresh.place.clock.now(),
      limit: 25,
      after: null,
      ...over,
    });

    const withBothKeys = async (store: Store): Promise<Store> => {
      await store.close();
      return fresh.place.open({ keys: () => [NEXT_KEY, KEY] });
    };

    it('of a confirmation does not stop the deletion of the others', async () => {
      const store = await afterLoss(
        (old) => keepAddresses(old, 'lost', 'lost'),
        (current) => keepAddresses(current, 'kept', 'kept'),
      );
      const before = await fresh.place.query("select * from confirmation where batch_id = 'lost'");
      expect(await store.confirmations.expirePersonalData(request())).toMatchObject({
        forgotten: 1,
        unreadable: [SEALED],
        isDone: true,
      });
      expect(await fresh.place.query("select * from confirmation where batch_id = 'lost'")).toEqual(
        before,
      );
      const both = await withBothKeys(store);
      expect(await both.confirmations.expirePersonalData(request())).toMatchObject({
        forgotten: 1,
        unreadable: [],
      });
    });

    it('of a confirmation does not fill the slices of a walk', async () => {
      const store = await afterLoss(
        async (old) => {
          for (const batchId of ['lost 1', 'lost 2']) await keepAddresses(old, batchId, batchId);
        },
        (current) => keepAddresses(current, 'kept', 'kept'),
      );
      const slices: ForgottenSlice[] = [];
      do {
        const after = slices.at(-1)?.after ?? null;
        slices.push(await store.confirmations.expirePersonalData(request({ limit: 1, after })));
      } while (!slices.at(-1)?.isDone);
      expect(slices).toMatchObject([
        { forgotten: 0, unreadable: [SEALED] },
        { forgotten: 0, unreadable: [SEALED] },
        { forgotten: 1, unreadable: [] },
        { forgotten: 0, unreadable: [] },
      ]);
    });

    it('is reported without its content when it was changed', async () => {
      const { store, place } = fresh;
      await keepAddresses(store);
      await place.query("update confirmation set content = '12 Alder Street'");
      place.clock.advance(1);
      const { forgotten: count, unreadable } =
        await store.confirmations.expirePersonalData(request());
      expect(count).toBe(0);
      expect(unreadable).toMatchObject([{ code: 'CORRUPT' }]);
      const [error] = unreadable;
      expect(`${error?.message} ${String(error?.cause)}`).not.toMatch(/Alder/);
    });

    it('of a rejection keeps its code, while the documents of the purchase are deleted', async () => {
      const store = await afterLoss(
        (old) => keepReasons(old),
        (current) => keepReasons(current, 'other'),
      );
      expect(await store.purchases.expirePersonalData(request())).toMatchObject({
        forgotten: 2,
        unreadable: [SEALED],
        isDone: true,
      });
      const id = { sellerId: SELLER, key: 'refused' };
      expect(await store.purchases.request(id)).toBeNull();
      const { version } = (await store.purchases.find(id))!;
      expect(await store.purchases.expirePersonalData(request())).toMatchObject({
        forgotten: 0,
        unreadable: [SEALED],
      });
      expect((await store.purchases.find(id))!.version).toBe(version);
      const both = await withBothKeys(store);
      expect(await forgotten(both.purchases, request().before)).toBe(1);
      expect(await both.purchases.find(id)).toMatchObject({ rejection: { code: REASON.code } });
      expect(await everything(fresh.place)).not.toMatch(/Alder Street/);
    });

    it('of an indexed order does not stop the deletion of the others', async () => {
      const order = (orderId: string) => anOrder(orderId, { status: 'SHIPPED', settledAt: 1 });
      const store = await afterLoss(
        (old) => put(old, order('lost')),
        (current) => put(current, order('kept')),
      );
      const forget = ({ orders }: Store) => orders.expirePersonalData(request(), () => ({}));
      expect(await forget(store)).toMatchObject({ forgotten: 1, unreadable: [SEALED] });
      expect(await forget(await withBothKeys(store))).toMatchObject({
        forgotten: 1,
        unreadable: [],
      });
    });

    it('does not stop the sealing of the others with a new key', async () => {
      const keepAll = async (store: Store, name: string): Promise<void> => {
        await sell(store, name);
        await keepReasons(store, `${name} refused`);
        await keepAddresses(store, name, name);
      };
      const lost = await afterLoss(
        (old) => keepAll(old, 'a lost'),
        (current) => keepAll(current, 'kept'),
      );
      await lost.close();
      const key = Buffer.alloc(32, 3);
      const store = await fresh.place.open({
        keys: () => [key, NEXT_KEY],
      });
      let sealed = 0;
      let unreadable = 0;
      for await (const slice of store.reseal(2)) {
        sealed += slice.sealed;
        unreadable += slice.unreadable.length;
      }
      // Two requests, answer, label and reason; four facts; content, error and warnings; the order.
      expect([sealed, unreadable]).toEqual([13, 13]);
      await store.close();
      const alone = await fresh.place.open({ keys: () => [key] });
      expect(await alone.purchases.answer({ sellerId: SELLER, key: 'kept' })).not.toBeNull();
    });
  });
}
