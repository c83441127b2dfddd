import { SHIPMENT_ALREADY_EXISTS } from '../../../../src/store/purchases/purchase.js';
import type { Store } from '../../../../src/store/store.js';
import { forgotten, keepAddresses, keepReasons, REASON } from './personal-data-fixture.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const REFUSED = { sellerId: SELLER, key: 'refused' };

/** What belongs to a purchase or a confirmation that was settled long ago. */
export function describeForgottenData(engine: StoreEngine): void {
  describe('personal data that is deleted after its time', () => {
    const fresh = inFreshPlace(engine);

    const forgetPurchases = ({ purchases }: Store, limit?: number) =>
      forgotten(purchases, fresh.place.clock.now(), limit);
    const forgetConfirmations = ({ confirmations }: Store, limit?: number) =>
      forgotten(confirmations, fresh.place.clock.now(), limit);

    it('goes from a settled confirmation; ids, numbers and codes stay', async () => {
      const { store } = fresh;
      await keepAddresses(store);
      expect(await forgetConfirmations(store)).toBe(0);
      fresh.place.clock.advance(1);
      expect(await forgetConfirmations(store)).toBe(1);
      expect(await forgetConfirmations(store)).toBe(0);
      const notice = { code: '25', message: expect.stringContaining('was deleted') };
      expect(await store.confirmations.ofOrders(SELLER, ['order-1'])).toMatchObject([
        {
          content: {
            amazonOrderId: 'order-1',
            packageReferenceId: '1',
            carrierCode: 'UPS',
            carrierName: null,
            trackingNumber: 'T',
            shipDate: '2026-06-01',
            shipFromSupplySourceId: 'source-1',
            shipFromAddress: null,
            items: [{ orderItemId: 'item-1', quantity: 2, transparencyCodes: [] }],
          },
          state: 'FAILED',
          error: notice,
          warnings: [notice],
        },
      ]);
    });

    it('goes from a purchase that an earlier version left with its reason and facts', async () => {
      const { store } = fresh;
      await keepReasons(store);
      await fresh.place.query(
        'update purchase set request = null, answer = null, label = null, personal_data_expired_at = 1',
      );
      fresh.place.clock.advance(1);
      expect(await forgetPurchases(store)).toBe(1);
      expect(await forgetPurchases(store)).toBe(0);

      expect(await store.purchases.find(REFUSED)).toMatchObject({
        rejection: { code: REASON.code, message: expect.stringContaining('was deleted') },
      });
      expect(await store.purchases.evidence(REFUSED)).toMatchObject([
        { kind: 'AMBIGUOUS_REPLY', detail: null },
        { kind: 'NOTE', detail: null },
        { kind: SHIPMENT_ALREADY_EXISTS, detail: { shipmentIds: ['s'] } },
        { kind: 'LATE_REPLY', detail: null },
      ]);
    });

    it('goes from a fact that is added later', async () => {
      const { store } = fresh;
      await keepReasons(store);
      fresh.place.clock.advance(1);
      expect(await forgetPurchases(store)).toBe(1);
      const detail = { said: '9 Alder Street' };
      await store.purchases.addEvidence(REFUSED, { kind: 'NOTE', detail, by: 'someone' });
      expect(await forgetPurchases(store)).toBe(1);
      expect(await forgetPurchases(store)).toBe(0);
      expect((await store.purchases.evidence(REFUSED)).at(-1)).toMatchObject({ detail: null });
    });

    it('stays with confirmations that are not settled, or were settled recently', async () => {
      const { store, place } = fresh;
      await keepAddresses(store);
      await place.query('update confirmation set settled_at = null');
      place.clock.advance(1);
      expect(await forgetConfirmations(store)).toBe(0);
      await place.query(`update confirmation set settled_at = ${place.clock.now()}`);
      expect(await forgetConfirmations(store)).toBe(0);
      expect(await store.confirmations.ofOrders(SELLER, ['order-1'])).toMatchObject([
        { content: { shipFromAddress: { addressLine1: '12 Alder Street' } } },
      ]);
    });

    it('goes in portions, the oldest first', async () => {
      const { store, place } = fresh;
      for (const batchId of ['b', 'a', 'c']) {
        await keepAddresses(store, batchId);
        place.clock.advance(1);
      }
      expect(await forgetConfirmations(store, 2)).toBe(2);
      expect(
        await place.query(
          'select batch_id from confirmation where personal_data_expired_at is null',
        ),
      ).toEqual([{ batch_id: 'c' }]);
      expect(await forgetConfirmations(store, 2)).toBe(1);
    });

    it('goes from purchases with documents and without, together up to the limit', async () => {
      const { store, place } = fresh;
      for (const key of ['r1', 'r2', 'r3']) await keepReasons(store, key);
      await place.query("update purchase set request = null where key <> 'r1'");
      place.clock.advance(1);
      expect(await forgetPurchases(store, 2)).toBe(2);
      expect(await forgetPurchases(store, 2)).toBe(1);
      expect(await forgetPurchases(store, 2)).toBe(0);
    });
  });
}
