import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openStore } from '../../src/store/store.js';
import type { Store, StoreDependencies } from '../../src/store/store.js';
import { ManualClock } from '../unit/store/suites/store-place.js';
import type { StoreEngine, StorePlace } from '../unit/store/suites/store-place.js';
import { storeKeys } from '../support/store-keys.js';

/** The PostgreSQL server for tests. Its user must be allowed to create databases. */
const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';

/** Runs SQL on a separate connection. */
export async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export interface PostgresPlace extends StorePlace {
  readonly url: string;
}

/** A database for one test, dropped after it. */
export async function newDatabase(): Promise<PostgresPlace> {
  const name = `ledger_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await run(SERVER, `create database ${name} template template0`);
  const clock = new ManualClock();
  const stores: Store[] = [];
  const open = async (dependencies: Partial<StoreDependencies> = {}): Promise<Store> => {
    const options = { kind: 'postgres', url: url.href, connections: 4 } as const;
    const store = await openStore(options, {
      clock,
      keys: storeKeys,
      ownerId: `owner-${stores.length + 1}`,
      ...dependencies,
    });
    stores.push(store);
    return store;
  };
  return {
    url: url.href,
    clock,
    open,
    async openTwo() {
      return [stores[0] ?? (await open()), await open()];
    },
    query: (sql) => run(url.href, sql),
    async dispose() {
      await Promise.all(stores.map((store) => store.close()));
      await run(SERVER, `drop database ${name} with (force)`);
    },
  };
}

export const postgres: StoreEngine = { name: 'PostgreSQL', newPlace: newDatabase };
