import { EVIDENCE_KINDS } from '../../../src/domains/shipping/purchases/reconcile/evidence-kind.js';
import { packageThatMayBe } from '../../../src/domains/shipping/purchases/reconcile/evidence-judge.js';
import { CAUTIOUS_WINDOW } from '../../../src/domains/shipping/purchases/reconcile/evidence-match.js';
import { Reconciler } from '../../../src/domains/shipping/purchases/reconcile/reconciler.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { aConfirmation } from '../confirmations/confirmation-builders.js';
import { sqlite } from '../store/sqlite-place.js';
import { aSale, inFreshPlace, SELLER } from '../store/suites/store-place.js';
import {
  anOrder,
  aPackage,
  idOf,
  ITEMS,
  lost,
  MINUTE,
  ORDER,
  Reports,
  sendingOf,
} from './background-fixture.js';

const setting = inFreshPlace(sqlite);
const ID = idOf('k');

function reconcilerWith(packages: readonly object[]) {
  const client = new FakeSellerClient({ getOrder: () => anOrder(...packages) });
  const reports = new Reports();
  const { store, place } = setting;
  const ports = { store, clock: place.clock, report: reports.add, clientOf: () => client };
  return { reports, reconciler: new Reconciler(ports) };
}

/** Records a purchase whose reply is lost, and which a person settles as not made. */
async function deniedByPerson() {
  await lost(setting.store, 'k');
  await setting.store.purchases.resolve(ID, {
    as: 'NOT_PURCHASED',
    settler: 'PERSON',
    by: 'Ada',
    why: 'Looked at Seller Central',
  });
}

const kinds = async () => (await setting.store.purchases.evidence(ID)).map(({ kind }) => kind);

describe('a purchase that a person settled as not made', () => {
  it('is contradicted by a package that Amazon shows later, and stays as the person said', async () => {
    const sentAt = setting.place.clock.now();
    const packages: object[] = [];
    await deniedByPerson();
    const { reconciler, reports } = reconcilerWith(packages);
    expect(await reconciler.tick()).toBe(1);
    expect(reports.of('evidence-checked')).toMatchObject([{ finding: 'nothing' }]);
    packages.push(aPackage(sentAt));
    setting.place.clock.advance(MINUTE);
    expect(await reconciler.tick()).toBe(1);
    expect(reports.of('evidence-checked')).toMatchObject([{}, { finding: 'contradiction' }]);
    expect(await kinds()).toEqual(['AMBIGUOUS_REPLY', 'RESOLVED', EVIDENCE_KINDS.soldNevertheless]);
    expect((await setting.store.purchases.evidence(ID)).at(-1)?.detail).toMatchObject({
      why: expect.stringContaining('TRACK-77'),
    });
    expect(await setting.store.purchases.find(ID)).toMatchObject({
      state: 'REJECTED',
      settledBy: 'PERSON',
    });
    setting.place.clock.advance(400 * 24 * 60 * MINUTE);
    expect(await reconciler.tick()).toBe(0);
  });

  it('is searched for after pauses that double up to a week', async () => {
    const { place } = setting;
    await deniedByPerson();
    const { reconciler } = reconcilerWith([]);
    const pauses: number[] = [];
    for (let look = 0; look < 18; look += 1) {
      expect(await reconciler.tick()).toBe(1);
      const [row] = await place.query('select evidence_next_check_at as due from purchase');
      const pauseMs = Number(row!['due']) - place.clock.now();
      pauses.push(pauseMs / MINUTE);
      place.clock.advance(pauseMs);
    }
    expect(pauses.at(0)).toBeLessThanOrEqual(1);
    expect(pauses.at(-1)).toBe(7 * 24 * 60);
  });

  it('is not contradicted by the label of another purchase', async () => {
    const sentAt = setting.place.clock.now();
    await deniedByPerson();
    const claim = await sendingOf(setting.store, 'second');
    await setting.store.purchases.purchased(claim, { ...aSale(), trackingId: 'TRACK-77' });
    const { reconciler, reports } = reconcilerWith([aPackage(sentAt)]);
    await reconciler.tick();
    expect(reports.of('evidence-checked')).toMatchObject([{ finding: 'nothing' }]);
    expect(await kinds()).toEqual(['AMBIGUOUS_REPLY', 'RESOLVED']);
  });

  it('is left alone once a person says that it was made', async () => {
    await deniedByPerson();
    await setting.store.purchases.resolve(ID, {
      as: 'PURCHASED',
      settler: 'PERSON',
      by: 'Ada',
      why: 'Found the label',
      revise: true,
      sold: { trackingId: 'TRACK-77' },
    });
    expect(await reconcilerWith([]).reconciler.tick()).toBe(0);
  });
});

describe('a package that may be the label of a purchase', () => {
  const seen = (over: object = {}) => ({
    packageReferenceId: '1',
    createdAt: setting.place.clock.now(),
    items: ITEMS,
    trackingId: 'TRACK-77',
    shipmentId: null,
    carrier: null,
    service: null,
    isCancelled: false,
    ...over,
  });
  const mayBe = async (...packages: ReturnType<typeof seen>[]) => {
    await lost(setting.store, 'k');
    const purchase = await setting.store.purchases.find(ID);
    const judge = { store: setting.store, window: CAUTIOUS_WINDOW };
    const found = await packageThatMayBe(judge, purchase!, packages);
    return found !== null;
  };

  it.each([
    ['has exactly its items', {}, true],
    ['has no tracking number', { trackingId: null }, true],
    ['has no time', { createdAt: null }, true],
    ['has other items', { items: [{ orderItemId: 'item-1', quantity: 1 }] }, false],
    ['has unknown items', { items: null }, false],
    ['was created before', { createdAt: 0 }, false],
    ['was cancelled', { isCancelled: true }, true],
  ])('%s', async (_name, over, expected) => {
    expect(await mayBe(seen(over))).toBe(expected);
  });

  it.each([-5, 5])(
    'may have a time that differs by %d hours: clocks may be wrong',
    async (hours) => {
      const createdAt = setting.place.clock.now() + hours * 60 * MINUTE;
      expect(await mayBe(seen({ createdAt }))).toBe(true);
    },
  );

  it('is one of two', async () => {
    expect(await mayBe(seen(), seen({ trackingId: 'TRACK-78' }))).toBe(true);
  });

  it.each([
    ['sent', true, false],
    ['waiting for its feed', false, true],
  ] as const)(
    'with the number of a confirmation that is %s',
    async (_name, sentAtOnce, expected) => {
      const content = aConfirmation(1, { amazonOrderId: ORDER, trackingNumber: 'track 77' });
      await setting.store.confirmations.record({
        sellerId: SELLER,
        batchId: 'one',
        fingerprint: 'one',
        confirmations: [{ content, purchaseKey: null, sentAtOnce }],
      });
      expect(await mayBe(seen({ trackingId: 'TRACK77' }))).toBe(expected);
    },
  );

  it('is not that of another purchase', async () => {
    const claim = await sendingOf(setting.store, 'second');
    await setting.store.purchases.purchased(claim, { ...aSale(), trackingId: 'TRACK-77' });
    expect(await mayBe(seen())).toBe(false);
  });
});
