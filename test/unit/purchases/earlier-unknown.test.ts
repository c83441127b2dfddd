import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Reconciler } from '../../../src/domains/shipping/purchases/reconcile/reconciler.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { writeEarlierLedger } from '../../support/earlier-ledger.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { SHIPMENT_ID } from '../shipping/shipping-builders.js';
import { aShipment, Reports } from './background-fixture.js';
import { storeKeys } from '../../support/store-keys.js';

let folder: string;
let store: Store;
let nowMs: number;

beforeEach(async () => {
  nowMs = Date.parse('2026-11-29T12:00:00Z');
  folder = await mkdtemp(join(tmpdir(), 'earlier-unknown-'));
  const path = await writeEarlierLedger(folder);
  store = await openStore(
    { kind: 'sqlite', path },
    { clock: { now: () => nowMs }, keys: storeKeys, ownerId: 'test' },
  );
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('settles an unknown purchase of version 0.1.0 by the shipment that Amazon named then', async () => {
  const { entries } = await store.purchases.list(
    { sellerId: 'A60770624D4BB7', states: ['UNKNOWN'] },
    { first: 1 },
  );
  const [unknown] = entries;
  if (!unknown?.sentAt) throw new Error('the ledger has an unknown purchase');
  const { amazonOrderId, items, sentAt } = unknown;
  const ItemList = items.map(({ orderItemId, quantity }) => ({
    OrderItemId: orderItemId,
    Quantity: quantity,
  }));
  const client = new FakeSellerClient({
    getShipment: () =>
      aShipment(SHIPMENT_ID, sentAt + 1_000, { AmazonOrderId: amazonOrderId, ItemList }),
  });
  const report = new Reports();
  const reconciler = new Reconciler({
    store,
    clientOf: () => client,
    clock: { now: () => nowMs },
    report: report.add,
  });
  await reconciler.tick();
  const checked = report.of('evidence-checked').find(({ key }) => key === 'unknown');
  expect(checked?.finding).toBe('shipment-found');
  expect(await store.purchases.find(unknown)).toMatchObject({
    state: 'PURCHASED',
    shipmentId: SHIPMENT_ID,
    settledBy: 'EVIDENCE',
  });
});
