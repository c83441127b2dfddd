import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/** Records when each order was read from Amazon. Null for orders that were stored before. */
export const orderReading: IndexMigration = {
  name: '0020-order-reading',
  async up(db) {
    await sql`alter table indexed_order add column read_at bigint`.execute(db);
  },
};
