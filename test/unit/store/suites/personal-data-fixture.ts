import { SHIPMENT_ALREADY_EXISTS } from '../../../../src/store/purchases/purchase.js';
import type {
  ForgetRequest,
  ForgottenSlice,
} from '../../../../src/store/engine/forgotten-slice.js';
import type { Store } from '../../../../src/store/store.js';
import type { Tables } from '../../../../src/store/tables.js';
import { aSale, SELLER, sending } from './store-place.js';
import type { StorePlace } from './store-place.js';

export const KEY = Buffer.alloc(32, 1);
export const NEXT_KEY = Buffer.alloc(32, 2);

export async function sell(store: Store, key: string) {
  const claim = await sending(store, key);
  await store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}` }));
  return claim;
}

/** Seals everything. Returns how many values each slice of `limit` rows sealed. */
export async function slicesOf(store: Store, limit = 1): Promise<number[]> {
  const slices: number[] = [];
  for await (const { sealed } of store.reseal(limit)) slices.push(sealed);
  return slices;
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

interface Forgetful {
  expirePersonalData(request: ForgetRequest): Promise<ForgottenSlice>;
}

/** Runs the first slice of a walk. Returns how many rows have lost their personal data. */
export async function forgotten(rows: Forgetful, before: number, limit = 25): Promise<number> {
  return (await rows.expirePersonalData({ before, limit, after: null })).forgotten;
}

const TABLES: Readonly<Record<keyof Tables, true>> = {
  access_key: true,
  connected_seller: true,
  seller_version: true,
  configured_grant: true,
  consent_request: true,
  shared_secret: true,
  purchase: true,
  purchase_evidence: true,
  purchase_tally: true,
  order_asking_tally: true,
  order_label_fill: true,
  label_change: true,
  label_check: true,
  ship_date_fill: true,
  indexed_order_facet: true,
  indexed_order_tracking: true,
  purchase_order_guard: true,
  purchase_batch: true,
  purchase_batch_entry: true,
  confirmation: true,
  confirmation_batch: true,
  confirmation_envelope: true,
  inventory_turn: true,
  inventory_batch: true,
  inventory_change: true,
  inventory_envelope: true,
  scheduled_change: true,
  scheduled_change_guard: true,
  purchase_unit: true,
  purchase_package: true,
  packing_guard: true,
  packed_unit: true,
  saved_box: true,
  confirmed_unit: true,
  order_hold: true,
  order_claim: true,
  order_tag: true,
  order_tag_count: true,
  order_mark_change: true,
  unindexed_mark: true,
  audit_event: true,
  audit_outcome: true,
  webhook_endpoint: true,
  webhook_delivery: true,
  webhook_change: true,
  webhook_order_change: true,
  ledger_state: true,
  encryption_key: true,
  store_migration: true,
  store_migration_rule: true,
  indexed_order: true,
  indexed_order_item: true,
  indexed_order_pair: true,
  order_sync: true,
  order_sync_window: true,
  order_sync_turn: true,
  order_refresh: true,
  shipping_quote: true,
  print_job: true,
  listed_package: true,
  ledger_seen: true,
};

/** Returns the whole content of the database as text. */
export async function everything(place: StorePlace): Promise<string> {
  const rows = [];
  for (const table of Object.keys(TABLES))
    rows.push(...(await place.query(`select * from ${table}`)));
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
    )
    .join('\n');
}

export const REASON = { code: 'INVALID_INPUT', message: 'Amazon does not serve 12 Alder Street.' };
export const NAMED_BY = 'sealed: Robin Vale';

/** Stores the reason of a rejection, and two facts that name a person. */
export async function keepReasons(store: Store, key = 'refused'): Promise<void> {
  const claim = await sending(store, key);
  await store.purchases.unknown(claim, { said: 'Nothing from 12 Alder Street' });
  await store.purchases.addEvidence(claim, { kind: 'NOTE', detail: null, by: NAMED_BY });
  const detail = { shipmentIds: ['s'] };
  await store.purchases.addEvidence(claim, { kind: SHIPMENT_ALREADY_EXISTS, detail, by: 'amazon' });
  await store.purchases.rejected(claim, REASON);
}

export async function expectReasons(store: Store): Promise<void> {
  const id = { sellerId: SELLER, key: 'refused' };
  const facts = [
    { kind: 'AMBIGUOUS_REPLY', detail: { said: 'Nothing from 12 Alder Street' } },
    { kind: 'NOTE', by: NAMED_BY },
    { kind: SHIPMENT_ALREADY_EXISTS },
    { kind: 'LATE_REPLY', by: expect.stringMatching(/^owner/) },
  ];
  expect(await store.purchases.find(id)).toMatchObject({ state: 'REJECTED', rejection: REASON });
  expect(await store.purchases.evidence(id)).toMatchObject(facts);
  expect((await store.purchases.evidenceOfAll(SELLER, ['refused'])).get('refused')).toMatchObject(
    facts,
  );
}

/** Stores a confirmation and an order, both with a ship-from address. */
export async function keepAddresses(
  store: Store,
  batchId = 'batch',
  orderId = 'order-1',
): Promise<void> {
  const shipFromAddress = {
    name: 'Depot North',
    addressLine1: '12 Alder Street',
    countryCode: 'US',
    addressLine2: null,
    addressLine3: null,
    city: null,
    county: null,
    stateOrRegion: null,
    postalCode: null,
    phone: null,
  };
  const content = {
    amazonOrderId: orderId,
    packageReferenceId: '1',
    carrierCode: 'UPS',
    carrierName: 'Carrier of Alder Street',
    shippingMethod: null,
    trackingNumber: 'T',
    shipDate: '2026-06-01',
    shipFromSupplySourceId: 'source-1',
    shipFromAddress,
    items: [{ orderItemId: 'item-1', quantity: 2, transparencyCodes: ['CODE-1', 'CODE-2'] }],
    codCollectionMethod: null,
  };
  const batch = { sellerId: SELLER, batchId, fingerprint: 'f' };
  await store.confirmations.record({ ...batch, confirmations: [{ content, purchaseKey: null }] });
  await store.confirmations.fillEnvelope(SELLER, 1);
  const sent = (await store.confirmations.ofOrders(SELLER, [orderId])).at(-1)!;
  const notice = { code: '25', message: 'The address 12 Alder Street is not known.' };
  await store.confirmations.settle({ sellerId: SELLER, envelopeId: sent.envelopeId! }, [
    { ...sent, state: 'FAILED', error: notice, warnings: [notice] },
  ]);
  const order = {
    sellerId: SELLER,
    orderId,
    status: null,
    marketplaceId: null,
    createdAt: 1,
    updatedAt: 2,
    shipBy: null,
    readAt: 2,
    settledAt: 2,
    asksSource: false,
    items: [],
    facets: [],
    trackingNumbers: [],
    document: { packages: [{ shipFromAddress }] },
  };
  const mark = { sellerId: SELLER, orderId, changedAt: null, knownAt: 0, tries: 0 };
  await store.orders.refreshed(mark, order, null);
}

export async function expectAddresses(store: Store): Promise<void> {
  const said = { message: expect.stringContaining('Alder Street') };
  expect(await store.confirmations.ofOrders(SELLER, ['order-1'])).toMatchObject([
    { content: { shipFromAddress: { name: 'Depot North' } }, error: said, warnings: [said] },
  ]);
  const page = { sort: 'CREATED_DESC', first: 1, after: null } as const;
  expect((await store.orders.list({ sellerId: SELLER }, page)).orders).toMatchObject([
    { document: { packages: [{ shipFromAddress: { addressLine1: '12 Alder Street' } }] } },
  ]);
}
