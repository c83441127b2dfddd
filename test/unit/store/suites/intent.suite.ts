import type { PurchaseIntent } from '../../../../src/store/purchases/intent-columns.js';
import type { RefundState } from '../../../../src/store/purchases/purchase.js';
import { aSale, anIntent, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const REFUSED = { code: 'OFFER_EXPIRED', message: 'The offer has expired.' };

const ORDER: Partial<PurchaseIntent> = {
  amazonOrderId: 'order-1',
  items: [{ orderItemId: 'mug', quantity: 2 }],
};

export function describeIntents(engine: StoreEngine): void {
  describe('recording an intent', () => {
    const fresh = inFreshPlace(engine);

    it('stores the whole request', async () => {
      const { store } = fresh;
      const asked = anIntent('k', {
        offerId: 'offer-1',
        maxPrice: { amount: '10.00', currencyCode: 'EUR' },
        additionalParcel: true,
        despite: ['LATE', 'CONSTRAINT_UNMET'],
        priority: 'bulk',
      });
      const { outcome } = await store.purchases.intend(asked);
      expect(outcome).toBe('recorded');
      const { request, ...rest } = asked;
      expect(await store.purchases.find(asked)).toMatchObject({
        ...rest,
        state: 'INTENT',
        attempts: 0,
        createdAt: 1_700_000_000_000,
        sentAt: null,
        settledAt: null,
        version: 1,
      });
      expect(await store.purchases.request(asked)).toEqual(request);
    });

    it('keeps the guards that the last attempt passes, also in lists', async () => {
      const { store } = fresh;
      const first = anIntent('k', { despite: ['LATE'] });
      await store.purchases.intend(first);
      await store.purchases.rejectUnsent({ ...first, attemptNumber: 1 }, REFUSED);
      await store.purchases.intend(anIntent('k', { fingerprint: 'of another request' }));
      await store.purchases.intend(anIntent('other', { despite: ['LATE'] }));
      const { entries } = await store.purchases.list({ sellerId: SELLER }, { first: 10 });
      const passed = entries.map(({ key, despite }) => [key, despite] as const);
      expect(new Map(passed)).toEqual(
        new Map([
          ['k', []],
          ['other', ['LATE']],
        ]),
      );
    });

    it('returns the current purchase for the same request', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'k');
      await store.purchases.purchased(claim, aSale());
      expect(await store.purchases.intend(anIntent('k'))).toMatchObject({
        outcome: 'same',
        purchase: { state: 'PURCHASED', shipmentId: 'shipment-1' },
      });
    });

    it('returns a conflict for another request under a known key, even for another order', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('k'));
      const other = anIntent('k', { fingerprint: 'other', amazonOrderId: 'another order' });
      expect(await store.purchases.intend(other)).toMatchObject({
        outcome: 'conflict',
        purchase: { amazonOrderId: 'order of k' },
      });
    });

    it('separates the keys of two sellers', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('k', ORDER));
      const other = anIntent('k', { ...ORDER, sellerId: 'SELLER-B', fingerprint: 'other' });
      expect((await store.purchases.intend(other)).outcome).toBe('recorded');
    });

    it('refuses items of another purchase, and names it', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('first', ORDER));
      const second = anIntent('second', {
        ...ORDER,
        items: [
          { orderItemId: 'mug', quantity: 1 },
          { orderItemId: 'tray', quantity: 1 },
        ],
      });
      expect(await store.purchases.intend(second)).toMatchObject({
        outcome: 'already-purchased',
        purchases: [{ key: 'first', state: 'INTENT' }],
      });
      expect(await store.purchases.find(second)).toBeNull();
    });

    it('accepts other items of the order', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('first', ORDER));
      const tray = { ...ORDER, items: [{ orderItemId: 'tray', quantity: 1 }] };
      expect((await store.purchases.intend(anIntent('second', tray))).outcome).toBe('recorded');
    });

    it.each([
      ['SENDING', 'already-purchased'],
      ['UNKNOWN', 'already-purchased'],
      ['PURCHASED', 'already-purchased'],
      ['REJECTED', 'recorded'],
    ])('while another purchase of the items is %s, returns %s', async (state, outcome) => {
      const { purchases } = fresh.store;
      const claim = await sending(fresh.store, 'first', ORDER);
      if (state === 'UNKNOWN') await purchases.unknown(claim, null);
      if (state === 'PURCHASED') await purchases.purchased(claim, aSale());
      if (state === 'REJECTED') await purchases.rejected(claim, { code: 'X', message: 'no' });
      expect((await purchases.find(claim))!.state).toBe(state);
      expect((await purchases.intend(anIntent('second', ORDER))).outcome).toBe(outcome);
    });

    it.each<[RefundState, string]>([
      ['RefundPending', 'recorded'],
      ['RefundApplied', 'recorded'],
      ['RefundRejected', 'already-purchased'],
    ])('while the refund of another purchase is %s, returns %s', async (state, outcome) => {
      const { purchases } = fresh.store;
      const claim = await sending(fresh.store, 'first', ORDER);
      await purchases.purchased(claim, aSale());
      await purchases.refundState(claim, { state, nextCheckAt: null });
      expect((await purchases.intend(anIntent('second', ORDER))).outcome).toBe(outcome);
    });

    it.each([
      ['nothing is known of the order', undefined, 'recorded'],
      ['the order has enough', { mug: 4 }, 'recorded'],
      ['the order has too few', { mug: 3 }, 'already-purchased'],
      ['the order has no such item', { mug: 0 }, 'already-purchased'],
    ])(
      'accepts an additional parcel when %s: %j -> %s',
      async (_why, orderedQuantities, outcome) => {
        const { store } = fresh;
        await store.purchases.intend(anIntent('first', ORDER));
        const more = anIntent('second', {
          ...ORDER,
          additionalParcel: true,
          ...(orderedQuantities === undefined ? {} : { orderedQuantities }),
        });
        expect((await store.purchases.intend(more)).outcome).toBe(outcome);
      },
    );
  });

  describe('many concurrent calls', () => {
    const fresh = inFreshPlace(engine);
    const outcomes = (results: readonly { outcome: string }[]) =>
      results.map(({ outcome }) => outcome).sort();

    it('record one of two keys for the same items, every time', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 25; round += 1) {
        const over = { amazonOrderId: `order ${round}`, items: ORDER.items! };
        const results = await Promise.all([
          a.purchases.intend(anIntent(`left ${round}`, over)),
          b.purchases.intend(anIntent(`right ${round}`, over)),
        ]);
        expect(outcomes(results)).toEqual(['already-purchased', 'recorded']);
        expect(await a.purchases.byOrder(SELLER, `order ${round}`)).toHaveLength(1);
      }
    });

    it('record no more parcels than the order has items', async () => {
      const [a, b] = await fresh.place.openTwo();
      const parcel = (n: number) =>
        anIntent(`parcel ${n}`, {
          amazonOrderId: 'order-1',
          items: [{ orderItemId: 'mug', quantity: 1 }],
          additionalParcel: true,
          orderedQuantities: { mug: 3 },
        });
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? a : b).purchases.intend(parcel(n))),
      );
      expect(results.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(3);
    });

    it('record one key once, also for two orders', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 10; round += 1) {
        const key = `key ${round}`;
        const results = await Promise.all([
          a.purchases.intend(
            anIntent(key, { amazonOrderId: 'left', fingerprint: 'left', items: [] }),
          ),
          b.purchases.intend(
            anIntent(key, { amazonOrderId: 'right', fingerprint: 'right', items: [] }),
          ),
          b.purchases.intend(
            anIntent(key, { amazonOrderId: 'right', fingerprint: 'right', items: [] }),
          ),
        ]);
        expect(outcomes(results).filter((outcome) => outcome === 'recorded')).toHaveLength(1);
        expect(outcomes(results)).toContain('conflict');
      }
    });

    it('let exactly one caller claim a purchase', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 10; round += 1) {
        const intent = anIntent(`key ${round}`);
        await a.purchases.intend(intent);
        const results = await Promise.all(
          [a, b, a, b, a, b].map((store) =>
            store.purchases.claim({ ...intent, attemptNumber: 1 }, { leaseMs: 1 }),
          ),
        );
        expect(outcomes(results).filter((outcome) => outcome === 'won')).toHaveLength(1);
        expect(await a.purchases.find(intent)).toMatchObject({ state: 'SENDING', attempts: 1 });
      }
    });

    it('settle a purchase once when a reply, a person and the end of the lease coincide', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 10; round += 1) {
        const key = `key ${round}`;
        const claim = await sending(a, key);
        fresh.place.clock.advance(60_000);
        await Promise.all([
          a.purchases.purchased(claim, aSale({ shipmentId: `shipment ${round}` })),
          b.purchases.expireLeases(),
          b.purchases.resolve(claim, {
            as: 'NOT_PURCHASED',
            settler: 'PERSON',
            by: 'Kim',
            why: '?',
          }),
        ]);
        expect(await a.purchases.find(claim)).toMatchObject({
          state: 'PURCHASED',
          shipmentId: `shipment ${round}`,
        });
      }
    });

    it('give a due check to one caller', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (const key of ['k1', 'k2', 'k3']) {
        const claim = await sending(a, key);
        await a.purchases.unknown(claim, null);
      }
      const turn = { limit: 2, holdMs: 1_000 };
      const taken = await Promise.all(
        [a, b, a, b].map((store) => store.purchases.dueReconciliations(turn)),
      );
      const keys = taken.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThanOrEqual(2);
    });
  });
}
