import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import type { LogEvent } from 'kysely';
import { Client } from 'pg';
import { createAuditTrail } from '../../../src/store/audit/audit-trail.js';
import { createConfirmationStore } from '../../../src/store/confirmations/confirmation-store.js';
import { confirmations } from '../../../src/store/confirmations/migrations/confirmations.js';
import type { StoreKind } from '../../../src/store/engine/migration.js';
import { migrateIndex, migrateLedger } from '../../../src/store/engine/migrate.js';
import { orderIndex } from '../../../src/store/orders/migrations/order-index.js';
import { purchaseLedger } from '../../../src/store/purchases/migrations/purchase-ledger.js';
import { createOrderMarkStore } from '../../../src/store/order-marks/order-mark-store.js';
import { createOrderIndex } from '../../../src/store/orders/order-index.js';
import { createPackingStore } from '../../../src/store/packing/packing-store.js';
import { QuoteStore } from '../../../src/store/quotes/quote-store.js';
import { PgDialect, prepare } from '../../../src/store/engine/postgres/postgres-dialect.js';
import {
  createPurchaseBatches,
  createPurchaseLedger,
} from '../../../src/store/purchases/purchase-ledger.js';
import { OPEN_GATE } from '../../../src/store/purchasing/purchasing.js';
import { Sealer } from '../../../src/store/engine/sealer.js';
import { sqliteError } from '../../../src/store/engine/sqlite/sqlite-errors.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';
import type { IndexConnection, LedgerConnection, Tables } from '../../../src/store/tables.js';
import type { Lists } from '../../unit/store/listed-store.js';
import { fill, fillFacts } from './fill.js';
import type { Insert } from './fill.js';
import { NOW } from './rows.js';
import type { Size } from './rows.js';
import { STORE_KEY } from '../../support/store-keys.js';

/** An executed statement with its parameters inlined. */
export interface Ran {
  readonly sql: string;
  readonly ms: number;
  readonly parameters: readonly unknown[];
}

/** How long the filling and the migrations took. */
export interface Durations {
  readonly fillMs: number;
  readonly ledgerMs: number;
  readonly indexMs: number;
}

/** A full store, migrated from the schema of an earlier version. */
export interface Place {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly lists: Lists;
  /** Null when the rows are kept from an earlier run. */
  readonly durations: Durations | null;
  /**
   * Returns milliseconds. SQLite runs in this process, so its CPU time counts, which other processes disturb less than the
   * time that passes.
   */
  readonly clock: () => number;
  /** Returns the statements since the last call. */
  takeRan(): Ran[];
  /** Returns the engine's plan of a statement. */
  explain(ran: Ran): Promise<string[]>;
  close(): Promise<void>;
}

/** Writes rows to an engine. */
interface Filler {
  readonly insert: Insert;
  readonly inTransaction: (work: () => Promise<void>) => Promise<void>;
}

/** Name of a file that exists once a folder is full. */
const FILLED = 'filled';

const EARLIER = [purchaseLedger, confirmations, orderIndex];

function listsOf(ledger: LedgerConnection, index: IndexConnection, soleOwner: boolean): Lists {
  const shared = { now: () => NOW, ownerId: 'owner', soleOwner, publishAll: () => undefined };
  const context = {
    ...shared,
    db: ledger,
    sealer: new Sealer([STORE_KEY]),
    gate: OPEN_GATE,
    publish: () => undefined,
    publishAll: () => undefined,
  };
  const orders = createOrderIndex({
    ...context,
    db: index,
    ledger,
    noteOrders: async () => undefined,
  });
  const raise = (error: unknown): void => {
    throw new Error('A write of quotes failed.', { cause: error });
  };
  return {
    quotes: new QuoteStore(
      { now: shared.now, soleOwner, db: index, sealer: new Sealer([STORE_KEY]) },
      raise,
    ),
    orderMarks: createOrderMarkStore({ ...context, indexed: orders.known }),
    audit: createAuditTrail(context),
    packing: createPackingStore(context),
    purchases: createPurchaseLedger(context),
    batches: createPurchaseBatches(context),
    confirmations: createConfirmationStore(context),
    orders,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Creates the schema of an earlier version, fills it, and migrates it. */
async function fillAndMigrate(
  db: Kysely<Tables>,
  kind: StoreKind,
  { insert, inTransaction }: Filler,
  size: Size,
): Promise<Durations> {
  const fillMs = await timed(async () => {
    await db.schema
      .createTable('store_migration')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'bigint')
      .execute();
    for (const migration of EARLIER) {
      await migration.up(db, kind);
      const applied = { name: migration.name, applied_at: 0 };
      await db.insertInto('store_migration').values(applied).execute();
    }
    await inTransaction(() => fill(insert, size));
  });
  // The server does this by itself after a while.
  if (kind === 'postgres') await sql`vacuum analyze`.execute(db);
  const place = { kind, place: kind, now: NOW };
  const ledgerMs = await timed(() => migrateLedger(db, place));
  const indexMs = await timed(() => migrateIndex(db, place));
  const factsMs = await timed(async () => {
    await inTransaction(() => fillFacts(insert, size));
    await db.deleteFrom('order_label_fill').execute();
    await sql`update purchase set supply_source_id = case when key like '%777' then 'source-rare' else 'source-' || (length(key) % 4) end`.execute(
      db,
    );
  });
  if (kind === 'postgres') await sql`vacuum analyze`.execute(db);
  return { fillMs: fillMs + factsMs, ledgerMs, indexMs };
}

/** Adds the migrations that a store of an earlier run lacks. */
async function migrate(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const place = { kind, place: kind, now: NOW };
  await migrateLedger(db, place);
  await migrateIndex(db, place);
}

function ranOf({ query, queryDurationMillis: ms }: LogEvent): Ran {
  return { sql: query.sql, parameters: query.parameters, ms };
}

const nameOf = (size: Size): string =>
  `bench_store_${size.orders}_${size.purchases}_${size.confirmations}`;

function sqliteFiller(database: DatabaseSync): Filler {
  const statements = new Map<string, StatementSync>();
  return {
    async insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
      const statement = statements.get(text) ?? database.prepare(text);
      statements.set(text, statement);
      for (const row of rows)
        statement.run(
          ...columns.map((column) => (row as Record<string, SQLInputValue>)[column] ?? null),
        );
      await nextTurn();
    },
    async inTransaction(work) {
      database.exec('begin');
      await work();
      database.exec('commit');
    },
  };
}

