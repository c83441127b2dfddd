import type { Store } from '../../../../src/store/store.js';
import { STORE_KEY } from '../../../support/store-keys.js';
import { everything, KEY, slicesOf, sum } from './personal-data-fixture.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const secretOf = async ({ secrets }: Store): Promise<string> =>
  (await secrets.secretOf('label-links')).toString('latin1');

export function describeSharedSecrets(engine: StoreEngine): void {
  describe('a secret that servers share', () => {
    const fresh = inFreshPlace(engine);

    it('is created once, by servers that ask at the same time', async () => {
      const stores = await fresh.place.openTwo();
      const asked = [...stores, ...stores].map(secretOf);
      const secrets = new Set(await Promise.all(asked));
      expect(secrets.size).toBe(1);
      expect([...secrets][0]).toHaveLength(32);
      expect(await fresh.place.query('select name from shared_secret')).toHaveLength(1);
    });

    it('is the same after a restart, and sealed', async () => {
      const before = await secretOf(fresh.store);
      await fresh.store.close();
      expect(await secretOf(await fresh.place.open())).toBe(before);
      expect(await everything(fresh.place)).not.toContain(before);
    });

    it('outlives its key when it is sealed again', async () => {
      const before = await secretOf(fresh.store);
      await fresh.store.close();
      const both = await fresh.place.open({ keys: () => [KEY, STORE_KEY] });
      expect(sum(await slicesOf(both))).toBe(1);
      expect(sum(await slicesOf(both))).toBe(0);
      await both.close();
      expect(await secretOf(await fresh.place.open({ keys: () => [KEY] }))).toBe(before);
    });

    it('is refused without its key, and is another one after the loss was accepted', async () => {
      const before = await secretOf(fresh.store);
      await fresh.store.close();
      const other = await fresh.place.open({ keys: () => [KEY] });
      await expect(secretOf(other)).rejects.toMatchObject({ code: 'SEALED' });
      await expect(other.encryptionKeys.check(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
      await other.encryptionKeys.acceptLoss();
      const after = await secretOf(other);
      expect(after).not.toBe(before);
      expect(await secretOf(other)).toBe(after);
      await other.encryptionKeys.check(SELLER);
    });
  });
}
