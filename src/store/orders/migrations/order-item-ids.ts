import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/** Finds items by their id alone, as a scanner reads it. */
export const orderItemIds: IndexMigration = {
  name: '0161-order-item-ids',
  async up(db) {
    await sql`create index indexed_order_item_id
      on indexed_order_item (seller_id, order_item_id, order_id)`.execute(db);
  },
};
