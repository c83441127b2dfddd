import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/**
 * Finds settled orders whose documents have personal data. The last change stands for the time of orders that are stored
 * already.
 */
export const settledOrders: IndexMigration = {
  name: '0011-settled-orders',
  async up(db) {
    for (const statement of [
      sql`alter table indexed_order add column settled_at bigint`,
      sql`alter table indexed_order add column personal_data_expired_at bigint`,
      sql`update indexed_order set settled_at = updated_at
        where status not in ('PENDING_AVAILABILITY', 'PENDING', 'UNSHIPPED', 'PARTIALLY_SHIPPED')`,
      sql`create index indexed_order_personal_data on indexed_order (settled_at)
        where settled_at is not null and personal_data_expired_at is null`,
    ])
      await statement.execute(db);
  },
};
