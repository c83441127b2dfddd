import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerMigration, StoreKind } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';

async function createTables(db: Connection): Promise<void> {
  await db.schema
    .createTable('purchase_unit')
    .addColumn('seller_id', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('order_item_id', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('quantity', 'integer', required)
    .addColumn('ordered', 'integer')
    .addPrimaryKeyConstraint('purchase_unit_pk', ['seller_id', 'key', 'order_item_id'])
    .execute();
  await db.schema
    .createTable('confirmed_unit')
    .addColumn('seller_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('order_item_id', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('package_id', 'text', required)
    .addColumn('quantity', 'integer', required)
    // In this order, so that a database without statistics reads the units of an order, and not those of a seller.
    .addPrimaryKeyConstraint('confirmed_unit_pk', [
      'seller_id',
      'amazon_order_id',
      'order_item_id',
      'batch_id',
      'position',
    ])
    .execute();
  await db.schema
    .createIndex('purchase_unit_by_order')
    .on('purchase_unit')
    .columns(['seller_id', 'amazon_order_id', 'order_item_id'])
    .execute();
}

/** Returns the items of all purchases, one row for each. */
function itemsOnRecord(kind: StoreKind): RawBuilder<unknown> {
  return kind === 'sqlite'
    ? sql`select seller_id, purchase.key as key, json_extract(item.value, '$.orderItemId') as id, amazon_order_id,
        json_extract(item.value, '$.quantity') as quantity
        from purchase, json_each(purchase.items) as item`
    : sql`select seller_id, key, item ->> 'orderItemId' as id, amazon_order_id, (item ->> 'quantity')::integer as quantity
        from purchase cross join lateral jsonb_array_elements(purchase.items::jsonb) as item`;
}

/**
 * Creates the units that purchases and confirmations are for, by order item, so that a statement can tell which units of an order
 * have nothing in place of a cancelled label. Units of earlier confirmations are sealed, and do not count.
 */
export const orderUnits: LedgerMigration = {
  name: '0063-order-units',
  async up(db, kind) {
    await createTables(db);
    await sql`
      insert into purchase_unit (seller_id, key, order_item_id, amazon_order_id, quantity, ordered)
      select seller_id, key, id, amazon_order_id, sum(quantity), null from (${itemsOnRecord(kind)}) as unit
      group by seller_id, key, id, amazon_order_id`.execute(db);
  },
};
