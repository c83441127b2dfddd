import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { AccessMigration } from '../../engine/migration.js';

export const accessKeys: AccessMigration = {
  name: '0050-access-keys',
  async up(db) {
    await db.schema
      .createTable('access_key')
      .addColumn('key_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', required)
      .addColumn('secret_hash', 'text', required)
      .addColumn('previous_hash', 'text')
      .addColumn('previous_until', 'bigint')
      .addColumn('scopes', 'text', required)
      .addColumn('sellers', 'text')
      .addColumn('created_at', 'bigint', required)
      .addColumn('created_by', 'text', required)
      .addColumn('expires_at', 'bigint')
      .addColumn('revoked_at', 'bigint')
      .addColumn('last_used_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('access_key_name')
      .unique()
      .on('access_key')
      .column('name')
      .where(sql.ref('revoked_at'), 'is', null)
      .execute();
    await db.schema
      .createIndex('access_key_age')
      .on('access_key')
      .columns(['created_at', 'key_id'])
      .execute();
  },
};
