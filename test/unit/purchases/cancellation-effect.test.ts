import { RefundFollower } from '../../../src/domains/shipping/purchases/refunds/refund-follower.js';
import { anSpApiError, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { aSale, inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { aShipment, idOf, MINUTE, Reports, sendingOf } from './background-fixture.js';

const setting = inFreshPlace(sqlite);
const ID = idOf('k');

/** Records a purchase that was bought, and a cancellation whose answer was lost. */
async function cancelling(): Promise<void> {
  const { store } = setting;
  await store.purchases.purchased(await sendingOf(store, 'k'), aSale({ shipmentId: 'S' }));
  await sendCancellation();
}

const sendCancellation = () =>
  setting.store.purchases.cancelling({
    sellerId: SELLER,
    shipmentId: 'S',
    nextCheckAt: setting.place.clock.now() + MINUTE,
  });

function followerWith(getShipment: () => unknown) {
  const reports = new Reports();
  const client = new FakeSellerClient({ getShipment });
  const { store, place } = setting;
  const ports = { store, clock: place.clock, report: reports.add, clientOf: () => client };
  return { client, reports, follower: new RefundFollower(ports) };
}

const status = (text: string | null) => () => aShipment('S', 0, { Status: text });
const purchase = () => setting.store.purchases.find(ID);

/** Minutes until the next check; null when none is planned. */
async function pauseInMinutes(): Promise<number | null> {
  const [row] = await setting.place.query('select refund_next_check_at as due from purchase');
  const due = row!['due'];
  return due === null ? null : (Number(due) - setting.place.clock.now()) / MINUTE;
}

/** Runs rounds at the planned times. Returns the pauses before them. */
async function pausesOf(follower: RefundFollower, most: number): Promise<number[]> {
  const pauses: number[] = [];
  while (pauses.length < most) {
    const pause = await pauseInMinutes();
    if (pause === null) return pauses;
    pauses.push(pause);
    setting.place.clock.advance(pause * MINUTE);
    expect(await follower.tick()).toBe(1);
  }
  return pauses;
}

describe('a cancellation with an unknown effect', () => {
  it.each(['RefundPending', 'RefundApplied', 'RefundRejected'] as const)(
    'is recorded when Amazon shows %s, also after a restart',
    async (state) => {
      await cancelling();
      await setting.store.close();
      const store = await setting.place.open({ ownerId: 'owner-2' });
      const client = new FakeSellerClient({ getShipment: status(state) });
      const reports = new Reports();
      const { clock } = setting.place;
      const ports = { store, clock, report: reports.add, clientOf: () => client };
      const follower = new RefundFollower(ports);
      expect(await follower.tick()).toBe(0);
      clock.advance(MINUTE);
      expect(await follower.tick()).toBe(1);
      expect(await store.purchases.find(ID)).toMatchObject({
        refund: { state, checks: 1 },
        cancelling: null,
      });
      expect(reports.of('refund-checked')).toMatchObject([{ key: 'k', state }]);
    },
  );

  it('is recorded when it takes effect after several checks', async () => {
    await cancelling();
    await pausesOf(followerWith(status('Purchased')).follower, 3);
    expect(await purchase()).toMatchObject({ refund: null, cancelling: { checks: 3 } });
    await pausesOf(followerWith(status('RefundPending')).follower, 1);
    // The first check of a refund: the order is read again after it.
    expect(await purchase()).toMatchObject({ refund: { state: 'RefundPending', checks: 1 } });
  });

  it('had none when Amazon shows the shipment unchanged for an hour', async () => {
    await cancelling();
    const { follower, reports } = followerWith(status('Purchased'));
    expect(await pausesOf(follower, 20)).toEqual([1, 1, 2, 4, 8, 16, 32]);
    expect(await purchase()).toMatchObject({ refund: null, cancelling: null });
    const effects = reports.of('cancellation-checked').map(({ effect }) => effect);
    expect(effects).toEqual([...Array<string>(6).fill('unclear'), 'not-cancelled']);
  });

  it.each<[string, () => unknown]>([
    ['shows an unknown status', status('RefundOnTheMoon')],
    ['shows no status', status(null)],
    ['refuses the call', fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND' }))],
  ])('is followed while Amazon %s', async (_, getShipment) => {
    await cancelling();
    const pauses = await pausesOf(followerWith(getShipment).follower, 14);
    expect(pauses).toEqual([1, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720, 720, 720]);
    expect((await purchase())?.cancelling).not.toBeNull();
  });

  it('counts no check when the call fails, and is due again after the hold', async () => {
    await cancelling();
    setting.place.clock.advance(MINUTE);
    const error = anSpApiError({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    const { follower, reports } = followerWith(fails(error));
    await follower.tick();
    expect(reports.of('check-failed')).toMatchObject([{ task: 'refund-follower', error }]);
    expect(await pauseInMinutes()).toBe(15);
    expect(await purchase()).toMatchObject({ cancelling: { checks: 0 } });
  });

  it('is not ended by a check that a later cancellation overtook', async () => {
    await cancelling();
    setting.place.clock.advance(60 * MINUTE);
    const { follower } = followerWith(async () => {
      await sendCancellation();
      return status('Purchased')();
    });
    await follower.tick();
    expect((await purchase())?.cancelling).not.toBeNull();
    expect(await pauseInMinutes()).toBe(1);
  });

  it('differs from the one before when both come within a millisecond', async () => {
    await cancelling();
    const [first] = await sendCancellation();
    await sendCancellation();
    expect(await setting.store.purchases.notCancelled(first!)).toBe(false);
    expect((await purchase())?.cancelling).not.toBeNull();
  });

  it('follows a second cancellation after a rejected refund', async () => {
    await cancelling();
    await setting.store.purchases.refundState(ID, { state: 'RefundRejected', nextCheckAt: null });
    await sendCancellation();
    await pausesOf(followerWith(status('RefundRejected')).follower, 1);
    expect(await purchase()).toMatchObject({
      refund: { state: 'RefundRejected' },
      cancelling: { checks: 1 },
    });
    await pausesOf(followerWith(status('RefundPending')).follower, 1);
    expect(await purchase()).toMatchObject({
      refund: { state: 'RefundPending' },
      cancelling: null,
    });
  });

  it.each(['RefundPending', 'RefundApplied'] as const)(
    'is not recorded for a purchase whose refund is %s',
    async (state) => {
      await cancelling();
      await setting.store.purchases.refundState(ID, { state, nextCheckAt: null });
      expect(await sendCancellation()).toEqual([]);
      expect(await purchase()).toMatchObject({ refund: { state }, cancelling: null });
    },
  );

  it('keeps the version of the purchase, so that no client is notified', async () => {
    const { store } = setting;
    await store.purchases.purchased(await sendingOf(store, 'k'), aSale({ shipmentId: 'S' }));
    const before = await purchase();
    await sendCancellation();
    await pausesOf(followerWith(status('Purchased')).follower, 2);
    expect((await purchase())?.version).toBe(before?.version);
  });
});
