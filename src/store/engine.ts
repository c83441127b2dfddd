import { Kysely } from 'kysely';
import type { ChangeFeed, Subscriptions } from './change-feed.js';
import { migrateIndex, migrateLedger } from './migrations/migrate.js';
import type { StoreKind } from './migrations/migration.js';
import { PostgresChanges } from './postgres/postgres-changes.js';
import { PgDialect } from './postgres/postgres-dialect.js';
import type { PoolOptions } from './postgres/postgres-dialect.js';
import { placeOf } from './postgres/postgres-errors.js';
import { indexPathOf, isRebuildable, openIndexFile, setIndexAside } from './sqlite/index-file.js';
import { openLedgerFile } from './sqlite/ledger-file.js';
import { moveIndexApart } from './sqlite/move-index.js';
import { NodeSqliteDialect } from './sqlite/sqlite-dialect.js';
import type {
  IndexConnection,
  IndexTables,
  LedgerConnection,
  LedgerTables,
  Tables,
} from './tables.js';

const CONNECTIONS = 10;

/** SQLite in a folder for one process, or PostgreSQL for any number of them. */
export type StoreOptions =
  | {
      readonly kind: 'sqlite';
      /** Of the ledger; the index gets a file of its own beside it. */
      readonly path: string;
    }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** The most connections of this process, besides the one that receives changes. 10 by default. */
      readonly connections?: number;
    };

/** Where the tables are: open, and with an up-to-date schema. */
export interface Engine {
  readonly kind: StoreKind;
  readonly ledger: LedgerConnection;
  readonly index: IndexConnection;
  /** Whether no other process can have the store open. */
  readonly soleOwner: boolean;
  openChanges(): Promise<ChangeFeed & { close(): Promise<void> }>;
  close(): Promise<void>;
}

/** What an engine reports while it works. */
export interface EngineReports {
  readonly onBackgroundError: (error: unknown) => void;
  /** Receives one line for the operator about something that was mended. */
  readonly onNotice: (notice: string) => void;
}

async function openIndex(
  path: string,
  now: number,
  { onNotice }: EngineReports,
): Promise<Kysely<IndexTables>> {
  const open = async (): Promise<Kysely<IndexTables>> => {
    const db = new Kysely<IndexTables>({ dialect: new NodeSqliteDialect(openIndexFile(path)) });
    try {
      await migrateIndex(db, { kind: 'sqlite', place: path, now });
      return db;
    } catch (error) {
      await db.destroy();
      throw error;
    }
  };
  try {
    return await open();
  } catch (error) {
    if (!isRebuildable(error)) throw error;
    const aside = setIndexAside(path);
    const why = error instanceof Error ? error.message : String(error);
    onNotice(`The index of orders is made again from Amazon; the old one is ${aside}. ${why}`);
    return open();
  }
}

export async function openSqlite(
  path: string,
  now: number,
  subscriptions: Subscriptions,
  reports: EngineReports,
): Promise<Engine> {
  const file = openLedgerFile(path);
  const ledger = new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(file) });
  try {
    const indexPath = indexPathOf(file.path);
    await migrateLedger(ledger, { kind: 'sqlite', place: file.path, now });
    const index = await openIndex(indexPath, now, reports);
    moveIndexApart(file, indexPath, reports.onNotice);
    const changes = {
      subscribe: subscriptions.subscribe.bind(subscriptions),
      close: () => Promise.resolve(),
    };
    return {
      kind: 'sqlite',
      ledger,
      index,
      soleOwner: true,
      openChanges: () => Promise.resolve(changes),
      async close() {
        await index.destroy();
        await ledger.destroy();
      },
    };
  } catch (error) {
    await ledger.destroy();
    throw error;
  }
}

export async function openPostgres(
  { url, connections }: Extract<StoreOptions, { kind: 'postgres' }>,
  now: number,
  subscriptions: Subscriptions,
  { onBackgroundError }: EngineReports,
): Promise<Engine> {
  const place = placeOf(url);
  const connect = (pool: PoolOptions) =>
    new Kysely<Tables>({ dialect: new PgDialect(url, place, onBackgroundError, pool) });
  const patient = connect({ connections: 1, patient: true });
  try {
    await migrateLedger(patient, { kind: 'postgres', place, now });
    await migrateIndex(patient, { kind: 'postgres', place, now });
  } finally {
    await patient.destroy();
  }
  const db = connect({ connections: connections ?? CONNECTIONS, patient: false });
  return {
    kind: 'postgres',
    ledger: db,
    index: db,
    soleOwner: false,
    async openChanges() {
      const changes = new PostgresChanges(url, place, subscriptions, onBackgroundError);
      await changes.open();
      return changes;
    },
    close: () => db.destroy(),
  };
}
