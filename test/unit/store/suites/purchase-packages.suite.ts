import type { PurchasePackage } from '../../../../src/store/purchases/purchase-package.js';
import { aSale, anIntent, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

function aPackage(changes: Partial<PurchasePackage> = {}): PurchasePackage {
  return {
    sku: 'mug',
    size: { length: 5, width: 4, height: 3.3, unit: 'inches' },
    predefined: null,
    weight: { value: 12.1, unit: 'oz' },
    isSuggested: false,
    box: null,
    ...changes,
  };
}

const weighing = (value: number) => aPackage({ weight: { value, unit: 'oz' } });

export function describePurchasePackages(engine: StoreEngine): void {
  describe('packages of purchases', () => {
    const fresh = inFreshPlace(engine);

    async function bought(key: string, one: PurchasePackage): Promise<void> {
      const claim = await sending(fresh.store, key, { package: one });
      await fresh.store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}` }));
      fresh.place.clock.advance(1_000);
    }

    const lastOf = (...skus: string[]) =>
      fresh.store.purchases.lastPackages(
        SELLER,
        skus.map((sku) => ({ sku, before: null })),
      );

    it('are found by key as they were recorded', async () => {
      const { purchases, batches } = fresh.store;
      const boxed = aPackage({ isSuggested: true, box: { boxId: 'b1', name: 'Small' } });
      const flat = aPackage({ sku: null, size: null, predefined: 'FedEx_Envelope' });
      await purchases.intend(anIntent('one', { package: boxed }));
      await purchases.intend(anIntent('without'));
      await batches.record({
        sellerId: SELLER,
        batchId: 'batch',
        fingerprint: 'batch',
        intents: [{ ...anIntent('two', { package: flat }), priority: 'bulk' }],
      });
      const found = await purchases.packages(SELLER, ['one', 'two', 'without']);
      const recordedAt = fresh.place.clock.now();
      expect(Object.fromEntries(found)).toEqual({
        one: { ...boxed, recordedAt },
        two: { ...flat, recordedAt },
      });
      expect(await purchases.packages('SELLER-B', ['one'])).toEqual(new Map());
    });

    it('change with a new attempt', async () => {
      const { purchases } = fresh.store;
      await purchases.intend(anIntent('k', { package: weighing(1) }));
      await purchases.rejectUnsent(
        { sellerId: SELLER, key: 'k', attemptNumber: 1 },
        { code: 'X', message: 'refused' },
      );
      await purchases.intend(anIntent('k', { package: weighing(2), fingerprint: 'other' }));
      expect((await purchases.packages(SELLER, ['k'])).get('k')).toMatchObject(weighing(2));
    });

    it('of the last label of a SKU are those of the newest one that was bought', async () => {
      await bought('old', weighing(1));
      await bought('new', weighing(2));
      await bought('of lamp', { ...weighing(7), sku: 'lamp' });
      await fresh.store.purchases.intend(anIntent('not sent', { package: weighing(3) }));
      expect(await lastOf('mug', 'none', 'lamp')).toEqual([
        weighing(2),
        null,
        { ...weighing(7), sku: 'lamp' },
      ]);
      const ofOther = [{ sku: 'mug', before: null }];
      expect(await fresh.store.purchases.lastPackages('SELLER-B', ofOther)).toEqual([null]);
    });

    it('of the last label before another one are found with all others', async () => {
      const { clock } = fresh.place;
      await bought('first', weighing(1));
      const second = clock.now();
      await bought('second', weighing(2));
      const wanted = [second, clock.now(), null, second - 1_000].map((before) => ({
        sku: 'mug',
        before,
      }));
      const found = await fresh.store.purchases.lastPackages(SELLER, wanted);
      expect(found).toEqual([weighing(1), weighing(2), weighing(2), null]);
    });

    it("of the last label are no carrier's package and no cancelled label", async () => {
      const { purchases } = fresh.store;
      await bought('measured', weighing(1));
      await bought('flat', { ...weighing(2), size: null, predefined: 'FedEx_Envelope' });
      await bought('cancelled', weighing(3));
      await purchases.refundState(
        { sellerId: SELLER, key: 'cancelled' },
        { state: 'RefundPending', nextCheckAt: null },
      );
      expect(await lastOf('mug')).toEqual([weighing(1)]);
    });
  });
}
