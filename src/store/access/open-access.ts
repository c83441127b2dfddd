import { Kysely } from 'kysely';
import type { MigrationReports } from '../engine/apply-migrations.js';
import { migrateAccess } from '../engine/migrate.js';
import { accessPathOf, openAccessFile } from '../engine/sqlite/access-file.js';
import { PgDialect } from '../engine/postgres/postgres-dialect.js';
import { databaseNamed } from '../engine/postgres/postgres-errors.js';
import { NodeSqliteDialect } from '../engine/sqlite/sqlite-dialect.js';
import type { StoreOptions } from '../engine/store-options.js';
import type { AccessTables } from '../tables.js';
import { AccessKeyStore } from './access-keys.js';

/**
 * Opens the tables of the access keys of a store, and migrates them. A server and other programs may have them open at once.
 * Throws `StoreError`.
 */
export async function openAccessDatabase(
  options: StoreOptions,
  now: number,
  reports: MigrationReports = {},
): Promise<Kysely<AccessTables>> {
  if (options.kind === 'postgres') {
    const place = databaseNamed(options.url);
    const db = new Kysely<AccessTables>({
      dialect: new PgDialect(options.url, place, () => undefined, {
        connections: 1,
        statementTimeoutMs: null,
      }),
    });
    return migrated(db, { ...reports, kind: 'postgres', place, now });
  }
  const file = openAccessFile(accessPathOf(options.path));
  const db = new Kysely<AccessTables>({ dialect: new NodeSqliteDialect(file) });
  return migrated(db, { ...reports, kind: 'sqlite', place: file.path, now });
}

async function migrated(
  db: Kysely<AccessTables>,
  place: Parameters<typeof migrateAccess>[1],
): Promise<Kysely<AccessTables>> {
  try {
    await migrateAccess(db, place);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Access keys that were opened alone, without the rest of the store. */
export interface OpenAccessKeys {
  readonly keys: AccessKeyStore;
  close(): Promise<void>;
}

/** Opens the access keys of a store whose server may be running. Throws `StoreError`. */
export async function openAccessKeys(options: StoreOptions, now: number): Promise<OpenAccessKeys> {
  const db = await openAccessDatabase(options, now);
  return { keys: new AccessKeyStore(db, options.kind), close: () => db.destroy() };
}
