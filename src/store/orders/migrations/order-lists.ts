import { sql } from 'kysely';
import { NEVER_DUE } from '../indexed-order.js';
import type { IndexConnection as Connection } from '../../tables.js';
import type { IndexMigration } from '../../engine/migration.js';
import { tallyAskingOrders } from '../../engine/tallies.js';
import { createListIndexes } from './list-indexes.js';

// The lists read one range per status, so nothing uses the indexes without a status any more.
const REPLACED = [
  'indexed_order_by_creation',
  'indexed_order_by_update',
  'indexed_order_by_ship_by',
  'indexed_order_status_creation',
  'indexed_order_status_ship_by',
  'indexed_order_item_source',
  'indexed_order_item_sku',
];

/** The first and last entry of each give the smallest and largest distance of two times of an order. */
const DISTANCES = [
  sql`create index indexed_order_created_to_ship_by on indexed_order (seller_id, (ship_by - created_at)) where ship_by < ${sql.lit(NEVER_DUE)}`,
  sql`create index indexed_order_updated_to_ship_by on indexed_order (seller_id, (ship_by - updated_at)) where ship_by < ${sql.lit(NEVER_DUE)}`,
  sql`create index indexed_order_created_to_updated on indexed_order (seller_id, (updated_at - created_at))`,
];

async function copyListColumns(db: Connection): Promise<void> {
  for (const column of ['status text', 'created_at bigint', 'updated_at bigint', 'ship_by bigint'])
    await sql`alter table indexed_order_item add column ${sql.raw(column)}`.execute(db);
  await sql`
    update indexed_order_item as item
    set status = o.status, created_at = o.created_at, updated_at = o.updated_at, ship_by = o.ship_by
    from indexed_order as o
    where o.seller_id = item.seller_id and o.order_id = item.order_id`.execute(db);
}

/** Creates indexes with which a list of orders reads no more rows than its page has. */
export const orderLists: IndexMigration = {
  name: '0006-order-lists',
  async up(db, kind) {
    for (const name of REPLACED) await sql`drop index ${sql.id(name)}`.execute(db);
    await copyListColumns(db);
    await createListIndexes(db, { table: 'indexed_order', facet: [] });
    for (const column of ['supply_source_id', 'sku'] as const)
      await createListIndexes(db, { table: 'indexed_order_item', facet: [column] });
    for (const statement of [
      ...DISTANCES,
      sql`create index order_sync_turn_due on order_sync_turn (task, next_at, seller_id)`,
      sql`create index order_sync_covered on order_sync (covered_until, seller_id)`,
    ])
      await statement.execute(db);
    await tallyAskingOrders(db, kind);
  },
};
