import { setImmediate as turn } from 'node:timers/promises';
import { awaitOutcome } from '../../../../src/store/purchases/await-outcome.js';
import { aSale, anIntent, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

export function describeChanges(engine: StoreEngine): void {
  describe('the feed of changes', () => {
    const fresh = inFreshPlace(engine);

    it('announces each committed step to every process, in order', async () => {
      const [a, b] = await fresh.place.openTwo();
      const heard: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = b.changes.subscribe(({ sellerId, key, state, version }) => {
        heard.push(`${sellerId} ${key} ${state} ${version}`);
        if (heard.length === 4) resolve();
      });
      const claim = await sending(a, 'k');
      await a.purchases.unknown(claim, null);
      await a.purchases.purchased(claim, aSale());
      await promise;
      expect(heard).toEqual([
        'SELLER-A k INTENT 1',
        'SELLER-A k SENDING 2',
        'SELLER-A k UNKNOWN 3',
        'SELLER-A k PURCHASED 4',
      ]);
      stop();
    });

    it('announces no failed step, and nothing to a removed listener', async () => {
      const { store } = fresh;
      const heard: string[] = [];
      const stop = store.changes.subscribe(({ key }) => heard.push(key));
      await store.purchases.claim(
        { sellerId: SELLER, key: 'none', attemptNumber: 1 },
        { leaseMs: 1 },
      );
      stop();
      await store.purchases.intend(anIntent('unheard'));
      const last = Promise.withResolvers<void>();
      store.changes.subscribe(({ key }) => key === 'last' && last.resolve());
      await store.purchases.intend(anIntent('last'));
      await last.promise;
      expect(heard).toEqual([]);
    });

    it('survives a listener that throws', async () => {
      const errors: unknown[] = [];
      await fresh.store.close();
      const store = await fresh.place.open({ onBackgroundError: (error) => errors.push(error) });
      const { promise, resolve } = Promise.withResolvers<void>();
      store.changes.subscribe(() => {
        throw new Error('a bug of the listener');
      });
      store.changes.subscribe(() => resolve());
      expect((await store.purchases.intend(anIntent('k'))).outcome).toBe('recorded');
      await promise;
      expect(errors).toEqual([new Error('a bug of the listener')]);
    });
  });

  describe('waiting for the outcome of a purchase', () => {
    const fresh = inFreshPlace(engine);
    const id = { sellerId: SELLER, key: 'k' };

    it('ends when the process that sends it has a reply', async () => {
      const [a, b] = await fresh.place.openTwo();
      await a.purchases.intend(anIntent('k'));
      const outcome = awaitOutcome(b, id, new AbortController().signal);
      const claimed = await a.purchases.claim({ ...id, attemptNumber: 1 }, { leaseMs: 1 });
      await a.purchases.intend(anIntent('another'));
      if (claimed.outcome === 'won') await a.purchases.purchased(claimed.claim, aSale());
      expect(await outcome).toMatchObject({ state: 'PURCHASED', shipmentId: 'shipment-1' });
    });

    it('continues while the purchase returns to the queue', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'k');
      const outcome = awaitOutcome(store, id, new AbortController().signal);
      await store.purchases.release(claim);
      await store.purchases.rejectUnsent(
        { ...id, attemptNumber: 1 },
        { code: 'X', message: 'withdrawn' },
      );
      expect(await outcome).toMatchObject({ state: 'REJECTED' });
    });

    it('ends at once when the purchase is settled', async () => {
      const { store } = fresh;
      const { signal } = new AbortController();
      expect(await awaitOutcome(store, id, signal)).toBeNull();
      await store.purchases.unknown(await sending(store, 'k'), null);
      expect(await awaitOutcome(store, id, signal)).toMatchObject({ state: 'UNKNOWN' });
    });

    it('ends with the current state when the caller stops waiting', async () => {
      const { store } = fresh;
      await sending(store, 'k');
      const caller = new AbortController();
      const outcome = awaitOutcome(store, id, caller.signal);
      await turn();
      caller.abort();
      expect(await outcome).toMatchObject({ state: 'SENDING' });
      expect(await awaitOutcome(store, id, AbortSignal.abort())).toMatchObject({
        state: 'SENDING',
      });
    });
  });
}
