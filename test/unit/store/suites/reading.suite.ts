import type { PurchaseFilter } from '../../../../src/store/purchases/purchase-ranges.js';
import type { PurchaseSort } from '../../../../src/store/purchases/purchase-times.js';
import type { Store } from '../../../../src/store/store.js';
import { aSale, anIntent, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const keysOf = (purchases: readonly { key: string }[]) => purchases.map(({ key }) => key);

async function listed(store: Store, filter: Partial<PurchaseFilter> = {}): Promise<string[]> {
  const page = await store.purchases.list({ sellerId: SELLER, ...filter }, { first: 100 });
  return keysOf(page.entries);
}

export function describeReading(engine: StoreEngine): void {
  describe('reading purchases', () => {
    const fresh = inFreshPlace(engine);

    it('returns pages newest first, without repeats or gaps while others are recorded', async () => {
      const { store, place } = fresh;
      // Two of them share each millisecond, so the time alone does not order them.
      for (let n = 0; n < 10; n += 1) {
        await store.purchases.intend(anIntent(`k${n}`));
        if (n % 2 === 1) place.clock.advance(1);
      }
      const seen: string[] = [];
      let after: string | undefined;
      for (let page = 0; page < 4; page += 1) {
        const { entries, hasNextPage, cursors } = await store.purchases.list(
          { sellerId: SELLER },
          { first: 3, ...(after === undefined ? {} : { after }) },
        );
        seen.push(...keysOf(entries));
        expect(hasNextPage).toBe(page < 3);
        after = cursors.at(-1)!;
        await store.purchases.intend(anIntent(`newer ${page}`));
      }
      expect(seen).toEqual(['k9', 'k8', 'k7', 'k6', 'k5', 'k4', 'k3', 'k2', 'k1', 'k0']);
    });

    it('returns no cursor for an empty page', async () => {
      const page = await fresh.store.purchases.list({ sellerId: 'nobody' }, { first: 3 });
      expect(page).toEqual({ entries: [], hasNextPage: false, cursors: [] });
    });

    it.each([
      '',
      'nonsense',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
      Buffer.from('[1.5, "k"]').toString('base64url'),
      Buffer.from('[1e300, "k"]').toString('base64url'),
      Buffer.from('[1, "k\\u0000"]').toString('base64url'),
    ])('refuses the cursor %j', async (after) => {
      const wrong = fresh.store.purchases.list({ sellerId: SELLER }, { first: 1, after });
      await expect(wrong).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    });

    it('filters by state, order, batch and time', async () => {
      const { store, place } = fresh;
      const claim = await sending(store, 'sold');
      await store.purchases.purchased(claim, aSale());
      place.clock.advance(10);
      await store.batches.record({
        sellerId: SELLER,
        batchId: 'batch-1',
        fingerprint: 'print',
        intents: [anIntent('bulk', { priority: 'bulk' })],
      });
      place.clock.advance(10);
      await store.purchases.intend(anIntent('single'));
      await store.purchases.intend(anIntent('theirs', { sellerId: 'SELLER-B' }));
      const [start, middle] = [1_700_000_000_000, 1_700_000_000_010];
      expect(await listed(store)).toEqual(['single', 'bulk', 'sold']);
      expect(await listed(store, { states: ['INTENT', 'UNKNOWN'] })).toEqual(['single', 'bulk']);
      expect(await listed(store, { states: [] })).toEqual([]);
      expect(await listed(store, { amazonOrderIds: ['order of sold'] })).toEqual(['sold']);
      expect(await listed(store, { batchIds: ['batch-1'] })).toEqual(['bulk']);
      await store.batches.record({
        sellerId: SELLER,
        batchId: 'batch-2',
        fingerprint: 'print',
        intents: ['bulk', 'single'].map((key) => anIntent(key, { priority: 'bulk' })),
      });
      expect(await listed(store, { batchIds: ['batch-2'] })).toEqual(['single', 'bulk']);
      expect(await listed(store, { batchIds: ['batch-1'] })).toEqual(['bulk']);
      const both = { batchIds: ['batch-2'], amazonOrderIds: ['order of single'] };
      expect(await listed(store, both)).toEqual(['single']);
      expect(await listed(store, { createdFrom: start + 1 })).toEqual(['single', 'bulk']);
      expect(await listed(store, { createdFrom: start + 1, createdBefore: middle + 1 })).toEqual([
        'bulk',
      ]);
      expect(await listed(store, { sellerId: 'SELLER-B' })).toEqual(['theirs']);
    });

    it('filters, sorts and counts by what a label has', async () => {
      const { store, place } = fresh;
      const buy = async (key: string, carrier: string, supplySourceId?: string) => {
        const from = supplySourceId === undefined ? {} : { supplySourceId };
        const claim = await sending(store, key, from);
        place.clock.advance(10);
        const names = { shipmentId: `shipment of ${key}`, trackingId: `Track ${key}`, carrier };
        await store.purchases.purchased(claim, aSale(names));
        return claim;
      };
      const cancelled = await buy('cancelled', 'UPS', 'source-1');
      await store.purchases.intend(anIntent('open', { supplySourceId: 'source-1' }));
      await buy('sold', 'USPS', 'source-2');
      const pending = { state: 'RefundPending', nextCheckAt: null } as const;
      await store.purchases.refundState(cancelled, pending);
      const filters: [Partial<PurchaseFilter>, string[]][] = [
        [{ supplySourceIds: ['source-1', 'none'] }, ['open', 'cancelled']],
        [{ supplySourceIds: ['source-1'], carriers: ['UPS'] }, ['cancelled']],
        [{ supplySourceIds: ['source-1'], refundStates: ['RefundPending'] }, ['cancelled']],
        [{ carriers: ['UPS', 'USPS'], states: ['PURCHASED'] }, ['sold', 'cancelled']],
        [{ refundStates: ['RefundPending'] }, ['cancelled']],
        [{ isUnshippedAfterCancel: true }, ['cancelled']],
        [{ isUnshippedAfterCancel: false }, ['sold', 'open']],
        [{ trackingId: 'TRACK SOLD' }, ['sold']],
        [{ shipmentId: 'shipment of sold', keys: ['sold', 'open'] }, ['sold']],
        [{ settledBefore: place.clock.now() }, ['cancelled']],
        [{ settledFrom: place.clock.now(), createdFrom: 1 }, ['sold']],
      ];
      for (const [filter, expected] of filters) {
        expect({ filter, keys: await listed(store, filter) }).toEqual({ filter, keys: expected });
        const count = await store.purchases.count({ sellerId: SELLER, ...filter });
        expect({ filter, count }).toEqual({ filter, count: expected.length });
      }
      const sorted = async (sort: PurchaseSort, after?: string) => {
        const page = { first: 2, sort, ...(after !== undefined && { after }) };
        return store.purchases.list({ sellerId: SELLER }, page);
      };
      const first = await sorted('SETTLED_DESC');
      expect(keysOf(first.entries)).toEqual(['sold', 'cancelled']);
      expect(keysOf((await sorted('SETTLED_DESC', first.cursors.at(-1))).entries)).toEqual([
        'open',
      ]);
      expect(keysOf((await sorted('CREATED_ASC')).entries)).toEqual(['cancelled', 'open']);
    });

    it('finds purchases by order and by shipment', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'sold');
      await store.purchases.purchased(claim, aSale());
      expect(keysOf(await store.purchases.byOrder(SELLER, 'order of sold'))).toEqual(['sold']);
      expect(keysOf(await store.purchases.byShipment(SELLER, 'shipment-1'))).toEqual(['sold']);
      expect(await store.purchases.byShipment('SELLER-B', 'shipment-1')).toEqual([]);
      const together = await store.purchases.byShipments(SELLER, ['none', 'shipment-1']);
      expect(keysOf(together)).toEqual(['sold']);
      expect(await store.purchases.byShipments(SELLER, [])).toEqual([]);
      expect(await store.purchases.find({ sellerId: SELLER, key: 'none' })).toBeNull();
    });

    it('finds the purchases of several orders at once', async () => {
      const { store, place } = fresh;
      const record = async (key: string, amazonOrderId: string, orderItemId: string) => {
        const items = [{ orderItemId, quantity: 1 }];
        const { outcome } = await store.purchases.intend(anIntent(key, { amazonOrderId, items }));
        expect(outcome).toBe('recorded');
        place.clock.advance(1);
      };
      await record('1', 'order A', 'item 1');
      await record('2', 'order B', 'item 1');
      await record('3', 'order A', 'item 2');
      await record('4', 'order C', 'item 1');
      const found = await store.purchases.byOrders(SELLER, ['order B', 'order A', 'order A', '?']);
      expect(keysOf(found)).toEqual(['1', '2', '3']);
      expect(await store.purchases.byOrders('SELLER-B', ['order A'])).toEqual([]);
      expect(await store.purchases.byOrders(SELLER, [])).toEqual([]);
    });

    it('returns interactive purchases before those of batches, oldest first', async () => {
      const { store, place } = fresh;
      await store.purchases.intend(anIntent('bulk 1', { priority: 'bulk' }));
      place.clock.advance(1);
      await store.purchases.intend(anIntent('bulk 2', { priority: 'bulk' }));
      await store.purchases.intend(anIntent('single', { priority: 'interactive' }));
      await store.purchases.intend(anIntent('theirs', { sellerId: 'SELLER-B', priority: 'bulk' }));
      await sending(store, 'gone');
      const queue = async (view: object) =>
        keysOf(await store.purchases.nextIntents({ limit: 9, ...view }));
      expect(await queue({})).toEqual(['single', 'bulk 1', 'bulk 2', 'theirs']);
      expect(await queue({ limit: 2 })).toEqual(['single', 'bulk 1']);
      expect(await queue({ sellerId: SELLER, priority: 'bulk' })).toEqual(['bulk 1', 'bulk 2']);
      expect(await queue({ createdBefore: place.clock.now() })).toEqual(['bulk 1']);
    });
  });

  describe('following up on purchases', () => {
    const fresh = inFreshPlace(engine);

    it('returns a refund when it is due, to one caller at a time, until it is final', async () => {
      const { store, place } = fresh;
      const claim = await sending(store, 'k');
      await store.purchases.purchased(claim, aSale());
      const due = async () =>
        keysOf(await store.purchases.dueRefundChecks({ limit: 9, holdMs: 50 }));
      const now = place.clock.now();
      await store.purchases.refundState(claim, { state: 'RefundPending', nextCheckAt: now + 100 });
      expect(await due()).toEqual([]);
      place.clock.advance(100);
      expect(await due()).toEqual(['k']);
      expect(await due()).toEqual([]);
      place.clock.advance(50);
      expect(await due()).toEqual(['k']);
      const final = { state: 'RefundApplied', nextCheckAt: null } as const;
      const { purchase } = await store.purchases.refundState(claim, final);
      expect(purchase!.refund).toEqual({
        state: 'RefundApplied',
        checkedAt: now + 150,
        nextCheckAt: null,
        checks: 2,
      });
      place.clock.advance(1_000_000);
      expect(await due()).toEqual([]);
      const back = { state: 'RefundPending', nextCheckAt: 1 } as const;
      expect((await store.purchases.refundState(claim, back)).outcome).toBe('refused');
    });

    it('searches for evidence at once, then at the set times, and counts the searches', async () => {
      const { store, place } = fresh;
      const claim = await sending(store, 'k');
      await store.purchases.unknown(claim, { cause: 'time-out' });
      const turn = { limit: 9, holdMs: 50 };
      expect(await store.purchases.dueReconciliations(turn)).toMatchObject([
        { key: 'k', evidenceChecks: 1 },
      ]);
      expect(await store.purchases.dueReconciliations(turn)).toEqual([]);
      await store.purchases.reconcileAgain(claim, place.clock.now() + 200);
      place.clock.advance(199);
      expect(await store.purchases.dueReconciliations(turn)).toEqual([]);
      place.clock.advance(1);
      expect(await store.purchases.dueReconciliations(turn)).toMatchObject([{ evidenceChecks: 2 }]);
      await store.purchases.reconcileAgain(claim, null);
      place.clock.advance(1_000_000);
      expect(await store.purchases.dueReconciliations(turn)).toEqual([]);
      expect(await listed(store, { states: ['UNKNOWN'] })).toEqual(['k']);
    });
  });
}
