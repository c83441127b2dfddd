import { aSale, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

export function describeCancellations(engine: StoreEngine): void {
  describe('a cancellation that is about to be sent', () => {
    const fresh = inFreshPlace(engine);
    const id = { sellerId: SELLER, key: 'k' };
    const purchase = () => fresh.store.purchases.find(id);
    const send = () =>
      fresh.store.purchases.cancelling({
        sellerId: SELLER,
        shipmentId: 'S',
        nextCheckAt: fresh.place.clock.now() + 60_000,
      });

    beforeEach(async () => {
      const claim = await sending(fresh.store, 'k');
      await fresh.store.purchases.purchased(claim, aSale({ shipmentId: 'S' }));
    });

    it('is due for a check, which one process takes, and keeps the version', async () => {
      const { attemptNumber: _, ...before } = (await purchase())!;
      const since = fresh.place.clock.now();
      expect(await send()).toEqual([{ ...id, since }]);
      const [a, b] = await fresh.place.openTwo();
      const turn = { limit: 10, holdMs: 60_000 };
      expect(await a.purchases.dueRefundChecks(turn)).toEqual([]);
      fresh.place.clock.advance(60_000);
      const taken = await Promise.all([a, b].map((one) => one.purchases.dueRefundChecks(turn)));
      expect(taken.flat()).toEqual([{ ...before, cancelling: { since, checks: 0 } }]);
    });

    it('is postponed and removed by its own record alone', async () => {
      const [first] = await send();
      const [second] = await send();
      const { purchases } = fresh.store;
      expect(second!.since).toBe(first!.since + 1);
      expect(await purchases.cancellingStill(first!, 5)).toBe(false);
      expect(await purchases.notCancelled(first!)).toBe(false);
      expect(await purchases.cancellingStill(second!, 5)).toBe(true);
      expect(await purchase()).toMatchObject({ cancelling: { since: second!.since, checks: 1 } });
      expect(await purchases.notCancelled(second!)).toBe(true);
      expect(await purchases.cancellingStill(second!, 5)).toBe(false);
      expect(await purchase()).toMatchObject({ cancelling: null, refund: null });
    });

    it('ends with the refund, whose checks are counted from then on', async () => {
      const [wish] = await send();
      await fresh.store.purchases.cancellingStill(wish!, 5);
      const news = { state: 'RefundPending', nextCheckAt: 5 } as const;
      await fresh.store.purchases.refundState(id, news);
      expect(await purchase()).toMatchObject({ cancelling: null, refund: { checks: 1 } });
      await fresh.store.purchases.refundState(id, news);
      expect(await purchase()).toMatchObject({ refund: { checks: 2 } });
      expect(await send()).toEqual([]);
    });

    it('is not recorded for a shipment that no purchase has', async () => {
      const unknown = { sellerId: SELLER, shipmentId: 'other', nextCheckAt: 5 };
      expect(await fresh.store.purchases.cancelling(unknown)).toEqual([]);
    });

    it('is found without it too: one process takes the label for a comparison with Amazon', async () => {
      const HOUR = 3_600_000;
      const [a, b] = await fresh.place.openTwo();
      const take = async () => {
        const turn = { limit: 10, holdMs: HOUR };
        const taken = [a, b].map((one) => one.purchases.dueLabelChecks(SELLER, turn));
        return (await Promise.all(taken)).flat().map(({ key }) => key);
      };
      expect(await take()).toEqual([]);
      fresh.place.clock.advance(2 * HOUR);
      expect(await a.purchases.dueLabelChecks('another', { limit: 1, holdMs: 1 })).toEqual([]);
      expect(await take()).toEqual(['k']);
      await a.purchases.labelCheck(id, fresh.place.clock.now() + 2 * HOUR);
      fresh.place.clock.advance(HOUR);
      expect(await take()).toEqual([]);
      fresh.place.clock.advance(HOUR);
      expect(await take()).toEqual(['k']);
      await a.purchases.labelCheck(id, null);
      fresh.place.clock.advance(2 * HOUR);
      expect(await take()).toEqual([]);
    });
  });
}
