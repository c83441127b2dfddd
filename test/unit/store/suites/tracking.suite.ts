import { aConfirmation } from '../../confirmations/confirmation-builders.js';
import { aSale, inFreshPlace, sending, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

/** Purchases are found by their tracking number in each form that people write. */
export function describeTracking(engine: StoreEngine): void {
  describe('a tracking number', () => {
    const at = inFreshPlace(engine);

    it('finds its purchase and order in either case, with or without blanks', async () => {
      const { purchases } = at.store;
      const stored = ['1Z999AA1', '1z 999 aa1', '1Z\u00a0999AA1', '1Z999AA12'];
      for (const [index, trackingId] of stored.entries()) {
        const claim = await sending(at.store, `key-${index}`);
        await purchases.purchased(claim, aSale({ shipmentId: `shipment-${index}`, trackingId }));
      }
      const same = ['order of key-0', 'order of key-1', 'order of key-2'];
      for (const written of ['1Z999AA1', ' 1z 999 aa1 ', '1Z9\u00a099AA1']) {
        const orders = await purchases.orderIdsOf(SELLER, { trackingNumber: written });
        expect(orders.toSorted()).toEqual(same);
        expect(await purchases.keysByTracking(SELLER, written)).toHaveLength(2);
      }
      expect(await purchases.keysByTracking(SELLER, '1Z 999 AA12')).toEqual(['key-3']);
    });

    it('tells the first and the last order that have it, of labels and of confirmations', async () => {
      const { purchases, confirmations } = at.store;
      for (const [index, trackingId] of ['1Z 9', '1z9', '1Z8'].entries()) {
        const claim = await sending(at.store, `key-${index}`);
        await purchases.purchased(claim, aSale({ shipmentId: `shipment-${index}`, trackingId }));
      }
      const wanted = ['1z9', '1Z8', '1Z8', 'other'];
      const ofLabels = await purchases.ordersOfTracking(SELLER, wanted);
      expect(ofLabels).toEqual(
        new Map([
          ['1Z8', ['order of key-2', 'order of key-2']],
          ['1Z9', ['order of key-0', 'order of key-1']],
        ]),
      );
      expect(await purchases.ordersOfTracking('another seller', wanted)).toEqual(new Map());
      expect(await purchases.ordersOfTracking(SELLER, [])).toEqual(new Map());
      const content = { ...aConfirmation(1), trackingNumber: '1z 7' };
      await confirmations.record({
        sellerId: SELLER,
        batchId: 'batch-1',
        fingerprint: 'print',
        confirmations: [{ content, purchaseKey: null }],
      });
      const { amazonOrderId } = content;
      const found = new Map([['1Z7', [amazonOrderId, amazonOrderId]]]);
      expect(await confirmations.ordersOfTracking(SELLER, ['1Z7'])).toEqual(found);
    });
  });
}
