import { sql } from 'kysely';
import { trackingKeyOf } from '../../tracking-number.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Gives lists of confirmations their indexes. The tracking number gets a column: the content is sealed. Confirmations of earlier
 * versions have none there.
 */
export const confirmationLists: LedgerMigration = {
  name: '0026-confirmation-lists',
  async up(db) {
    for (const statement of [
      sql`alter table confirmation add column tracking_number text`,
      sql`create index confirmation_by_time on confirmation (seller_id, created_at, batch_id, position)`,
      sql`create index confirmation_by_state on confirmation (seller_id, state, created_at, batch_id, position)`,
      sql`create index confirmation_by_tracking on confirmation (seller_id, (${trackingKeyOf('tracking_number')}), state, created_at, batch_id, position) where tracking_number is not null`,
    ])
      await statement.execute(db);
  },
};
