import { isKeyFree } from '../../../../src/store/purchases/free-key.js';
import type { PurchaseIntent } from '../../../../src/store/purchases/intent-columns.js';
import type { CurrentPurchase } from '../../../../src/store/purchases/purchase.js';
import type { Store } from '../../../../src/store/store.js';
import { aSale, anIntent, inFreshPlace, LEASE_MS, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const ID = { sellerId: SELLER, key: 'k' };
const REJECTION = { code: 'INSUFFICIENT_FUNDS', message: 'The account is empty.' };
const NO_LABEL = { settler: 'PERSON', by: 'Kim', why: 'looked' } as const;
const TERMS = { leaseMs: LEASE_MS };

/** Returns another request under the same key. */
const corrected = (name: string, over: Partial<PurchaseIntent> = {}): PurchaseIntent =>
  anIntent('k', { fingerprint: `print of ${name}`, request: { name }, ...over });

async function current(store: Store): Promise<CurrentPurchase> {
  const purchase = await store.purchases.find(ID);
  if (purchase === null) throw new Error('nothing is recorded');
  return purchase;
}

/** Records a request and lets Amazon refuse it. Returns the claim of the refused sending. */
async function refused(store: Store, intent: PurchaseIntent = anIntent('k')) {
  const { outcome } = await store.purchases.intend(intent);
  if (outcome !== 'recorded') throw new Error(`the request is ${outcome}`);
  const won = await store.purchases.claim(await current(store), TERMS);
  if (won.outcome === 'lost') throw new Error('the claim is lost');
  await store.purchases.rejected(won.claim, REJECTION);
  return won.claim;
}

async function withdrawn(store: Store): Promise<void> {
  await store.purchases.intend(anIntent('k'));
  await store.purchases.withdraw(await current(store), REJECTION);
}

/** Brings a purchase into each state of a key that stays used. */
const USED: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  INTENT: (store) => store.purchases.intend(anIntent('k')),
  SENDING: (store) => sending(store, 'k'),
  UNKNOWN: async (store) => store.purchases.unknown(await sending(store, 'k'), null),
  PURCHASED: async (store) => store.purchases.purchased(await sending(store, 'k'), aSale()),
  'REJECTED by a person': async (store) => {
    await store.purchases.unknown(await sending(store, 'k'), null);
    await store.purchases.resolve(ID, { as: 'NOT_PURCHASED', ...NO_LABEL });
  },
  withdrawn,
  'withdrawn by an earlier version': async (store) => {
    await store.purchases.intend(anIntent('k'));
    const rejection = { code: 'PURCHASE_REJECTED', message: 'Withdrawn by Kim: no stock' };
    await store.purchases.rejectUnsent(await current(store), rejection);
  },
};

