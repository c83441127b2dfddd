import type { Store } from '../../../../src/store/store.js';
import { anIntent, inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine, StorePlace } from './store-place.js';
import {
  KEY,
  NEXT_KEY,
  sell,
  slicesOf,
  sum,
  everything,
  forgotten,
  keepReasons,
  expectReasons,
  keepAddresses,
  expectAddresses,
} from './personal-data-fixture.js';

export function describeSealing(engine: StoreEngine): void {
  describe('the keys of personal data', () => {
    const fresh = inFreshPlace(engine);
    const reopened = async (dependencies: Parameters<StorePlace['open']>[0]) => {
      await fresh.store.close();
      return fresh.place.open(dependencies);
    };

    it('can be added later: data in the clear is readable until it is sealed in slices', async () => {
      await keepAddresses(fresh.store);
      await keepReasons(fresh.store);
      await expectReasons(fresh.store);
      await sell(fresh.store, 'k');
      expect(await everything(fresh.place)).toMatch(/Alder Street/);
      let store = await reopened({ encryptionKey: KEY });
      for (const keys of [
        { encryptionKey: KEY },
        { encryptionKey: NEXT_KEY, previousEncryptionKeys: [KEY] },
      ]) {
        await store.close();
        store = await fresh.place.open(keys);
        await expectAddresses(store);
        const values = sum(await slicesOf(store));
        // Two requests, answer, label and reason; four facts; content, error and warnings; the order.
        expect(values).toBe(13);
        await store.close();
        store = await fresh.place.open({ encryptionKey: keys.encryptionKey });
        await expectAddresses(store);
        await expectReasons(store);
        expect(await store.purchases.answer({ sellerId: SELLER, key: 'k' })).not.toBeNull();
        expect(await everything(fresh.place)).not.toMatch(/Alder Street|Depot North|Robin Vale/);
      }
    });

    it('are applied in one walk that reads each row once, whether it is sealed already or not', async () => {
      const keys = ['a', 'b', 'c', 'd', 'e'];
      for (const key of keys) await sell(fresh.store, key);
      await keepAddresses(fresh.store);
      let store = await reopened({ encryptionKey: KEY });
      // One row in a slice: five purchases, one confirmation, one order.
      expect(await slicesOf(store)).toEqual([3, 3, 3, 3, 3, 3, 1]);
      await store.close();
      store = await fresh.place.open({ encryptionKey: KEY });
      expect(await slicesOf(store)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      await sell(store, 'f');
      await store.close();
      store = await fresh.place.open({ encryptionKey: NEXT_KEY, previousEncryptionKeys: [KEY] });
      expect(sum(await slicesOf(store, 2))).toBe(22);
      expect(sum(await slicesOf(store, 1_000))).toBe(0);
    });

    it.each<[string, (store: Store) => Promise<unknown>]>([
      ['a request', (store) => store.purchases.intend(anIntent('k'))],
      ['a purchase', (store) => sell(store, 'k')],
      ['an address of a confirmation or an order', keepAddresses],
    ])('are reported when the key of %s is missing', async (_what, keep) => {
      const sealed = await reopened({ encryptionKey: KEY });
      await keep(sealed);
      await sealed.checkKeys(SELLER);
      await sealed.close();
      for (const dependencies of [{}, { encryptionKey: NEXT_KEY }]) {
        const other = await fresh.place.open(dependencies);
        await expect(other.checkKeys(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
        await other.close();
      }
      const rotated = { encryptionKey: NEXT_KEY, previousEncryptionKeys: [KEY] };
      const both = await fresh.place.open(rotated);
      await both.checkKeys(SELLER);
    });

    it('are reported when the oldest settled purchase, in the middle of the table, has a missing key', async () => {
      const old = await reopened({ encryptionKey: KEY });
      await sell(old, 'm');
      await old.close();
      fresh.place.clock.advance(1_000);
      const store = await fresh.place.open({ encryptionKey: NEXT_KEY });
      for (const key of ['a', 'z']) await sell(store, key);
      await expect(store.checkKeys(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
      fresh.place.clock.advance(1_000);
      await forgotten(store.purchases, fresh.place.clock.now() - 1_500);
      await store.checkKeys(SELLER);
    });

    it('are not applied by a walk without a current key', async () => {
      const sealed = await reopened({ encryptionKey: KEY });
      const id = await sell(sealed, 'k');
      await sealed.close();
      const store = await fresh.place.open({ previousEncryptionKeys: [KEY] });
      expect(await slicesOf(store)).toEqual([]);
      expect(await everything(fresh.place)).not.toMatch(/Robin Vale/);
      expect(await store.purchases.label(id)).not.toBeNull();
    });

    it('can be replaced: after resealing, the old one is not needed', async () => {
      const clear = await sell(fresh.store, 'clear');
      const old = await reopened({ encryptionKey: KEY });
      const sealed = await sell(old, 'sealed');
      await old.close();
      const both = await fresh.place.open({
        encryptionKey: NEXT_KEY,
        previousEncryptionKeys: [KEY],
      });
      expect(sum(await slicesOf(both))).toBe(6);
      expect(sum(await slicesOf(both))).toBe(0);
      await both.close();
      const store = await fresh.place.open({ encryptionKey: NEXT_KEY });
      for (const id of [clear, sealed]) {
        expect(await store.purchases.answer(id)).toEqual({ ShipToAddress: { Name: 'Robin Vale' } });
        expect((await store.purchases.label(id))!.bytes.toString()).toContain('Robin Vale');
      }
      expect(await everything(fresh.place)).not.toMatch(/Robin Vale|Depot North/);
    });
  });
}
