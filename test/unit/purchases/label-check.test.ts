import { LabelChecker } from '../../../src/domains/shipping/purchases/refunds/label-checker.js';
import { anSpApiError, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { aSale, inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { aShipment, idOf, MINUTE, Reports, sendingOf } from './background-fixture.js';

const setting = inFreshPlace(sqlite);
const HOUR = 60 * MINUTE;

async function bought(key = 'k'): Promise<void> {
  const claim = await sendingOf(setting.store, key);
  await setting.store.purchases.purchased(claim, aSale({ shipmentId: `S of ${key}` }));
}

function checkerWith(getShipment: (request: { path?: object }) => unknown) {
  const client = new FakeSellerClient({ getShipment });
  const reports = new Reports();
  const { store, place } = setting;
  const ports = { store, clock: place.clock, report: reports.add, clientOf: () => client };
  return { client, reports, checker: new LabelChecker({ ...ports, sellerIds: () => [SELLER] }) };
}

const status = (text: string | null) => () => aShipment('S', 0, { Status: text });
const purchase = () => setting.store.purchases.find(idOf('k'));
const dueIn = async (): Promise<number[]> =>
  (await setting.place.query('select next_check_at as due from label_check')).map(
    ({ due }) => Number(due) - setting.place.clock.now(),
  );

describe('a label that was bought', () => {
  it('is compared with Amazon after pauses that grow with its age, for 30 days', async () => {
    await bought();
    const { checker, client } = checkerWith(status('Purchased'));
    const ages: number[] = [];
    for (let passed = 0; passed <= 40 * 24; passed += 1) {
      const { length } = client.calls;
      await checker.tick();
      if (client.calls.length > length) ages.push(passed);
      setting.place.clock.advance(HOUR);
    }
    expect(ages).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 424, 592]);
    expect(client.calls[0]).toMatchObject({
      request: { path: { shipmentId: 'S of k' } },
      options: { priority: 'bulk' },
    });
    expect(await dueIn()).toEqual([]);
    expect(await purchase()).toMatchObject({ state: 'PURCHASED', refund: null });
  });

  it.each([
    ['RefundPending', MINUTE],
    ['RefundApplied', null],
    ['RefundRejected', null],
  ])('gets the refund %s of another program, and is compared no more', async (state, pause) => {
    await bought();
    setting.place.clock.advance(2 * HOUR);
    const { checker, reports } = checkerWith(status(state));
    expect(await checker.tick()).toBe(1);
    const nextCheckAt = pause === null ? null : setting.place.clock.now() + pause;
    expect(await purchase()).toMatchObject({ refund: { state, nextCheckAt } });
    expect(reports.of('label-checked')).toMatchObject([{ key: 'k', state }]);
    expect(await dueIn()).toEqual([]);
  });

  it('is left to the task that follows its cancellation', async () => {
    await bought();
    const { place, store } = setting;
    await store.purchases.cancelling({
      sellerId: SELLER,
      shipmentId: 'S of k',
      nextCheckAt: place.clock.now() + 5 * HOUR,
    });
    place.clock.advance(2 * HOUR);
    const { checker, client } = checkerWith(status('RefundPending'));
    await checker.tick();
    expect(client.calls).toEqual([]);
    expect(await dueIn()).toEqual([2 * HOUR]);
    await store.purchases.refundState(idOf('k'), { state: 'RefundPending', nextCheckAt: null });
    place.clock.advance(2 * HOUR);
    await checker.tick();
    expect(client.calls).toEqual([]);
    expect(await dueIn()).toEqual([]);
  });

  it('is due again after the hold when the call fails, and later when Amazon refuses it', async () => {
    await bought();
    setting.place.clock.advance(3 * HOUR);
    const error = anSpApiError({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    const failing = checkerWith(fails(error));
    await failing.checker.tick();
    expect(failing.reports.of('check-failed')).toMatchObject([{ task: 'label-checker', error }]);
    expect(await dueIn()).toEqual([15 * MINUTE]);
    setting.place.clock.advance(15 * MINUTE);
    await checkerWith(fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND' }))).checker.tick();
    expect(await dueIn()).toEqual([3.25 * HOUR]);
  });

  it('waits for a later round when six others of its seller are due', async () => {
    for (let number = 0; number < 7; number += 1) await bought(`k${number}`);
    setting.place.clock.advance(2 * HOUR);
    const { checker, client } = checkerWith(status('Purchased'));
    expect(await checker.tick()).toBe(6);
    expect(await checker.tick()).toBe(1);
    expect(client.calls).toHaveLength(7);
  });
});
