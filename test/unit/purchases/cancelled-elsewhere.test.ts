import { spyOn } from 'jest-mock';
import { soldShipmentOf } from '../../../src/domains/shipping/carriers/merchant-fulfillment/sold-shipment.js';
import { labelProviderOf } from '../../../src/domains/shipping/carriers/provider-of.js';
import { PurchaseRecords } from '../../../src/domains/shipping/purchases/records/purchase-records.js';
import { SeenShipments } from '../../../src/domains/shipping/shipments/seen-shipments.js';
import {
  createShipmentCache,
  ShipmentLoader,
} from '../../../src/domains/shipping/shipments/shipment.loader.js';
import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import type { ShipmentWire } from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { aShipment, ORDER, sendingOf } from './background-fixture.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

const setting = inFreshPlace(sqlite);

/** The shipment as Amazon has it. */
let atAmazon: object;
let client: FakeSellerClient;
let cache: ReturnType<typeof createShipmentCache>;

beforeEach(async () => {
  atAmazon = {};
  client = new FakeSellerClient(
    { getShipment: ({ path }) => aShipment(path?.['shipmentId'] ?? 'S', 0, atAmazon) },
    SELLER,
  );
  // Shipments stay cached for the whole test.
  cache = createShipmentCache({ ttlMs: 60_000, budget: new MemoryBudget(1_000_000) });
  const { payload } = aShipment('S', 0) as { payload: ShipmentWire };
  const claim = await sendingOf(setting.store, 'k');
  await setting.store.purchases.purchased(claim, soldShipmentOf('S', payload));
});

/** What one request reads. The cache is that of the process. */
function request() {
  const { store, place } = setting;
  const provider = labelProviderOf(client);
  const seen = new SeenShipments(store, SELLER, () => place.clock.now());
  const signal = new AbortController().signal;
  const caller = { signal, meter: UNCOUNTED, onCacheHit: () => undefined };
  const shipments = new ShipmentLoader(provider, cache, seen, caller);
  return { shipments, records: new PurchaseRecords(store, provider, shipments) };
}

/** Another process cancels the shipment, and records it in the ledger. */
async function cancelElsewhere(state: 'RefundPending' | 'RefundApplied' = 'RefundPending') {
  const id = { sellerId: SELLER, key: 'k' };
  await setting.store.purchases.refundState(id, { state, nextCheckAt: null });
}

const CANCELLED = { status: 'RefundPending', label: null };

describe('a cached shipment that another process has cancelled', () => {
  beforeEach(async () => {
    await request().shipments.byId('S');
    await cancelElsewhere();
    atAmazon = { Status: 'RefundPending', Label: {} };
  });

  it('is read again by its id, with one call', async () => {
    const { shipments } = request();
    const both = await Promise.all([shipments.byId('S'), shipments.byId('S')]);
    expect(both).toMatchObject([CANCELLED, CANCELLED]);
    expect(client.calls).toHaveLength(2);
  });

  it('agrees with its purchase', async () => {
    const { records } = request();
    const [purchase] = await records.byOrder(ORDER);
    const fields = new Set(['status', 'label']);
    expect(await records.shipment(purchase!, fields)).toMatchObject(CANCELLED);
    expect(await records.refundState(purchase!, fields)).toBe('RefundPending');
    expect(client.calls).toHaveLength(2);
  });

  it('has no label while Amazon still shows it as bought', async () => {
    atAmazon = {};
    expect(await request().shipments.byId('S')).toMatchObject(CANCELLED);
  });

  it('gives no label to a link, without a call', async () => {
    atAmazon = {};
    expect(await request().records.labelOf('S', () => Promise.resolve(false))).toBe('cancelled');
    expect(client.calls).toHaveLength(1);
  });

  it('shows what Amazon decided since, with one call', async () => {
    atAmazon = { Status: 'RefundApplied', Label: {} };
    expect(await request().shipments.byId('S')).toMatchObject({ status: 'RefundApplied' });
    expect(client.calls).toHaveLength(2);
    expect(await request().shipments.byId('S')).toMatchObject({ status: 'RefundApplied' });
    expect(client.calls).toHaveLength(2);
  });
});

it('reads a cached shipment again while a cancellation of another process is open', async () => {
  await request().shipments.byId('S');
  const wish = { sellerId: SELLER, shipmentId: 'S', nextCheckAt: 0 };
  await setting.store.purchases.cancelling(wish);
  atAmazon = { Status: 'RefundPending', Label: {} };
  expect(await request().shipments.byId('S')).toMatchObject(CANCELLED);
});

it('looks up all cached shipments of a request with one statement, and none that is not cached', async () => {
  const ids = ['S', 'T', 'U'];
  const statements = spyOn(setting.store.purchases, 'byShipments');
  await Promise.all(ids.map((id) => request().shipments.byId(id)));
  expect(statements).not.toHaveBeenCalled();
  const { shipments } = request();
  await Promise.all([...ids, 'V'].map((id) => shipments.byId(id)));
  expect(statements.mock.calls).toEqual([[SELLER, ids]]);
  expect(client.calls).toHaveLength(4);
});

it('asks Amazon when the ledger cannot be read', async () => {
  await request().shipments.byId('S');
  spyOn(setting.store.purchases, 'byShipments').mockRejectedValueOnce(new Error('down'));
  expect(await request().shipments.byId('S')).toMatchObject({ status: 'Purchased' });
  expect(client.calls).toHaveLength(2);
});
