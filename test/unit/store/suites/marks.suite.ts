import { TagLimitReached } from '../../../../src/store/order-marks/tag-orders.js';
import type { OrderQuery } from '../../../../src/store/orders/indexed-order.js';
import type { Store } from '../../../../src/store/store.js';
import { anOrder, put } from './orders.suite.js';
import { anIntent, aSale, inFreshPlace, LEASE_MS, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const PAGE = { sort: 'CREATED_DESC', first: 100, after: null } as const;
const MINUTE = 60_000;
const AUTHOR = { id: 'key:1', name: 'packing floor' };

/** Returns the listed orders, which each way to list and to count must agree on. */
async function listed(store: Store, marks: Partial<OrderQuery>): Promise<string[]> {
  const query = { sellerId: SELLER, ...marks };
  const { orders } = await store.orders.list(query, PAGE);
  const [together] = await store.orders.listPages([{ query, page: PAGE }], async () => undefined);
  expect(together).toEqual({ orders, hasNextPage: false });
  expect(await store.orders.count(query)).toBe(orders.length);
  return orders.map(({ orderId }) => orderId).toSorted();
}

const hold = (store: Store, orderIds: string[], endsAt: number | null = null) =>
  store.orderMarks.hold({
    sellerId: SELLER,
    orderIds,
    reason: 'stock is missing',
    endsAt,
    author: AUTHOR,
  });

const release = (store: Store, ...orderIds: string[]) =>
  store.orderMarks.release({ sellerId: SELLER, orderIds });

const tag = (store: Store, orderIds: string[], add: string[], remove: string[] = []) =>
  store.orderMarks.tag({ sellerId: SELLER, orderIds, add, remove });

const claim = (store: Store, by: string, expiresAt: number, ...orderIds: string[]) =>
  store.orderMarks.claim({ sellerId: SELLER, orderIds, by, expiresAt, author: AUTHOR });

async function marksOf(store: Store, orderId: string) {
  return (await store.orderMarks.of(SELLER, [orderId])).get(orderId);
}

function describeHolds(engine: StoreEngine): void {
  describe('holds', () => {
    const fresh = inFreshPlace(engine);

    it('name the labels of their orders that were bought, while they last', async () => {
      const { store, place } = fresh;
      const labels = () => store.orderMarks.labelsOnHold(SELLER);
      await store.purchases.purchased(await sending(store, 'k', { amazonOrderId: 'a' }), aSale());
      await store.purchases.intend(anIntent('waiting', { amazonOrderId: 'b' }));
      await hold(store, ['c']);
      expect(await labels()).toEqual([]);
      await hold(store, ['a', 'b'], place.clock.now() + MINUTE);
      expect(await labels()).toEqual(['k']);
      place.clock.advance(MINUTE);
      expect(await labels()).toEqual([]);
    });

    it('are read and listed until they are released', async () => {
      const { store, place } = fresh;
      await put(store, anOrder('a'), anOrder('b'));
      expect(await hold(store, ['a'])).toEqual({ labelsUnderWay: [] });
      expect(await marksOf(store, 'a')).toEqual({
        hold: {
          reason: 'stock is missing',
          heldAt: place.clock.now(),
          heldBy: 'packing floor',
          endsAt: null,
        },
        tags: [],
        claim: null,
      });
      expect(await listed(store, { isOnHold: true })).toEqual(['a']);
      expect(await listed(store, { isOnHold: false })).toEqual(['b']);
      expect(await release(store, 'a', 'b')).toEqual(['a']);
      expect(await marksOf(store, 'a')).toBeUndefined();
      expect(await listed(store, { isOnHold: true })).toEqual([]);
      expect(await listed(store, { isOnHold: false })).toEqual(['a', 'b']);
    });

    it('replace an earlier hold of the order', async () => {
      const { store, place } = fresh;
      await hold(store, ['a'], place.clock.now() + MINUTE);
      place.clock.advance(1_000);
      await hold(store, ['a']);
      expect((await marksOf(store, 'a'))?.hold).toMatchObject({
        heldAt: place.clock.now(),
        endsAt: null,
      });
    });

    it('end by themselves at their time, also in lists that were right before', async () => {
      const { store, place } = fresh;
      await put(store, anOrder('a'), anOrder('b'));
      await hold(store, ['a', 'b'], place.clock.now() + MINUTE);
      await hold(store, ['b']);
      expect(await listed(store, { isOnHold: true })).toEqual(['a', 'b']);
      place.clock.advance(MINUTE - 1);
      expect(await listed(store, { isOnHold: true })).toEqual(['a', 'b']);
      place.clock.advance(1);
      expect(await marksOf(store, 'a')).toBeUndefined();
      expect(await listed(store, { isOnHold: true })).toEqual(['b']);
      expect(await release(store, 'a')).toEqual([]);
      expect(await place.query('select amazon_order_id from order_hold')).toEqual([
        { amazon_order_id: 'b' },
      ]);
    });

    it('have no reason in the clear', async () => {
      const { store, place } = fresh;
      await hold(store, ['a']);
      const [row] = await place.query('select reason from order_hold');
      expect(row?.['reason']).toMatch(/^sealed:/);
    });

    it('are of one seller', async () => {
      const { store } = fresh;
      await hold(store, ['a']);
      expect((await store.orderMarks.of('SELLER-B', ['a'])).size).toBe(0);
      expect(await store.orderMarks.release({ sellerId: 'SELLER-B', orderIds: ['a'] })).toEqual([]);
      expect((await marksOf(store, 'a'))?.hold).not.toBeNull();
    });

    it('of orders that the index does not have are listed once it has them, and when they are read again', async () => {
      const { store } = fresh;
      await hold(store, ['later']);
      expect(await listed(store, { isOnHold: true })).toEqual([]);
      await put(store, anOrder('later'));
      expect(await listed(store, { isOnHold: true })).toEqual(['later']);
      await put(store, anOrder('later', { updatedAt: 2_500, readAt: 4_000, facets: ['gift'] }));
      expect(await listed(store, { isOnHold: true })).toEqual(['later']);
    });

    it('survive a process that ended before the index had them', async () => {
      await put(fresh.store, anOrder('a'));
      await hold(fresh.store, ['a']);
      await fresh.store.close();
      const store = await fresh.place.open();
      expect(await listed(store, { isOnHold: true })).toEqual(['a']);
      expect(await fresh.place.query('select amazon_order_id from order_mark_change')).toEqual([]);
    });

    it('of many orders are listed in the order of the list, page by page', async () => {
      const { store } = fresh;
      const ids = Array.from({ length: 230 }, (_, n) => `order ${String(n).padStart(3, '0')}`);
      await put(store, ...ids.map((id, n) => anOrder(id, { shipBy: 1_000 + n })));
      await hold(store, ids);
      const query = { sellerId: SELLER, isOnHold: true };
      const first = await store.orders.list(query, { ...PAGE, sort: 'SHIP_BY_ASC' });
      expect(first.orders.map(({ orderId }) => orderId)).toEqual(ids.slice(0, 100));
      const after = first.orders.at(-1)!.position;
      const second = await store.orders.list(query, { ...PAGE, sort: 'SHIP_BY_ASC', after });
      expect(second.orders.map(({ orderId }) => orderId)).toEqual(ids.slice(100, 200));
      expect(await store.orders.count(query)).toBe(230);
    });
  });
}

function describeTags(engine: StoreEngine): void {
  describe('tags', () => {
    const fresh = inFreshPlace(engine);

    it('are listed by all of some and by none of others', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'), anOrder('b'), anOrder('c'));
      await tag(store, ['a', 'b'], ['Fragile']);
      await tag(store, ['b', 'c'], ['Gift wrap', 'fragile']);
      expect((await marksOf(store, 'b'))?.tags).toEqual(['Fragile', 'Gift wrap', 'fragile']);
      expect(await listed(store, { tags: ['Fragile'] })).toEqual(['a', 'b']);
      expect(await listed(store, { tags: ['Fragile', 'Gift wrap'] })).toEqual(['b']);
      expect(await listed(store, { withoutTags: ['Gift wrap', 'Fragile'] })).toEqual([]);
      expect(await listed(store, { withoutTags: ['fragile'] })).toEqual(['a']);
      expect(await listed(store, { tags: ['Fragile'], withoutTags: ['fragile'] })).toEqual(['a']);
      expect(await listed(store, { tags: [] })).toEqual(['a', 'b', 'c']);
    });

    it('are counted by seller, and one without orders is gone', async () => {
      const { store } = fresh;
      await tag(store, ['a', 'b', 'c'], ['one', 'two']);
      await tag(store, ['b'], ['one']);
      await tag(store, ['c'], [], ['two', 'three']);
      expect(await store.orderMarks.tagsInUse(SELLER)).toEqual([
        { tag: 'one', orders: 3 },
        { tag: 'two', orders: 2 },
      ]);
      await tag(store, ['a', 'b', 'c'], [], ['one']);
      expect(await store.orderMarks.tagsInUse(SELLER)).toEqual([{ tag: 'two', orders: 2 }]);
      expect(await store.orderMarks.tagsInUse('SELLER-B')).toEqual([]);
    });

    it('are at most 20 of an order: a change beyond that changes nothing', async () => {
      const { store } = fresh;
      const twenty = Array.from({ length: 20 }, (_, n) => `tag ${n}`);
      await tag(store, ['a', 'b'], twenty);
      await expect(tag(store, ['c', 'b'], ['more'])).rejects.toMatchObject({ orderId: 'b' });
      expect(await marksOf(store, 'c')).toBeUndefined();
      await tag(store, ['b'], ['more'], ['tag 0']);
      expect((await marksOf(store, 'b'))?.tags).toHaveLength(20);
      expect((await marksOf(store, 'b'))?.tags).toContain('more');
    });

    it('are at most 200 different ones of a seller, also of two requests at once', async () => {
      const { place } = fresh;
      const [one, other] = await place.openTwo();
      for (let n = 0; n < 199; n += 20) {
        const tags = Array.from({ length: Math.min(20, 199 - n) }, (_, i) => `tag ${n + i}`);
        await tag(one, [`order ${n}`], tags);
      }
      const both = await Promise.allSettled([
        tag(one, ['x'], ['new']),
        tag(other, ['y'], ['newer']),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [refused] = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(refused).toBeInstanceOf(TagLimitReached);
      expect(await one.orderMarks.tagsInUse(SELLER)).toHaveLength(200);
    });
  });
}

function describeClaims(engine: StoreEngine): void {
  describe('claims', () => {
    const fresh = inFreshPlace(engine);
    const inMinutes = (minutes: number): number => fresh.place.clock.now() + minutes * MINUTE;

    it('take what is free, and tell who has the rest', async () => {
      const { store } = fresh;
      await put(store, anOrder('a'), anOrder('b'), anOrder('c'));
      expect(await claim(store, 'Station 1', inMinutes(5), 'a')).toEqual({
        claimed: ['a'],
        others: new Map(),
      });
      const { claimed, others } = await claim(store, 'Station 2', inMinutes(5), 'c', 'a', 'b');
      expect(claimed).toEqual(['c', 'b']);
      expect([...others]).toEqual([
        [
          'a',
          {
            by: 'Station 1',
            claimedAt: fresh.place.clock.now(),
            expiresAt: inMinutes(5),
            createdBy: 'packing floor',
          },
        ],
      ]);
      expect(await listed(store, { isClaimed: true })).toEqual(['a', 'b', 'c']);
      expect(await listed(store, { claimedBy: 'Station 2' })).toEqual(['b', 'c']);
      expect(await listed(store, { isClaimed: false })).toEqual([]);
    });

    it('of the same name are extended, and never shortened', async () => {
      const { store, place } = fresh;
      const since = place.clock.now();
      await claim(store, 'Station 1', inMinutes(5), 'a');
      place.clock.advance(MINUTE);
      await claim(store, 'Station 1', inMinutes(30), 'a');
      await claim(store, 'Station 1', inMinutes(2), 'a');
      expect((await marksOf(store, 'a'))?.claim).toMatchObject({
        claimedAt: since,
        expiresAt: inMinutes(30),
      });
    });

    it('end at their time, so that another may claim', async () => {
      const { store, place } = fresh;
      await put(store, anOrder('a'));
      await claim(store, 'Station 1', inMinutes(5), 'a');
      expect(await listed(store, { isClaimed: true })).toEqual(['a']);
      place.clock.advance(5 * MINUTE);
      expect(await marksOf(store, 'a')).toBeUndefined();
      expect(await listed(store, { isClaimed: true })).toEqual([]);
      expect(await listed(store, { isClaimed: false })).toEqual(['a']);
      expect((await claim(store, 'Station 2', inMinutes(5), 'a')).claimed).toEqual(['a']);
      expect((await marksOf(store, 'a'))?.claim).toMatchObject({
        by: 'Station 2',
        claimedAt: place.clock.now(),
      });
      expect(await listed(store, { claimedBy: 'Station 1' })).toEqual([]);
    });

    it('are released by their name alone, or whatever their name is', async () => {
      const { store } = fresh;
      const orders = { sellerId: SELLER, orderIds: ['a', 'b'] };
      await claim(store, 'Station 1', inMinutes(5), 'a');
      await claim(store, 'Station 2', inMinutes(5), 'b');
      expect(await store.orderMarks.releaseClaims(orders, 'Station 1')).toEqual(['a']);
      expect((await marksOf(store, 'b'))?.claim?.by).toBe('Station 2');
      expect(await store.orderMarks.releaseClaims(orders, null)).toEqual(['b']);
    });

    it('of one order at the same time have exactly one winner', async () => {
      const [one, other] = await fresh.place.openTwo();
      for (let round = 0; round < 10; round += 1) {
        const ids = ['a', 'b', 'c'].map((id) => `${id} ${round}`);
        const [mine, theirs] = await Promise.all([
          claim(one, 'Station 1', inMinutes(5), ...ids),
          claim(other, 'Station 2', inMinutes(5), ...ids.toReversed()),
        ]);
        expect([...mine.claimed, ...theirs.claimed].toSorted()).toEqual(ids);
        expect([...mine.others.keys(), ...theirs.others.keys()].toSorted()).toEqual(ids);
      }
    });
  });
}

function describeStops(engine: StoreEngine): void {
  describe('a mark that stops a label', () => {
    const fresh = inFreshPlace(engine);
    const ATTEMPT = { sellerId: SELLER, key: 'k', attemptNumber: 1 };
    const none = { isHoldPassed: false, isClaimPassed: false, claimedBy: null };
    const send = (store: Store, passes = {}) =>
      store.purchases.claim(ATTEMPT, { leaseMs: LEASE_MS, passes: { ...none, ...passes } });
    const inFiveMinutes = () => fresh.place.clock.now() + 5 * MINUTE;

    beforeEach(async () => {
      await fresh.store.purchases.intend(anIntent('k', { amazonOrderId: 'a' }));
    });

    it('leaves the attempt unsent while the order is on hold', async () => {
      const { store, place } = fresh;
      await hold(store, ['a'], inFiveMinutes());
      expect(await send(store, { isClaimPassed: true })).toMatchObject({
        outcome: 'lost',
        stopped: { state: 'INTENT', attemptNumber: 1 },
      });
      place.clock.advance(5 * MINUTE);
      expect(await send(store)).toMatchObject({ outcome: 'won' });
      expect(await hold(store, ['a', 'b'])).toEqual({ labelsUnderWay: ['a'] });
    });

    it('lets a purchase pass that passes holds', async () => {
      await hold(fresh.store, ['a']);
      expect(await send(fresh.store, { isHoldPassed: true })).toMatchObject({ outcome: 'won' });
    });

    it('is a claim of another, and none of its own', async () => {
      const { store } = fresh;
      await claim(store, 'Station 1', inFiveMinutes(), 'a');
      expect(await send(store)).toHaveProperty('stopped');
      expect(await send(store, { claimedBy: 'Station 2' })).toHaveProperty('stopped');
      expect(await send(store, { isHoldPassed: true })).toHaveProperty('stopped');
      expect(await send(store, { claimedBy: 'Station 1' })).toMatchObject({ outcome: 'won' });
    });

    it('lets a purchase pass that passes claims', async () => {
      await claim(fresh.store, 'Station 1', inFiveMinutes(), 'a');
      expect(await send(fresh.store, { isClaimPassed: true })).toMatchObject({ outcome: 'won' });
    });

    it('does nothing for other orders and other sellers', async () => {
      const { store } = fresh;
      await hold(store, ['b']);
      const { reason, endsAt } = { reason: 'why', endsAt: null };
      await store.orderMarks.hold({
        sellerId: 'SELLER-B',
        orderIds: ['a'],
        reason,
        endsAt,
        author: AUTHOR,
      });
      expect(await send(store)).toMatchObject({ outcome: 'won' });
    });

    it('stops the label, or says that it is under way, when both come at the same time', async () => {
      const [one, other] = await fresh.place.openTwo();
      for (let round = 0; round < 20; round += 1) {
        const [key, order] = [`key ${round}`, `order ${round}`];
        await one.purchases.intend(anIntent(key, { amazonOrderId: order }));
        const attempt = { sellerId: SELLER, key, attemptNumber: 1 };
        const both = [
          () => hold(other, [order]),
          () => one.purchases.claim(attempt, { leaseMs: LEASE_MS }),
        ];
        const started = (round % 2 === 0 ? both : both.toReversed()).map((run) => run());
        const [held, sent] = round % 2 === 0 ? started : started.toReversed();
        const { labelsUnderWay } = (await held) as Awaited<ReturnType<typeof hold>>;
        const isSent = ((await sent) as { readonly outcome: string }).outcome === 'won';
        expect(labelsUnderWay).toEqual(isSent ? [order] : []);
      }
    });
  });
}

export function describeMarks(engine: StoreEngine): void {
  describe('the marks of orders', () => {
    describeHolds(engine);
    describeTags(engine);
    describeClaims(engine);
    describeStops(engine);
  });
}