export function describeAttempts(engine: StoreEngine): void {
  describe('a key whose purchase was refused', () => {
    const fresh = inFreshPlace(engine);

    it('takes a corrected request as its next attempt, and nothing of the old one stays in the row', async () => {
      const { store, place } = fresh;
      await refused(store, anIntent('k', { offerId: 'offer-1', priority: 'bulk' }));
      place.clock.advance(7);
      const next = corrected('next', {
        amazonOrderId: 'order-2',
        items: [{ orderItemId: 'mug', quantity: 2 }],
        maxPrice: { amount: '9.00', currencyCode: 'EUR' },
      });
      const { request, ...columns } = next;
      expect(await store.purchases.intend(next)).toMatchObject({
        outcome: 'recorded',
        purchase: {
          ...columns,
          state: 'INTENT',
          attemptNumber: 2,
          attempts: 1,
          offerId: null,
          priority: 'interactive',
          owner: null,
          leaseUntil: null,
          sentAt: null,
          settledAt: null,
          settledBy: null,
          rejection: null,
          createdAt: 1_700_000_000_000,
        },
      });
      expect(await store.purchases.request(ID)).toEqual(request);
    });

    it('has the author of its last attempt, and keeps it when another one repeats that', async () => {
      const { store } = fresh;
      const by = (name: string) => ({ author: { id: `key:${name}`, name } });
      const author = async () => (await store.purchases.authors(SELLER, ['k'])).get('k');
      await refused(store, anIntent('k'));
      expect(await author()).toBe('unknown');
      await refused(store, anIntent('k', by('ada')));
      await store.purchases.intend(corrected('next', by('bob')));
      expect(await author()).toBe('bob');
      expect((await store.purchases.intend(corrected('next', by('eve')))).outcome).toBe('same');
      expect(await author()).toBe('bob');
      const rows = await fresh.place.query('select created_by, created_by_id from purchase');
      expect(rows).toEqual([{ created_by: 'bob', created_by_id: 'key:bob' }]);
    });

    it('takes the same request as its next attempt', async () => {
      const { store } = fresh;
      await refused(store);
      expect(await store.purchases.intend(anIntent('k'))).toMatchObject({
        outcome: 'recorded',
        purchase: { state: 'INTENT', attemptNumber: 2 },
      });
    });

    it('takes one after an attempt that was not sent', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('k'));
      await store.purchases.rejectUnsent(await current(store), REJECTION);
      expect((await store.purchases.intend(corrected('next'))).outcome).toBe('recorded');
    });

    it('keeps the refused attempt as evidence', async () => {
      const { store, place } = fresh;
      await refused(store);
      place.clock.advance(7);
      await store.purchases.intend(corrected('next'));
      expect(await store.purchases.evidence(ID)).toEqual([
        {
          at: 1_700_000_000_007,
          kind: 'ATTEMPT_REFUSED',
          by: 'owner-1',
          detail: {
            attempt: 1,
            fingerprint: 'print of k',
            amazonOrderId: 'order of k',
            ...REJECTION,
            settledBy: 'REPLY',
            sentAt: '2023-11-14T22:13:20.000Z',
            settledAt: '2023-11-14T22:13:20.000Z',
          },
        },
      ]);
    });

    it('keeps the last 20 attempts as evidence, at most 500 characters of each refusal, and counts all', async () => {
      const { store, place } = fresh;
      const long = { code: 'X', message: 'no '.repeat(10_000) };
      for (let n = 1; n <= 25; n += 1) {
        await store.purchases.intend(anIntent('k'));
        await store.purchases.rejectUnsent(await current(store), long);
      }
      expect(await current(store)).toMatchObject({ attemptNumber: 25 });
      const facts = await store.purchases.evidence(ID);
      expect(facts.map(({ detail }) => (detail as { attempt: number }).attempt)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 5),
      );
      for (const { detail } of facts)
        expect((detail as { message: string }).message).toHaveLength(500);
      const rows = await place.query('select count(*) as count from purchase_evidence');
      expect(Number(rows[0]!['count'])).toBe(20);
      // Refused attempts leave the room of the other facts.
      for (let n = 0; n < 100; n += 1)
        await store.purchases.addEvidence(ID, { kind: 'NOTE', detail: n, by: 'Kim' });
      expect(await store.purchases.evidence(ID)).toHaveLength(120);
    });

    it('lets no other statement delete a fact', async () => {
      const { store, place } = fresh;
      await store.purchases.unknown(await sending(store, 'k'), null);
      await expect(place.query('delete from purchase_evidence')).rejects.toThrow();
    });

    it('does not release the units of its order to two purchases', async () => {
      const { store } = fresh;
      const order = { amazonOrderId: 'o', items: [{ orderItemId: 'mug', quantity: 1 }] };
      await refused(store, anIntent('k', order));
      expect((await store.purchases.intend(anIntent('other', order))).outcome).toBe('recorded');
      expect(await store.purchases.intend(corrected('next', order))).toMatchObject({
        outcome: 'already-purchased',
        purchases: [{ key: 'other' }],
      });
      expect(await current(store)).toMatchObject({ state: 'REJECTED', attemptNumber: 1 });
      await store.purchases.rejectUnsent(
        { sellerId: SELLER, key: 'other', attemptNumber: 1 },
        REJECTION,
      );
      expect((await store.purchases.intend(corrected('next', order))).outcome).toBe('recorded');
      expect((await store.purchases.intend(anIntent('third', order))).outcome).toBe(
        'already-purchased',
      );
    });

    it.each(Object.keys(USED))('is no such key while the purchase is %s', async (name) => {
      const { store } = fresh;
      await USED[name]!(store);
      const before = await current(store);
      expect(isKeyFree(before)).toBe(false);
      expect(await store.purchases.intend(anIntent('k'))).toMatchObject({ outcome: 'same' });
      expect(await store.purchases.intend(corrected('next'))).toMatchObject({
        outcome: 'conflict',
      });
      expect(await current(store)).toEqual(before);
    });

    it('does not follow an attempt that the caller has not seen', async () => {
      const { store } = fresh;
      await refused(store);
      const late = { ...corrected('late'), attemptNumber: 1 };
      expect((await store.purchases.intend(late)).outcome).toBe('conflict');
      expect((await store.purchases.intend({ ...late, attemptNumber: 2 })).outcome).toBe(
        'recorded',
      );
    });

    it('lets no sender of an older attempt send, end or settle the newer one', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('k'));
      const old = await current(store);
      const won = await store.purchases.claim(old, TERMS);
      if (won.outcome === 'lost') throw new Error('the claim is lost');
      await store.purchases.rejected(won.claim, REJECTION);
      await store.purchases.intend(corrected('next'));
      const untouched = await current(store);
      expect(await store.purchases.claim(old, TERMS)).toMatchObject({ outcome: 'lost' });
      expect((await store.purchases.rejectUnsent(old, REJECTION)).outcome).toBe('refused');
      expect((await store.purchases.withdraw(old, REJECTION)).outcome).toBe('refused');
      const late = {
        purchased: () => store.purchases.purchased(won.claim, aSale()),
        rejected: () => store.purchases.rejected(won.claim, REJECTION),
        unknown: () => store.purchases.unknown(won.claim, null),
        release: () => store.purchases.release(won.claim),
      };
      for (const step of Object.values(late)) expect((await step()).outcome).toBe('refused');
      expect(await current(store)).toEqual(untouched);
      await store.purchases.claim(untouched, TERMS);
      for (const step of Object.values(late)) expect((await step()).outcome).toBe('refused');
      expect(await current(store)).toMatchObject({ state: 'SENDING', attemptNumber: 2 });
    });

    it('is not settled by what was found out about an older sending', async () => {
      const { store, place } = fresh;
      const first = await sending(store, 'k');
      await store.purchases.unknown(first, null);
      const looked = await current(store);
      await store.purchases.rejected(first, REJECTION);
      await store.purchases.intend(corrected('next'));
      await store.purchases.claim(await current(store), { leaseMs: 1 });
      place.clock.advance(1);
      await store.purchases.expireLeases();
      const found = { as: 'PURCHASED', settler: 'EVIDENCE', by: 'reconciler', why: '?' } as const;
      for (const resolution of [found, { as: 'NOT_PURCHASED', ...NO_LABEL } as const])
        expect(
          await store.purchases.resolve(looked, { ...resolution, sending: looked.attempts }),
        ).toMatchObject({ outcome: 'refused', purchase: { state: 'UNKNOWN', attempts: 2 } });
    });

    it('keeps the code of a refused attempt when its words are deleted', async () => {
      const { store, place } = fresh;
      await refused(store);
      await store.purchases.intend(corrected('next'));
      await store.purchases.rejectUnsent(await current(store), REJECTION);
      place.clock.advance(1);
      const request = { before: place.clock.now(), limit: 5, after: null };
      expect(await store.purchases.expirePersonalData(request)).toMatchObject({ forgotten: 1 });
      expect(await store.purchases.evidence(ID)).toMatchObject([
        { detail: { attempt: 1, code: REJECTION.code, fingerprint: 'print of k', message: null } },
      ]);
      // The key stays free, and the words of a newer attempt are deleted in their turn.
      expect((await store.purchases.intend(corrected('third'))).outcome).toBe('recorded');
      expect(await store.purchases.request(ID)).toEqual({ name: 'third' });
      await store.purchases.rejectUnsent(await current(store), REJECTION);
      place.clock.advance(1);
      const later = { ...request, before: place.clock.now() };
      expect(await store.purchases.expirePersonalData(later)).toMatchObject({ forgotten: 1 });
      expect(await store.purchases.request(ID)).toBeNull();
    });

    it('gives two corrections at once to one of them, every time', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 10; round += 1) {
        await refused(a, corrected(`round ${round}`));
        const { attemptNumber } = await current(a);
        const results = await Promise.all(
          ['left', 'right'].map((name, index) =>
            (index === 0 ? a : b).purchases.intend({
              // Different orders, so that only the row itself decides.
              ...corrected(`${name} ${round}`, { amazonOrderId: `${name} ${round}` }),
              attemptNumber: attemptNumber + 1,
            }),
          ),
        );
        expect(results.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'recorded']);
        expect(await current(a)).toMatchObject({ attemptNumber: attemptNumber + 1 });
        await a.purchases.rejectUnsent(await current(a), REJECTION);
      }
    });

    it('counts as unsettled from the time of the new attempt', async () => {
      const { store, place } = fresh;
      await refused(store);
      place.clock.advance(3_600_000);
      await store.purchases.intend(corrected('next'));
      expect(await store.purchases.overview()).toMatchObject({
        counts: { INTENT: 1, REJECTED: 0 },
        oldestIntentAt: place.clock.now(),
      });
      const adopted = { limit: 5, createdBefore: place.clock.now() };
      expect(await store.purchases.nextIntents(adopted)).toEqual([]);
      await store.purchases.claim(await current(store), { leaseMs: 1 });
      place.clock.advance(1);
      await store.purchases.expireLeases();
      expect(await store.purchases.overview()).toMatchObject({
        oldestUnknownAt: place.clock.now() - 1,
      });
    });
  });

  describe('a refused purchase of a batch', () => {
    const fresh = inFreshPlace(engine);
    const aBatch = (batchId: string, intents: readonly PurchaseIntent[]) => ({
      sellerId: SELLER,
      batchId,
      fingerprint: batchId,
      intents,
    });
    const bulk = (intent: PurchaseIntent): PurchaseIntent => ({ ...intent, priority: 'bulk' });

    it('gets its next attempt from a single request, and stays in the batch', async () => {
      const { store } = fresh;
      await store.batches.record(aBatch('b', [bulk(anIntent('k'))]));
      await store.purchases.rejectUnsent(await current(store), REJECTION);
      await store.purchases.intend(corrected('next'));
      expect(await store.batches.find(SELLER, 'b')).toMatchObject({ counts: { INTENT: 1 } });
      expect(await current(store)).toMatchObject({ batchId: 'b', attemptNumber: 2 });
      expect(await store.batches.record(aBatch('b', [bulk(anIntent('k'))]))).toMatchObject({
        outcome: 'same',
      });
    });

    it('gets its next attempt from another batch, and is in both', async () => {
      const { store } = fresh;
      await store.batches.record(aBatch('b', [bulk(anIntent('k'))]));
      await store.purchases.rejectUnsent(await current(store), REJECTION);
      const second = aBatch('c', [bulk(corrected('next')), bulk(anIntent('fresh'))]);
      expect(await store.batches.record(second)).toMatchObject({
        outcome: 'recorded',
        batch: { counts: { INTENT: 2 } },
      });
      expect(await current(store)).toMatchObject({ batchId: 'b', attemptNumber: 2 });
      for (const batchId of ['b', 'c'])
        expect((await store.batches.find(SELLER, batchId))!.counts.INTENT).toBeGreaterThan(0);
      const queued = await store.purchases.nextIntents({ limit: 5, priority: 'bulk' });
      expect(queued.map(({ key }) => key).sort()).toEqual(['fresh', 'k']);
      expect(await store.purchases.evidence(ID)).toMatchObject([{ kind: 'ATTEMPT_REFUSED' }]);
    });

    it('keeps a batch from being recorded when a person settled it, for another request only', async () => {
      const { store } = fresh;
      await withdrawn(store);
      expect(await store.batches.record(aBatch('c', [bulk(corrected('next'))]))).toMatchObject({
        outcome: 'refused',
        refusals: [{ reason: 'conflict', purchases: [{ key: 'k', state: 'REJECTED' }] }],
      });
      expect(await store.batches.record(aBatch('d', [bulk(anIntent('k'))]))).toMatchObject({
        outcome: 'recorded',
        batch: { counts: { REJECTED: 1 } },
      });
    });

    it('holds its units again, also against the other purchases of the batch', async () => {
      const { store } = fresh;
      const order = { amazonOrderId: 'o', items: [{ orderItemId: 'mug', quantity: 1 }] };
      await refused(store, anIntent('k', order));
      const both = [bulk(corrected('next', order)), bulk(anIntent('other', order))];
      expect(await store.batches.record(aBatch('c', both))).toMatchObject({
        outcome: 'refused',
        refusals: [{ key: 'other', reason: 'duplicate-items' }],
      });
      expect(await current(store)).toMatchObject({ state: 'REJECTED' });
    });
  });
}
