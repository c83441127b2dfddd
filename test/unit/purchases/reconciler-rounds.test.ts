import { EVIDENCE_KINDS } from '../../../src/domains/shipping/purchases/reconcile/evidence-kind.js';
import { isKeyFree } from '../../../src/store/purchases/free-key.js';
import { Reconciler } from '../../../src/domains/shipping/purchases/reconcile/reconciler.js';
import { anSpApiError, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { aSale, inFreshPlace, LEASE_MS } from '../store/suites/store-place.js';
import {
  anOrder,
  aPackage,
  idOf,
  lost,
  MINUTE,
  ORDER,
  queued,
  Reports,
  sendingOf,
} from './background-fixture.js';

const setting = inFreshPlace(sqlite);
const ID = idOf('k');

type Answers = ConstructorParameters<typeof FakeSellerClient>[0];

function reconcilerWith(answers: Answers) {
  const client = new FakeSellerClient(answers);
  const reports = new Reports();
  const { store } = setting;
  const { clock } = setting.place;
  const ports = { store, clock, report: reports.add };
  return { client, reports, reconciler: new Reconciler({ ...ports, clientOf: () => client }) };
}

describe('a repeated search for evidence', () => {
  it('reads packages and quantities only, at bulk priority', async () => {
    await lost(setting.store, 'k');
    const { reconciler, client } = reconcilerWith({ getOrder: () => anOrder() });
    await reconciler.tick();
    expect(client.calls).toMatchObject([
      {
        request: { path: { orderId: ORDER }, query: { includedData: ['PACKAGES', 'FULFILLMENT'] } },
        options: { priority: 'bulk' },
      },
    ]);
  });

  it('is repeated after pauses that double up to six hours', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    const { reconciler } = reconcilerWith({ getOrder: () => anOrder() });
    const pauses: number[] = [];
    for (let look = 0; look < 12; look += 1) {
      expect(await reconciler.tick()).toBe(1);
      const [row] = await place.query('select evidence_next_check_at as due from purchase');
      const pauseMs = Number(row!['due']) - place.clock.now();
      pauses.push(pauseMs / MINUTE);
      place.clock.advance(pauseMs - 1);
      expect(await reconciler.tick()).toBe(0);
      place.clock.advance(1);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect((await store.purchases.find(ID))?.state).toBe('UNKNOWN');
  });

  it('adds evidence only after a change', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    const packages: object[] = [];
    const { reconciler } = reconcilerWith({ getOrder: () => anOrder(...packages) });
    const kinds = async () => (await store.purchases.evidence(ID)).map(({ kind }) => kind);
    for (let look = 0; look < 3; look += 1) {
      await reconciler.tick();
      place.clock.advance(360 * MINUTE);
    }
    expect(await kinds()).toEqual(['AMBIGUOUS_REPLY', EVIDENCE_KINDS.orderChecked]);
    packages.push(aPackage(place.clock.now()));
    await reconciler.tick();
    expect((await kinds()).slice(2)).toEqual([EVIDENCE_KINDS.orderChecked]);
  });

  it('treats a failed call as no evidence, and waits as long as Amazon says', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    const error = anSpApiError({ code: 'UPSTREAM_THROTTLED', retryAfterMs: 5 * MINUTE });
    const { reconciler, reports } = reconcilerWith({ getOrder: fails(error) });
    await reconciler.tick();
    expect(reports.of('evidence-checked')).toMatchObject([{ finding: 'unavailable' }]);
    expect(reports.of('check-failed')).toMatchObject([{ error }]);
    expect(await store.purchases.evidence(ID)).toHaveLength(1);
    place.clock.advance(5 * MINUTE - 1);
    expect(await reconciler.tick()).toBe(0);
    place.clock.advance(1);
    expect(await reconciler.tick()).toBe(1);
  });

  it('is repeated every quarter of an hour during an outage', async () => {
    const { place } = setting;
    await lost(setting.store, 'k');
    const { reconciler } = reconcilerWith({ getOrder: fails(anSpApiError()) });
    for (let look = 0; look < 10; look += 1) {
      expect(await reconciler.tick()).toBe(1);
      place.clock.advance(15 * MINUTE);
    }
  });

  it('skips purchases of a seller that is not served, and looks again within a minute', async () => {
    await lost(setting.store, 'k');
    const reports = new Reports();
    const { store, place } = setting;
    const ports = { store, clock: place.clock, report: reports.add, clientOf: () => null };
    await new Reconciler(ports).tick();
    expect(reports.of('evidence-checked')).toMatchObject([{ finding: 'unavailable' }]);
    expect(await new Reconciler(ports).tick()).toBe(0);
    // It may be connected again at any time.
    place.clock.advance(MINUTE);
    expect(await new Reconciler(ports).tick()).toBe(1);
  });
});

