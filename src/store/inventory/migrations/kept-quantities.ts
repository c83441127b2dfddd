import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Counts the stored quantities of each seller, so that their number can be bounded. Servers of earlier versions do not count theirs: the
 * number is too low then, by what they record.
 */
export const keptQuantities: LedgerMigration = {
  name: '0320-kept-quantities',
  async up(db) {
    await db.schema
      .alterTable('inventory_turn')
      .addColumn('kept', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db
      .updateTable('inventory_turn')
      .set({
        kept: sql<number>`(select count(*) from inventory_change as change
          where change.seller_id = inventory_turn.seller_id)`,
      })
      .execute();
  },
};
