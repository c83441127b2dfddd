import { MOST_UNINDEXED_ORDERS } from '../../../../src/store/order-marks/order-mark.js';
import { UnindexedLimitReached } from '../../../../src/store/order-marks/note-unindexed.js';
import type { Store } from '../../../../src/store/store.js';
import { anOrder, put } from './orders.suite.js';
import { anIntent, inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine, StorePlace } from './store-place.js';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const AUTHOR = { id: 'key:1', name: 'packing floor' };

const hold = (store: Store, orderIds: string[], endsAt: number | null = null) =>
  store.orderMarks.hold({ sellerId: SELLER, orderIds, reason: 'why', endsAt, author: AUTHOR });

const tag = (store: Store, orderIds: string[], add: string[], remove: string[] = []) =>
  store.orderMarks.tag({ sellerId: SELLER, orderIds, add, remove });

const claim = (store: Store, orderIds: string[], expiresAt: number) =>
  store.orderMarks.claim({ sellerId: SELLER, orderIds, by: 's', expiresAt, author: AUTHOR });

const release = (store: Store, ...orderIds: string[]) =>
  store.orderMarks.release({ sellerId: SELLER, orderIds });

async function ids(place: StorePlace, table: string): Promise<unknown[]> {
  const rows = await place.query(`select amazon_order_id from ${table} order by 1`);
  return rows.map((row) => row['amazon_order_id']);
}

/** Notes orders as if they had been marked: `count` of them. */
async function noteMany(place: StorePlace, count: number): Promise<void> {
  const at = place.clock.now();
  const order = `'many ' || n`;
  await place.query(`
    with recursive number (n) as (select 1 union all select n + 1 from number where n < ${count})
    insert into order_tag (seller_id, amazon_order_id, tag)
    select '${SELLER}', ${order}, 'many' from number`);
  await place.query(`
    insert into unindexed_mark (seller_id, amazon_order_id, since)
    select seller_id, amazon_order_id, ${at} from order_tag`);
}

async function clean(store: Store, coveredUntil: number | null = null): Promise<void> {
  let after: string | null = null;
  do after = await store.orderMarks.cleanUnindexed({ sellerId: SELLER, after, coveredUntil });
  while (after !== null);
}

