import type { OrderToIndex } from '../../../../src/store/orders/indexed-order.js';
import type { PageOutcome } from '../../../../src/store/orders/order-sync.js';
import type { Store } from '../../../../src/store/store.js';
import { aConfirmation } from '../../confirmations/confirmation-builders.js';
import { anOrder, put } from './orders.suite.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const COVERED: PageOutcome = {
  completed: 'FRESH',
  coverage: { from: 100, until: 900 },
  syncedAt: 1_000,
};
const PAST: PageOutcome = { completed: 'HISTORY', coverage: { from: 50, until: 900 } };

/** Listens on one store. `until` resolves when an order with this id was announced, with all that came before it. */
function listening(store: Store) {
  const heard: string[] = [];
  let wake = Promise.withResolvers<void>();
  store.orderChanges.subscribe(({ amazonOrderId, isNew }) => {
    heard.push(isNew ? `new ${amazonOrderId}` : amazonOrderId);
    wake.resolve();
  });
  return async (last: string): Promise<string[]> => {
    for (;;) {
      if (heard.at(-1)?.endsWith(last)) return heard.splice(0);
      await wake.promise;
      wake = Promise.withResolvers<void>();
    }
  };
}

async function page(store: Store, orders: OrderToIndex[], outcome = COVERED): Promise<void> {
  const turn = await store.orders.takeTurn({ sellerId: SELLER, task: 'SEARCH', holdMs: 1_000 });
  if (!turn) throw new Error('the turn could not be taken');
  await store.orders.recordPage(turn, { orders, outcome }, { nextAt: 0, problem: null });
}

