import { Kysely } from 'kysely';
import type { FactVersions } from '../../runtime/cache/fact-versions.js';
import { INDEX_FACTS, LEDGER_FACTS } from '../facts/fact-tables.js';
import { reportSqliteFacts } from '../facts/sqlite-facts.js';
import { openAccessDatabase } from '../access/open-access.js';
import type { AllSubscriptions } from './change-feed.js';
import type { MigrationReports } from './apply-migrations.js';
import { isLedgerCurrent, migrateAccess, migrateIndex, migrateLedger } from './migrate.js';
import type { StoreKind } from './migration.js';
import { noteAgainWhenApart } from '../orders/applied-notes.js';
import { PostgresChanges } from './postgres/postgres-changes.js';
import { PgDialect } from './postgres/postgres-dialect.js';
import type { PoolUse } from './postgres/postgres-dialect.js';
import { RetryingDatabase } from './postgres/retried-conflict.js';
import { databaseNamed } from './postgres/postgres-errors.js';
import { LedgerWatch } from '../purchasing/ledger-watch.js';
import { OPEN_GATE } from '../purchasing/purchasing.js';
import type { PurchaseGate } from '../purchasing/purchasing.js';
import { SqliteGate } from '../purchasing/sqlite-gate.js';
import { indexPathOf, openIndexFile, rebuildReason, setIndexAside } from './sqlite/index-file.js';
import { openLedgerFile } from './sqlite/ledger-file.js';
import type { LedgerFile } from './sqlite/ledger-file.js';
import { moveIndexApart } from './sqlite/move-index.js';
import { damagedFile } from './sqlite/sqlite-errors.js';
import type { StoreOptions } from './store-options.js';
import { NodeSqliteDialect } from './sqlite/sqlite-dialect.js';
import type {
  AccessConnection,
  IndexConnection,
  IndexTables,
  LedgerConnection,
  LedgerTables,
  Tables,
} from '../tables.js';

const INDEX_APART =
  'The index of orders and the ledger are of different times. The facts about labels and marks in the index are derived again.';

const CONNECTIONS = 10;
const STATEMENT_TIMEOUT_MS = 10_000;

/** An open database with a current schema. */
export interface Engine {
  readonly kind: StoreKind;
  readonly ledger: LedgerConnection;
  readonly index: IndexConnection;
  readonly access: AccessConnection;
  readonly gate: PurchaseGate;
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
  /** Returns the use of the connections. Null on SQLite, which has one. */
  poolUse(): PoolUse | null;
  /** Begins to receive the changes of other processes. */
  openChanges(): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Callbacks of an engine. */
export interface EngineReports extends Pick<MigrationReports, 'onMigrated'> {
  readonly onBackgroundError: (error: unknown) => void;
  /** Receives one line for the operator about each repair, and each migration of a store with rows. */
  readonly onNotice: (notice: string) => void;
}

async function openIndex(
  path: string,
  now: number,
  facts: FactVersions,
  reports: EngineReports,
): Promise<Kysely<IndexTables>> {
  const open = async (): Promise<Kysely<IndexTables>> => {
    const file = openIndexFile(path);
    const db = new Kysely<IndexTables>({ dialect: new NodeSqliteDialect(file) });
    try {
      await migrateIndex(db, { ...reports, kind: 'sqlite', place: path, now });
      reportSqliteFacts(file.database, INDEX_FACTS, facts);
      return db;
    } catch (error) {
      await db.destroy();
      throw error;
    }
  };
  try {
    return await open();
  } catch (error) {
    const why = rebuildReason(error);
    if (why === null) throw error;
    const aside = setIndexAside(path);
    reports.onNotice(
      `The index of orders ${path} cannot be used and is rebuilt from Amazon. ${why} The old file was renamed to ${aside} and may be removed.`,
    );
    return open();
  }
}

/** Opens and migrates the ledger. Opens a damaged ledger for reading only, as far as it is readable. */
async function openLedger(
  path: string,
  now: number,
  {
    onDamage,
    watch,
    ...reports
  }: MigrationReports & {
    readonly onDamage: () => void;
    readonly watch: LedgerWatch;
  },
): Promise<{ file: LedgerFile; ledger: Kysely<LedgerTables> }> {
  const file = openLedgerFile(path, { onDamage });
  const ledger = new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(file, watch) });
  const place = { ...reports, kind: 'sqlite', place: file.path, now } as const;
  try {
    if (file.damage === null) await migrateLedger(ledger, place);
    else if (!(await isLedgerCurrent(ledger))) throw damagedFile(file.path, file.damage);
    return { file, ledger };
  } catch (error) {
    await ledger.destroy();
    throw error;
  }
}

