import { MOST_BOXES } from '../../../../src/store/packing/box.js';
import type { BoxRecord } from '../../../../src/store/packing/box.js';
import type { PackedUnitRecord } from '../../../../src/store/packing/packed-unit.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

function aUnit(sku: string, changes: Partial<PackedUnitRecord> = {}): PackedUnitRecord {
  return {
    sku,
    size: { length: 10.1, width: 8, height: 4.3, unit: 'inches' },
    weight: { value: 14.7, unit: 'oz' },
    leavesAsItIs: false,
    ...changes,
  };
}

function aBox(boxId: string, changes: Partial<BoxRecord> = {}): BoxRecord {
  return {
    boxId,
    name: `Box ${boxId}`,
    size: { length: 30.5, width: 20, height: 10, unit: 'centimeters' },
    emptyWeight: { value: 0.1, unit: 'oz' },
    maxWeight: null,
    ...changes,
  };
}

const OTHER = 'SELLER-B';

export function describePacking(engine: StoreEngine): void {
  describe('sizes of SKUs', () => {
    const fresh = inFreshPlace(engine);
    const save = (...saved: PackedUnitRecord[]) =>
      fresh.store.packing.changeUnits(SELLER, { saved, removed: [] });

    it('are found as they were saved, each number to the last digit', async () => {
      const odd = aUnit('odd', { weight: { value: 0.1 + 0.2, unit: 'g' }, leavesAsItIs: true });
      await save(aUnit('mug'), odd);
      const found = await fresh.store.packing.findUnits(SELLER, ['mug', 'odd', 'none']);
      expect([...found]).toEqual(
        expect.arrayContaining([
          ['mug', aUnit('mug')],
          ['odd', odd],
        ]),
      );
      expect(found.size).toBe(2);
      expect((await fresh.store.packing.findUnits(OTHER, ['mug'])).size).toBe(0);
    });

    it('are replaced and removed together', async () => {
      await save(aUnit('mug'), aUnit('lamp'));
      const heavier = aUnit('mug', { weight: { value: 500, unit: 'g' } });
      await fresh.store.packing.changeUnits(SELLER, {
        saved: [heavier],
        removed: ['lamp', 'none'],
      });
      const found = await fresh.store.packing.findUnits(SELLER, ['mug', 'lamp']);
      expect([...found.values()]).toEqual([heavier]);
    });

    it('change all or not at all', async () => {
      const broken = aUnit('broken', { weight: { value: NaN, unit: 'g' } });
      const failing = { ...broken, size: { ...broken.size, unit: null as unknown as string } };
      await expect(save(aUnit('mug'), failing)).rejects.toThrow();
      expect(await fresh.store.packing.countUnits(SELLER)).toBe(0);
    });

    it('are listed by SKU, page by page, and counted', async () => {
      await save(...['c', 'a', 'e', 'b', 'd'].map((sku) => aUnit(sku)));
      const first = await fresh.store.packing.listUnits(SELLER, { first: 2 });
      expect(first.entries.map(({ sku }) => sku)).toEqual(['a', 'b']);
      expect(first.hasNextPage).toBe(true);
      const after = first.cursors.at(-1)!;
      const rest = await fresh.store.packing.listUnits(SELLER, { first: 9, after });
      expect(rest.entries.map(({ sku }) => sku)).toEqual(['c', 'd', 'e']);
      expect(rest.hasNextPage).toBe(false);
      expect(await fresh.store.packing.countUnits(SELLER)).toBe(5);
    });

    it('refuse a text that is not a cursor', async () => {
      for (const after of ['', 'k', 'u', `u${Buffer.from('\0').toString('base64url')}`])
        await expect(
          fresh.store.packing.listUnits(SELLER, { first: 1, after }),
        ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    });

    it('of two servers at once do not deadlock', async () => {
      const [left, right] = await fresh.place.openTwo();
      const skus = Array.from({ length: 300 }, (_, at) => `sku-${at}`);
      await Promise.all([
        left.packing.changeUnits(SELLER, { saved: skus.map((sku) => aUnit(sku)), removed: [] }),
        right.packing.changeUnits(SELLER, {
          saved: skus.toReversed().map((sku) => aUnit(sku)),
          removed: [],
        }),
      ]);
      expect(await left.packing.countUnits(SELLER)).toBe(300);
    });
  });

  describe('boxes', () => {
    const fresh = inFreshPlace(engine);
    const add = (box: BoxRecord) => fresh.store.packing.saveBox(SELLER, { box, isNew: true });

    it('are listed by name as they were saved', async () => {
      const small = aBox('1', { name: 'small', maxWeight: { value: 8.25, unit: 'oz' } });
      await add(small);
      await add(aBox('2', { name: 'Large', emptyWeight: null }));
      const large = aBox('2', { name: 'Large', emptyWeight: null });
      expect(await fresh.store.packing.boxes(SELLER)).toEqual([large, small]);
      expect(await fresh.store.packing.boxes(OTHER)).toEqual([]);
    });

    it('share no name, in either case', async () => {
      await add(aBox('1', { name: 'Tüte' }));
      const taken = await add(aBox('2', { name: 'TU\u0308TE' }));
      expect(taken).toMatchObject({ outcome: 'taken', holder: { boxId: '1' } });
      const other = aBox('1', { name: 'Tüte' });
      const { packing } = fresh.store;
      expect(await packing.saveBox(OTHER, { box: other, isNew: true })).toEqual({
        outcome: 'saved',
      });
    });

    it('keep their name when they change, and may not take that of another', async () => {
      const { packing } = fresh.store;
      await add(aBox('1'));
      await add(aBox('2'));
      const wider = aBox('1', { size: { length: 1, width: 2, height: 3, unit: 'inches' } });
      expect(await packing.saveBox(SELLER, { box: wider, isNew: false })).toEqual({
        outcome: 'saved',
      });
      const renamed = aBox('1', { name: 'box 2' });
      expect(await packing.saveBox(SELLER, { box: renamed, isNew: false })).toMatchObject({
        outcome: 'taken',
      });
      expect((await packing.boxes(SELLER))[0]).toEqual(wider);
    });

    it('that do not exist are not changed', async () => {
      const { packing } = fresh.store;
      expect(await packing.saveBox(SELLER, { box: aBox('1'), isNew: false })).toEqual({
        outcome: 'unknown',
      });
      await packing.saveBox(OTHER, { box: aBox('1'), isNew: true });
      expect(await packing.saveBox(SELLER, { box: aBox('1'), isNew: false })).toEqual({
        outcome: 'unknown',
      });
    });

    it('are deleted once', async () => {
      const { packing } = fresh.store;
      await add(aBox('1'));
      expect(await packing.deleteBox(OTHER, '1')).toBe(false);
      expect(await packing.deleteBox(SELLER, '1')).toBe(true);
      expect(await packing.deleteBox(SELLER, '1')).toBe(false);
      expect(await packing.boxes(SELLER)).toEqual([]);
    });

    it(`are at most ${MOST_BOXES}, also when two servers add one at once`, async () => {
      const [left, right] = await fresh.place.openTwo();
      for (let at = 1; at < MOST_BOXES; at += 1) await add(aBox(String(at)));
      const outcomes = await Promise.all(
        [left, right].map(({ packing }, at) =>
          packing.saveBox(SELLER, { box: aBox(`last ${at}`), isNew: true }),
        ),
      );
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['full', 'saved']);
      expect(await left.packing.boxes(SELLER)).toHaveLength(MOST_BOXES);
    });
  });
}
