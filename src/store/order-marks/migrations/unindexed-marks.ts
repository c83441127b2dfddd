import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Notes the orders that the index did not have when they were marked, so that their number can be bounded. Marks of earlier versions
 * have no note, and do not count.
 */
export const unindexedMarks: LedgerMigration = {
  name: '0300-unindexed-marks',
  async up(db) {
    await db.schema
      .createTable('unindexed_mark')
      .addColumn('seller_id', 'text', required)
      .addColumn('amazon_order_id', 'text', required)
      .addColumn('since', 'bigint', required)
      .addPrimaryKeyConstraint('unindexed_mark_pk', ['seller_id', 'amazon_order_id'])
      .execute();
  },
};
