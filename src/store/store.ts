import { Kysely } from 'kysely';
import { Subscriptions } from './change-feed.js';
import type { ChangeFeed } from './change-feed.js';
import { ConfirmationStore } from './confirmations/confirmation-store.js';
import { migrate, probeWrite } from './migrations/migrate.js';
import type { StoreKind } from './migrations/migration.js';
import { OrderIndex } from './orders/order-index.js';
import { PostgresChanges } from './postgres/postgres-changes.js';
import { PgDialect } from './postgres/postgres-dialect.js';
import type { PoolOptions } from './postgres/postgres-dialect.js';
import { placeOf } from './postgres/postgres-errors.js';
import { PurchaseBatches, PurchaseLedger } from './purchases/purchase-ledger.js';
import { Sealer } from './sealer.js';
import { NodeSqliteDialect } from './sqlite/sqlite-dialect.js';
import { openSqliteFile } from './sqlite/sqlite-file.js';
import type { SqliteFile } from './sqlite/sqlite-file.js';
import type { Tables } from './tables.js';

const CONNECTIONS = 10;

/** SQLite in one file for one process, or PostgreSQL for any number of them. */
export type StoreOptions =
  | { readonly kind: 'sqlite'; readonly path: string }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** The most connections of this process, besides the one that hears of changes. 10 by default. */
      readonly connections?: number;
    };

export interface StoreDeps {
  /** Milliseconds since the epoch. */
  readonly clock: { now(): number };
  /** Names this process in this run: a process that was started again must have another one. */
  readonly ownerId: string;
  /** 32 bytes. Without it, requests, answers and labels are kept in the clear. */
  readonly encryptionKey?: Uint8Array;
  /** Keys that were used before: what they sealed can still be read. */
  readonly previousEncryptionKeys?: readonly Uint8Array[];
  /** Hears of trouble that no caller waits for: a broken idle connection, a listener that throws. Nothing, by default. */
  readonly onBackgroundError?: (error: unknown) => void;
}

/** The durable part: what must survive the process. */
export interface Store {
  readonly kind: StoreKind;
  /** Whether personal data is encrypted; `false` when no key was given. */
  readonly encrypts: boolean;
  readonly purchases: PurchaseLedger;
  readonly batches: PurchaseBatches;
  readonly confirmations: ConfirmationStore;
  readonly orders: OrderIndex;
  readonly changes: ChangeFeed;
  /** Makes a tiny write durable. Throws `StoreError` when nothing can be recorded. */
  checkWritable(): Promise<void>;
  /** Frees the file or the connections; no step may be taken after it. */
  close(): Promise<void>;
}

interface Engine {
  readonly kind: StoreKind;
  readonly db: Kysely<Tables>;
  /** Whether no other process can have the store open. */
  readonly soleOwner: boolean;
  migrate(now: number): Promise<void>;
  openChanges(): Promise<ChangeFeed & { close(): Promise<void> }>;
}

function sqliteEngine(file: SqliteFile, subscriptions: Subscriptions): Engine {
  const changes = {
    subscribe: subscriptions.subscribe.bind(subscriptions),
    close: () => Promise.resolve(),
  };
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) });
  return {
    kind: 'sqlite',
    db,
    soleOwner: true,
    migrate: (now) => migrate(db, 'sqlite', file.path, now),
    openChanges: () => Promise.resolve(changes),
  };
}

function postgresEngine(
  { url, connections }: Extract<StoreOptions, { kind: 'postgres' }>,
  subscriptions: Subscriptions,
  onError: (error: unknown) => void,
): Engine {
  const place = placeOf(url);
  const connect = (pool: PoolOptions) =>
    new Kysely<Tables>({ dialect: new PgDialect(url, place, onError, pool) });
  return {
    kind: 'postgres',
    db: connect({ connections: connections ?? CONNECTIONS, patient: false }),
    soleOwner: false,
    async migrate(now) {
      const db = connect({ connections: 1, patient: true });
      try {
        await migrate(db, 'postgres', place, now);
      } finally {
        await db.destroy();
      }
    },
    async openChanges() {
      const changes = new PostgresChanges(url, place, subscriptions, onError);
      await changes.open();
      return changes;
    },
  };
}

async function assemble(
  engine: Engine,
  deps: StoreDeps,
  sealer: Sealer,
  subscriptions: Subscriptions,
): Promise<Store> {
  const { db } = engine;
  const now = () => Math.floor(deps.clock.now());
  try {
    await engine.migrate(now());
    const changes = await engine.openChanges();
    const context = {
      db,
      sealer,
      now,
      ownerId: deps.ownerId,
      soleOwner: engine.soleOwner,
      publish: engine.soleOwner ? subscriptions.publish.bind(subscriptions) : () => undefined,
    };
    return {
      kind: engine.kind,
      encrypts: sealer.encrypts,
      purchases: new PurchaseLedger(context),
      batches: new PurchaseBatches(context),
      confirmations: new ConfirmationStore(context),
      orders: new OrderIndex(context),
      changes,
      checkWritable: () => probeWrite(db),
      async close() {
        await changes.close();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Opens the store, creates it where there is none, and brings its schema up to date; any number of processes may do so
 * at once on PostgreSQL, one at a time on SQLite. Throws `StoreError`, whose message tells an operator what to do, and
 * `RangeError` for an encryption key that has not 32 bytes. A file that can't be used is left as it was.
 */
export async function openStore(options: StoreOptions, deps: StoreDeps): Promise<Store> {
  const onError = deps.onBackgroundError ?? (() => undefined);
  const sealer = new Sealer(deps.encryptionKey, deps.previousEncryptionKeys);
  const subscriptions = new Subscriptions(onError);
  const engine =
    options.kind === 'sqlite'
      ? sqliteEngine(openSqliteFile(options.path), subscriptions)
      : postgresEngine(options, subscriptions, onError);
  return assemble(engine, deps, sealer, subscriptions);
}
