import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { spyOn } from 'jest-mock';
import { soldShipmentOf } from '../../../src/domains/shipping/carriers/merchant-fulfillment/sold-shipment.js';
import { labelProviderOf } from '../../../src/domains/shipping/carriers/provider-of.js';
import { PurchaseRecords } from '../../../src/domains/shipping/purchases/records/purchase-records.js';
import { SeenShipments } from '../../../src/domains/shipping/shipments/seen-shipments.js';
import {
  createShipmentCache,
  ShipmentLoader,
} from '../../../src/domains/shipping/shipments/shipment.loader.js';
import type { ShipmentWire } from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import type { RefundState } from '../../../src/store/purchases/purchase.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { aShipment, ORDER, sendingOf } from './background-fixture.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

const setting = inFreshPlace(sqlite);

/** Records a bought label, cancelled if a state is given. Amazon returns it as cancelled then. */
async function bought(state: RefundState | null) {
  const { store } = setting;
  const claim = await sendingOf(store, 'k');
  const { payload } = aShipment('S', 0) as { payload: ShipmentWire };
  await store.purchases.purchased(claim, soldShipmentOf('S', payload));
  if (state) await store.purchases.refundState(claim, { state, nextCheckAt: null });
  const now = { Status: state, Label: {}, LastUpdatedDate: '2026-11-22T00:00:00Z' };
  const client = new FakeSellerClient({ getShipment: () => aShipment('S', 0, now) }, SELLER);
  const caller = {
    signal: new AbortController().signal,
    meter: UNCOUNTED,
    onCacheHit: () => undefined,
  };
  const provider = labelProviderOf(client);
  const cache = createShipmentCache({ ttlMs: 0, budget: new MemoryBudget(1_000_000) });
  const seen = new SeenShipments(store, SELLER, () => setting.place.clock.now());
  const shipments = new ShipmentLoader(provider, cache, seen, caller);
  const records = new PurchaseRecords(store, provider, shipments);
  const read = async (...fields: string[]) => {
    const [purchase] = await records.byOrder(ORDER);
    if (!purchase) throw new Error('no purchase');
    return records.shipment(purchase, fields.length > 0 ? new Set(fields) : undefined);
  };
  return { client, records, read };
}

describe('a shipment of the ledger', () => {
  it.each(['shipmentId', 'label', 'status', 'updatedAt'])(
    'that is not cancelled costs no call: %s',
    async (field) => {
      const { client, read } = await bought(null);
      const shipment = await read('trackingNumber', field);
      expect(shipment).toMatchObject({
        shipmentId: 'S',
        trackingNumber: 'TRACK-77',
        status: 'Purchased',
      });
      // The bytes of the label are not read in vain.
      expect(shipment?.label !== null).toBe(field === 'label');
      expect(client.calls).toEqual([]);
    },
  );

  it.each<[RefundState, string, number]>([
    ['RefundPending', 'trackingNumber', 0],
    ['RefundPending', 'status', 1],
    ['RefundPending', 'label', 1],
    ['RefundPending', 'updatedAt', 1],
    ['RefundApplied', 'status', 0],
    ['RefundApplied', 'label', 1],
    ['RefundApplied', 'updatedAt', 1],
    ['RefundRejected', 'status', 0],
  ])('that is %s and read for its %s costs %i', async (state, field, calls) => {
    const { client, read } = await bought(state);
    const shipment = await read('trackingNumber', field);
    expect(shipment).toMatchObject({
      shipmentId: 'S',
      trackingNumber: 'TRACK-77',
      status: state,
      label: null,
    });
    expect(client.calls).toHaveLength(calls);
  });

  it('is read from Amazon when it was cancelled and the fields are not known', async () => {
    const { client, read } = await bought('RefundApplied');
    expect((await read())?.updatedAt).toEqual(new Date('2026-11-22T00:00:00Z'));
    expect(client.calls).toHaveLength(1);
  });
});

describe('the purchases of many orders', () => {
  it('are read in one statement and never cached', async () => {
    const { records } = await bought(null);
    const statements = spyOn(setting.store.purchases, 'byOrders');
    const ids = [ORDER, 'none', ORDER];
    const found = await Promise.all(ids.map(async (id) => records.byOrder(id)));
    expect(found.map((some) => some.map(({ key }) => key))).toEqual([['k'], [], ['k']]);
    expect(statements.mock.calls).toEqual([[SELLER, [ORDER, 'none']]]);
    await sendingOf(setting.store, 'later');
    expect(await records.byOrder(ORDER)).toHaveLength(2);
  });
});