export async function openSqlitePlace(size: Size, isKept: boolean): Promise<Place> {
  const folder = join(tmpdir(), isKept ? nameOf(size) : `${nameOf(size)}_${process.pid}`);
  const path = join(folder, 'all.sqlite');
  const isFilled = existsSync(join(folder, FILLED));
  if (!isFilled) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const database = new DatabaseSync(path);
  // The disk is not measured: the duration of a commit depends on the machine.
  // A cache of 1 GB fills faster. It holds what the cache of the operating system would hold.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -1000000',
  );
  let ran: Ran[] = [];
  const db = new Kysely<Tables>({
    dialect: new NodeSqliteDialect({
      path,
      database,
      errorOf: (error) => sqliteError(path, error),
      close: () => database.close(),
    }),
    log: (event) => void ran.push(ranOf(event)),
  });
  const durations = isFilled
    ? null
    : await fillAndMigrate(db, 'sqlite', sqliteFiller(database), size);
  await migrate(db, 'sqlite');
  database.exec('pragma cache_size = -2000; pragma wal_checkpoint(truncate)');
  await writeFile(join(folder, FILLED), '');
  ran = [];
  return {
    name: 'SQLite',
    lists: listsOf(db, db, true),
    clock: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
    durations,
    takeRan: () => ran.splice(0),
    explain: ({ sql: text, parameters }) =>
      Promise.resolve(
        database
          .prepare(`explain query plan ${text}`)
          .all(...(parameters as SQLInputValue[]))
          .map(({ detail }) => String(detail)),
      ),
    async close() {
      await db.destroy();
      if (!isKept) await rm(folder, { recursive: true });
    },
  };
}

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';

async function onServer(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function postgresFiller(client: Client): Filler {
  const written = (value: unknown): unknown =>
    value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
  return {
    async insert(table, rows) {
      const names = Object.keys(rows[0] ?? {}).join(', ');
      const values = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, written(value)])),
      );
      await client.query(
        `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(values)],
      );
    },
    async inTransaction(work) {
      await client.query('begin');
      await work();
      await client.query('commit');
    },
  };
}

/** Fills a database under another name first, so that an interrupted run leaves none that looks full. */
async function fillPostgres(name: string, size: Size): Promise<Durations> {
  const filling = `${name}_filling`;
  await onServer(`drop database if exists ${filling} with (force)`);
  await onServer(`create database ${filling} template template0`);
  const url = new URL(SERVER);
  url.pathname = `/${filling}`;
  const db = postgresOf(url, filling, () => undefined);
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query('set synchronous_commit = off');
  const durations = await fillAndMigrate(db, 'postgres', postgresFiller(client), size);
  await client.end();
  await db.destroy();
  await onServer(`alter database ${filling} rename to ${name}`);
  return durations;
}

function postgresOf(url: URL, name: string, onRun: (ran: Ran) => void): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PgDialect(url.href, name, () => undefined, {
      connections: 1,
      statementTimeoutMs: null,
    }),
    log: (event) => onRun(ranOf(event)),
  });
}

export async function openPostgresPlace(size: Size, isKept: boolean): Promise<Place> {
  const name = isKept ? nameOf(size) : `${nameOf(size)}_${process.pid}`;
  const found = await onServer(`select 1 from pg_database where datname = '${name}'`);
  const durations = found.length > 0 ? null : await fillPostgres(name, size);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  let ran: Ran[] = [];
  const db = postgresOf(url, name, (one) => void ran.push(one));
  await sql`set synchronous_commit = off`.execute(db);
  await migrate(db, 'postgres');
  ran = [];
  return {
    name: 'PostgreSQL',
    lists: listsOf(db, db, false),
    clock: () => performance.now(),
    durations,
    takeRan: () => ran.splice(0),
    async explain({ sql: text, parameters }) {
      const client = new Client({ connectionString: url.href });
      await client.connect();
      try {
        await prepare(client);
        await client.query('begin');
        const explained = await client.query<Record<string, string>>(
          `explain (analyze, buffers) ${text}`,
          [...parameters],
        );
        return explained.rows.map((row) => row['QUERY PLAN'] ?? '');
      } finally {
        await client.end();
      }
    },
    async close() {
      await db.destroy();
      if (!isKept) await onServer(`drop database ${name} with (force)`);
    },
  };
}