function describeLimit(engine: StoreEngine): void {
  describe('marks of orders that the index does not have', () => {
    const fresh = inFreshPlace(engine);
    const soon = () => fresh.place.clock.now() + MINUTE;

    it('are of at most 10,000 orders of a seller: a step beyond that changes nothing', async () => {
      const { store, place } = fresh;
      await put(store, anOrder('known'));
      await noteMany(place, MOST_UNINDEXED_ORDERS - 2);
      await tag(store, ['a', 'known', 'many 1'], ['t']);
      const refused = { name: 'UnindexedLimitReached', marked: 9_999, added: 2 };
      await expect(hold(store, ['b', 'c', 'a'])).rejects.toMatchObject(refused);
      await expect(tag(store, ['b', 'c'], ['t'])).rejects.toMatchObject(refused);
      await expect(claim(store, ['b', 'c'], soon())).rejects.toMatchObject(refused);
      expect((await store.orderMarks.of(SELLER, ['b', 'c', 'known'])).size).toBe(1);
      expect(await ids(place, 'order_claim')).toEqual([]);
      await claim(store, ['b'], soon());
      await expect(hold(store, ['c'])).rejects.toBeInstanceOf(UnindexedLimitReached);
      // More marks of the same orders, orders of the index, and ends of marks pass.
      await hold(store, ['a', 'b', 'many 2', 'known']);
      await tag(store, ['c'], [], ['t']);
      await tag(store, ['many 3'], [], ['many']);
      await hold(store, ['c']);
      await store.orderMarks.hold({
        sellerId: 'SELLER-B',
        orderIds: ['c'],
        reason: 'why',
        endsAt: null,
        author: AUTHOR,
      });
    });

    it('do not count any more when the orders have come into the index', async () => {
      const { store, place } = fresh;
      await noteMany(place, MOST_UNINDEXED_ORDERS);
      await put(store, anOrder('many 7'));
      await hold(store, ['a']);
      await expect(hold(store, ['b'])).rejects.toBeInstanceOf(UnindexedLimitReached);
      // A search reads all notes, so there is one in a minute.
      await put(store, anOrder('many 8'));
      await expect(hold(store, ['b'])).rejects.toBeInstanceOf(UnindexedLimitReached);
      place.clock.advance(MINUTE);
      await hold(store, ['b']);
    });

    it('do not count of two requests at once beyond the limit', async () => {
      const { place } = fresh;
      const [one, other] = await place.openTwo();
      await noteMany(place, MOST_UNINDEXED_ORDERS - 1);
      const both = await Promise.allSettled([hold(one, ['x']), tag(other, ['y'], ['t'])]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
}

function describeEnds(engine: StoreEngine): void {
  describe('an order that the index does not have', () => {
    const fresh = inFreshPlace(engine);
    const noted = () => ids(fresh.place, 'unindexed_mark');
    const locks = () => ids(fresh.place, 'purchase_order_guard');

    it('leaves no row when its last mark ends', async () => {
      const { store, place } = fresh;
      const end = place.clock.now() + MINUTE;
      await hold(store, ['a', 'timed'], end);
      await hold(store, ['a']);
      await tag(store, ['a'], ['t']);
      await claim(store, ['a', 'b'], end);
      await release(store, 'a');
      await store.orderMarks.releaseClaims({ sellerId: SELLER, orderIds: ['a', 'b'] }, null);
      expect(await noted()).toEqual(['a', 'timed']);
      await tag(store, ['a'], [], ['t']);
      expect(await noted()).toEqual(['timed']);
      place.clock.advance(MINUTE);
      await store.orders.applyMarkChanges();
      expect(await noted()).toEqual([]);
      expect(await locks()).toEqual([]);
    });

    it('leaves no row when marks end that it never had', async () => {
      const { store } = fresh;
      await release(store, 'a');
      await store.orderMarks.releaseClaims({ sellerId: SELLER, orderIds: ['a'] }, null);
      await tag(store, ['a'], [], ['t']);
      expect(await noted()).toEqual([]);
      expect(await locks()).toEqual([]);
    });

    it('keeps the lock of its purchases', async () => {
      const { store } = fresh;
      await store.purchases.intend(anIntent('k', { amazonOrderId: 'a' }));
      await hold(store, ['a']);
      await release(store, 'a');
      expect(await noted()).toEqual([]);
      expect(await locks()).toEqual(['a']);
    });

    it('keeps its marks when it comes into the index', async () => {
      const { store } = fresh;
      await hold(store, ['a']);
      await put(store, anOrder('a'));
      await clean(store, fresh.place.clock.now() + 31 * DAY);
      expect(await noted()).toEqual([]);
      expect(await ids(fresh.place, 'order_hold')).toEqual(['a']);
    });

    it('loses its marks when the index has read the 30 days after the last one', async () => {
      const { store, place } = fresh;
      const many = Array.from({ length: 230 }, (_, n) => `order ${n}`);
      const since = place.clock.now();
      await hold(store, many);
      await tag(store, ['order 1', 'again'], ['t', 'u']);
      await claim(store, ['order 1'], since + 90 * DAY);
      place.clock.advance(40 * DAY);
      await hold(store, ['again']);
      await clean(store);
      await clean(store, since + 30 * DAY - 1);
      expect(await ids(place, 'order_hold')).toHaveLength(231);
      await clean(store, since + 30 * DAY);
      expect(await ids(place, 'order_hold')).toEqual(['again']);
      expect(await ids(place, 'order_claim')).toEqual([]);
      expect(await store.orderMarks.tagsInUse(SELLER)).toEqual([
        { tag: 't', orders: 1 },
        { tag: 'u', orders: 1 },
      ]);
      expect(await noted()).toEqual(['again']);
      expect(await locks()).toEqual(['again']);
    });
  });
}

export function describeUnindexedMarks(engine: StoreEngine): void {
  describeLimit(engine);
  describeEnds(engine);
}
