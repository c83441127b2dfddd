import type { AccessMigration } from '../../engine/migration.js';

/** Stores whose grant a connection renews. Null for one that connects any seller. */
export const renewals: AccessMigration = {
  name: '0070-renewals',
  async up(db) {
    await db.schema.alterTable('consent_request').addColumn('renews_seller_id', 'text').execute();
  },
};
