import { FactVersions } from '../../runtime/cache/fact-versions.js';
import { migratePostgres, openSqlite } from './engine.js';
import { databaseNamed } from './postgres/postgres-errors.js';
import type { StoreOptions } from './store-options.js';

/** What a migration of a whole store did. */
export interface MigratedStore {
  /** Names the database or the file, without a password. */
  readonly place: string;
  /** Names of the migrations that were applied, in their order. */
  readonly applied: readonly string[];
}

/**
 * Migrates a store without a server. Creates it if necessary. Throws `StoreError`: on SQLite also while a server has the store
 * open, and when it is of a later version that this one cannot use.
 */
export async function migrateStore(
  options: StoreOptions,
  now: number,
  onNotice: (notice: string) => void,
): Promise<MigratedStore> {
  const applied: string[] = [];
  const reports = {
    onNotice,
    onBackgroundError: () => undefined,
    onMigrated: (name: string) => void applied.push(name),
  };
  if (options.kind === 'postgres') {
    await migratePostgres(options.url, now, reports);
    return { place: databaseNamed(options.url), applied };
  }
  const nothing = { facts: new FactVersions() };
  await (await openSqlite(options.path, now, nothing, reports)).close();
  return { place: options.path, applied };
}
