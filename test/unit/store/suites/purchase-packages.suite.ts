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

    const lastOf = async (...skus: string[]) => [
      ...(await fresh.store.purchases.lastPackages(SELLER, skus)).entries(),
    ];

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
      expect(Object.fromEntries(found)).toEqual({ one: boxed, two: flat });
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
      expect((await purchases.packages(SELLER, ['k'])).get('k')).toEqual(weighing(2));
    });

    it('of the last label of a SKU are those of the newest one that was bought', async () => {
      await bought('old', weighing(1));
      await bought('new', weighing(2));
      await bought('of lamp', { ...weighing(7), sku: 'lamp' });
      await fresh.store.purchases.intend(anIntent('not sent', { package: weighing(3) }));
      expect(await lastOf('mug', 'lamp', 'none')).toEqual(
        expect.arrayContaining([
          ['mug', weighing(2)],
          ['lamp', { ...weighing(7), sku: 'lamp' }],
        ]),
      );
      expect(await fresh.store.purchases.lastPackages('SELLER-B', ['mug'])).toEqual(new Map());
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
      expect(await lastOf('mug')).toEqual([['mug', weighing(1)]]);
    });
  });
}
