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

/** Opens stores on a database. `after` runs once all of them are closed. */
function placeOn(url: string, after: () => Promise<unknown>): PostgresPlace {
  const clock = new ManualClock();
  const stores: Store[] = [];
  const open = async (dependencies: Partial<StoreDependencies> = {}): Promise<Store> => {
    const options = { kind: 'postgres', url, connections: 4 } as const;
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
    url,
    clock,
    open,
    async openTwo() {
      return [stores[0] ?? (await open()), await open()];
    },
    query: (sql) => run(url, sql),
    async dispose() {
      await Promise.all(stores.map((store) => store.close()));
      await after();
    },
  };
}

async function createDatabase(): Promise<string> {
  const name = `ledger_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await run(SERVER, `create database ${name} template template0`);
  return url.href;
}

async function dropDatabase(url: string): Promise<void> {
  await run(SERVER, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}

/** An empty database for one test, dropped after it. */
export async function newDatabase(): Promise<PostgresPlace> {
  const url = await createDatabase();
  return placeOn(url, () => dropDatabase(url));
}

/**
 * Keeps the rows of a new store in a schema of its own. Creating a database costs 300 ms, deleting the rows of a test 20 ms.
 */
const KEEP_ROWS = `
  create schema pristine;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('create table pristine.%1$I as table public.%1$I', name);
    end loop;
  end $$`;

/** Makes the store new again: the rows, and the sequences. */
const RESTORE_ROWS = `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('delete from public.%1$I', name);
      execute format('insert into public.%1$I overriding system value table pristine.%1$I', name);
    end loop;
    for name in select sequencename from pg_sequences where schemaname = 'public' loop
      execute format('alter sequence public.%1$I restart', name);
    end loop;
  end $$`;

/** The schema as one text. A test that changed it leaves a database that no other test may have. */
const SCHEMA = `
  select md5(string_agg(fact, chr(10) order by fact)) as schema from (
    select concat(table_name, column_name, data_type, is_nullable, column_default) as fact
    from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  ) facts`;

interface MigratedDatabase {
  readonly url: string;
  /** The schema that the migrations made. */
  readonly schema: unknown;
}

async function schemaOf(url: string): Promise<unknown> {
  const [row] = await run(url, SCHEMA);
  return row?.['schema'];
}

async function newMigrated(change: string): Promise<MigratedDatabase> {
  const url = await createDatabase();
  const place = placeOn(url, () => run(url, change + KEEP_ROWS));
  await place.open();
  await place.dispose();
  return { url, schema: await schemaOf(url) };
}

/**
 * Returns stores in databases that the tests of the calling file have one after another, each as new. `change` is SQL that
 * changes the migrated schema.
 */
export function migratedPostgres({ name = 'PostgreSQL', change = '' } = {}): StoreEngine {
  const idle: MigratedDatabase[] = [];
  afterAll(() => Promise.all(idle.map(({ url }) => dropDatabase(url))));
  return {
    name,
    async newPlace() {
      const database = idle.pop() ?? (await newMigrated(change));
      const { url, schema } = database;
      return placeOn(url, async () => {
        if ((await schemaOf(url)) !== schema) return dropDatabase(url);
        await run(url, RESTORE_ROWS);
        idle.push(database);
      });
    },
  };
}
