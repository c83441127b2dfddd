import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { createConfirmationStore } from '../../../src/store/confirmations/confirmation-store.js';
import { confirmations } from '../../../src/store/confirmations/migrations/confirmations.js';
import { migrateIndex, migrateLedger } from '../../../src/store/engine/migrate.js';
import { orderIndex } from '../../../src/store/orders/migrations/order-index.js';
import { purchaseLedger } from '../../../src/store/purchases/migrations/purchase-ledger.js';
import { createOrderIndex } from '../../../src/store/orders/order-index.js';
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
import type { Lists } from '../../unit/store/store-lists.js';
import { fill, fillFacts } from './fill.js';
import { NOW } from './rows.js';
import type { Size } from './rows.js';

/** An executed statement with its parameters inlined. */
export interface Ran {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A full store, migrated from the schema of an earlier version. */
export interface Place {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly lists: Lists;
  readonly fillMs: number;
  readonly migrationMs: { readonly ledger: number; readonly index: number };
  /** Returns the statements since the last call. */
  takeRan(): Ran[];
  /** Returns the engine's plan of a statement. */
  explain(ran: Ran): Promise<string[]>;
  close(): Promise<void>;
}

const EARLIER = [purchaseLedger, confirmations, orderIndex];

function listsOf(ledger: LedgerConnection, index: IndexConnection, soleOwner: boolean): Lists {
  const shared = { now: () => NOW, ownerId: 'owner', soleOwner };
  const context = {
    ...shared,
    db: ledger,
    sealer: new Sealer(),
    gate: OPEN_GATE,
    publish: () => undefined,
  };
  const raise = (error: unknown): void => {
    throw new Error('A write of quotes failed.', { cause: error });
  };
  return {
    quotes: new QuoteStore({ now: shared.now, soleOwner, db: index, sealer: new Sealer() }, raise),
    purchases: createPurchaseLedger(context),
    batches: createPurchaseBatches(context),
    confirmations: createConfirmationStore(context),
    orders: createOrderIndex({ ...shared, db: index, ledger, sealer: new Sealer() }),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function fillEarlier(db: Kysely<Tables>, kind: 'sqlite' | 'postgres', size: Size) {
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
  await fill(db, size);
}

export async function openSqlitePlace(size: Size): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-store-'));
  const path = join(folder, 'all.sqlite');
  const database = new DatabaseSync(path);
  // The disk is not measured: the duration of a commit depends on the machine.
  database.exec('pragma journal_mode = wal; pragma synchronous = off');
  let ran: Ran[] = [];
  const db = new Kysely<Tables>({
    dialect: new NodeSqliteDialect({
      path,
      database,
      errorOf: (error) => sqliteError(path, error),
      close: () => database.close(),
    }),
    log: ({ query }) => void ran.push({ sql: query.sql, parameters: query.parameters }),
  });
  const fillMs = await timed(() => fillEarlier(db, 'sqlite', size));
  const place = { kind: 'sqlite', place: path, now: NOW } as const;
  const ledger = await timed(() => migrateLedger(db, place));
  const index = await timed(() => migrateIndex(db, place));
  await fillFacts(db, size);
  database.exec('pragma wal_checkpoint(truncate)');
  ran = [];
  return {
    name: 'SQLite',
    lists: listsOf(db, db, true),
    fillMs,
    migrationMs: { ledger, index },
    takeRan: () => ran.splice(0),
    explain: ({ sql: text, parameters }) =>
      Promise.resolve(
        database
          .prepare(`explain query plan ${text}`)
          .all(...(parameters as (string | number | null)[]))
          .map(({ detail }) => String(detail)),
      ),
    async close() {
      await db.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function openPostgresPlace(size: Size): Promise<Place> {
  const name = `bench_store_${process.pid}`;
  await onServer(`create database ${name} template template0`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  let ran: Ran[] = [];
  const db = new Kysely<Tables>({
    dialect: new PgDialect(url.href, name, () => undefined, { connections: 1, patient: true }),
    log: ({ query }) => void ran.push({ sql: query.sql, parameters: query.parameters }),
  });
  await sql`set synchronous_commit = off`.execute(db);
  const fillMs = await timed(() => fillEarlier(db, 'postgres', size));
  await sql`vacuum analyze`.execute(db);
  const place = { kind: 'postgres', place: name, now: NOW } as const;
  const ledger = await timed(() => migrateLedger(db, place));
  const index = await timed(() => migrateIndex(db, place));
  await fillFacts(db, size);
  // The server does this by itself after a while.
  await sql`vacuum analyze`.execute(db);
  ran = [];
  return {
    name: 'PostgreSQL',
    lists: listsOf(db, db, false),
    fillMs,
    migrationMs: { ledger, index },
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
      await onServer(`drop database ${name} with (force)`);
    },
  };
}
