import { Client } from 'pg';
import type { Store } from '../../src/store/store.js';
import type { MarkedOrders } from '../../src/store/order-marks/order-mark.js';
import { anOrder, put } from '../unit/store/suites/orders.suite.js';
import { anIntent, LEASE_MS, SELLER } from '../unit/store/suites/store-place.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let store: Store;

beforeEach(async () => {
  place = await newDatabase();
  store = await place.open();
});
afterEach(() => place.dispose());

async function held(): Promise<string[]> {
  const page = { sort: 'CREATED_DESC', first: 100, after: null } as const;
  const { orders } = await store.orders.list({ sellerId: SELLER, isOnHold: true }, page);
  return orders.map(({ orderId }) => orderId).toSorted();
}

const author = { id: 'key:1', name: 'ada' };

const notes = () => place.query('select amazon_order_id from order_mark_change');

const hold = (orderIds: readonly string[]) =>
  store.orderMarks.hold({
    sellerId: SELLER,
    orderIds,
    reason: 'why',
    endsAt: null,
    author,
  });

describe('a marked order that a process of an earlier version writes', () => {
  it('gets the facts about its marks again', async () => {
    await put(store, anOrder('held'), anOrder('free'));
    await hold(['held']);
    expect(await held()).toEqual(['held']);
    expect(await notes()).toEqual([]);
    // It replaces all facts by those that it knows.
    await place.query(`
      with deleted as (delete from indexed_order_facet where facet like 'mark:%')
      update indexed_order set document = document`);
    expect(await notes()).toEqual([{ amazon_order_id: 'held' }]);
    expect(await held()).toEqual(['held']);
    expect(await notes()).toEqual([]);
  });

  it('is not noted when this version writes it', async () => {
    await put(store, anOrder('held'));
    await hold(['held']);
    expect(await held()).toEqual(['held']);
    await put(store, anOrder('held', { updatedAt: 2_500, readAt: 4_000 }));
    expect(await notes()).toEqual([]);
    expect(await held()).toEqual(['held']);
  });
});

describe('changes of the marks of one seller that wait for another server', () => {
  it.each<[string, (orders: MarkedOrders) => Promise<unknown>]>([
    ['hold', (orders) => store.orderMarks.hold({ ...orders, reason: 'w', endsAt: null, author })],
    ['release', (orders) => store.orderMarks.release(orders)],
    ['claim', (orders) => store.orderMarks.claim({ ...orders, by: 's', expiresAt: 2e12, author })],
    ['releaseClaims', (orders) => store.orderMarks.releaseClaims(orders, null)],
  ])('leave connections to everything else: %s', async (_, step) => {
    const orders = { sellerId: SELLER, orderIds: ['a'] };
    await store.orderMarks.claim({ ...orders, by: 's', expiresAt: 2e12, author });
    await hold(['a']);
    const other = new Client({ connectionString: place.url });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('update purchase_order_guard set intents = intents');
      // The store has four connections, and one caller gets two of them.
      const steps = Promise.all(Array.from({ length: 8 }, () => step(orders)));
      await whenWaiting();
      expect(await store.orderMarks.of(SELLER, ['a'])).toHaveProperty('size', 1);
      await other.query('commit');
      await steps;
    } finally {
      await other.end();
    }
  });

  it('leave connections to everything else: tag', async () => {
    const tag = (n: number) =>
      store.orderMarks.tag({ sellerId: SELLER, orderIds: [`o${n}`], add: ['Fragile'], remove: [] });
    await tag(0);
    const other = new Client({ connectionString: place.url });
    await other.connect();
    try {
      await other.query('begin');
      await other.query(`update order_tag_count set orders = 0 where tag = ''`);
      // The store has four connections.
      const changes = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(tag));
      await whenWaiting();
      expect(await store.orderMarks.of(SELLER, ['o0'])).toHaveProperty('size', 1);
      await other.query('commit');
      await changes;
    } finally {
      await other.end();
    }
    expect(await store.orderMarks.tagsInUse(SELLER)).toEqual([{ tag: 'Fragile', orders: 9 }]);
  });
});

describe('a hold and a label of one order', () => {
  it('wait for each other, so that a hold that is committed first stops the label', async () => {
    await store.purchases.intend(anIntent('k', { amazonOrderId: 'a' }));
    const holding = new Client({ connectionString: place.url });
    await holding.connect();
    try {
      await holding.query('begin');
      await holding.query(
        `update purchase_order_guard set intents = intents where amazon_order_id = 'a'`,
      );
      await holding.query(
        `insert into order_hold values ('${SELLER}', 'a', 'why', 1, null, 'ada', null)`,
      );
      const attempt = { sellerId: SELLER, key: 'k', attemptNumber: 1 };
      const sent = store.purchases.claim(attempt, { leaseMs: LEASE_MS });
      await whenWaiting();
      await holding.query('commit');
      expect(await sent).toMatchObject({ outcome: 'lost', stopped: { state: 'INTENT' } });
    } finally {
      await holding.end();
    }
  });
});

/** Resolves when a statement waits for a lock. */
async function whenWaiting(): Promise<void> {
  for (;;) {
    const waiting = await place.query(
      `select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}
