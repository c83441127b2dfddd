import { RefundFollower } from '../../../src/domains/shipping/purchases/refunds/refund-follower.js';
import type { RefundState } from '../../../src/store/purchases/purchase.js';
import { anSpApiError, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { aSale, inFreshPlace } from '../store/suites/store-place.js';
import { aShipment, idOf, MINUTE, Reports, sendingOf } from './background-fixture.js';

const setting = inFreshPlace(sqlite);
const ID = idOf('k');

/** Records a purchase that was bought and cancelled, and waits for its refund. */
async function cancelled(key = 'k'): Promise<void> {
  const { store, place } = setting;
  const claim = await sendingOf(store, key);
  await store.purchases.purchased(claim, aSale({ shipmentId: `S of ${key}` }));
  const nextCheckAt = place.clock.now();
  await store.purchases.refundState(claim, { state: 'RefundPending', nextCheckAt });
}

function followerWith(getShipment: (request: { path?: object }) => unknown) {
  const client = new FakeSellerClient({ getShipment });
  const reports = new Reports();
  const { store, place } = setting;
  const ports = { store, clock: place.clock, report: reports.add, clientOf: () => client };
  return { client, reports, follower: new RefundFollower(ports) };
}

const status = (text: string | null) => () => aShipment('S', 0, { Status: text });
const refund = async () => (await setting.store.purchases.find(ID))?.refund;

async function pauseMs(): Promise<number> {
  const [row] = await setting.place.query('select refund_next_check_at as due from purchase');
  return Number(row!['due']) - setting.place.clock.now();
}

describe('a refund', () => {
  it.each<RefundState>(['RefundApplied', 'RefundRejected'])(
    'is over when it is %s',
    async (end) => {
      await cancelled();
      const { follower, reports, client } = followerWith(status(end));
      expect(await follower.tick()).toBe(1);
      expect(await refund()).toMatchObject({ state: end, nextCheckAt: null });
      expect(reports.of('refund-checked')).toMatchObject([{ key: 'k', state: end }]);
      expect(client.calls).toMatchObject([
        { request: { path: { shipmentId: 'S of k' } }, options: { priority: 'bulk' } },
      ]);
      setting.place.clock.advance(1_000_000 * MINUTE);
      expect(await follower.tick()).toBe(0);
    },
  );

  it.each<[string, string | null]>([
    ['is pending', 'RefundPending'],
    ['is not seen yet', 'Purchased'],
    ['has a status of tomorrow', 'RefundOnTheMoon'],
    ['has no status', null],
  ])('that %s is asked for after pauses that double up to half a day', async (_, text) => {
    await cancelled();
    const { follower } = followerWith(status(text));
    const pauses: number[] = [];
    for (let look = 0; look < 8; look += 1) {
      expect(await follower.tick()).toBe(1);
      pauses.push((await pauseMs()) / MINUTE);
      setting.place.clock.advance(await pauseMs());
    }
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 720, 720]);
    expect(await refund()).toMatchObject({ state: 'RefundPending' });
  });

  it('counts no check when the call fails, and is due again after the hold', async () => {
    await cancelled();
    const error = anSpApiError({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    const { follower, reports } = followerWith(fails(error));
    await follower.tick();
    expect(reports.of('check-failed')).toMatchObject([{ task: 'refund-follower', error }]);
    expect(await refund()).toMatchObject({ state: 'RefundPending', checks: 1 });
    expect(await pauseMs()).toBe(15 * MINUTE);
  });

  it('is polled after growing pauses while Amazon refuses the call', async () => {
    await cancelled();
    const { follower, reports } = followerWith(fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND' })));
    await follower.tick();
    setting.place.clock.advance(await pauseMs());
    await follower.tick();
    expect(await pauseMs()).toBe(30 * MINUTE);
    expect(reports.of('check-failed')).toHaveLength(2);
  });

  it('does not block another refund', async () => {
    await cancelled('broken');
    await cancelled();
    const { follower } = followerWith(({ path }) => {
      if (JSON.stringify(path).includes('broken')) throw new TypeError('not what was expected');
      return aShipment('S', 0, { Status: 'RefundApplied' });
    });
    expect(await follower.tick()).toBe(2);
    expect(await refund()).toMatchObject({ state: 'RefundApplied' });
  });

  it('is skipped for a seller that is not configured', async () => {
    await cancelled();
    const { store, place } = setting;
    const ports = { store, clock: place.clock, report: new Reports().add, clientOf: () => null };
    expect(await new RefundFollower(ports).tick()).toBe(1);
    expect(await refund()).toMatchObject({ state: 'RefundPending', checks: 1 });
  });

  it('is not recorded by a round that was stopped', async () => {
    await cancelled();
    const stopping = new AbortController();
    const { follower, reports } = followerWith(() => {
      stopping.abort();
      throw anSpApiError({ code: 'UPSTREAM_CANCELLED' });
    });
    await follower.tick(stopping.signal);
    expect(reports.events).toEqual([]);
    expect(await refund()).toMatchObject({ checks: 1 });
    expect(await follower.tick(stopping.signal)).toBe(0);
  });
});
