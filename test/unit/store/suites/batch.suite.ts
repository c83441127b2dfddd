import { BATCH_LIMIT } from '../../../../src/store/purchases/purchase-batch.js';
import type { BatchIntent } from '../../../../src/store/purchases/purchase-batch.js';
import type { PurchaseIntent } from '../../../../src/store/purchases/intent-columns.js';
import { besideOthers } from '../../../support/turns-of-others.js';
import {
  anIntent,
  aSale,
  inFreshPlace,
  LEASE_MS,
  onlyPage,
  SELLER,
  sending,
} from './store-place.js';
import type { StoreEngine } from './store-place.js';

function aBatch(intents: readonly PurchaseIntent[], over: Partial<BatchIntent> = {}): BatchIntent {
  return { sellerId: SELLER, batchId: 'batch-1', fingerprint: 'print', intents, ...over };
}

function bulk(count: number, prefix = 'key'): PurchaseIntent[] {
  return Array.from({ length: count }, (_, n) =>
    anIntent(`${prefix} ${String(n).padStart(3, '0')}`, { priority: 'bulk' }),
  );
}

const NONE = { INTENT: 0, SENDING: 0, UNKNOWN: 0, PURCHASED: 0, REJECTED: 0 };

export function describeBatches(engine: StoreEngine): void {
  describe('a batch of purchases', () => {
    const fresh = inFreshPlace(engine);

    it('is recorded as a whole, up to the maximum size', async () => {
      const { store } = fresh;
      const recorded = await store.batches.record(aBatch(bulk(BATCH_LIMIT)));
      expect(recorded).toMatchObject({
        outcome: 'recorded',
        batch: { size: BATCH_LIMIT, counts: { ...NONE, INTENT: BATCH_LIMIT } },
      });
      const first = await store.purchases.find({ sellerId: SELLER, key: 'key 000' });
      expect(first).toMatchObject({ batchId: 'batch-1', priority: 'bulk', state: 'INTENT' });
    });

    it('is recorded in several turns of the event loop', async () => {
      const { turnsOfOthers } = await besideOthers(() =>
        fresh.store.batches.record(aBatch(bulk(BATCH_LIMIT))),
      );
      // Locks, two searches, the plan, purchases and entries of the batch.
      expect(turnsOfOthers).toBeGreaterThanOrEqual(15);
    });

    it('is recorded and compared by its items, a few in each turn of the event loop', async () => {
      const { store } = fresh;
      const items = Array.from({ length: 80 }, (_, n) => ({
        orderItemId: `item ${n}`,
        quantity: 1,
      }));
      const intents = bulk(60).map((intent, n) => ({
        ...intent,
        items,
        amazonOrderId: `order ${n}`,
      }));
      const recorded = await besideOthers(() => store.batches.record(aBatch(intents)));
      expect(recorded.turnsOfOthers).toBeGreaterThanOrEqual(4);
      // The fingerprint of an earlier version, so the purchases are compared.
      const again = aBatch(intents, { fingerprint: 'new form' });
      const compared = await besideOthers(() => store.batches.record(again));
      expect(compared.turnsOfOthers).toBeGreaterThanOrEqual(4);
      expect(await store.batches.record(again)).toMatchObject({ outcome: 'same' });
      const last = { ...intents.at(-1)!, fingerprint: 'another request' };
      for (const others of [[...intents.slice(0, -1), last], intents.slice(1)])
        expect(
          await store.batches.record(aBatch(others, { fingerprint: 'new form' })),
        ).toMatchObject({ outcome: 'conflict' });
    });

    it.each([0, BATCH_LIMIT + 1])('cannot have %d purchases', async (count) => {
      const { store } = fresh;
      await expect(store.batches.record(aBatch(bulk(count)))).rejects.toThrow(RangeError);
    });

    it('holds purchases of one seller', async () => {
      const foreign = anIntent('k', { sellerId: 'SELLER-B' });
      await expect(fresh.store.batches.record(aBatch([foreign]))).rejects.toThrow(RangeError);
    });

    it('is refused as a whole, with all reasons', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('known'));
      await store.purchases.intend(
        anIntent('rival', { amazonOrderId: 'taken', items: [{ orderItemId: 'mug', quantity: 1 }] }),
      );
      const mug = { amazonOrderId: 'taken', items: [{ orderItemId: 'mug', quantity: 1 }] };
      const cup = { amazonOrderId: 'free', items: [{ orderItemId: 'cup', quantity: 1 }] };
      const outcome = await store.batches.record(
        aBatch([
          anIntent('fine'),
          anIntent('known', { fingerprint: 'other' }),
          anIntent('late', mug),
          anIntent('fine'),
          anIntent('cup 1', cup),
          anIntent('cup 2', cup),
        ]),
      );
      expect(outcome).toMatchObject({
        outcome: 'refused',
        refusals: [
          { position: 1, key: 'known', reason: 'conflict', purchases: [{ key: 'known' }] },
          { position: 2, key: 'late', reason: 'already-purchased', purchases: [{ key: 'rival' }] },
          { position: 3, key: 'fine', reason: 'duplicate-key' },
          { position: 5, key: 'cup 2', reason: 'duplicate-items' },
        ],
      });
      expect(await store.purchases.find({ sellerId: SELLER, key: 'fine' })).toBeNull();
      expect(await store.batches.find(SELLER, 'batch-1')).toBeNull();
    });

    it('leaves out what is refused when it says so, and gives the same answer again', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('known'));
      const entry = (key: string, position: number, over: Partial<PurchaseIntent> = {}) => ({
        ...anIntent(key, over),
        position,
        inputHash: `hash of ${position}`,
      });
      const lost = {
        position: 1,
        key: 'lost',
        reason: 'offer-expired',
        message: 'No such offer.',
        path: ['input', 'purchases', '1', 'offerId'],
        purchaseKey: null,
        inputHash: 'hash of 1',
      };
      const intents = [
        entry('fine', 0),
        entry('known', 2, { fingerprint: 'other' }),
        entry('last', 3),
      ];
      const batch = aBatch(intents, { leftOut: [lost], skipsRefused: true });
      const leftOut = [
        lost,
        { position: 2, key: 'known', reason: 'conflict', purchaseKey: 'known', message: null },
      ];
      expect(await store.batches.record(batch)).toMatchObject({
        outcome: 'recorded',
        batch: { size: 2, leftOut, counts: { INTENT: 2 } },
      });
      const [page] = await store.batches.pages(SELLER, [{ batchId: 'batch-1', first: 5 }]);
      expect(page).toMatchObject({ entries: [{ key: 'fine' }, { key: 'last' }] });
      expect(await store.batches.record({ ...batch, fingerprint: 'again' })).toMatchObject({
        outcome: 'same',
        batch: { leftOut },
      });
      const others = [
        { leftOut: [{ ...lost, inputHash: 'other' }] },
        { leftOut: [] },
        { intents: intents.map((one) => ({ ...one, inputHash: 'other' })) },
        { intents: intents.slice(1) },
      ];
      for (const other of others)
        expect(
          await store.batches.record({ ...batch, ...other, fingerprint: 'other' }),
        ).toMatchObject({ outcome: 'conflict' });
      const none = aBatch([entry('known', 0, { fingerprint: 'other' })], {
        batchId: 'batch-2',
        skipsRefused: true,
      });
      expect(await store.batches.record(none)).toMatchObject({ outcome: 'refused' });
      expect(await store.batches.find(SELLER, 'batch-2')).toBeNull();
    });

    it('includes a known purchase unchanged', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'known');
      await store.purchases.purchased(claim, aSale());
      const outcome = await store.batches.record(aBatch([anIntent('known'), anIntent('new')]));
      expect(outcome).toMatchObject({ batch: { counts: { ...NONE, PURCHASED: 1, INTENT: 1 } } });
      expect(await store.purchases.find(claim)).toMatchObject({ batchId: null });
    });

    it('is returned with its progress when it is repeated, and conflicts when it differs', async () => {
      const { store } = fresh;
      await store.batches.record(aBatch(bulk(3)));
      const claimed = await store.purchases.claim(
        { sellerId: SELLER, key: 'key 001', attemptNumber: 1 },
        { leaseMs: LEASE_MS },
      );
      if (claimed.outcome === 'won') await store.purchases.purchased(claimed.claim, aSale());
      const counts = { ...NONE, INTENT: 2, PURCHASED: 1 };
      expect(await store.batches.record(aBatch(bulk(3)))).toMatchObject({
        outcome: 'same',
        batch: { counts },
      });
      const other = aBatch(bulk(3, 'other'), { fingerprint: 'other' });
      expect(await store.batches.record(other)).toMatchObject({ outcome: 'conflict' });
      const otherForm = bulk(3).map((intent) => ({
        ...intent,
        fingerprint: 'new form',
        earlierFingerprints: () => [intent.fingerprint],
      }));
      const again = aBatch(otherForm, { fingerprint: 'new form' });
      expect(await store.batches.record(again)).toMatchObject({ outcome: 'same' });
      expect(await store.purchases.find({ sellerId: SELLER, key: 'other 000' })).toBeNull();
    });

    it('survives a restart, and is finished by the next process', async () => {
      await fresh.store.batches.record(aBatch(bulk(3)));
      await fresh.store.close();
      const store = await fresh.place.open({ ownerId: 'owner after restart' });
      const queue = await store.purchases.nextIntents({ limit: 10 });
      for (const id of queue) {
        const claimed = await store.purchases.claim(
          { ...id, attemptNumber: 1 },
          { leaseMs: LEASE_MS },
        );
        if (claimed.outcome === 'won')
          await store.purchases.rejected(claimed.claim, { code: 'X', message: 'x' });
      }
      expect((await store.batches.find(SELLER, 'batch-1'))!.counts).toEqual({
        ...NONE,
        REJECTED: 3,
      });
    });

    it('is tallied by states and prices', async () => {
      const { store } = fresh;
      await store.batches.record(aBatch(bulk(4)));
      const prices = ['9.10', '9.10', '12.00'];
      for (const [index, amount] of prices.entries()) {
        const price = { amount, currencyCode: 'USD' };
        const claim = await sending(store, `key 00${index}`);
        await store.purchases.purchased(claim, aSale({ shipmentId: `shipment-${index}`, price }));
      }
      const found = await store.batches.tallies(SELLER, ['batch-1', 'none']);
      expect([...found.keys()]).toEqual(['batch-1']);
      expect(found.get('batch-1')?.counts).toEqual({ ...NONE, INTENT: 1, PURCHASED: 3 });
      expect(found.get('batch-1')?.prices).toHaveLength(2);
      expect(found.get('batch-1')?.prices).toEqual(
        expect.arrayContaining([
          { amount: '9.10', currencyCode: 'USD', count: 2 },
          { amount: '12.00', currencyCode: 'USD', count: 1 },
        ]),
      );
      expect(await store.batches.tallies('SELLER-B', ['batch-1'])).toEqual(new Map());
      expect(await store.batches.tallies(SELLER, [])).toEqual(new Map());
    });

    it('lists its purchases in the order of its input, page by page', async () => {
      const { store } = fresh;
      await store.batches.record(aBatch(bulk(5).toReversed()));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await onlyPage(
          store.batches.pages(SELLER, [
            { batchId: 'batch-1', first: 2, ...(after === undefined ? {} : { after }) },
          ]),
        );
        seen.push(...page.entries.map(({ key }) => key));
        after = page.hasNextPage ? page.cursors.at(-1) : undefined;
      } while (after !== undefined);
      expect(seen).toEqual(['key 004', 'key 003', 'key 002', 'key 001', 'key 000']);
      for (const made of ['x', '', '1.5', '1e9', '4294967296']) {
        const wrong = onlyPage(
          store.batches.pages(SELLER, [{ batchId: 'batch-1', first: 2, after: made }]),
        );
        await expect(wrong).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
      }
    });

    it('is listed with the batches of the seller, and read together with others', async () => {
      const { store, place } = fresh;
      for (const [batchId, keys] of [
        ['batch-1', ['a', 'b']],
        ['batch-2', ['c']],
        ['batch-3', ['d', 'e', 'f']],
      ] as const) {
        const intents = keys.map((key) => anIntent(key, { priority: 'bulk' }));
        await store.batches.record({ sellerId: SELLER, batchId, fingerprint: 'print', intents });
        if (batchId !== 'batch-2') place.clock.advance(1);
      }
      const ids = (page: { entries: readonly { batchId: string }[] }) =>
        page.entries.map(({ batchId }) => batchId);
      const first = await store.batches.list(SELLER, { first: 2 });
      expect(ids(first)).toEqual(['batch-3', 'batch-2']);
      const after = first.cursors.at(-1)!;
      expect(ids(await store.batches.list(SELLER, { first: 2, after }))).toEqual(['batch-1']);
      expect(await store.batches.count(SELLER)).toBe(3);
      expect(await store.batches.count('SELLER-B')).toBe(0);
      for (const wrong of ['x', Buffer.from('[1.5,"b"]').toString('base64url')])
        await expect(store.batches.list(SELLER, { first: 1, after: wrong })).rejects.toMatchObject({
          code: 'INVALID_CURSOR',
        });
      const pages = await store.batches.pages(SELLER, [
        { batchId: 'batch-3', first: 2 },
        { batchId: 'none', first: 2 },
        { batchId: 'batch-1', first: 5, after: '0' },
        { batchId: 'batch-1', first: 5, after: 'x' },
        { batchId: 'batch-3', first: 5, states: ['PURCHASED'] },
        { batchId: 'batch-3', first: 5, states: [] },
      ]);
      const shown = pages.map((page) =>
        page instanceof Error ? page.message : page.entries.map(({ key }) => key).join(),
      );
      expect(shown).toEqual([
        'd,e',
        '',
        'b',
        'This is not a cursor of a batch of purchases.',
        '',
        '',
      ]);
      const tallies = await store.batches.tallies(SELLER, ['batch-3', 'batch-2', 'none']);
      expect(tallies.size).toBe(2);
      expect([
        tallies.get('batch-2')?.counts.INTENT,
        tallies.get('batch-3')?.counts.INTENT,
      ]).toEqual([1, 3]);
      expect(await store.batches.findAll(SELLER, ['batch-2', 'none'])).toMatchObject([
        { batchId: 'batch-2', size: 1 },
      ]);
    });

    it('is recorded once when it is sent twice concurrently', async () => {
      const [a, b] = await fresh.place.openTwo();
      const results = await Promise.all([
        a.batches.record(aBatch(bulk(50))),
        b.batches.record(aBatch(bulk(50))),
      ]);
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'same']);
    });

    it('does not deadlock with a batch of the same orders in another order; one of them wins', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 5; round += 1) {
        const orders = bulk(40, `round ${round}`);
        const rival = orders.map((intent) => ({ ...intent, key: `rival of ${intent.key}` }));
        const results = await Promise.all([
          a.batches.record(aBatch(orders, { batchId: `left ${round}` })),
          b.batches.record(aBatch(rival.toReversed(), { batchId: `right ${round}` })),
        ]);
        expect(results.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'refused']);
      }
    });

    it('loses no purchase when single purchases use the same keys concurrently', async () => {
      const [a, b] = await fresh.place.openTwo();
      const intents = bulk(30);
      const elsewhere = intents.map((intent) => ({
        ...intent,
        amazonOrderId: 'elsewhere',
        items: [],
      }));
      const [batch, ...singles] = await Promise.all([
        a.batches.record(aBatch(intents)),
        ...elsewhere.map((intent) => b.purchases.intend(intent)),
      ]);
      expect(batch.outcome).toBe('recorded');
      expect(singles.every(({ outcome }) => ['recorded', 'same'].includes(outcome))).toBe(true);
      expect((await a.batches.find(SELLER, 'batch-1'))!.counts).toEqual({ ...NONE, INTENT: 30 });
    });
  });
}
