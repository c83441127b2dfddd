import { MOST_FACTS, SHIPMENT_ALREADY_EXISTS } from '../../../../src/store/purchases/purchase.js';
import { aSale, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine, StorePlace } from './store-place.js';
import {
  KEY,
  NEXT_KEY,
  sell,
  everything,
  forgotten,
  REASON,
  NAMED_BY,
  keepReasons,
  expectReasons,
  keepAddresses,
  expectAddresses,
} from './personal-data-fixture.js';

export function describePersonalData(engine: StoreEngine): void {
  describe('personal data', () => {
    const fresh = inFreshPlace(engine);
    const reopened = async (dependencies: Parameters<StorePlace['open']>[0]) => {
      await fresh.store.close();
      return fresh.place.open(dependencies);
    };

    it('is encrypted at rest', async () => {
      const store = await reopened({ keys: () => [KEY] });
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
      const store = await reopened({ keys: () => [KEY] });
      await keepAddresses(store);
      expect(await everything(fresh.place)).not.toMatch(/Alder Street|Depot North/);
      await expectAddresses(store);
    });

    it('is encrypted in reasons of rejections and in evidence', async () => {
      const store = await reopened({ keys: () => [KEY] });
      await keepReasons(store);
      expect(await everything(fresh.place)).not.toMatch(/Alder Street|Robin Vale/);
      await expectReasons(store);
    });

    it('lists rejections without the key, and reports evidence that does not open', async () => {
      const sealed = await reopened({ keys: () => [KEY] });
      await keepReasons(sealed);
      await sealed.close();
      const { purchases } = await fresh.place.open({ keys: () => [NEXT_KEY] });
      const id = { sellerId: SELLER, key: 'refused' };
      expect(await purchases.find(id)).toMatchObject({
        state: 'REJECTED',
        rejection: { code: 'SEALED' },
      });
      await expect(purchases.evidence(id)).rejects.toMatchObject({ code: 'SEALED' });
      const all = await purchases.evidenceOfAll(SELLER, ['refused']);
      expect(all.get('refused')).toMatchObject({ code: 'SEALED' });
    });

    it('in evidence can only be sealed again or deleted', async () => {
      const store = await reopened({ keys: () => [KEY] });
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

    it('does not open without its key, while all other data can be read', async () => {
      const sealed = await reopened({ keys: () => [KEY] });
      const id = await sell(sealed, 'k');
      await sealed.close();
      const store = await fresh.place.open({ keys: () => [NEXT_KEY] });
      await expect(store.purchases.label(id)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'SEALED',
      });
      expect(await store.purchases.find(id)).toMatchObject({ state: 'PURCHASED' });
    });

    it('does not open in another row', async () => {
      const store = await reopened({ keys: () => [KEY] });
      await sell(store, 'k1');
      const id = await sell(store, 'k2');
      await fresh.place.query(
        "update purchase set label = (select label from purchase where key = 'k1') where key = 'k2'",
      );
      await expect(store.purchases.label(id)).rejects.toMatchObject({ code: 'CORRUPT' });
    });

    it('of settled purchases is deleted after its time, while the record of money stays', async () => {
      const { store, place } = fresh;
      const sold = await sell(store, 'sold');
      const unknown = await sending(store, 'unknown');
      await store.purchases.unknown(unknown, null);
      place.clock.advance(1_000);
      const young = await sell(store, 'young');
      expect(await forgotten(store.purchases, place.clock.now())).toBe(1);
      expect(await forgotten(store.purchases, place.clock.now())).toBe(0);
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

    it('is deleted from reasons of rejections and from evidence', async () => {
      const { store } = fresh;
      await keepReasons(store);
      fresh.place.clock.advance(1);
      expect(await forgotten(store.purchases, fresh.place.clock.now())).toBe(1);
      const id = { sellerId: SELLER, key: 'refused' };
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
    });

    it('of a sold label is kept from its expected delivery on, 60 days later at the most', async () => {
      const { store, place } = fresh;
      const day = 86_400_000;
      const sellExpecting = async (key: string, days: number) => {
        const expectedDeliveryAt = place.clock.now() + days * day;
        const claim = await sending(store, key);
        const sale = aSale({ shipmentId: `shipment of ${key}`, expectedDeliveryAt });
        await store.purchases.purchased(claim, sale);
        return claim;
      };
      const soon = await sellExpecting('soon', 3);
      const never = await sellExpecting('never', 9_999);
      const unknown = await sell(store, 'unknown');
      const forgetAfter = (days: number) =>
        forgotten(store.purchases, place.clock.now() + (days - 30) * day + 1);
      expect(await forgetAfter(30)).toBe(1);
      expect(await store.purchases.label(unknown)).toBeNull();
      expect(await forgetAfter(32)).toBe(0);
      expect(await store.purchases.label(soon)).not.toBeNull();
      expect(await forgetAfter(33)).toBe(1);
      expect(await store.purchases.label(soon)).toBeNull();
      expect(await forgetAfter(89)).toBe(0);
      expect(await forgetAfter(90)).toBe(1);
      expect(await store.purchases.label(never)).toBeNull();
    });

    it('has a bounded number of facts for each purchase', async () => {
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

    it('is deleted in portions', async () => {
      const { store, place } = fresh;
      for (const key of ['k1', 'k2', 'k3']) await sell(store, key);
      place.clock.advance(1);
      expect(await forgotten(store.purchases, place.clock.now(), 2)).toBe(2);
      expect(await forgotten(store.purchases, place.clock.now(), 2)).toBe(1);
    });

    it('has no label when none was sold', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'k');
      expect(await store.purchases.label(claim)).toBeNull();
      expect(await store.purchases.answer(claim)).toBeNull();
      expect(await store.purchases.request({ ...claim, key: 'none' })).toBeNull();
    });
  });

  describe('the schema of an existing store', () => {
    const fresh = inFreshPlace(engine);

    it('is unchanged when it is opened again', async () => {
      await sell(fresh.store, 'k');
      await fresh.store.close();
      const store = await fresh.place.open();
      expect(
        (await store.purchases.list({ sellerId: 'SELLER-A' }, { first: 9 })).entries,
      ).toHaveLength(1);
    });

    it('of a newer version is refused and left unchanged', async () => {
      await fresh.place.query("insert into store_migration values ('9999-future', 0)");
      await fresh.store.close();
      await expect(fresh.place.open()).rejects.toMatchObject({
        code: 'TOO_NEW',
        message: expect.stringContaining('9999-future'),
      });
    });

    it('is not opened with a key of the wrong length', async () => {
      await fresh.store.close();
      const wrong = fresh.place.open({ keys: () => [Buffer.alloc(16)] });
      await expect(wrong).rejects.toThrow(RangeError);
    });
  });
}
