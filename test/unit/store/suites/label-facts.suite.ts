import type { Store } from '../../../../src/store/store.js';
import { anOrder, put } from './orders.suite.js';
import { aSale, inFreshPlace, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const PAGE = { sort: 'CREATED_DESC', first: 100, after: null } as const;

async function listed(store: Store, hasLabel: boolean): Promise<string[]> {
  const query = { sellerId: SELLER, hasLabel };
  const { orders } = await store.orders.list(query, PAGE);
  const [together] = await store.orders.listPages([{ query, page: PAGE }], async () => undefined);
  expect(together).toEqual({ orders, hasNextPage: false });
  expect(await store.orders.count(query)).toBe(orders.length);
  return orders.map(({ orderId }) => orderId).toSorted();
}

async function bought(store: Store, key: string, amazonOrderId: string) {
  const claim = await sending(store, key, { amazonOrderId });
  await store.purchases.purchased(claim, aSale({ shipmentId: `shipment of ${key}` }));
  return claim;
}

const refunded = (state: 'RefundPending' | 'RefundRejected') => ({ state, nextCheckAt: null });

export function describeLabelFacts(engine: StoreEngine): void {
  describe('the facts about labels', () => {
    const fresh = inFreshPlace(engine);

    it('change with each step of a purchase', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'), anOrder('b'));
      expect(await listed(store, false)).toEqual(['a', 'b']);
      const claim = await sending(store, 'k', { amazonOrderId: 'a' });
      expect(await listed(store, true)).toEqual([]);
      await store.purchases.purchased(claim, aSale());
      expect(await listed(store, true)).toEqual(['a']);
      expect(await listed(store, false)).toEqual(['b']);
      await store.purchases.refundState(claim, refunded('RefundPending'));
      expect(await listed(store, true)).toEqual([]);
      expect(await listed(store, false)).toEqual(['a', 'b']);
      await store.purchases.refundState(claim, refunded('RefundRejected'));
      expect(await listed(store, true)).toEqual(['a']);
    });

    it('take units that left elsewhere for no longer refused, each as Amazon shows it', async () => {
      const { store } = fresh;
      const items = [{ orderItemId: 'mug', quantity: 2 }];
      const of = { amazonOrderId: 'a', items, orderedQuantities: { mug: 3 } };
      const refused = async () => {
        const filter = { sellerId: SELLER, isUnshippedAfterRefusal: true };
        return (await store.purchases.list(filter, { sort: 'CREATED_DESC', first: 10 })).entries
          .length;
      };
      const shown = (unshipped: number, time: number) => {
        const units = [{ orderItemId: 'mug', ordered: 3, unshipped }];
        return put(store, anOrder('a', { units, updatedAt: time, readAt: time }));
      };
      const claim = await sending(store, 'k', of);
      await store.purchases.rejected(claim, { code: 'X', message: 'x' });
      await shown(3, 5_000);
      expect(await refused()).toBe(1);
      await shown(1, 6_000);
      expect(await refused()).toBe(1);
      await shown(0, 7_000);
      expect(await refused()).toBe(0);
      // An older answer changes nothing.
      await shown(3, 6_500);
      expect(await refused()).toBe(0);
    });

    it('count a unit that was refused, or whose label was cancelled, several times once', async () => {
      const { store, place } = fresh;
      const items = [{ orderItemId: 'chair', quantity: 1 }];
      const of = { amazonOrderId: 'a', items, orderedQuantities: { chair: 1 } };
      const found = async (filter: object) => {
        const page = await store.purchases.list(
          { sellerId: SELLER, ...filter },
          { sort: 'CREATED_DESC', first: 10 },
        );
        return page.entries.map(({ key }) => key);
      };
      for (const key of ['r1', 'r2', 'r3']) {
        await store.purchases.rejected(await sending(store, key, of), { code: 'X', message: 'x' });
        place.clock.advance(1_000);
        expect(await found({ isUnshippedAfterRefusal: true })).toEqual([key]);
      }
      for (const key of ['c1', 'c2', 'c3']) {
        const claim = await sending(store, key, of);
        await store.purchases.purchased(claim, aSale({ shipmentId: key }));
        await store.purchases.refundState(claim, refunded('RefundPending'));
        place.clock.advance(1_000);
        expect(await found({ isUnshippedAfterCancel: true })).toEqual([key]);
      }
      expect(await found({ isUnshippedAfterCancel: false })).toEqual(
        expect.arrayContaining(['c2', 'c1', 'r3']),
      );
    });

    it('do not take a label for units from elsewhere when the order is read while it is bought', async () => {
      const { store, place } = fresh;
      const items = [{ orderItemId: 'mug', quantity: 2 }];
      const of = { amazonOrderId: 'a', items, orderedQuantities: { mug: 2 } };
      const filter = { sellerId: SELLER, isUnshippedAfterCancel: true };
      const page = { sort: 'CREATED_DESC', first: 10 } as const;
      const claim = await sending(store, 'k', of);
      // Amazon was asked before it was sent, and answered after it was sold.
      for (const readAt of [1, place.clock.now() + 1_000]) {
        const units = [{ orderItemId: 'mug', ordered: 2, unshipped: 0 }];
        await put(store, anOrder('a', { units, updatedAt: readAt, readAt }));
      }
      await store.purchases.purchased(claim, aSale({ shipmentId: 'k' }));
      await store.purchases.refundState(claim, refunded('RefundPending'));
      const { entries } = await store.purchases.list(filter, page);
      expect(entries.map(({ key }) => key)).toEqual(['k']);
    });

    it('follow what a person settles and revises', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'));
      const claim = await sending(store, 'k', { amazonOrderId: 'a' });
      await store.purchases.unknown(claim, null);
      expect(await listed(store, false)).toEqual(['a']);
      const person = { settler: 'PERSON', by: 'Kim', why: 'looked' } as const;
      await store.purchases.resolve(claim, { as: 'PURCHASED', ...person });
      expect(await listed(store, true)).toEqual(['a']);
      await store.purchases.resolve(claim, { as: 'NOT_PURCHASED', revise: true, ...person });
      expect(await listed(store, false)).toEqual(['a']);
      await store.purchases.resolve(claim, { as: 'PURCHASED', revise: true, ...person });
      expect(await listed(store, true)).toEqual(['a']);
    });

    it('are right for an order that is read after its purchase, and read again', async () => {
      const { store } = fresh;
      await bought(store, 'k', 'a');
      await put(store, anOrder('a'), anOrder('b'));
      expect(await listed(store, true)).toEqual(['a']);
      await put(store, anOrder('a', { updatedAt: 2_500, readAt: 4_000, facets: ['gift'] }));
      expect(await listed(store, true)).toEqual(['a']);
      expect(await listed(store, false)).toEqual(['b']);
    });

    it('survive a process that ended between the purchase and the index', async () => {
      await put(fresh.store, anOrder('a'), anOrder('b'));
      await bought(fresh.store, 'k', 'a');
      // Nothing has read the list since the purchase.
      expect(await fresh.place.query('select amazon_order_id from label_change')).toEqual([
        { amazon_order_id: 'a' },
      ]);
      await fresh.store.close();
      const store = await fresh.place.open();
      expect(await listed(store, true)).toEqual(['a']);
      expect(await fresh.place.query('select amazon_order_id from label_change')).toEqual([]);
    });

    it('keep the note of a change that came while another one was written', async () => {
      const { store, place } = fresh;
      await put(store, anOrder('a'));
      const claim = await bought(store, 'k', 'a');
      const [{ stamp } = { stamp: '' }] = await place.query('select stamp from label_change');
      await store.purchases.refundState(claim, refunded('RefundPending'));
      const [{ stamp: later } = { stamp: '' }] = await place.query(
        'select stamp from label_change',
      );
      expect(later).not.toBe(stamp);
    });

    it('are brought up to date for all sellers by the background, many orders at once', async () => {
      const { store } = fresh;
      const ids = Array.from({ length: 120 }, (_, n) => `order ${String(n).padStart(3, '0')}`);
      await put(store, ...ids.map((id) => anOrder(id)));
      for (const id of ids) await bought(store, `key of ${id}`, id);
      expect(await store.orders.applyLabelChanges()).toBe(120);
      expect(await store.orders.applyLabelChanges()).toBe(0);
      expect(await fresh.place.query('select amazon_order_id from label_change')).toEqual([]);
      expect(
        (await store.orders.list({ sellerId: SELLER, hasLabel: true }, PAGE)).hasNextPage,
      ).toBe(true);
      expect(await store.orders.count({ sellerId: SELLER, hasLabel: false })).toBe(0);
    });

    it('are filled in slice by slice for orders of an earlier version, and exact meanwhile', async () => {
      const { store, place } = fresh;
      const ids = Array.from({ length: 130 }, (_, n) => `order ${String(n).padStart(3, '0')}`);
      await put(store, ...ids.map((id) => anOrder(id)));
      await bought(store, 'k', 'order 120');
      expect(await listed(store, true)).toEqual(['order 120']);
      // An earlier version stored no fact about orders without a label.
      await place.query(`delete from indexed_order_facet where facet = 'unlabelled'`);
      await place.query(`insert into order_label_fill values ('${SELLER}', '')`);
      const without = async () => store.orders.count({ sellerId: SELLER, hasLabel: false });
      const facts = async () =>
        (await place.query(`select 1 as one from indexed_order_facet where facet = 'unlabelled'`))
          .length;
      expect(await without()).toBe(129);
      expect(await store.orders.fillLabelFacts()).toBe(1);
      expect(await facts()).toBe(100);
      expect(await without()).toBe(129);
      expect(await store.orders.fillLabelFacts()).toBe(1);
      expect(await store.orders.fillLabelFacts()).toBe(1);
      expect(await store.orders.fillLabelFacts()).toBe(0);
      expect(await facts()).toBe(129);
      expect(await without()).toBe(129);
    });
  });
}
