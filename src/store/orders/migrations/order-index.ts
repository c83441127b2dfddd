import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../../tables.js';
import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';

async function createOrders(db: Connection): Promise<void> {
  await db.schema
    .createTable('indexed_order')
    .addColumn('seller_id', 'text', required)
    .addColumn('order_id', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('marketplace_id', 'text')
    .addColumn('created_at', 'bigint', required)
    .addColumn('updated_at', 'bigint', required)
    .addColumn('ship_by', 'bigint', required)
    .addColumn('asks_source', 'integer', required)
    // Last, so that filtering and sorting do not read through it.
    .addColumn('document', 'text', required)
    .addPrimaryKeyConstraint('indexed_order_pk', ['seller_id', 'order_id'])
    .execute();
  await db.schema
    .createTable('indexed_order_item')
    .addColumn('seller_id', 'text', required)
    .addColumn('order_id', 'text', required)
    .addColumn('order_item_id', 'text', required)
    .addColumn('sku', 'text')
    .addColumn('supply_source_id', 'text')
    .addColumn('source_said_at', 'bigint')
    .addColumn('source_said_of', 'text')
    .addPrimaryKeyConstraint('indexed_order_item_pk', ['seller_id', 'order_id', 'order_item_id'])
    .execute();
  for (const statement of [
    sql`create index indexed_order_by_creation on indexed_order (seller_id, created_at, order_id)`,
    sql`create index indexed_order_by_update on indexed_order (seller_id, updated_at, order_id)`,
    sql`create index indexed_order_by_ship_by on indexed_order (seller_id, ship_by, order_id)`,
    sql`create index indexed_order_status_creation on indexed_order (seller_id, status, created_at, order_id)`,
    sql`create index indexed_order_status_ship_by on indexed_order (seller_id, status, ship_by, order_id)`,
    sql`create index indexed_order_asking on indexed_order (seller_id, updated_at) where asks_source = 1`,
    sql`create index indexed_order_item_source on indexed_order_item (seller_id, supply_source_id, order_id) where supply_source_id is not null`,
    sql`create index indexed_order_item_sku on indexed_order_item (seller_id, sku, order_id) where sku is not null`,
  ])
    await statement.execute(db);
}

async function createSync(db: Connection): Promise<void> {
  await db.schema
    .createTable('order_sync')
    .addColumn('seller_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('history_from', 'bigint', required)
    .addColumn('covered_from', 'bigint')
    .addColumn('covered_until', 'bigint')
    .addColumn('synced_at', 'bigint')
    .execute();
  await db.schema
    .createTable('order_sync_window')
    .addColumn('seller_id', 'text', required)
    .addColumn('track', 'text', required)
    .addColumn('from_at', 'bigint', required)
    .addColumn('asked_until', 'bigint')
    .addColumn('until_at', 'bigint')
    .addColumn('page_token', 'text')
    .addColumn('token_at', 'bigint')
    .addPrimaryKeyConstraint('order_sync_window_pk', ['seller_id', 'track'])
    .execute();
  await db.schema
    .createTable('order_sync_turn')
    .addColumn('seller_id', 'text', required)
    .addColumn('task', 'text', required)
    .addColumn('next_at', 'bigint', required)
    .addColumn('owner', 'text')
    .addColumn('lease_until', 'bigint', required)
    .addColumn('failures', 'integer', required)
    .addColumn('problem', 'text')
    .addPrimaryKeyConstraint('order_sync_turn_pk', ['seller_id', 'task'])
    .execute();
  await db.schema
    .createTable('order_refresh')
    .addColumn('seller_id', 'text', required)
    .addColumn('order_id', 'text', required)
    .addColumn('known_at', 'bigint', required)
    .addColumn('changed_at', 'bigint')
    .addColumn('due_at', 'bigint', required)
    .addColumn('tries', 'integer', required)
    .addPrimaryKeyConstraint('order_refresh_pk', ['seller_id', 'order_id'])
    .execute();
  await sql`create index order_refresh_due on order_refresh (seller_id, due_at)`.execute(db);
}

/** Creates the index of orders: orders, assigned supply sources, and the progress of the sync. */
export const orderIndex: IndexMigration = {
  name: '0003-order-index',
  async up(db) {
    await createOrders(db);
    await createSync(db);
  },
};
