import { sql } from 'kysely';
import { HAS_PERSONAL_DATA } from '../sealed-columns.js';
import type { LedgerMigration } from '../../engine/migration.js';
import { tallyPurchases } from '../../engine/tallies.js';

/** Creates indexes with which lists and polls of purchases read only the rows that they return. */
export const purchaseLists: LedgerMigration = {
  name: '0005-purchase-lists',
  async up(db, kind) {
    for (const statement of [
      sql`drop index purchase_by_order`,
      sql`create index purchase_by_order on purchase (seller_id, amazon_order_id, created_at, key)`,
      sql`create index purchase_by_state on purchase (seller_id, state, created_at, key)`,
      sql`create index purchase_by_batch on purchase (seller_id, batch_id, created_at, key) where batch_id is not null`,
      sql`create index purchase_by_tracking on purchase (seller_id, tracking_id) where tracking_id is not null`,
      sql`create index purchase_seller_queue on purchase (seller_id, priority, created_at, key) where state = 'INTENT'`,
      sql`create index purchase_unknown_age on purchase (created_at, key) where state = 'UNKNOWN'`,
      sql`create index purchase_personal_data on purchase (settled_at) where ${HAS_PERSONAL_DATA}`,
      sql`create index confirmation_envelope_state on confirmation_envelope (seller_id, state)`,
      sql`create index confirmation_envelope_feed on confirmation_envelope (seller_id, feed_id) where feed_id is not null`,
      sql`create index confirmation_envelope_open on confirmation_envelope (created_at) where next_check_at is not null`,
    ])
      await statement.execute(db);
    await tallyPurchases(db, kind);
  },
};
