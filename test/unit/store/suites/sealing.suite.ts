import type { Store } from '../../../../src/store/store.js';
import { keyIdOf } from '../../../../src/store/engine/sealer.js';
import { STORE_KEY } from '../../../support/store-keys.js';
import { leaveInTheClear } from './clear-data.js';
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

    it('seal data that an earlier version stored in the clear, in slices; it is readable before and after', async () => {
      await keepAddresses(fresh.store);
      await keepReasons(fresh.store);
      await expectReasons(fresh.store);
      await sell(fresh.store, 'k');
      await leaveInTheClear(engine, fresh.place);
      expect(await everything(fresh.place)).toMatch(/Alder Street/);
      await fresh.store.close();
      for (const keys of [
        [KEY, STORE_KEY],
        [NEXT_KEY, KEY],
      ]) {
        let store = await fresh.place.open({ keys: () => keys });
        await expectAddresses(store);
        const values = sum(await slicesOf(store));
        // Two requests, answer, label and reason; four facts; content, error and warnings; the order.
        expect(values).toBe(13);
        await store.close();
        store = await fresh.place.open({ keys: () => keys.slice(0, 1) });
        await expectAddresses(store);
        await expectReasons(store);
        expect(await store.purchases.answer({ sellerId: SELLER, key: 'k' })).not.toBeNull();
        expect(await everything(fresh.place)).not.toMatch(/Alder Street|Depot North|Robin Vale/);
        await store.close();
      }
    });

    it('are applied in one walk that reads each row once, whether it is sealed already or not', async () => {
      const keys = ['a', 'b', 'c', 'd', 'e'];
      for (const key of keys) await sell(fresh.store, key);
      await keepAddresses(fresh.store);
      let store = await reopened({ keys: () => [KEY, STORE_KEY] });
      // One row in a slice: five purchases, one confirmation, one order.
      expect(await slicesOf(store)).toEqual([3, 3, 3, 3, 3, 3, 1]);
      await store.close();
      store = await fresh.place.open({ keys: () => [KEY] });
      expect(await slicesOf(store)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      await sell(store, 'f');
      await store.close();
      store = await fresh.place.open({ keys: () => [NEXT_KEY, KEY] });
      expect(sum(await slicesOf(store, 2))).toBe(22);
      expect(sum(await slicesOf(store, 1_000))).toBe(0);
    });

    it.each<[string, (store: Store) => Promise<unknown>]>([
      ['a request', (store) => store.purchases.intend(anIntent('k'))],
      ['a purchase', (store) => sell(store, 'k')],
      ['an address of a confirmation or an order', keepAddresses],
    ])('are reported when the key of %s is missing', async (_what, keep) => {
      const sealed = await reopened({ keys: () => [KEY] });
      await keep(sealed);
      await sealed.encryptionKeys.check(SELLER);
      await sealed.close();
      for (const key of [STORE_KEY, NEXT_KEY]) {
        const other = await fresh.place.open({ keys: () => [key] });
        await expect(other.encryptionKeys.check(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
        await other.close();
      }
      const rotated = { keys: () => [NEXT_KEY, KEY] };
      const both = await fresh.place.open(rotated);
      await both.encryptionKeys.check(SELLER);
    });

    it('are reported when the oldest settled purchase, in the middle of the table, has a missing key', async () => {
      const old = await reopened({ keys: () => [KEY] });
      await sell(old, 'm');
      await old.close();
      fresh.place.clock.advance(1_000);
      const store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      for (const key of ['a', 'z']) await sell(store, key);
      await expect(store.encryptionKeys.check(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
      fresh.place.clock.advance(1_000);
      await forgotten(store.purchases, fresh.place.clock.now() - 1_500);
      await store.encryptionKeys.check(SELLER);
    });

    it('can be replaced: after resealing, the old ones are not needed', async () => {
      const oldest = await sell(fresh.store, 'oldest');
      const old = await reopened({ keys: () => [KEY, STORE_KEY] });
      const sealed = await sell(old, 'sealed');
      await old.close();
      const all = await fresh.place.open({ keys: () => [NEXT_KEY, KEY, STORE_KEY] });
      expect(sum(await slicesOf(all))).toBe(6);
      expect(sum(await slicesOf(all))).toBe(0);
      await all.close();
      const store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      for (const id of [oldest, sealed]) {
        expect(await store.purchases.answer(id)).toEqual({ ShipToAddress: { Name: 'Robin Vale' } });
        expect((await store.purchases.label(id))!.bytes.toString()).toContain('Robin Vale');
      }
      expect(await everything(fresh.place)).not.toMatch(/Robin Vale|Depot North/);
    });

    const asked = async (keys: readonly Uint8Array[]): Promise<readonly string[] | null> => {
      let seen: readonly string[] | null = null;
      const store = await fresh.place.open({
        keys: (sealedWith) => {
          seen = sealedWith;
          return keys;
        },
      });
      await store.close();
      return seen;
    };

    it('are recorded by id, so that a process that opens the store knows which it needs', async () => {
      await fresh.store.close();
      const ids = [STORE_KEY, KEY].map(keyIdOf).sort();
      expect(await asked([KEY, STORE_KEY])).toEqual([keyIdOf(STORE_KEY)]);
      expect(await asked([KEY, STORE_KEY])).toEqual(ids);
      const store = await fresh.place.open({ keys: () => [KEY, STORE_KEY] });
      await store.encryptionKeys.retireOthers();
      await store.close();
      expect(await asked([KEY])).toEqual([keyIdOf(KEY)]);
    });

    it('are found in the stored values when they were not recorded', async () => {
      await sell(fresh.store, 'k');
      await fresh.store.close();
      await fresh.place.query('delete from encryption_key');
      expect(await asked([KEY])).toEqual([keyIdOf(STORE_KEY)]);
    });

    it('are not asked for, and not reported as missing, once their loss is accepted', async () => {
      await sell(fresh.store, 'k');
      await fresh.store.close();
      const store = await fresh.place.open({ keys: () => [KEY] });
      await expect(store.encryptionKeys.check(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
      expect(await store.encryptionKeys.acceptLoss()).toEqual([keyIdOf(STORE_KEY)]);
      await store.encryptionKeys.check(SELLER);
      await store.close();
      expect(await asked([KEY])).toEqual([keyIdOf(KEY)]);
      // A key that is found again is needed again.
      expect(await asked([STORE_KEY, KEY])).toEqual([keyIdOf(KEY)]);
      expect(await asked([STORE_KEY, KEY])).toEqual([STORE_KEY, KEY].map(keyIdOf).sort());
    });
  });
}
