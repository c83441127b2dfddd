import { AnsweredShipment } from '../../../src/domains/shipping/carriers/merchant-fulfillment/answered-shipment.js';
import { EVIDENCE_KINDS } from '../../../src/domains/shipping/purchases/reconcile/evidence-kind.js';
import {
  shipmentWireOf,
  soldShipmentOf,
} from '../../../src/domains/shipping/carriers/merchant-fulfillment/sold-shipment.js';
import { Reconciler } from '../../../src/domains/shipping/purchases/reconcile/reconciler.js';
import { anSpApiError, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { inFreshPlace, LEASE_MS } from '../store/suites/store-place.js';
import {
  anOrder,
  aPackage,
  aShipment,
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
const LABEL = Buffer.from('a packed label');

/** Records the shipments that Amazon named when it refused a purchase. */
function named(key: string, ...shipmentIds: string[]) {
  const kind = EVIDENCE_KINDS.shipmentAlreadyExists;
  const detail = { shipmentIds };
  return setting.store.purchases.addEvidence(idOf(key), { kind, detail, by: 'buyer' });
}

async function look(answers: ConstructorParameters<typeof FakeSellerClient>[0]) {
  const client = new FakeSellerClient({ getOrder: () => anOrder(), ...answers });
  const reports = new Reports();
  const { store, place } = setting;
  const ports = { store, clock: place.clock, report: reports.add, clientOf: () => client };
  await new Reconciler(ports).tick();
  const purchase = await store.purchases.find(ID);
  return { client, purchase, finding: reports.of('evidence-checked')[0]?.finding };
}

describe('a shipment that Amazon named', () => {
  it('settles the purchase with its whole answer and its label', async () => {
    const { store, place } = setting;
    const at = place.clock.now();
    await lost(store, 'k');
    await named('k', 'S-1');
    const { client, purchase, finding } = await look({ getShipment: () => aShipment('S-1', at) });
    expect(finding).toBe('shipment-found');
    expect(client.calls).toMatchObject([
      { request: { path: { shipmentId: 'S-1' } }, options: { priority: 'bulk' } },
    ]);
    expect(purchase).toMatchObject({
      state: 'PURCHASED',
      settledBy: 'EVIDENCE',
      shipmentId: 'S-1',
      trackingId: 'TRACK-77',
      price: { amount: '7.30', currencyCode: 'USD' },
      labelContentType: 'application/pdf',
    });
    expect((await store.purchases.label(ID))?.bytes).toEqual(LABEL);
    expect(await store.purchases.answer(ID)).toMatchObject({ AmazonOrderId: ORDER });
    const kinds = (await store.purchases.evidence(ID)).map(({ kind }) => kind);
    expect(kinds.slice(2)).toEqual([EVIDENCE_KINDS.shipmentFound, 'RESOLVED']);
  });

  it('to another purchase of the order settles it as well', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    const claim = await sendingOf(store, 'refused');
    await store.purchases.rejected(claim, { code: 'ShipmentAlreadyExists', message: 'S-1' });
    await named('refused', 'S-1');
    const { purchase } = await look({ getShipment: () => aShipment('S-1', place.clock.now()) });
    expect(purchase?.shipmentId).toBe('S-1');
  });

  it.each<[string, object, string]>([
    ['of another order', { AmazonOrderId: 'another' }, 'OTHER_ORDER'],
    ['without an order', { AmazonOrderId: '' }, 'INCOMPLETE'],
    [
      'with another quantity',
      { ItemList: [{ OrderItemId: 'item-1', Quantity: 1 }] },
      'OTHER_ITEMS',
    ],
    ['created too early', { CreatedDate: '2020-01-01T00:00:00Z' }, 'CREATED_BEFORE'],
  ])('%s settles nothing', async (_, over, objection) => {
    const { store, place } = setting;
    await lost(store, 'k');
    await named('k', 'S-1');
    const { purchase } = await look({
      getShipment: () => aShipment('S-1', place.clock.now(), over),
    });
    expect(purchase?.state).toBe('UNKNOWN');
    expect(await store.purchases.evidence(ID)).toContainEqual(
      expect.objectContaining({
        kind: EVIDENCE_KINDS.shipmentsChecked,
        detail: { shipments: [expect.objectContaining({ shipmentId: 'S-1', objection })] },
      }),
    );
  });

  it('is not read when a purchase has it', async () => {
    const { store } = setting;
    await lost(store, 'k');
    await named('k', 'S-1');
    await store.purchases.purchased(await sendingOf(store, 'other'), { shipmentId: 'S-1' });
    const { client } = await look({});
    expect(client.operations).toEqual(['getOrder']);
  });

  it('that two purchases can claim settles neither, nor does its package', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    await lost(store, 'twin');
    await named('k', 'S-1');
    const at = place.clock.now();
    const { purchase, finding, client } = await look({ getShipment: () => aShipment('S-1', at) });
    expect([purchase?.state, finding]).toEqual(['UNKNOWN', 'ambiguous']);
    expect(client.operations).not.toContain('getOrder');
  });

  it('settles nothing when another one fits as well, though only one package is seen', async () => {
    const at = setting.place.clock.now();
    await lost(setting.store, 'k');
    await named('k', 'S-1', 'S-2');
    const { purchase, finding } = await look({
      getShipment: ({ path }) => {
        const id = path!['shipmentId']!;
        return aShipment(id, at, { TrackingId: `TRACK of ${id}` });
      },
      getOrder: () => anOrder(aPackage(at, { trackingNumber: 'TRACK of S-1' })),
    });
    expect([purchase?.state, finding]).toEqual(['UNKNOWN', 'ambiguous']);
  });

  it('is awaited for a while when Amazon does not show it, because a package has no label', async () => {
    const { store, place } = setting;
    const at = place.clock.now();
    await lost(store, 'k');
    await named('k', 'S-1');
    const answers = {
      getShipment: fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND' })),
      getOrder: () => anOrder(aPackage(at)),
    };
    for (let looks = 0; looks < 5; looks += 1) {
      expect((await look(answers)).finding).toBe('unavailable');
      place.clock.advance(16 * MINUTE);
    }
    const { purchase, finding } = await look(answers);
    expect([purchase?.state, finding]).toEqual(['PURCHASED', 'package-found']);
  });

  it('is never used as a path', async () => {
    await lost(setting.store, 'k');
    await named('k', '..', '');
    const { client } = await look({});
    expect(client.operations).toEqual(['getOrder']);
  });

  it('that is cancelled already settles the purchase and has its refund followed', async () => {
    const { store, place } = setting;
    await lost(store, 'k');
    await named('k', 'S-1');
    const over = { Status: 'RefundPending', Label: { FileContents: { Contents: '' } } };
    const { purchase } = await look({
      getShipment: () => aShipment('S-1', place.clock.now(), over),
    });
    expect(purchase).toMatchObject({ state: 'PURCHASED', refund: { state: 'RefundPending' } });
    place.clock.advance(MINUTE);
    expect(await store.purchases.dueRefundChecks({ limit: 1, holdMs: 1 })).toHaveLength(1);
  });
});

