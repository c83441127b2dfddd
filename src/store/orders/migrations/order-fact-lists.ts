import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import { UNASSIGNED } from '../order-facets.js';
import type { IndexMigration } from '../../engine/migration.js';
import { createListIndexes } from './list-indexes.js';

/**
 * Gives each fact that lists filter by, such as a program, a range of its own. The facts of stored orders are sealed, so they
 * come with the next read: the search reads the whole history again, backwards from now. What is covered stays covered.
 */
export const orderFactLists: IndexMigration = {
  name: '0021-order-fact-lists',
  async up(db) {
    await db.schema
      .createTable('indexed_order_facet')
      .addColumn('seller_id', 'text', required)
      .addColumn('order_id', 'text', required)
      .addColumn('facet', 'text', required)
      .addColumn('status', 'text', required)
      .addColumn('created_at', 'bigint', required)
      .addColumn('updated_at', 'bigint', required)
      .addColumn('ship_by', 'bigint', required)
      .addPrimaryKeyConstraint('indexed_order_facet_pk', ['seller_id', 'order_id', 'facet'])
      .execute();
    await createListIndexes(db, { table: 'indexed_order_facet', facet: ['facet'] });
    await db.schema
      .createTable('indexed_order_tracking')
      .addColumn('seller_id', 'text', required)
      .addColumn('tracking_number', 'text', required)
      .addColumn('order_id', 'text', required)
      .addPrimaryKeyConstraint('indexed_order_tracking_pk', [
        'seller_id',
        'tracking_number',
        'order_id',
      ])
      .execute();
    for (const statement of [
      sql`create index indexed_order_tracking_order on indexed_order_tracking (seller_id, order_id)`,
      sql`insert into indexed_order_facet
        (seller_id, order_id, facet, status, created_at, updated_at, ship_by)
        select seller_id, order_id, ${sql.lit(UNASSIGNED)}, status, created_at, updated_at, ship_by
        from indexed_order as o
        where not exists (select 1 from indexed_order_item as item
          where item.seller_id = o.seller_id and item.order_id = o.order_id
            and item.supply_source_id is not null)`,
      sql`delete from order_sync_window where track = 'HISTORY'`,
      sql`update order_sync set covered_from = covered_until where covered_until is not null`,
    ])
      await statement.execute(db);
  },
};
