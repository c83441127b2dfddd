import { required } from '../../engine/migration.js';
import type { AccessMigration } from '../../engine/migration.js';
import type { AccessConnection } from '../../tables.js';

export const connectedSellers: AccessMigration = {
  name: '0061-connected-sellers',
  async up(db) {
    await createSellers(db);
    await db.schema
      .createTable('consent_request')
      .addColumn('state_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('principal_id', 'text', required)
      .addColumn('key_id', 'text')
      .addColumn('started_by', 'text', required)
      .addColumn('region', 'text', required)
      .addColumn('marketplace_id', 'text', required)
      .addColumn('name', 'text')
      .addColumn('redirect_uri', 'text', required)
      .addColumn('return_url', 'text')
      .addColumn('created_at', 'bigint', required)
      .addColumn('expires_at', 'bigint', required)
      .addColumn('used_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('consent_request_expiry')
      .on('consent_request')
      .column('expires_at')
      .execute();
  },
};

async function createSellers(db: AccessConnection): Promise<void> {
  await db.schema
    .createTable('connected_seller')
    .addColumn('seller_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text')
    .addColumn('region', 'text', required)
    .addColumn('marketplace_ids', 'text', required)
    .addColumn('refresh_token', 'text')
    .addColumn('consented_at', 'bigint')
    .addColumn('connected_at', 'bigint')
    .addColumn('connected_by', 'text')
    .addColumn('disconnected_at', 'bigint')
    .addColumn('disconnected_by', 'text')
    .addColumn('version', 'bigint', required)
    .execute();
  await db.schema
    .createIndex('connected_seller_version')
    .unique()
    .on('connected_seller')
    .column('version')
    .execute();
  await db.schema
    .createTable('seller_version')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('version', 'bigint', required)
    .execute();
  await db.insertInto('seller_version').values({ id: 1, version: 0 }).execute();
  await db.schema
    .createTable('configured_grant')
    .addColumn('seller_id', 'text', required)
    .addColumn('token_hash', 'text', required)
    .addColumn('seen_at', 'bigint', required)
    .addPrimaryKeyConstraint('configured_grant_id', ['seller_id', 'token_hash'])
    .execute();
}