describe('the stored form of a shipment', () => {
  const { payload } = aShipment('S-1', 0) as { payload: Parameters<typeof soldShipmentOf>[1] };

  it('consists of the answer without the label, and the label as Amazon sent it', () => {
    const sold = soldShipmentOf('S-1', payload);
    expect(sold).toMatchObject({
      shipmentId: 'S-1',
      price: { amount: '7.30', currencyCode: 'USD' },
      trackingId: 'TRACK-77',
      carrier: 'Swift Parcel',
      service: 'Swift Ground',
      label: { contentType: 'application/pdf', bytes: LABEL },
    });
    expect(sold.shipment).toHaveProperty('Label.FileContents', {
      FileType: 'application/pdf',
      Checksum: 'abc==',
    });
  });

  it('is restored from the ledger as Amazon sent it', async () => {
    const { store } = setting;
    await queued(store, 'k');
    const won = await store.purchases.claim({ ...ID, attemptNumber: 1 }, { leaseMs: LEASE_MS });
    if (won.outcome === 'lost') throw new Error('not claimed');
    await store.purchases.purchased(won.claim, soldShipmentOf('S-1', payload));
    const [answer, label] = [await store.purchases.answer(ID), await store.purchases.label(ID)];
    expect(shipmentWireOf(answer, label)).toEqual(payload);
    expect(shipmentWireOf(answer, null)).toHaveProperty('Label.LabelFormat', 'PDF');
  });

  it('keeps contents that are not base64 in the answer', () => {
    const damaged = { ...payload, Label: { FileContents: { Contents: '<no label>' } } };
    const sold = soldShipmentOf('S-1', damaged);
    expect(sold).not.toHaveProperty('label');
    expect(shipmentWireOf(sold.shipment, null)).toEqual(damaged);
  });

  it('has the plain rate without an adjusted one', () => {
    const ShippingService = { Rate: { CurrencyCode: 'USD', Amount: 8 } };
    expect(soldShipmentOf('S-1', { ...payload, ShippingService }).price?.amount).toBe('8.00');
  });

  it('is null without an id, and after the deletion of personal data', () => {
    expect(AnsweredShipment.of('A2SELLER', { ...payload, ShipmentId: '' })).toBeNull();
    expect(AnsweredShipment.of('A2SELLER', null)).toBeNull();
    expect(shipmentWireOf(null, { contentType: 'image/png', bytes: LABEL })).toBeNull();
  });
});
