import type { Claim, CurrentPurchase, Price } from '../../../../src/store/purchases/purchase.js';
import type { PurchaseIntent } from '../../../../src/store/purchases/intent-columns.js';
import type { Store } from '../../../../src/store/store.js';
import { anIntent, aSale, inFreshPlace, LEASE_MS, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const usd = (amount: string): Price => ({ amount, currencyCode: 'USD' });

/** Returns the bulk purchases of a batch, each of which may cost 10. */
function rows(count: number, prefix = 'b'): PurchaseIntent[] {
  return Array.from({ length: count }, (_, n) =>
    anIntent(`${prefix}${n}`, { priority: 'bulk', maxPrice: usd('10') }),
  );
}

function recordBatch(
  store: Store,
  intents: PurchaseIntent[],
  { batchId = 'batch', maxTotal = null }: { batchId?: string; maxTotal?: Price | null } = {},
) {
  return store.batches.record({
    sellerId: SELLER,
    batchId,
    fingerprint: batchId,
    inputHash: `input of ${batchId}`,
    intents,
    ofOrders: { maxTotal },
  });
}

const attempt = (key: string, attemptNumber = 1) => ({ sellerId: SELLER, key, attemptNumber });
const claim = (store: Store, key: string, offered?: string, attemptNumber = 1) =>
  store.purchases.claim(attempt(key, attemptNumber), {
    leaseMs: LEASE_MS,
    ...(offered !== undefined && { offered: usd(offered) }),
  });
const won = async (store: Store, key: string, offered?: string): Promise<Claim> => {
  const outcome = await claim(store, key, offered);
  if (outcome.outcome === 'lost') throw new Error(`${key} could not be claimed`);
  return outcome.claim;
};
const isWon = async (store: Store, key: string, offered?: string): Promise<boolean> =>
  (await claim(store, key, offered)).outcome === 'won';
const find = (store: Store, key: string): Promise<CurrentPurchase | null> =>
  store.purchases.find({ sellerId: SELLER, key });
const cancel = (store: Store, batchId = 'batch') =>
  store.batches.cancel({ sellerId: SELLER, batchId }, 'Olga');
const withdrawn = (store: Store, batchId = 'batch') =>
  store.batches.countWithdrawn({ sellerId: SELLER, batchId });

export function describeBatchLimits(engine: StoreEngine): void {
  describe('a batch whose labels may cost so much together', () => {
    const fresh = inFreshPlace(engine);

    it('sends exactly what fits, counted in decimals', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(5), { maxTotal: usd('0.30') });
      for (const key of ['b0', 'b1', 'b2']) expect(await isWon(store, key, '0.10')).toBe(true);
      expect(await claim(store, 'b3', '0.01')).toMatchObject({
        outcome: 'lost',
        stopped: { state: 'INTENT' },
      });
      expect(await isWon(store, 'b4', '0.00')).toBe(true);
    });

    it('sends no more than fits when all are claimed at once', async () => {
      const [a, b] = await fresh.place.openTwo();
      await recordBatch(a, rows(10), { maxTotal: usd('35.99') });
      const outcomes = await Promise.all(
        rows(10).map(({ key }, n) => isWon(n % 2 === 0 ? a : b, key, '9.00')),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(3);
    });

    it('counts what was paid, else the maximum price of what may have been', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(6), { maxTotal: usd('30') });
      const left = async () =>
        (await store.purchases.inBatch({ sellerId: SELLER, key: 'b5' })).room?.left.amount;
      const claims = [await won(store, 'b0', '4'), await won(store, 'b1', '4')];
      expect(await left()).toBe('22');
      await store.purchases.purchased(claims[0]!, aSale({ price: usd('3.75') }));
      expect(await left()).toBe('22.25');
      // Nothing tells what it costs, if it was sold.
      await store.purchases.unknown(claims[1]!, null);
      expect(await left()).toBe('16.25');
      await store.purchases.resolve(attempt('b1'), {
        as: 'PURCHASED',
        settler: 'EVIDENCE',
        by: 'test',
        why: 'seen',
        sold: { trackingId: 'T1' },
        sending: 1,
      });
      expect(await left()).toBe('16.25');
      await store.purchases.refundState(attempt('b0'), {
        state: 'RefundApplied',
        nextCheckAt: null,
      });
      expect(await left()).toBe('16.25');
      // Without an offer, the maximum price counts.
      expect(await isWon(store, 'b2')).toBe(true);
      expect(await isWon(store, 'b3')).toBe(false);
      expect(await left()).toBe('6.25');
    });

    it('has room again when a request is given back, and after a refusal by Amazon', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(3), { maxTotal: usd('10') });
      await store.purchases.release(await won(store, 'b0', '10'));
      await store.purchases.rejected(await won(store, 'b1', '10'), { code: 'X', message: 'no' });
      expect(await isWon(store, 'b0', '10')).toBe(true);
      expect(await isWon(store, 'b2', '0.01')).toBe(false);
    });

    it('limits a later attempt under the key as well, in its currency', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(2), { maxTotal: usd('10') });
      await store.purchases.purchased(await won(store, 'b0', '9'), aSale({ price: usd('9') }));
      await store.purchases.rejectUnsent(attempt('b1'), { code: 'X', message: 'no' });
      await store.purchases.intend(anIntent('b1', { maxPrice: usd('10') }));
      expect((await claim(store, 'b1', '2', 2)).outcome).toBe('lost');
      const offered = { amount: '1', currencyCode: 'EUR' };
      const euro = await store.purchases.claim(attempt('b1', 2), { leaseMs: LEASE_MS, offered });
      expect(euro.outcome).toBe('lost');
      expect((await claim(store, 'b1', '1', 2)).outcome).toBe('won');
    });
  });

  describe('a batch of orders', () => {
    const fresh = inFreshPlace(engine);

    it('is the same for the same input only, whatever orders it has', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(2));
      expect(await recordBatch(store, rows(1, 'other'))).toMatchObject({
        outcome: 'same',
        batch: { size: 2 },
      });
      const again = { sellerId: SELLER, batchId: 'batch', fingerprint: 'batch', intents: rows(2) };
      const other = { ...again, inputHash: 'another input', ofOrders: { maxTotal: null } };
      expect(await store.batches.record(other)).toMatchObject({ outcome: 'conflict' });
    });

    it('takes no key that is in use, also for the same request', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('b0', { maxPrice: usd('10') }));
      expect(await recordBatch(store, rows(1))).toMatchObject({
        outcome: 'refused',
        refusals: [{ position: 0, reason: 'conflict', purchases: [{ key: 'b0' }] }],
      });
    });
  });

  describe('a batch that is cancelled', () => {
    const fresh = inFreshPlace(engine);

    it('withdraws what is not sent, and lets the rest go on', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(4));
      const sent = await won(store, 'b1');
      await store.purchases.purchased(await won(store, 'b2'), aSale());
      fresh.place.clock.advance(1_000);
      const at = fresh.place.clock.now();
      const news: string[] = [];
      store.changes.subscribe(
        ({ key, state }) => news.push(`${key} ${state}`),
        () => undefined,
      );
      expect(await cancel(store)).toEqual({ at, by: 'Olga' });
      expect(await withdrawn(store)).toBe(2);
      for (const key of ['b0', 'b3']) {
        expect(await find(store, key)).toMatchObject({
          state: 'REJECTED',
          settledBy: 'PERSON',
          settledAt: at,
          rejection: { code: 'BATCH_CANCELLED', by: 'Olga' },
        });
        expect(await store.purchases.evidence(attempt(key))).toMatchObject([
          { kind: 'BATCH_CANCELLED', by: 'Olga', at },
        ]);
        expect((await claim(store, key)).outcome).toBe('lost');
      }
      // The test ends by its time limit when an event is missing.
      for (const event of ['b0 REJECTED', 'b3 REJECTED'])
        while (!news.includes(event)) await new Promise(setImmediate);
      await store.purchases.purchased(sent, aSale({ shipmentId: 's2', trackingId: 'T2' }));
      expect((await store.batches.find(SELLER, 'batch'))?.counts).toMatchObject({
        PURCHASED: 2,
        REJECTED: 2,
      });
      // Another purchase can have the units.
      const { amazonOrderId, items } = rows(1)[0]!;
      const next = await store.purchases.intend(anIntent('next', { amazonOrderId, items }));
      expect(next.outcome).toBe('recorded');
    });

    it('stays as it was cancelled first', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(1));
      const first = await cancel(store);
      fresh.place.clock.advance(5_000);
      const again = store.batches.cancel({ sellerId: SELLER, batchId: 'batch' }, 'Another');
      expect(await again).toEqual(first);
      expect(await withdrawn(store)).toBe(1);
      const terms = await store.batches.terms(SELLER, ['batch', 'unknown']);
      expect([...terms]).toEqual([['batch', { cancelled: first, maxTotal: null }]]);
      expect(await cancel(store, 'unknown')).toBeNull();
    });

    it('starts nothing that Amazon gives back, also in the next process', async () => {
      const [a, b] = await fresh.place.openTwo();
      await recordBatch(a, rows(1));
      const sent = await won(a, 'b0');
      const cancelled = (await cancel(b))!;
      expect(await withdrawn(b)).toBe(0);
      // A 429 proves that nothing was bought.
      await a.purchases.release(sent);
      for (const store of [a, b])
        expect(await claim(store, 'b0')).toMatchObject({
          outcome: 'lost',
          stopped: { state: 'INTENT' },
        });
      expect((await a.purchases.inBatch(attempt('b0'))).cancelled).toEqual(cancelled);
      const ended = await a.purchases.withdrawWithBatch(attempt('b0'), cancelled);
      expect(ended).toMatchObject({ outcome: 'done', purchase: { settledBy: 'PERSON' } });
      expect(await withdrawn(b)).toBe(1);
    });

    it('withdraws what was given back when it is cancelled again', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(1));
      const sent = await won(store, 'b0');
      await cancel(store);
      await store.purchases.release(sent);
      await cancel(store);
      expect(await find(store, 'b0')).toMatchObject({ state: 'REJECTED', settledBy: 'PERSON' });
      expect(await withdrawn(store)).toBe(1);
    });

    it('leaves the attempts of single purchases and of other batches alone', async () => {
      const { store } = fresh;
      await recordBatch(store, rows(2));
      for (const key of ['b0', 'b1'])
        await store.purchases.rejectUnsent(attempt(key), { code: 'X', message: 'no' });
      await store.purchases.intend(anIntent('b0'));
      await store.batches.record({
        sellerId: SELLER,
        batchId: 'second',
        fingerprint: 'second',
        intents: [anIntent('b1', { priority: 'bulk', attemptNumber: 2 })],
      });
      await cancel(store);
      expect(await withdrawn(store)).toBe(0);
      expect((await claim(store, 'b0', undefined, 2)).outcome).toBe('won');
      await cancel(store, 'second');
      expect(await find(store, 'b1')).toMatchObject({ state: 'REJECTED', batchId: 'batch' });
      expect(await withdrawn(store, 'second')).toBe(1);
    });
  });
}
