import { EVIDENCE_KINDS } from '../../../src/domains/shipping/purchases/reconcile/evidence-kind.js';
import { Reconciler } from '../../../src/domains/shipping/purchases/reconcile/reconciler.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
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

type Answers = ConstructorParameters<typeof FakeSellerClient>[0];

function reconcilerWith(answers: Answers) {
  const client = new FakeSellerClient(answers);
  const reports = new Reports();
  const { store } = setting;
  const { clock } = setting.place;
  const ports = { store, clock, report: reports.add };
  return { client, reports, reconciler: new Reconciler({ ...ports, clientOf: () => client }) };
}

/** Runs one round in which the order has these packages. Returns the purchase afterwards. */
async function afterLook(...packages: object[]) {
  const { reconciler, reports } = reconcilerWith({ getOrder: () => anOrder(...packages) });
  await reconciler.tick();
  const purchase = await setting.store.purchases.find(ID);
  const [checked] = reports.of('evidence-checked');
  return { purchase, finding: checked?.finding };
}

describe('a package of the order', () => {
  it('settles the purchase that can only have bought it', async () => {
    const sentAt = setting.place.clock.now();
    await lost(setting.store, 'k');
    setting.place.clock.advance(5_000);
    const { purchase, finding } = await afterLook(aPackage(sentAt + 1_000));
    expect(finding).toBe('package-found');
    expect(purchase).toMatchObject({
      state: 'PURCHASED',
      settledBy: 'EVIDENCE',
      trackingId: 'TRACK-77',
      carrier: 'Swift Parcel',
      service: 'Swift Ground',
      shipmentId: null,
    });
  });

  it('is recorded as evidence without addresses', async () => {
    const sentAt = setting.place.clock.now();
    await lost(setting.store, 'k');
    await afterLook(aPackage(sentAt));
    const evidence = await setting.store.purchases.evidence(ID);
    expect(evidence.map(({ kind }) => kind)).toEqual([
      'AMBIGUOUS_REPLY',
      EVIDENCE_KINDS.packageFound,
      'RESOLVED',
    ]);
    expect(evidence[1]!.detail).toEqual({
      fulfillmentStatus: 'SHIPPED',
      items: [{ orderItemId: 'item-1', ordered: 4, fulfilled: 2 }],
      packages: [
        {
          packageReferenceId: '1',
          createdAt: new Date(sentAt).toISOString(),
          carrier: 'Swift Parcel',
          service: 'Swift Ground',
          trackingId: 'TRACK-77',
          items: ITEMS,
          objection: null,
        },
      ],
    });
    expect(JSON.stringify(evidence)).not.toMatch(/Robin Vale|Depot North|Quarry/);
  });

  it.each<[string, (sentAt: number) => object, string]>([
    [
      'of another quantity',
      (at) => aPackage(at, { packageItems: [{ orderItemId: 'item-1', quantity: 1 }] }),
      'OTHER_ITEMS',
    ],
    [
      'with one more item',
      (at) => aPackage(at, { packageItems: [...ITEMS, { orderItemId: 'item-2', quantity: 1 }] }),
      'OTHER_ITEMS',
    ],
    [
      'of another item',
      (at) => aPackage(at, { packageItems: [{ orderItemId: 'item-2', quantity: 2 }] }),
      'OTHER_ITEMS',
    ],
    [
      'with an incomplete item',
      (at) => aPackage(at, { packageItems: [...ITEMS, { orderItemId: 'item-2' }] }),
      'INCOMPLETE',
    ],
    ['without items', (at) => aPackage(at, { packageItems: null }), 'INCOMPLETE'],
    ['created before it was sent', (at) => aPackage(at - MINUTE - 1), 'CREATED_BEFORE'],
    ['created long after it was sent', (at) => aPackage(at + 15 * MINUTE + 1), 'CREATED_LATER'],
    ['without a time', (at) => aPackage(at, { createdTime: '' }), 'INCOMPLETE'],
    ['without a tracking number', (at) => aPackage(at, { trackingNumber: '' }), 'INCOMPLETE'],
    [
      'whose label was cancelled',
      (at) => aPackage(at, { packageStatus: { status: 'CANCELLED' } }),
      'LABEL_CANCELLED',
    ],
    [
      'whose label was cancelled, in American spelling',
      (at) => aPackage(at, { packageStatus: { status: 'Canceled' } }),
      'LABEL_CANCELLED',
    ],
  ])('%s settles nothing', async (_, packageAt, objection) => {
    const sentAt = setting.place.clock.now();
    await lost(setting.store, 'k');
    setting.place.clock.advance(60 * MINUTE);
    const { purchase, finding } = await afterLook(packageAt(sentAt));
    expect([purchase?.state, finding]).toEqual(['UNKNOWN', 'nothing']);
    const evidence = await setting.store.purchases.evidence(ID);
    expect(evidence.at(-1)).toMatchObject({
      kind: EVIDENCE_KINDS.orderChecked,
      detail: { packages: [{ objection }] },
    });
  });

  it.each([
    ['just before it was sent, as a clock that is a little slow says', -MINUTE],
    ['at the last moment at which it can have been executed', 15 * MINUTE],
  ])('created %s settles it', async (_, offsetMs) => {
    const sentAt = setting.place.clock.now();
    await lost(setting.store, 'k');
    setting.place.clock.advance(60 * MINUTE);
    const { purchase } = await afterLook(aPackage(sentAt + offsetMs));
    expect(purchase?.state).toBe('PURCHASED');
  });

  it('adds up the units of an item that is listed twice', async () => {
    const sentAt = setting.place.clock.now();
    await lost(setting.store, 'k');
    const one = { orderItemId: 'item-1', quantity: 1 };
    const { purchase } = await afterLook(aPackage(sentAt, { packageItems: [one, one] }));
    expect(purchase?.state).toBe('PURCHASED');
  });

  it.each([
    ['the same order', ORDER, 'TRACK-77'],
    ['the same order, in the other case', ORDER, 'track-77'],
    ['another order, packed into the same box', 'another order', 'TRACK-77'],
    ['another order, in the other case', 'another order', 'Track-77'],
  ])(
    'with the tracking number of a purchase of %s settles nothing',
    async (_, amazonOrderId, trackingId) => {
      const { store, place } = setting;
      const claim = await sendingOf(store, 'other', { amazonOrderId });
      await store.purchases.purchased(claim, aSale({ trackingId }));
      await lost(store, 'k');
      const { purchase } = await afterLook(aPackage(place.clock.now()));
      expect(purchase?.state).toBe('UNKNOWN');
      expect((await store.purchases.evidence(ID)).at(-1)?.detail).toMatchObject({
        packages: [{ objection: 'KNOWN_OF_ANOTHER_PURCHASE' }],
      });
    },
  );

  it('that two purchases of unknown outcome can claim settles neither', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    await lost(store, 'twin');
    const { finding } = await afterLook(aPackage(place.clock.now()));
    expect(finding).toBe('ambiguous');
    const states = (await store.purchases.byOrder(SELLER, ORDER)).map(({ state }) => state);
    expect(states).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it('that a purchase being sent can claim settles nothing', async () => {
    await lost(setting.store, 'k');
    await sendingOf(setting.store, 'in flight');
    const { purchase } = await afterLook(aPackage(setting.place.clock.now()));
    expect(purchase?.state).toBe('UNKNOWN');
  });

  it('that another purchase bought, whose tracking number is unknown, settles nothing', async () => {
    await lost(setting.store, 'k');
    const claim = await sendingOf(setting.store, 'other');
    await setting.store.purchases.purchased(claim, { shipmentId: 'shipment-1' });
    const { purchase } = await afterLook(aPackage(setting.place.clock.now()));
    expect(purchase?.state).toBe('UNKNOWN');
  });

  it('that a purchase a person gave up can claim settles nothing', async () => {
    await lost(setting.store, 'k');
    await lost(setting.store, 'given up');
    const resolution = { settler: 'PERSON', by: 'Kim', why: 'not in Seller Central' } as const;
    const id = idOf('given up');
    await setting.store.purchases.resolve(id, { as: 'NOT_PURCHASED', ...resolution });
    const { purchase } = await afterLook(aPackage(setting.place.clock.now()));
    expect(purchase?.state).toBe('UNKNOWN');
  });

  it.each<[string, (key: string) => Promise<unknown>]>([
    [
      'of other items',
      (key) => lost(setting.store, key, { items: [{ orderItemId: 'item-2', quantity: 1 }] }),
    ],
    [
      'that Amazon refused',
      async (key) =>
        setting.store.purchases.rejected(await sendingOf(setting.store, key), {
          code: 'X',
          message: 'no',
        }),
    ],
    [
      'that bought another package',
      async (key) =>
        setting.store.purchases.purchased(await sendingOf(setting.store, key), aSale()),
    ],
  ])('settles a purchase next to one %s', async (_, other) => {
    await lost(setting.store, 'k');
    await other('other');
    const { purchase } = await afterLook(aPackage(setting.place.clock.now()));
    expect(purchase?.state).toBe('PURCHASED');
  });

  it('settles each of two purchases that were sent far apart with its own', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    const first = place.clock.now();
    place.clock.advance(30 * MINUTE);
    await lost(store, 'later');
    const second = place.clock.now();
    await afterLook(
      aPackage(first, { trackingNumber: 'TRACK-1' }),
      aPackage(second, { trackingNumber: 'TRACK-2' }),
    );
    const bought = await store.purchases.byOrder(SELLER, ORDER);
    expect(bought.map(({ key, trackingId }) => [key, trackingId])).toEqual([
      ['k', 'TRACK-1'],
      ['later', 'TRACK-2'],
    ]);
  });

  it('settles nothing when another one fits as well', async () => {
    const at = setting.place.clock.now();
    await lost(setting.store, 'k');
    const { purchase, finding } = await afterLook(
      aPackage(at),
      aPackage(at, { packageReferenceId: '2', trackingNumber: 'TRACK-78' }),
    );
    expect([purchase?.state, finding]).toEqual(['UNKNOWN', 'ambiguous']);
  });
});
