import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';
import { trackingKeyOf } from '../../tracking-number.js';

/** Finds purchases by tracking number with or without blanks, as people write it. No row is rewritten. */
export const trackingForm: LedgerMigration = {
  name: '0030-tracking-form',
  async up(db) {
    for (const statement of [
      sql`drop index purchase_by_tracking`,
      sql`create index purchase_by_tracking on purchase (seller_id, (${trackingKeyOf('tracking_id')})) where tracking_id is not null`,
    ])
      await statement.execute(db);
  },
};
