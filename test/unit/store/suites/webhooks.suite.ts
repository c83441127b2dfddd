import type { Store } from '../../../../src/store/store.js';
import type {
  DeliveryResult,
  EndpointHealth,
  WebhookDeliveryRecord,
  WebhookEndpointRecord,
  WebhookEventName,
} from '../../../../src/store/webhooks/webhook.js';
import { WEBHOOK_EVENTS, WEBHOOK_LIMITS } from '../../../../src/store/webhooks/webhook.js';
import { STORE_KEY } from '../../../support/store-keys.js';
import { aConfirmation } from '../../confirmations/confirmation-builders.js';
import { aBatch, many } from '../../inventory/inventory-builders.js';
import { anOrder, put } from './orders.suite.js';
import { NEXT_KEY, slicesOf, sum } from './personal-data-fixture.js';
import { aSale, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const HOUR = 60 * 60_000;
const author = { id: 'local', name: 'local' };
const HOLD = { limit: 10, holdMs: 60_000, except: [] };

async function anEndpoint(
  store: Store,
  events: readonly WebhookEventName[] = WEBHOOK_EVENTS,
  sellerId = SELLER,
): Promise<WebhookEndpointRecord> {
  const url = 'https://receiver.example/hooks?token=Robin';
  const made = await store.webhooks.create({ sellerId, url, events, secret: 'whsec_1', author });
  return made!;
}

const relayed = async (store: Store): Promise<void> => {
  while ((await store.webhooks.relay()) > 0);
};

/** Records results, and claims what is due. */
const step = (
  store: Store,
  endpointId: string,
  results: readonly DeliveryResult[] = [],
  judge = (health: EndpointHealth) => health,
) => store.webhooks.step({ endpointId, results, judge, wanted: () => 100, holdMs: 60_000 });

async function claimed(
  store: Store,
  endpointId: string,
): Promise<readonly WebhookDeliveryRecord[]> {
  return (await step(store, endpointId))?.deliveries ?? [];
}

const result = (
  { deliveryId, attempts }: WebhookDeliveryRecord,
  over: Partial<DeliveryResult> = {},
): DeliveryResult => ({
  deliveryId,
  attempt: attempts,
  status: 'DELIVERED',
  nextAttemptAt: 0,
  problem: null,
  httpStatus: 200,
  ...over,
});

const told = (deliveries: readonly WebhookDeliveryRecord[]) =>
  deliveries.map(({ event, subject }) =>
    [event, subject?.type, ...(subject?.parts ?? [])].join(' '),
  );

export function describeWebhooks(engine: StoreEngine): void {
  describe('the outbox of webhooks', () => {
    const fresh = inFreshPlace(engine);

    it('notes every change of a seller with an endpoint, in the step that makes it', async () => {
      const { store } = fresh;
      await store.orders.begin([SELLER], 50);
      const { endpointId } = await anEndpoint(store);
      await sending(store, 'k');
      await store.confirmations.record({
        sellerId: SELLER,
        batchId: 'packages',
        fingerprint: 'print',
        confirmations: [{ content: aConfirmation(0), purchaseKey: null }],
      });
      await store.inventory.record(aBatch('stock', many(1)));
      await put(store, anOrder('x'));
      await put(store, anOrder('x', { readAt: 4_000, updatedAt: 2_500, facets: ['cancellation'] }));
      await put(store, anOrder('x', { readAt: 5_000, updatedAt: 2_600, facets: ['cancellation'] }));
      await relayed(store);
      await store.webhooks.take(HOLD);
      const first = await claimed(store, endpointId);
      const confirmed = aConfirmation(0).amazonOrderId;
      expect(told(first).toSorted()).toEqual(
        [
          'CONFIRMATION_BATCH_UPDATED ConfirmationBatch packages',
          'CONFIRMATION_UPDATED Confirmation packages 0',
          'INVENTORY_BATCH_UPDATED InventoryBatch stock',
          `ORDER_UPDATED Order ${confirmed}`,
          'ORDER_UPDATED Order order of k',
          'ORDER_UPDATED Order x',
          'PURCHASE_UPDATED Purchase k',
        ].toSorted(),
      );
      // The second event about an order waits for the first.
      await step(
        store,
        endpointId,
        first.map((one) => result(one)),
      );
      const { entries } = await store.webhooks.deliveries(endpointId, { first: 10 });
      expect(told(entries.filter(({ status }) => status === 'SENDING'))).toEqual([
        'ORDER_CANCELLATION_REQUESTED Order x',
      ]);
    });

    it('notes nothing for a seller without an active endpoint', async () => {
      const { store, place } = fresh;
      const own = await anEndpoint(store, ['PURCHASE_UPDATED'], 'SELLER-B');
      const inactive = await anEndpoint(store);
      await store.webhooks.update(inactive, { isActive: false });
      await sending(store, 'k');
      await put(store, anOrder('x'));
      await put(store, anOrder('y', { sellerId: 'SELLER-B' }));
      expect(await place.query('select * from webhook_change')).toEqual([]);
      await relayed(store);
      expect(await store.webhooks.countDeliveries(inactive.endpointId)).toBe(0);
      expect(await store.webhooks.countDeliveries(own.endpointId)).toBe(0);
    });

    it('merges changes that wait, and sends a new id for a change after the first attempt', async () => {
      const { store } = fresh;
      const { endpointId } = await anEndpoint(store, ['PURCHASE_UPDATED']);
      const claim = await sending(store, 'k');
      await relayed(store);
      await store.webhooks.take(HOLD);
      const [first] = await claimed(store, endpointId);
      expect(await claimed(store, endpointId)).toEqual([]);
      // Changes while the first message is on its way.
      await store.purchases.purchased(claim, aSale());
      await relayed(store);
      expect(await claimed(store, endpointId)).toEqual([]);
      const failed = result(first!, { status: 'WAITING', nextAttemptAt: 0, httpStatus: 500 });
      const [second] = (await step(store, endpointId, [failed]))!.deliveries;
      expect(second!.deliveryId).not.toBe(first!.deliveryId);
      const { entries } = await store.webhooks.deliveries(endpointId, { first: 10 });
      expect(entries.map(({ status }) => status)).toEqual(['SENDING', 'SUPERSEDED']);
    });

    it('gives merged changes the time of the newest, in whatever order they were noted', async () => {
      const { store, place } = fresh;
      await store.orders.begin([SELLER], 50);
      const { endpointId } = await anEndpoint(store, ['ORDER_UPDATED']);
      // The ledger notes the time of the database, the index that of the clock of the test, which is years behind.
      const start = Date.now();
      expect(place.clock.now()).toBeLessThan(start);
      await put(store, anOrder('order of k'));
      await sending(store, 'k');
      await relayed(store);
      await put(store, anOrder('order of k', { readAt: 4_000, updatedAt: 2_500 }));
      await relayed(store);
      await store.webhooks.take(HOLD);
      const [message, ...others] = await claimed(store, endpointId);
      expect(others).toEqual([]);
      expect(message!.occurredAt).toBeGreaterThan(start - 2_000);
    });

    it('replaces a message that waits for its next attempt by a newer one', async () => {
      const { store, place } = fresh;
      const { endpointId } = await anEndpoint(store, ['PURCHASE_UPDATED']);
      const claim = await sending(store, 'k');
      await relayed(store);
      await store.webhooks.take(HOLD);
      const [first] = await claimed(store, endpointId);
      const later = place.clock.now() + HOUR;
      await step(store, endpointId, [result(first!, { status: 'WAITING', nextAttemptAt: later })]);
      await store.purchases.purchased(claim, aSale());
      await relayed(store);
      expect(told(await claimed(store, endpointId))).toEqual(['PURCHASE_UPDATED Purchase k']);
      expect(await store.webhooks.countDeliveries(endpointId)).toBe(2);
    });

    it('makes deliveries once when two servers relay at the same time', async () => {
      const [a, b] = await fresh.place.openTwo();
      const { endpointId } = await anEndpoint(a, ['PURCHASE_UPDATED', 'ORDER_UPDATED']);
      for (let n = 0; n < 60; n += 1) await sending(a, `k${n}`);
      await Promise.all([relayed(a), relayed(b)]);
      await relayed(a);
      expect(await a.webhooks.countDeliveries(endpointId)).toBe(120);
    });
  });

  describe('the turn of an endpoint', () => {
    const fresh = inFreshPlace(engine);

    it('belongs to one server, until its lease ends', async () => {
      const [a, b] = await fresh.place.openTwo();
      const { endpointId } = await anEndpoint(a, ['PURCHASE_UPDATED']);
      await sending(a, 'k');
      await relayed(a);
      const taken = await Promise.all([a.webhooks.take(HOLD), b.webhooks.take(HOLD)]);
      expect(taken.flat()).toMatchObject([{ endpointId, secrets: ['whsec_1'] }]);
      const [holder, other] = taken[0].length > 0 ? [a, b] : [b, a];
      const [first] = await claimed(holder, endpointId);
      if (holder === other) return;
      expect(await step(other, endpointId)).toBeNull();
      fresh.place.clock.advance(60_000);
      expect(await other.webhooks.take(HOLD)).toHaveLength(1);
      const [again] = await claimed(other, endpointId);
      expect(again).toMatchObject({ deliveryId: first!.deliveryId, attempts: 2 });
      // The late result of the first holder changes nothing.
      expect(await step(holder, endpointId, [result(first!)])).toBeNull();
      expect(await other.webhooks.findDelivery(again!)).toMatchObject({ status: 'SENDING' });
    });

    it('passes to the next process, which sends again what was on its way', async () => {
      const { place } = fresh;
      const { endpointId } = await anEndpoint(fresh.store, ['PURCHASE_UPDATED']);
      await sending(fresh.store, 'k');
      await relayed(fresh.store);
      await fresh.store.webhooks.take(HOLD);
      await claimed(fresh.store, endpointId);
      await fresh.store.close();
      const next = await place.open({ ownerId: 'the next process' });
      place.clock.advance(60_000);
      expect(await next.webhooks.take(HOLD)).toHaveLength(1);
      expect(await claimed(next, endpointId)).toMatchObject([{ attempts: 2 }]);
    });

    it('waits while the endpoint pauses, and ends when the endpoint is deactivated', async () => {
      const { store, place } = fresh;
      const endpoint = await anEndpoint(store, ['PURCHASE_UPDATED']);
      const { endpointId } = endpoint;
      for (const key of ['k', 'l']) await sending(store, key);
      await relayed(store);
      await store.webhooks.take(HOLD);
      const [first, second] = await claimed(store, endpointId);
      const resumeAt = place.clock.now() + HOUR;
      const failing = (health: EndpointHealth) => ({ ...health, failures: 5, resumeAt });
      const later = result(first!, { status: 'WAITING' });
      expect(await step(store, endpointId, [later], failing)).toBeNull();
      await store.webhooks.release(endpointId);
      expect(await store.webhooks.take(HOLD)).toEqual([]);
      await store.webhooks.update(endpoint, { isActive: true });
      expect(await store.webhooks.take(HOLD)).toMatchObject([{ health: { failures: 0 } }]);
      await store.webhooks.update(endpoint, { isActive: false });
      expect(await step(store, endpointId, [result(second!)])).toBeNull();
    });
  });

  describe('an endpoint of webhooks', () => {
    const fresh = inFreshPlace(engine);

    it('is one of twenty at most, and a deleted one makes room', async () => {
      const { store } = fresh;
      const all = [];
      for (let n = 0; n < WEBHOOK_LIMITS.endpointsOfSeller; n += 1)
        all.push(await anEndpoint(store));
      expect(await anEndpoint(store)).toBeNull();
      await anEndpoint(store, WEBHOOK_EVENTS, 'SELLER-B');
      expect(await store.webhooks.delete(all[0]!)).toBe(true);
      expect(await store.webhooks.delete(all[0]!)).toBe(false);
      expect(await anEndpoint(store)).not.toBeNull();
      expect(await store.webhooks.list(SELLER)).toHaveLength(20);
    });

    it('signs with the secret before a rotation for a day', async () => {
      const { store, place } = fresh;
      const endpoint = await anEndpoint(store);
      await store.webhooks.rotateSecret(endpoint, 'whsec_2');
      await store.webhooks.recordTest(endpoint);
      const [taken] = await store.webhooks.take(HOLD);
      expect(taken!.secrets).toEqual(['whsec_2', 'whsec_1']);
      place.clock.advance(WEBHOOK_LIMITS.previousSecretMs);
      await store.webhooks.release(endpoint.endpointId);
      expect((await store.webhooks.take(HOLD))[0]!.secrets).toEqual(['whsec_2']);
    });

    it('has its address and its secrets sealed, and sealed again with the next key', async () => {
      const { store, place } = fresh;
      const endpoint = await anEndpoint(store);
      await store.webhooks.rotateSecret(endpoint, 'whsec_2');
      const stored = JSON.stringify(await place.query('select * from webhook_endpoint'));
      expect(stored).not.toMatch(/whsec|receiver|Robin/);
      await store.close();
      const next = await place.open({ keys: () => [NEXT_KEY, STORE_KEY] });
      expect(sum(await slicesOf(next))).toBeGreaterThanOrEqual(3);
      await next.close();
      const last = await place.open({ keys: () => [NEXT_KEY] });
      expect(await last.webhooks.find(endpoint)).toMatchObject({ url: endpoint.url });
    });
  });

  describe('deliveries of webhooks', () => {
    const fresh = inFreshPlace(engine);

    it('are given up after three days, and deleted after seven more', async () => {
      const { store, place } = fresh;
      const endpoint = await anEndpoint(store);
      const test = await store.webhooks.recordTest(endpoint);
      place.clock.advance(WEBHOOK_LIMITS.retriedForMs + 1);
      await store.webhooks.forget(100);
      expect(await store.webhooks.findDelivery(test!)).toMatchObject({
        status: 'GIVEN_UP',
        problem: 'EXPIRED',
      });
      place.clock.advance(WEBHOOK_LIMITS.endedForMs + 1);
      expect(await store.webhooks.forget(100)).toBe(1);
      expect(await store.webhooks.findDelivery(test!)).toBeNull();
    });

    it('go with their endpoint, in slices', async () => {
      const { store } = fresh;
      const endpoint = await anEndpoint(store);
      const other = await anEndpoint(store);
      for (let n = 0; n < 3; n += 1) await store.webhooks.recordTest(endpoint);
      const kept = await store.webhooks.recordTest(other);
      await store.webhooks.delete(endpoint);
      expect(await store.webhooks.forget(2)).toBe(2);
      expect(await store.webhooks.forget(2)).toBe(1);
      expect(await store.webhooks.forget(2)).toBe(0);
      expect(await store.webhooks.findDelivery(kept!)).not.toBeNull();
    });

    it('name the endpoints in trouble by seller, and not those that a client has deactivated', async () => {
      const { store } = fresh;
      const [failing, off] = [await anEndpoint(store), await anEndpoint(store)];
      await anEndpoint(store);
      const bad = { failures: 1, failingSince: 5, problem: 'GONE', httpStatus: 410 } as const;
      for (const { endpointId } of [failing, off]) {
        await store.webhooks.recordTest({ sellerId: SELLER, endpointId });
        await store.webhooks.take(HOLD);
        await step(store, endpointId, [], (health) => ({ ...health, ...bad, isActive: false }));
      }
      const name = { sellerId: SELLER, endpointId: off.endpointId };
      await store.webhooks.update(name, { isActive: false });
      const found = await store.webhooks.troubled([SELLER, 'another']);
      expect([...found.keys()]).toEqual([SELLER]);
      expect(found.get(SELLER)).toMatchObject([
        { endpointId: failing.endpointId, isActive: false, failingSince: 5, problem: 'GONE' },
      ]);
      expect(await store.webhooks.troubled([])).toEqual(new Map());
    });

    it('are bounded while they wait and after they ended, and the endpoint says what it missed', async () => {
      const { store, place } = fresh;
      const { endpointId } = await anEndpoint(store, ['PURCHASE_UPDATED']);
      const numbers =
        engine.name === 'SQLite'
          ? `with recursive n(n) as (select 1 union all select n + 1 from n where n < ${WEBHOOK_LIMITS.waiting + 5}) select n from n`
          : `select n from generate_series(1, ${WEBHOOK_LIMITS.waiting + 5}) as n`;
      const fill = (status: string, count: number, ended: string) =>
        place.query(`insert into webhook_delivery (delivery_id, seller_id, endpoint_id, event, slot, line, status, attempts, next_attempt_at, occurred_at, created_at, ended_at)
          select '${status}' || n, '${SELLER}', '${endpointId}', 'TEST', '${status}' || n, '${status}' || n, '${status}', 0, 0, 9999999999999, 0, ${ended}
          from (${numbers}) as numbers where n <= ${count}`);
      await fill('DELIVERED', WEBHOOK_LIMITS.ended + 5, '9999999999999');
      await fill('WAITING', WEBHOOK_LIMITS.waiting - 1, 'null');
      for (const key of ['k', 'l']) await sending(store, key);
      await relayed(store);
      const [endpoint] = await store.webhooks.list(SELLER);
      expect(endpoint!.missedSince).toBe(place.clock.now());
      expect(await store.webhooks.overview()).toMatchObject({ waiting: WEBHOOK_LIMITS.waiting });
      expect(await store.webhooks.forget(100)).toBe(5);
      expect(await store.webhooks.forget(100)).toBe(0);
    });

    it('are listed from the newest on, by cursor', async () => {
      const { store } = fresh;
      const endpoint = await anEndpoint(store);
      const all = [];
      for (let n = 0; n < 3; n += 1) all.push((await store.webhooks.recordTest(endpoint))!);
      const { endpointId } = endpoint;
      const first = await store.webhooks.deliveries(endpointId, { first: 2 });
      expect(first.entries.map(({ deliveryId }) => deliveryId)).toEqual(
        [all[2]!, all[1]!].map(({ deliveryId }) => deliveryId),
      );
      const after = first.cursors[1]!;
      const rest = await store.webhooks.deliveries(endpointId, { first: 2, after });
      expect(rest).toMatchObject({
        entries: [{ deliveryId: all[0]!.deliveryId }],
        hasNextPage: false,
      });
      const wrong = store.webhooks.deliveries(endpointId, { first: 2, after: 'x' });
      await expect(wrong).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    });
  });
}