export async function openSqlite(
  path: string,
  now: number,
  { facts }: Pick<AllSubscriptions, 'facts'>,
  reports: EngineReports,
): Promise<Engine> {
  let onDamage = (): void => undefined;
  const watch = new LedgerWatch();
  const { file, ledger } = await openLedger(path, now, {
    ...reports,
    onDamage: () => onDamage(),
    watch,
  });
  // In the order in which they are closed.
  const opened: (() => Promise<void>)[] = [() => ledger.destroy()];
  const closeAll = async (): Promise<void> => {
    for (const close of opened) await close();
  };
  try {
    const access = await openAccessDatabase({ kind: 'sqlite', path: file.path }, now, reports);
    opened.unshift(() => access.destroy());
    const indexPath = indexPathOf(file.path);
    const index = await openIndex(indexPath, now, facts, reports);
    opened.unshift(() => index.destroy());
    const gate = await SqliteGate.open({
      db: ledger,
      index,
      path: file.path,
      isDamaged: file.damage !== null,
      watch,
      onRefused: reports.onBackgroundError,
      onNotice: reports.onNotice,
    });
    opened.unshift(() => gate.close());
    onDamage = () => gate.refuse('DAMAGED');
    if (file.damage === null) {
      moveIndexApart(file, indexPath, reports.onNotice);
      if (await noteAgainWhenApart(index, ledger)) reports.onNotice(INDEX_APART);
      reportSqliteFacts(file.database, LEDGER_FACTS, facts);
    }
    return {
      kind: 'sqlite',
      ledger,
      index,
      access,
      gate,
      soleOwner: true,
      poolUse: () => null,
      openChanges: () => Promise.resolve({ close: () => Promise.resolve() }),
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Migrates a database. Of several processes that do so at once, one works and the others wait. Throws `StoreError`. */
export async function migratePostgres(
  url: string,
  now: number,
  { onBackgroundError, ...reports }: EngineReports,
): Promise<void> {
  const place = databaseNamed(url);
  const patient = new Kysely<Tables>({
    dialect: new PgDialect(url, place, onBackgroundError, {
      connections: 1,
      statementTimeoutMs: null,
    }),
  });
  try {
    const migrated = { ...reports, kind: 'postgres', place, now } as const;
    await migrateLedger(patient, migrated);
    await migrateIndex(patient, migrated);
    await migrateAccess(patient, migrated);
  } finally {
    await patient.destroy();
  }
}

export async function openPostgres(
  {
    url,
    connections = CONNECTIONS,
    statementTimeoutMs = STATEMENT_TIMEOUT_MS,
  }: Extract<StoreOptions, { kind: 'postgres' }>,
  now: number,
  subscriptions: AllSubscriptions,
  reports: EngineReports,
): Promise<Engine> {
  await migratePostgres(url, now, reports);
  const { onBackgroundError } = reports;
  const place = databaseNamed(url);
  const pool = { connections, statementTimeoutMs, facts: subscriptions.facts };
  const dialect = new PgDialect(url, place, onBackgroundError, pool);
  const db = new RetryingDatabase<Tables>({ dialect });
  return {
    kind: 'postgres',
    ledger: db,
    index: db,
    access: db,
    gate: OPEN_GATE,
    soleOwner: false,
    poolUse: () => dialect.use(),
    async openChanges() {
      const changes = new PostgresChanges(url, place, subscriptions, onBackgroundError);
      await changes.open();
      return changes;
    },
    close: () => db.destroy(),
  };
}
