import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { requestTurns } from '../../runtime/background/turns.js';
import type { Migration, StoreKind } from './migration.js';
import type { MigrationTables } from './migration-table.js';
import { StoreError } from './store-error.js';

// An arbitrary number. Every version of this program must use the same one.
const LOCK = 5_604_117_204_711;

/** A database that migrations are applied to. */
export type Migratable = Kysely<MigrationTables>;

/** Receives what a migration does. */
export interface MigrationReports {
  /** Receives one line for the operator before each migration of a store that has rows. A large store takes minutes. */
  readonly onNotice?: (notice: string) => void;
  /** Receives the name of each migration. Its transaction may still fail. */
  readonly onMigrated?: (name: string) => void;
}

/** Database to migrate. */
export interface MigrationPlace extends MigrationReports {
  readonly kind: StoreKind;
  /** Name for error messages. */
  readonly place: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The migrations of a database, and the rules of those that have one. */
interface Applied {
  readonly names: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, string | null>;
}

async function hasTable(db: Migratable, kind: StoreKind, table: string): Promise<boolean> {
  const found =
    kind === 'postgres'
      ? sql`select 1 where to_regclass(${table}) is not null`
      : sql`select 1 from sqlite_schema where type = 'table' and name = ${table}`;
  return (await found.execute(db)).rows.length > 0;
}

/** Creates no table that exists, so that a user of PostgreSQL who may create none starts a server on a migrated database. */
async function createTables(db: Migratable, kind: StoreKind): Promise<void> {
  if (!(await hasTable(db, kind, 'store_migration')))
    await db.schema
      .createTable('store_migration')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
  if (!(await hasTable(db, kind, 'store_migration_rule')))
    await db.schema
      .createTable('store_migration_rule')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('breaks_older_than', 'text')
      .execute();
}

async function readApplied(db: Migratable, kind: StoreKind): Promise<Applied> {
  const has = (table: string): Promise<boolean> => hasTable(db, kind, table);
  const names = (await has('store_migration'))
    ? await db.selectFrom('store_migration').select('name').execute()
    : [];
  const rules = (await has('store_migration_rule'))
    ? await db.selectFrom('store_migration_rule').selectAll().execute()
    : [];
  return {
    names: new Set(names.map(({ name }) => name)),
    rules: new Map(rules.map((rule) => [rule.name, rule.breaks_older_than])),
  };
}

/**
 * Returns the migrations of later versions. Throws `StoreError` `TOO_NEW` when one of them does not let this version use the
 * database. A migration without a rule is of a version that had no rules.
 */
function laterMigrations(
  { names, rules }: Applied,
  known: ReadonlySet<string>,
  place: string,
): readonly string[] {
  const later = [...names].filter((name) => !known.has(name));
  const breaking = later.filter((name) => {
    const needed = rules.get(name);
    return needed === undefined || (needed !== null && !known.has(needed));
  });
  if (breaking.length === 0) return later;
  throw new StoreError(
    'TOO_NEW',
    `${place} was written by a newer version of this program, whose schema this version cannot use (it has ${breaking.join(', ')}). Nothing was changed. Run that version or a later one.`,
  );
}

/** Returns what a set of migrations still needs. Throws `StoreError` `TOO_NEW`. */
function pendingOf<Connection>(
  applied: Applied,
  migrations: readonly Migration<Connection>[],
  { known, place }: { readonly known: ReadonlySet<string>; readonly place: string },
): { readonly pending: readonly Migration<Connection>[]; readonly later: readonly string[] } {
  const later = laterMigrations(applied, known, place);
  const pending = migrations.filter(({ name }) => !applied.names.has(name));
  if (pending.length === 0 || later.length === 0) return { pending, later };
  // A later version has run all migrations that it knows. One that it lacks would run after those that it was written before.
  throw new StoreError(
    'TOO_NEW',
    `${place} was written by a newer version of this program (it has ${later.join(', ')}) that lacks migrations of this one (${pending.map(({ name }) => name).join(', ')}). Nothing was changed. Run a version that has both.`,
  );
}

async function lock(trx: Migratable, { place, onNotice }: MigrationPlace): Promise<void> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(trx);
  if (rows[0]?.got === true) return;
  onNotice?.(`Another process is migrating ${place}. This one waits until it has finished.`);
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
}

function noticeOf(place: string, name: string, [nth, count]: readonly [number, number]): string {
  return `${place} is migrated to this version: ${name} (${nth} of ${count}). The server answers afterwards. A stop before that changes nothing.`;
}

/** The migrations of one set, and the names of all sets. */
export interface MigrationSet<Connection> {
  readonly migrations: readonly Migration<Connection>[];
  /** PostgreSQL has all sets in one table, and the one file of earlier versions on SQLite had two of them. */
  readonly known: ReadonlySet<string>;
}

/** Applies what is missing, within a transaction. Throws `StoreError` `TOO_NEW`. */
export async function applyMigrations<Connection extends Migratable>(
  trx: Connection,
  { migrations, known }: MigrationSet<Connection>,
  to: MigrationPlace,
): Promise<void> {
  const { kind, place, now, onNotice } = to;
  if (kind === 'postgres') await lock(trx, to);
  const applied = await readApplied(trx, kind);
  const { pending, later } = pendingOf(applied, migrations, { known, place });
  if (later.length > 0)
    onNotice?.(
      `${place} has the schema of a later version (${later.join(', ')}), which this version may use.`,
    );
  await createTables(trx, kind);
  const isNew = pending.length === migrations.length;
  for (const [index, migration] of pending.entries()) {
    const { name, breaksOlderThan = null } = migration;
    if (!isNew) onNotice?.(noticeOf(place, name, [index + 1, pending.length]));
    // SQLite blocks the event loop. The notice is written, and a signal ends the program, between two migrations.
    await requestTurns.next();
    await migration.up(trx, kind);
    await trx.insertInto('store_migration').values({ name, applied_at: now }).execute();
    await trx
      .insertInto('store_migration_rule')
      .values({ name, breaks_older_than: breaksOlderThan })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    to.onMigrated?.(name);
  }
}

/** Returns the names of the migrations that a database still needs. Changes nothing. Throws `StoreError` `TOO_NEW`. */
export async function pendingNames<Connection extends Migratable>(
  db: Connection,
  { migrations, known }: MigrationSet<Connection>,
  { kind, place }: Pick<MigrationPlace, 'kind' | 'place'>,
): Promise<readonly string[]> {
  const { pending } = pendingOf(await readApplied(db, kind), migrations, { known, place });
  return pending.map(({ name }) => name);
}
