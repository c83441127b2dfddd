import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/** Finds purchases by tracking number in either case, as carriers and Amazon read it. */
export const trackingCase: LedgerMigration = {
  name: '0013-tracking-case',
  async up(db) {
    for (const statement of [
      sql`drop index purchase_by_tracking`,
      sql`create index purchase_by_tracking on purchase (seller_id, upper(tracking_id)) where tracking_id is not null`,
    ])
      await statement.execute(db);
  },
};