export function describeAnnouncedOrders(engine: StoreEngine): void {
  describe('the feed of changed orders', () => {
    const fresh = inFreshPlace(engine);
    beforeEach(() => fresh.store.orders.begin([SELLER], 50));

    it('has new orders and new facts, in every process, and no order that was only read again', async () => {
      const [a, b] = await fresh.place.openTwo();
      const until = listening(b);
      await put(a, anOrder('x'));
      await put(a, anOrder('x', { readAt: 4_000 }));
      await put(a, anOrder('x', { readAt: 5_000, updatedAt: 2_500 }));
      await put(a, anOrder('x', { readAt: 6_000, updatedAt: 2_500, document: { more: 1 } }));
      // An older version is not stored.
      await put(a, anOrder('x', { readAt: 7_000, updatedAt: 2_000 }));
      await put(a, anOrder('end'));
      expect(await until('end')).toEqual(['new x', 'x', 'x', 'new end']);
    });

    it('has no order that reading the past finds, but changes of known ones', async () => {
      const { store } = fresh;
      const until = listening(store);
      const many = Array.from({ length: 2_000 }, (_, number) => anOrder(`order-${number}`));
      // The first window, while nothing is covered.
      await page(store, many);
      await page(store, [anOrder('old'), anOrder('order-1', { updatedAt: 2_100 })], PAST);
      // As an earlier version had stored it, with fewer facts.
      await page(store, [anOrder('order-2', { readAt: 4_000, document: { more: 1 } })], PAST);
      // The same 2,000 again.
      await page(
        store,
        many.map((order) => ({ ...order, readAt: 5_000 })),
      );
      await page(store, [anOrder('end')]);
      expect(await until('end')).toEqual(['order-1', 'order-2', 'new end']);
    });

    it('has each order of a page that is larger than a notification', async () => {
      const { store } = fresh;
      const until = listening(store);
      await page(store, []);
      const ids = Array.from({ length: 500 }, (_, number) => `order-${1_000 + number}`);
      await page(
        store,
        ids.map((id) => anOrder(id)),
      );
      expect(await until('order-1499')).toEqual(ids.map((id) => `new ${id}`));
    });

    it('has an order whose items are assigned, once', async () => {
      const { store } = fresh;
      // Listens first: PostgreSQL announces an order some time after it is stored.
      const until = listening(store);
      await put(store, anOrder('x'));
      const assigned = (orderId: string, at: number, supplySourceId = 'source-1') => ({
        sellerId: SELLER,
        orderId,
        orderItemId: 'item of x',
        supplySourceId,
        at,
      });
      const change = { sellerId: SELLER, orderId: 'x', changedAt: 2_000 };
      const said = (...assignments: ReturnType<typeof assigned>[]) =>
        store.orders.recordChanges([{ ...change, assignments }], null);
      await said(assigned('x', 10));
      await said(assigned('x', 20));
      await said(assigned('unknown', 10));
      await store.orders.recordSources(SELLER, [], [assigned('x', 30, 'source-2')]);
      await put(store, anOrder('end'));
      expect(await until('end')).toEqual(['new x', 'x', 'x', 'new end']);
    });
  });

  describe('the feed of changed orders, for marks', () => {
    const fresh = inFreshPlace(engine);
    const author = { id: 'key:1', name: 'packing floor' };
    const orders = (...orderIds: string[]) => ({ sellerId: SELLER, orderIds });

    it('has each order whose hold, tags or claim changed, in every process', async () => {
      const [a, b] = await fresh.place.openTwo();
      const until = listening(b);
      const { orderMarks } = a;
      const end = async (): Promise<string[]> => {
        await put(a, anOrder('end', { updatedAt: (ended += 1_000), readAt: ended }));
        return (await until('end')).slice(0, -1);
      };
      let ended = 10_000;
      await orderMarks.hold({ ...orders('b', 'a'), reason: 'why', endsAt: null, author });
      expect(await end()).toEqual(['a', 'b']);
      await orderMarks.release(orders('a', 'never held'));
      await orderMarks.release(orders('a'));
      expect(await end()).toEqual(['a']);
      await orderMarks.tag({ ...orders('a', 'b'), add: ['gift'], remove: [] });
      await orderMarks.tag({ ...orders('a', 'c'), add: ['gift'], remove: ['lost'] });
      await orderMarks.tag({ ...orders('b', 'd'), add: [], remove: ['gift'] });
      expect(await end()).toEqual(['a', 'b', 'c', 'b']);
      const expiresAt = fresh.place.clock.now() + 60_000;
      await orderMarks.claim({ ...orders('a', 'b'), by: 'Station 1', expiresAt, author });
      await orderMarks.claim({ ...orders('b', 'c'), by: 'Station 2', expiresAt, author });
      await orderMarks.releaseClaims(orders('a', 'c', 'd'), 'Station 1');
      expect(await end()).toEqual(['a', 'b', 'c', 'a']);
    });

    it('has each order whose hold or claim ended by time, once', async () => {
      const [a, b] = await fresh.place.openTwo();
      const until = listening(b);
      const endsAt = fresh.place.clock.now() + 60_000;
      await a.orderMarks.hold({ ...orders('held'), reason: 'why', endsAt, author });
      await a.orderMarks.claim({ ...orders('claimed'), by: 'me', expiresAt: endsAt, author });
      await a.orders.applyMarkChanges();
      fresh.place.clock.advance(60_000);
      await a.orders.applyMarkChanges();
      await b.orders.applyMarkChanges();
      await put(a, anOrder('end'));
      expect(await until('new end')).toEqual(['held', 'claimed', 'held', 'claimed', 'new end']);
    });

    it('has no order of a change that was refused', async () => {
      const { store } = fresh;
      const until = listening(store);
      const many = Array.from({ length: 21 }, (_, number) => `tag ${number}`);
      await expect(
        store.orderMarks.tag({ ...orders('a'), add: many, remove: [] }),
      ).rejects.toThrow();
      await put(store, anOrder('end'));
      expect(await until('end')).toEqual(['new end']);
    });
  });

  describe('the feed of changed confirmations', () => {
    const fresh = inFreshPlace(engine);

    it('has each state of each one, in every process', async () => {
      const [a, b] = await fresh.place.openTwo();
      const heard: string[] = [];
      const enough = Promise.withResolvers<void>();
      b.confirmationChanges.subscribe(({ sellerId, batchId, position, amazonOrderId }) => {
        heard.push(`${sellerId} ${batchId} ${position} ${amazonOrderId}`);
        if (heard.length === 7) enough.resolve();
      });
      const { confirmations } = a;
      const [one, two] = [aConfirmation(0), aConfirmation(1)];
      const batch = (batchId: string, ...contents: (typeof one)[]) => ({
        sellerId: SELLER,
        batchId,
        fingerprint: batchId,
        confirmations: contents.map((content) => ({ content, purchaseKey: null })),
      });
      const named = (batchId: string, position: number, { amazonOrderId } = one) =>
        `${SELLER} ${batchId} ${position} ${amazonOrderId}`;
      await confirmations.record(batch('b', one, two));
      await confirmations.record(batch('b', one, two));
      // Takes the place of the first.
      await confirmations.record(batch('c', one));
      await confirmations.fillEnvelope(SELLER, 100);
      const [envelope] = await confirmations.takeDue([SELLER], { limit: 1, holdMs: 60_000 });
      await confirmations.move(envelope!, 'SUBMITTED');
      await confirmations.move(envelope!, 'SUBMITTED');
      const outcome = { state: 'CONFIRMED', error: null, warnings: [] } as const;
      const settled = { sellerId: SELLER, batchId: 'c', position: 0, ...outcome };
      await confirmations.settle(envelope!, [settled]);
      await confirmations.settle(envelope!, [settled]);
      await enough.promise;
      expect(heard.slice(0, 4)).toEqual([
        named('b', 0),
        named('b', 1, two),
        named('b', 0),
        named('c', 0),
      ]);
      expect(heard.slice(4, 6).toSorted()).toEqual([named('b', 1, two), named('c', 0)]);
      expect(heard.slice(6)).toEqual([named('c', 0)]);
    });
  });
}
