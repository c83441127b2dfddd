import { Kysely } from 'kysely';
import { Client } from 'pg';
import { confirmations } from '../../src/store/confirmations/migrations/confirmations.js';
import { orderIndex } from '../../src/store/orders/migrations/order-index.js';
import { purchaseLedger } from '../../src/store/purchases/migrations/purchase-ledger.js';
import type { OrderToIndex } from '../../src/store/orders/indexed-order.js';
import { PgDialect } from '../../src/store/engine/postgres/postgres-dialect.js';
import type { Store } from '../../src/store/store.js';
import type { Tables } from '../../src/store/tables.js';
import { anIntent, SELLER, sending } from '../unit/store/suites/store-place.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;

beforeEach(async () => {
  place = await newDatabase();
});
afterEach(() => place.dispose());

const anOrder = (n: number, over: Partial<OrderToIndex> = {}): OrderToIndex => ({
  sellerId: n % 3 === 0 ? 'SELLER-B' : SELLER,
  orderId: `order-${n}`,
  status: 'UNSHIPPED',
  marketplaceId: null,
  createdAt: n,
  updatedAt: n,
  shipBy: null,
  readAt: 1,
  settledAt: null,
  asksSource: n % 2 === 0,
  facets: [],
  trackingNumbers: [],
  document: {},
  items: [{ orderItemId: `item-${n}`, sku: null }],
  ...over,
});

function put(store: Store, order: OrderToIndex): Promise<void> {
  const { sellerId, orderId } = order;
  return store.orders.refreshed(
    { sellerId, orderId, changedAt: null, knownAt: 0, tries: 0 },
    order,
    null,
  );
}

interface Counts {
  /** Purchases by state. */
  readonly states: Readonly<Record<string, number>>;
  /** Orders by seller whose supply source should be requested. */
  readonly asking: Readonly<Record<string, number>>;
}

async function tallied({ purchases, orders }: Store): Promise<Counts> {
  const { counts } = await purchases.overview();
  const sellers = [SELLER, 'SELLER-B'];
  return {
    states: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
    asking: Object.fromEntries(
      await Promise.all(sellers.map(async (id) => [id, await orders.openSources(id)] as const)),
    ),
  };
}

/** Counts all rows. */
async function counted(): Promise<Counts> {
  const by = async (key: string, rows: string): Promise<Record<string, number>> => {
    const found = await place.query(`select ${key}, count(*)::int from ${rows} group by ${key}`);
    return Object.fromEntries(found.map((row) => [String(row[key]), Number(row['count'])]));
  };
  return {
    states: await by('state', 'purchase'),
    asking: await by('seller_id', 'indexed_order where asks_source = 1'),
  };
}

/** Runs a transaction on a separate connection. The caller commits it or rolls it back. */
async function inTransaction(sql: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: place.url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    await work(client);
  } finally {
    await client.end();
  }
}

describe('the tallies of a database that many processes share', () => {
  it('equal a count of all rows after concurrent writes and rollbacks', async () => {
    const stores = [await place.open(), await place.open()];
    const writers = Array.from({ length: 24 }, async (_, n) => {
      const store = stores[n % 2]!;
      const claim = await sending(store, `k${n}`);
      if (n % 3 === 0) await store.purchases.unknown(claim, null);
      await put(store, anOrder(n));
      await put(store, anOrder(n, { updatedAt: n + 1, asksSource: n % 4 !== 1 }));
    });
    await stores[0]!.purchases.intend(anIntent('calm'));
    const undone = Array.from({ length: 4 }, (_, n) =>
      inTransaction(
        `update purchase set state = 'UNKNOWN', sent_at = 1 where key = 'calm';
         insert into indexed_order values ('${SELLER}', 'undone-${n}', '', null, 1, 1, 1, 1, '{}')`,
        (client) => client.query('rollback').then(() => undefined),
      ),
    );
    await Promise.all([...writers, ...undone]);
    const source = { sellerId: SELLER, orderId: 'order-4', orderItemId: 'item-4' };
    await stores[0]!.orders.recordSources(
      SELLER,
      [{ orderId: 'order-2', marketplaceId: null, updatedAt: 3 }],
      [{ ...source, supplySourceId: 'source-1', at: 9 }],
    );
    for (const store of stores) expect(await tallied(store)).toEqual(await counted());
  });

  it('do not block purchases of one state while a transaction with another one is open', async () => {
    const store = await place.open();
    await store.purchases.intend(anIntent('k1'));
    await inTransaction(
      `update purchase set state = 'UNKNOWN', sent_at = 1 where key = 'k1'`,
      async (client) => {
        await sending(store, 'k2');
        expect((await store.purchases.overview()).counts).toMatchObject({ INTENT: 1, SENDING: 1 });
        await client.query('commit');
      },
    );
    const { counts } = await store.purchases.overview();
    expect(counts).toMatchObject({ INTENT: 0, SENDING: 1, UNKNOWN: 1 });
  });

  it('stay short and exact over thousands of concurrent changes', async () => {
    const store = await place.open();
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await store.purchases.intend(anIntent(`k${n}`));
      await put(store, anOrder(n, { asksSource: true }));
    }
    const changes = (n: number) => `
      do $$ begin
        for step in 1..1000 loop
          update purchase set sent_at = 1, state = case state when 'INTENT' then 'UNKNOWN' else 'INTENT' end
          where key = 'k${n}';
          update indexed_order set asks_source = 1 - asks_source where order_id = 'order-${n}';
          if step % 10 = 0 then commit; end if;
        end loop;
      end $$`;
    await Promise.all([1, 2, 3, 4].map((n) => place.query(changes(n))));
    expect(await tallied(store)).toEqual(await counted());
    for (const table of ['purchase_tally_change', 'order_asking_tally_change']) {
      const [rows] = await place.query(`select count(*)::int from ${table}`);
      expect(rows!['count']).toBeLessThan(2_000);
    }
  });

  it('count the rows that an earlier version has written', async () => {
    const dialect = new PgDialect(place.url, 'earlier', () => undefined, {
      connections: 1,
      statementTimeoutMs: null,
    });
    const db = new Kysely<Tables>({ dialect });
    await place.query('create table store_migration (name text primary key, applied_at bigint)');
    for (const migration of [purchaseLedger, confirmations, orderIndex]) {
      await migration.up(db, 'postgres');
      await place.query(`insert into store_migration values ('${migration.name}', 0)`);
    }
    await db.destroy();
    await place.query(`
      insert into purchase (seller_id, key, fingerprint, amazon_order_id, items, shipping_service_id,
        additional_parcel, priority, state, attempts, created_at, sent_at, refund_checks, evidence_checks, version)
      select '${SELLER}', 'k' || n, '', 'o' || n, '[]', '', 0, 0,
        case when n < 4 then 'UNKNOWN' else 'INTENT' end, 1, n, n, 0, 0, 1
      from generate_series(1, 9) as n;
      insert into indexed_order
      select case when n < 4 then 'SELLER-B' else '${SELLER}' end, 'o' || n, '', null, n, n, n, 1, '{}'
      from generate_series(1, 9) as n`);
    const store = await place.open();
    expect(await tallied(store)).toEqual({
      states: { UNKNOWN: 3, INTENT: 6 },
      asking: { [SELLER]: 6, 'SELLER-B': 3 },
    });
  });
});
