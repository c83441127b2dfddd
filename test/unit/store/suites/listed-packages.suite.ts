import type {
  ListedPackage,
  ReadPackage,
} from '../../../../src/store/listed-packages/listed-package.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const PLACE = { sellerId: SELLER, marketplaceId: 'US' };

function listed(value: number): ListedPackage {
  return {
    size: { length: 8.5, width: 3, height: 2.25, unit: 'INCHES' },
    weight: { value, unit: 'OZ' },
  };
}

export function describeListedPackages(engine: StoreEngine): void {
  describe('packages of listings', () => {
    const fresh = inFreshPlace(engine);
    const read = (sku: string, weight: number | null): ReadPackage => ({
      sku,
      listed: weight === null ? null : listed(weight),
    });
    const times = () =>
      fresh.place.query('select sku, changed_at from listed_package order by sku');

    it('are found at once, by another process, and for their seller and marketplace alone', async () => {
      const [first, second] = await fresh.place.openTwo();
      first.listedPackages.put(PLACE, [read('a', 12.35), read('b', null)]);
      const skus = ['a', 'b', 'c'];
      const expected = new Map([['a', listed(12.35)]]);
      expect(await first.listedPackages.find(PLACE, skus)).toEqual(expected);
      await first.listedPackages.written();
      expect(await second.listedPackages.find(PLACE, skus)).toEqual(expected);
      const elsewhere = { ...PLACE, marketplaceId: 'CA' };
      expect(await second.listedPackages.find(elsewhere, skus)).toEqual(new Map());
      const other = { ...PLACE, sellerId: 'SELLER-B' };
      expect(await second.listedPackages.find(other, skus)).toEqual(new Map());
    });

    it('are written only when they changed', async () => {
      const { store, place } = fresh;
      const { listedPackages } = store;
      const start = place.clock.now();
      listedPackages.put(PLACE, [read('a', 1), read('b', 1)]);
      await listedPackages.written();
      place.clock.advance(5);
      listedPackages.put(PLACE, [read('a', 1), read('b', 2)]);
      await listedPackages.written();
      expect((await times()).map((row) => [row['sku'], Number(row['changed_at'])])).toEqual([
        ['a', start],
        ['b', start + 5],
      ]);
      expect(await listedPackages.find(PLACE, ['b'])).toEqual(new Map([['b', listed(2)]]));
    });

    it('are deleted when their listing lacks them', async () => {
      const { listedPackages } = fresh.store;
      listedPackages.put(PLACE, [read('a', 1)]);
      listedPackages.put(PLACE, [read('a', null)]);
      expect(await listedPackages.find(PLACE, ['a'])).toEqual(new Map());
      await listedPackages.written();
      expect(await listedPackages.find(PLACE, ['a'])).toEqual(new Map());
      expect(await times()).toEqual([]);
    });
  });
}
