import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';
import { addPairs } from '../order-pairs.js';
import type { IndexConnection as Connection } from '../../tables.js';
import { createListIndexes } from './list-indexes.js';

async function createPairs(db: Connection): Promise<void> {
  await db.schema
    .createTable('indexed_order_pair')
    .addColumn('seller_id', 'text', required)
    .addColumn('order_id', 'text', required)
    .addColumn('supply_source_id', 'text', required)
    .addColumn('sku', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('updated_at', 'bigint', required)
    .addColumn('ship_by', 'bigint', required)
    .addPrimaryKeyConstraint('indexed_order_pair_pk', [
      'seller_id',
      'order_id',
      'supply_source_id',
      'sku',
    ])
    .execute();
  await sql.raw(addPairs()).execute(db);
}

/** Gives each pair of supply source and SKU a range of its own, so that a list by both looks up nothing by order. */
export const orderPairs: IndexMigration = {
  name: '0014-order-pairs',
  async up(db) {
    await createPairs(db);
    // Only look-ups by order used it.
    await sql`drop index indexed_order_item_facets`.execute(db);
    for (const table of ['indexed_order_item', 'indexed_order_pair'] as const)
      await createListIndexes(db, { table, facet: ['supply_source_id', 'sku'] });
  },
};
