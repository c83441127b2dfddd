import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Store } from '../../src/store/store.js';
import { orderId, Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import { idOf, range, SELLER_ID, SyncPlace } from '../unit/orders/sync-fixture.js';
import { anOrder } from '../unit/store/suites/orders.suite.js';
import { SELLER } from '../unit/store/suites/store-place.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let other: Client;

beforeEach(async () => {
  place = await newDatabase();
  // Late enough for the other session to close the circle, which itself waits longer: the step of the store is ended.
  await place.query(
    `do $$ begin execute format('alter database %I set deadlock_timeout = ''2s''', current_database()); end $$`,
  );
  other = new Client({ connectionString: place.url });
  await other.connect();
  await other.query(`set deadlock_timeout = '1min'`);
});

afterEach(async () => {
  await other.end();
  await place.dispose();
});

/** Counts the statements on a table, also those that were rolled back: a sequence is never. */
async function countStatements(table: string): Promise<() => Promise<number>> {
  await place.query(`create sequence statements;
    create function count_one() returns trigger language plpgsql as $$ begin perform nextval('statements'); return null; end $$;
    create trigger counted before insert or update on ${table} for each statement execute function count_one()`);
  return async () => {
    const [row] = await place.query('select last_value::int as count, is_called from statements');
    return row?.['is_called'] === true ? Number(row['count']) : 0;
  };
}

/** Resolves when a statement waits for a lock. */
async function waiting(): Promise<void> {
  const sql = `select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  const until = performance.now() + 10_000;
  while ((await place.query(sql)).length === 0)
    if (performance.now() > until) throw new Error('No statement waits.');
}

/** Holds `second`, and takes `first` once the store has it and waits for `second`: PostgreSQL then ends the store's step. */
async function collide<Result>(
  { first, second }: { readonly first: string; readonly second: string },
  step: () => Promise<Result>,
): Promise<Result> {
  await other.query('begin');
  await other.query(second);
  const running = step();
  await waiting();
  await other.query(first);
  await other.query('commit');
  return running;
}

const deadlocks = async (): Promise<number> => {
  const sql = `select deadlocks::int as count from pg_stat_database where datname = current_database()`;
  return Number((await place.query(sql))[0]?.['count']);
};

const lockOrder = (id: string): string =>
  `select 1 from indexed_order where order_id = '${id}' for update`;

describe('a deadlock', () => {
  it('is retried: a page of orders is written, and searched once', async () => {
    const at = await SyncPlace.open(undefined, { name: 'PostgreSQL', newPlace: async () => place });
    for (const n of range(1, 20)) at.amazon.put(n, { updatedAt: at.now - 300_000 - n });
    await at.settle(at.searching());
    at.amazon.client.calls.length = 0;
    at.advance(600_000);
    const changedAt = at.now;
    for (const n of range(1, 20)) at.amazon.put(n, { updatedAt: changedAt + n });
    at.advance(600_000);
    const writes = await countStatements('order_sync_turn');
    const task = at.searching();
    const locks = { first: lockOrder(idOf(1)), second: lockOrder(idOf(20)) };
    expect(await collide(locks, () => at.step(task))).toBe(1);
    expect(at.amazon.searches).toHaveLength(1);
    // One to take the turn, and one in each run of the step.
    expect(await writes()).toBe(3);
    const [row] = await place.query(
      `select count(*)::int as count from indexed_order where updated_at > ${changedAt} and seller_id = '${SELLER_ID}'`,
    );
    expect(row).toEqual({ count: 20 });
  }, 30_000);

  it('is retried: the labels of a batch are bought once each', async () => {
    const emulator = await startEmulator({ usagePlans: 'off' });
    const env = { ...emulator.environment, DATABASE_URL: place.url };
    const server = await startRunningApp({ env, beside: emulator });
    try {
      const shipping = new Shipping(server);
      const purchases = [1, 2].map((n) => ({ key: `key-${n}`, ...shipping.purchase(n) }));
      const batch = `mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) {
        batch { isDone } error { message } } }`;
      const sellerId = emulator.sellers[0]!.sellerId;
      const guard = (n: number): string =>
        `insert into purchase_order_guard (seller_id, amazon_order_id, intents) values ('${sellerId}', '${orderId(n)}', 1)`;
      const locks = await countStatements('purchase_order_guard');
      const input = { key: 'batch', purchases };
      const { data, errors } = await collide({ first: guard(1), second: guard(2) }, () =>
        server.request<object, object>(batch, { input }),
      );
      expect([errors, data]).toEqual([
        undefined,
        { buyShippingBatch: { batch: { isDone: false }, error: null } },
      ]);
      // Two of the other session, and one in each run of the step.
      expect(await locks()).toBeGreaterThanOrEqual(4);
      const open = `select 1 from purchase where state <> 'PURCHASED'`;
      while ((await place.query(open)).length > 0) await sleep(20);
      expect(server.callsSince()).toMatchObject({ createShipment: 2 });
    } finally {
      await server.close();
      await emulator.close();
    }
  }, 30_000);
});

describe('two servers that write pages of orders and their assignments', () => {
  const ORDER = 'order-1';
  const items = (...names: string[]) =>
    names.map((name) => ({ orderItemId: `item ${name}`, sku: 'sku' }));
  const pageOf = (store: Store, at: number, ...names: string[]): Promise<void> => {
    const order = anOrder(ORDER, { updatedAt: at, readAt: at, items: items(...names) });
    const mark = { sellerId: SELLER, orderId: ORDER, changedAt: null, knownAt: 0, tries: 0 };
    return store.orders.refreshed(mark, order, null);
  };
  const waitingCount = async (): Promise<number> => {
    const sql = `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return Number((await place.query(sql))[0]?.['count']);
  };

  it('wait for each other over an order that is new to the index, and do not deadlock', async () => {
    const [a, b] = [await place.open(), await place.open()];
    await place.query(
      `create function wait_at_gate() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
       create trigger gate after insert on indexed_order_item for each row
         when (new.order_item_id = 'item 2') execute function wait_at_gate()`,
    );
    await other.query('select pg_advisory_lock(1)');
    // Knows nothing of the order, so there is no row to lock, and stores the source of an item for later.
    const said = { sellerId: SELLER, orderId: ORDER, supplySourceId: 'source', at: 5 };
    const assignment = { ...said, orderItemId: 'item 2', sku: 'sku' };
    const change = { sellerId: SELLER, orderId: ORDER, changedAt: 5, knownAt: 5 };
    const assigning = a.orders.recordChanges([{ ...change, assignments: [assignment] }], null);
    while ((await waitingCount()) < 1);
    // The order appears meanwhile, and a later page takes its row and the first item.
    const stored: true[] = [];
    const page = pageOf(b, 10, '1').then(() => stored.push(true));
    while (stored.length === 0 && (await waitingCount()) < 2);
    const later = pageOf(b, 20, '1', '2');
    while ((await waitingCount()) < 3 - stored.length);
    await other.query('select pg_advisory_unlock(1)');
    await Promise.all([assigning, page, later]);
    const sources = await a.orders.sources(SELLER, [ORDER]);
    expect([...(sources.get(ORDER)?.items ?? [])]).toEqual([['item 2', 'source']]);
    // A session reports when it ends.
    await Promise.all([a.close(), b.close()]);
    expect(await deadlocks()).toBe(0);
  }, 30_000);
});