describe('a round', () => {
  it('moves purchases with an expired lease to UNKNOWN and checks them at once', async () => {
    const { store, place } = setting;
    const sentAt = place.clock.now();
    await sendingOf(store, 'k');
    place.clock.advance(LEASE_MS);
    const { reconciler, reports } = reconcilerWith({ getOrder: () => anOrder(aPackage(sentAt)) });
    expect(await reconciler.tick()).toBe(1);
    expect(reports.of('leases-expired')).toEqual([{ type: 'leases-expired', count: 1 }]);
    expect((await store.purchases.find(ID))?.state).toBe('PURCHASED');
  });

  it('ends an interactive attempt that was not sent for ten minutes, and frees its key', async () => {
    const { store, place } = setting;
    await queued(store, 'k', { priority: 'interactive' });
    const { reconciler, reports } = reconcilerWith({});
    place.clock.advance(10 * MINUTE);
    await reconciler.tick();
    expect(await store.purchases.find(ID)).toMatchObject({ state: 'INTENT' });
    place.clock.advance(1);
    await reconciler.tick();
    const ended = await store.purchases.find(ID);
    expect(ended).toMatchObject({
      state: 'REJECTED',
      settledBy: 'UNSENT',
      rejection: { code: 'NOT_SENT' },
    });
    expect(ended && isKeyFree(ended)).toBe(true);
    expect(reports.of('unsent-ended')).toEqual([{ type: 'unsent-ended', count: 1 }]);
  });

  it('leaves the attempts of the queue there, however old', async () => {
    const { store, place } = setting;
    await queued(store, 'k', { priority: 'bulk' });
    place.clock.advance(600 * MINUTE);
    await reconcilerWith({}).reconciler.tick();
    expect(await store.purchases.find(ID)).toMatchObject({ state: 'INTENT' });
  });

  it('continues with the others when one fails', async () => {
    const { store, place } = setting;
    const at = place.clock.now();
    await lost(store, 'broken', { amazonOrderId: 'broken order' });
    await lost(store, 'k');
    const { reconciler } = reconcilerWith({
      getOrder: ({ path }) => {
        if (path!['orderId'] === 'broken order') throw new TypeError('not what was expected');
        return anOrder(aPackage(at));
      },
    });
    expect(await reconciler.tick()).toBe(2);
    expect((await store.purchases.find(ID))?.state).toBe('PURCHASED');
    expect((await store.purchases.find(idOf('broken')))?.state).toBe('UNKNOWN');
  });

  it('continues when a report throws', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    const client = new FakeSellerClient({ getOrder: () => anOrder(aPackage(place.clock.now())) });
    const report = fails(new Error('the log is full'));
    await new Reconciler({ store, clock: place.clock, clientOf: () => client, report }).tick();
    expect((await store.purchases.find(ID))?.state).toBe('PURCHASED');
  });

  it('releases unchecked purchases when it is stopped', async () => {
    const { store, place } = setting;
    for (let n = 0; n < 6; n += 1) await lost(store, `k${n}`, { amazonOrderId: `order ${n}` });
    const stopping = new AbortController();
    const { reconciler, client, reports } = reconcilerWith({
      getOrder: () => {
        stopping.abort();
        throw anSpApiError({ code: 'UPSTREAM_CANCELLED' });
      },
    });
    await reconciler.tick(stopping.signal);
    expect(client.calls.length).toBeLessThanOrEqual(4);
    expect(client.calls[0]!.options.signal).toBe(stopping.signal);
    expect(reports.events).toEqual([]);
    expect(await store.purchases.dueReconciliations({ limit: 10, holdMs: 1 })).toHaveLength(6);
    expect(place.clock.now()).toBe(1_700_000_000_000);
  });

  it('keeps the result of a late reply', async () => {
    const { store, place } = setting;
    const claim = await sendingOf(store, 'k');
    await store.purchases.unknown(claim, null);
    const { reconciler } = reconcilerWith({
      getOrder: async () => {
        await store.purchases.purchased(claim, aSale());
        return anOrder(aPackage(place.clock.now()));
      },
    });
    await reconciler.tick();
    expect(await store.purchases.find(ID)).toMatchObject({
      settledBy: 'REPLY',
      trackingId: 'TRACK-1',
    });
  });
});
