import { MOST_FACTS, SHIPMENT_ALREADY_EXISTS } from '../../../../src/store/purchases/purchase.js';
import type { Store } from '../../../../src/store/store.js';
import type { Tables } from '../../../../src/store/tables.js';
import { anIntent, aSale, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine, StorePlace } from './store-place.js';

const KEY = Buffer.alloc(32, 1);
const NEXT_KEY = Buffer.alloc(32, 2);

async function sell(store: Store, key: string) {
  const claim = await sending(store, key);
  await store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}` }));
  return claim;
}

/** Seals everything, and returns how many values each slice of `limit` rows sealed. */
async function slicesOf(store: Store, limit = 1): Promise<number[]> {
  const slices: number[] = [];
  for await (const sealed of store.reseal(limit)) slices.push(sealed);
  return slices;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const TABLES: Readonly<Record<keyof Tables, true>> = {
  purchase: true,
  purchase_evidence: true,
  purchase_tally: true,
  order_asking_tally: true,
  purchase_order_guard: true,
  purchase_batch: true,
  purchase_batch_entry: true,
  confirmation: true,
  confirmation_batch: true,
  confirmation_envelope: true,
  ledger_state: true,
  store_migration: true,
  indexed_order: true,
  indexed_order_item: true,
  order_sync: true,
  order_sync_window: true,
  order_sync_turn: true,
  order_refresh: true,
  ledger_seen: true,
};

/** Everything that the database holds, as one text. */
async function everything(place: StorePlace): Promise<string> {
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

const REASON = { code: 'INVALID_INPUT', message: 'Amazon does not serve 12 Alder Street.' };
const NAMED_BY = 'sealed: Robin Vale';

/** Keeps the reason of a rejection, and two facts that name a person. */
async function keepReasons(store: Store, key = 'refused'): Promise<void> {
  const claim = await sending(store, key);
  await store.purchases.unknown(claim, { said: 'Nothing from 12 Alder Street' });
  await store.purchases.addEvidence(claim, { kind: 'NOTE', detail: null, by: NAMED_BY });
  const detail = { shipmentIds: ['s'] };
  await store.purchases.addEvidence(claim, { kind: SHIPMENT_ALREADY_EXISTS, detail, by: 'amazon' });
  await store.purchases.rejected(claim, REASON);
}

async function expectReasons(store: Store): Promise<void> {
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

/** Keeps a confirmation and an order, both with the address of the place that a package leaves from. */
async function keepAddresses(store: Store): Promise<void> {
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
    amazonOrderId: 'order-1',
    packageReferenceId: '1',
    carrierCode: 'UPS',
    carrierName: null,
    shippingMethod: null,
    trackingNumber: 'T',
    shipDate: '2026-06-01',
    shipFromSupplySourceId: null,
    shipFromAddress,
    items: [],
    codCollectionMethod: null,
  };
  const batch = { sellerId: SELLER, batchId: 'batch', fingerprint: 'f' };
  await store.confirmations.record({ ...batch, confirmations: [{ content, purchaseKey: null }] });
  await store.confirmations.fillEnvelope(SELLER, 1);
  const [sent] = await store.confirmations.ofOrders(SELLER, ['order-1']);
  const notice = { code: '25', message: 'The address 12 Alder Street is not known.' };
  await store.confirmations.settle({ sellerId: SELLER, envelopeId: sent!.envelopeId! }, [
    { ...sent!, state: 'FAILED', error: notice, warnings: [notice] },
  ]);
  const order = {
    sellerId: SELLER,
    orderId: 'order-1',
    status: null,
    marketplaceId: null,
    createdAt: 1,
    updatedAt: 2,
    shipBy: null,
    asksSource: false,
    items: [],
    document: { packages: [{ shipFromAddress }] },
  };
  const mark = { sellerId: SELLER, orderId: 'order-1', changedAt: null, knownAt: 0, tries: 0 };
  await store.orders.refreshed(mark, order, null);
}

async function expectAddresses(store: Store): Promise<void> {
  const said = { message: expect.stringContaining('Alder Street') };
  expect(await store.confirmations.ofOrders(SELLER, ['order-1'])).toMatchObject([
    { content: { shipFromAddress: { name: 'Depot North' } }, error: said, warnings: [said] },
  ]);
  const page = { sort: 'CREATED_DESC', first: 1, after: null } as const;
  expect((await store.orders.list({ sellerId: SELLER }, page)).orders).toMatchObject([
    { document: { packages: [{ shipFromAddress: { addressLine1: '12 Alder Street' } }] } },
  ]);
}

export function describePersonalData(engine: StoreEngine): void {
  describe('personal data', () => {
    const fresh = inFreshPlace(engine);
    const reopened = async (deps: Parameters<StorePlace['open']>[0]) => {
      await fresh.store.close();
      return fresh.place.open(deps);
    };

    it('is encrypted at rest when there is a key', async () => {
      const store = await reopened({ encryptionKey: KEY });
      expect(store.encrypts).toBe(true);
      const id = await sell(store, 'k');
      const text = await everything(fresh.place);
      expect(text).toContain('shipment of k');
      expect(text).not.toMatch(/Robin Vale|Depot North/);
      expect(await store.purchases.request(id)).toMatchObject({
        shipFrom: { name: 'Depot North' },
      });
      expect(await store.purchases.answer(id)).toEqual({ ShipToAddress: { Name: 'Robin Vale' } });
      expect((await store.purchases.label(id))!.bytes.toString()).toContain('Robin Vale');
    });

    it('is encrypted in confirmations, their reports and indexed orders', async () => {
      const store = await reopened({ encryptionKey: KEY });
      await keepAddresses(store);
      expect(await everything(fresh.place)).not.toMatch(/Alder Street|Depot North/);
      await expectAddresses(store);
    });

    it('is encrypted in reasons of rejections and in evidence', async () => {
      const store = await reopened({ encryptionKey: KEY });
      await keepReasons(store);
      expect(await everything(fresh.place)).not.toMatch(/Alder Street|Robin Vale/);
      await expectReasons(store);
    });

    it('lists rejections without the key, and reports evidence that does not open', async () => {
      const sealed = await reopened({ encryptionKey: KEY });
      await keepReasons(sealed);
      await sealed.close();
      const { purchases } = await fresh.place.open({ encryptionKey: NEXT_KEY });
      const id = { sellerId: SELLER, key: 'refused' };
      expect(await purchases.find(id)).toMatchObject({
        state: 'REJECTED',
        rejection: { code: 'SEALED' },
      });
      await expect(purchases.evidence(id)).rejects.toMatchObject({ code: 'SEALED' });
      const all = await purchases.evidenceOfAll(SELLER, ['refused']);
      expect(all.get('refused')).toMatchObject({ code: 'SEALED' });
    });

    it('in evidence changes only to be sealed again or deleted', async () => {
      const store = await reopened({ encryptionKey: KEY });
      await keepReasons(store);
      for (const change of [
        `by = 'someone'`,
        'at = at + 1',
        'seq = seq + 9',
        `kind = 'LIE'`,
        `key = 'other'`,
        `detail = detail, by = by, kind = 'LIE'`,
      ])
        await expect(fresh.place.query(`update purchase_evidence set ${change}`)).rejects.toThrow(
          /for good/,
        );
      await fresh.place.query(
        `update purchase_evidence set detail = (select detail from purchase_evidence where kind = 'NOTE')`,
      );
      const moved = store.purchases.evidence({ sellerId: SELLER, key: 'refused' });
      await expect(moved).rejects.toMatchObject({ code: 'CORRUPT' });
    });

    it('can be read in the clear until it is sealed in slices, and with a new key then', async () => {
      await keepAddresses(fresh.store);
      await keepReasons(fresh.store);
      await expectReasons(fresh.store);
      await sell(fresh.store, 'k');
      expect(await everything(fresh.place)).toMatch(/Alder Street/);
      let store = await reopened({ encryptionKey: KEY });
      for (const keys of [
        { encryptionKey: KEY },
        { encryptionKey: NEXT_KEY, previousEncryptionKeys: [KEY] },
      ]) {
        await store.close();
        store = await fresh.place.open(keys);
        await expectAddresses(store);
        const values = sum(await slicesOf(store));
        // Two requests, answer, label and reason; four facts; content, error and warnings; the order.
        expect(values).toBe(13);
        await store.close();
        store = await fresh.place.open({ encryptionKey: keys.encryptionKey });
        await expectAddresses(store);
        await expectReasons(store);
        expect(await store.purchases.answer({ sellerId: SELLER, key: 'k' })).not.toBeNull();
        expect(await everything(fresh.place)).not.toMatch(/Alder Street|Depot North|Robin Vale/);
      }
    });

    it('is sealed in one walk that reads each row once, whether it is sealed already or not', async () => {
      const keys = ['a', 'b', 'c', 'd', 'e'];
      for (const key of keys) await sell(fresh.store, key);
      await keepAddresses(fresh.store);
      let store = await reopened({ encryptionKey: KEY });
      // One row in a slice: five purchases, one confirmation, one order.
      expect(await slicesOf(store)).toEqual([3, 3, 3, 3, 3, 3, 1]);
      await store.close();
      store = await fresh.place.open({ encryptionKey: KEY });
      expect(await slicesOf(store)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      await sell(store, 'f');
      await store.close();
      store = await fresh.place.open({ encryptionKey: NEXT_KEY, previousEncryptionKeys: [KEY] });
      expect(sum(await slicesOf(store, 2))).toBe(22);
      expect(sum(await slicesOf(store, 1_000))).toBe(0);
    });

    it.each<[string, (store: Store) => Promise<unknown>]>([
      ['a request', (store) => store.purchases.intend(anIntent('k'))],
      ['a purchase', (store) => sell(store, 'k')],
      ['an address of a confirmation or an order', keepAddresses],
    ])('is reported when the key of %s is missing', async (_what, keep) => {
      const sealed = await reopened({ encryptionKey: KEY });
      await keep(sealed);
      await sealed.checkKeys(SELLER);
      await sealed.close();
      for (const deps of [{}, { encryptionKey: NEXT_KEY }]) {
        const other = await fresh.place.open(deps);
        await expect(other.checkKeys(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
        await other.close();
      }
      const rotated = { encryptionKey: NEXT_KEY, previousEncryptionKeys: [KEY] };
      const both = await fresh.place.open(rotated);
      await both.checkKeys(SELLER);
    });

    it('is reported when the oldest settled purchase, in the middle of the table, has a missing key', async () => {
      const old = await reopened({ encryptionKey: KEY });
      await sell(old, 'm');
      await old.close();
      fresh.place.clock.advance(1_000);
      const store = await fresh.place.open({ encryptionKey: NEXT_KEY });
      for (const key of ['a', 'z']) await sell(store, key);
      await expect(store.checkKeys(SELLER)).rejects.toMatchObject({ code: 'SEALED' });
      fresh.place.clock.advance(1_000);
      await store.purchases.expirePersonalData(fresh.place.clock.now() - 1_500);
      await store.checkKeys(SELLER);
    });

    it('is left as it is by a walk without a current key', async () => {
      const sealed = await reopened({ encryptionKey: KEY });
      const id = await sell(sealed, 'k');
      await sealed.close();
      const store = await fresh.place.open({ previousEncryptionKeys: [KEY] });
      expect(await slicesOf(store)).toEqual([]);
      expect(await everything(fresh.place)).not.toMatch(/Robin Vale/);
      expect(await store.purchases.label(id)).not.toBeNull();
    });

    it('is in the clear without one, and the store says so', async () => {
      const { store, place } = fresh;
      expect(store.encrypts).toBe(false);
      await sell(store, 'k');
      expect(await everything(place)).toMatch(/Robin Vale/);
    });

    it('does not open without its key, while all else can be read', async () => {
      const sealed = await reopened({ encryptionKey: KEY });
      const id = await sell(sealed, 'k');
      await sealed.close();
      const store = await fresh.place.open({ encryptionKey: NEXT_KEY });
      await expect(store.purchases.label(id)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'SEALED',
      });
      expect(await store.purchases.find(id)).toMatchObject({ state: 'PURCHASED' });
    });

    it('does not open in another row', async () => {
      const store = await reopened({ encryptionKey: KEY });
      await sell(store, 'k1');
      const id = await sell(store, 'k2');
      await fresh.place.query(
        "update purchase set label = (select label from purchase where key = 'k1') where key = 'k2'",
      );
      await expect(store.purchases.label(id)).rejects.toMatchObject({ code: 'CORRUPT' });
    });

    it('is sealed again with a new key, until the old one is not needed', async () => {
      const clear = await sell(fresh.store, 'clear');
      const old = await reopened({ encryptionKey: KEY });
      const sealed = await sell(old, 'sealed');
      await old.close();
      const both = await fresh.place.open({
        encryptionKey: NEXT_KEY,
        previousEncryptionKeys: [KEY],
      });
      expect(sum(await slicesOf(both))).toBe(6);
      expect(sum(await slicesOf(both))).toBe(0);
      await both.close();
      const store = await fresh.place.open({ encryptionKey: NEXT_KEY });
      for (const id of [clear, sealed]) {
        expect(await store.purchases.answer(id)).toEqual({ ShipToAddress: { Name: 'Robin Vale' } });
        expect((await store.purchases.label(id))!.bytes.toString()).toContain('Robin Vale');
      }
      expect(await everything(fresh.place)).not.toMatch(/Robin Vale|Depot North/);
    });

    it('is forgotten after its time, for what is settled; the money record stays', async () => {
      const { store, place } = fresh;
      const sold = await sell(store, 'sold');
      const unknown = await sending(store, 'unknown');
      await store.purchases.unknown(unknown, null);
      place.clock.advance(1_000);
      const young = await sell(store, 'young');
      expect(await store.purchases.expirePersonalData(place.clock.now())).toBe(1);
      expect(await store.purchases.expirePersonalData(place.clock.now())).toBe(0);
      expect(await store.purchases.label(sold)).toBeNull();
      expect(await store.purchases.answer(sold)).toBeNull();
      expect(await store.purchases.request(sold)).toBeNull();
      expect(await store.purchases.find(sold)).toMatchObject({
        state: 'PURCHASED',
        shipmentId: 'shipment of sold',
        trackingId: 'TRACK-1',
        price: { amount: '7.35', currencyCode: 'USD' },
        labelContentType: null,
        personalDataExpiredAt: 1_700_000_001_000,
      });
      expect(await store.purchases.request(unknown)).not.toBeNull();
      expect(await store.purchases.label(young)).not.toBeNull();
    });

    it('is forgotten in reasons of rejections and in evidence, in the clear and sealed', async () => {
      let { store } = fresh;
      for (const deps of [{}, { encryptionKey: KEY }]) {
        await store.close();
        store = await fresh.place.open(deps);
        const key = deps.encryptionKey ? 'refused sealed' : 'refused';
        await keepReasons(store, key);
        fresh.place.clock.advance(1);
        expect(await store.purchases.expirePersonalData(fresh.place.clock.now())).toBe(1);
        const id = { sellerId: SELLER, key };
        expect(await store.purchases.find(id)).toMatchObject({
          state: 'REJECTED',
          rejection: { code: REASON.code, message: expect.stringContaining('was deleted') },
        });
        expect(await store.purchases.evidence(id)).toMatchObject([
          { kind: 'AMBIGUOUS_REPLY', detail: null },
          { kind: 'NOTE', detail: null, by: NAMED_BY },
          { kind: SHIPMENT_ALREADY_EXISTS, detail: { shipmentIds: ['s'] } },
          { kind: 'LATE_REPLY', detail: null, by: expect.stringMatching(/^owner/) },
        ]);
        expect(await everything(fresh.place)).not.toMatch(/Alder Street/);
      }
    });

    it('keeps a bounded number of facts about one purchase', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'k');
      await store.purchases.unknown(claim, null);
      const outcomes: string[] = [];
      for (let n = 0; n <= MOST_FACTS; n += 1) {
        const fact = { kind: 'ORDER_CHECKED', detail: n, by: 'reconciler' };
        outcomes.push((await store.purchases.addEvidence(claim, fact)).outcome);
      }
      expect(outcomes.indexOf('refused')).toBe(MOST_FACTS - 1);
      expect(await store.purchases.evidence(claim)).toHaveLength(MOST_FACTS);
      expect(await store.purchases.purchased(claim, aSale())).toMatchObject({ outcome: 'done' });
    });

    it('is forgotten in portions', async () => {
      const { store, place } = fresh;
      for (const key of ['k1', 'k2', 'k3']) await sell(store, key);
      place.clock.advance(1);
      expect(await store.purchases.expirePersonalData(place.clock.now(), 2)).toBe(2);
      expect(await store.purchases.expirePersonalData(place.clock.now(), 2)).toBe(1);
    });

    it('has no label where none was sold', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'k');
      expect(await store.purchases.label(claim)).toBeNull();
      expect(await store.purchases.answer(claim)).toBeNull();
      expect(await store.purchases.request({ ...claim, key: 'none' })).toBeNull();
    });
  });

  describe('the schema', () => {
    const fresh = inFreshPlace(engine);

    it('is found as it was left', async () => {
      await sell(fresh.store, 'k');
      await fresh.store.close();
      const store = await fresh.place.open();
      expect(
        (await store.purchases.list({ sellerId: 'SELLER-A' }, { first: 9 })).entries,
      ).toHaveLength(1);
    });

    it('of a newer version is left alone', async () => {
      await fresh.place.query("insert into store_migration values ('9999-future', 0)");
      await fresh.store.close();
      await expect(fresh.place.open()).rejects.toMatchObject({
        code: 'TOO_NEW',
        message: expect.stringContaining('9999-future'),
      });
    });

    it('refuses a key of the wrong length before it opens anything', async () => {
      const wrong = fresh.place.open({ encryptionKey: Buffer.alloc(16) });
      await expect(wrong).rejects.toThrow(RangeError);
    });
  });
}
