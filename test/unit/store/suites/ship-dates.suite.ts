import type { Store } from '../../../../src/store/store.js';
import { aSale, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const PERSON = { settler: 'PERSON', by: 'Kim', why: 'looked' } as const;

async function bought(store: Store, key: string, given: object = {}) {
  const claim = await sending(store, key);
  await store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}`, ...given }));
  return claim;
}

const stored = async (store: Store, ...keys: string[]) => [
  ...(await store.purchases.shipDates(SELLER, keys)),
];

/** Reads the ship date of an invented answer. */
const shipDateIn = (answer: unknown): number | null =>
  (answer as { readonly at?: number }).at ?? null;

export function describeShipDates(engine: StoreEngine): void {
  describe('the ship date of a label', () => {
    const fresh = inFreshPlace(engine);

    it('is stored with the sale, and goes with it', async () => {
      const { store } = fresh;
      await bought(store, 'dated', { shipDateAt: 1_234 });
      await bought(store, 'undated');
      const claim = await sending(store, 'settled');
      await store.purchases.unknown(claim, null);
      await store.purchases.resolve(claim, {
        as: 'PURCHASED',
        sold: { shipDateAt: 99 },
        ...PERSON,
      });
      expect(await stored(store, 'dated', 'undated', 'settled')).toEqual(
        expect.arrayContaining([
          ['dated', 1_234],
          ['settled', 99],
        ]),
      );
      await store.purchases.resolve(claim, { as: 'NOT_PURCHASED', revise: true, ...PERSON });
      expect(await stored(store, 'dated', 'undated', 'settled')).toEqual([['dated', 1_234]]);
    });

    it('is read from the answers of an earlier version once, slice by slice', async () => {
      const { store, place } = fresh;
      for (const [key, at] of Object.entries({ a: 10, b: 20, c: undefined, d: 40 }))
        await bought(store, key, { shipment: { at } });
      await sending(store, 'not bought');
      await bought(store, 'known', { shipDateAt: 5, shipment: { at: 6 } });
      const read: unknown[] = [];
      const fill = (limit?: number) =>
        store.purchases.fillShipDates((answer) => {
          read.push(answer);
          return shipDateIn(answer);
        }, limit);
      // A new ledger has nothing to fill in.
      expect(await fill()).toBe(0);
      await place.query("insert into ship_date_fill values ('', '')");
      expect(await fill(2)).toBe(2);
      expect(await stored(store, 'a', 'b', 'd')).toEqual(
        expect.arrayContaining([
          ['a', 10],
          ['b', 20],
        ]),
      );
      expect(await fill(2)).toBe(2);
      expect(await fill(2)).toBe(2);
      expect(await fill(2)).toBe(0);
      expect(await fill(2)).toBe(0);
      expect(read).toHaveLength(5);
      expect(new Map(await stored(store, 'a', 'b', 'c', 'd', 'known'))).toEqual(
        new Map([
          ['a', 10],
          ['b', 20],
          ['d', 40],
          ['known', 5],
        ]),
      );
    });

    it('is left out where the answer cannot be opened', async () => {
      const { store, place } = fresh;
      await bought(store, 'broken', { shipment: { at: 1 } });
      await bought(store, 'whole', { shipment: { at: 2 } });
      await place.query("update purchase set answer = label where key = 'broken'");
      await place.query("insert into ship_date_fill values ('', '')");
      while ((await store.purchases.fillShipDates(shipDateIn)) > 0);
      expect(await stored(store, 'broken', 'whole')).toEqual([['whole', 2]]);
    });
  });
}
