import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { AccessMigration } from '../../engine/migration.js';

/** Secrets that no one configures, so that all servers of a store have the same ones, also after a restart. */
export const sharedSecrets: AccessMigration = {
  name: '0270-shared-secrets',
  async up(db, kind) {
    await db.schema
      .createTable('shared_secret')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('content', sql.raw(kind === 'postgres' ? 'bytea' : 'blob'), required)
      .addColumn('created_at', 'bigint', required)
      .execute();
  },
};
