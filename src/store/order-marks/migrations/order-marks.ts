import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';

async function createHolds(db: Connection): Promise<void> {
  await db.schema
    .createTable('order_hold')
    .addColumn('seller_id', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('held_at', 'bigint', required)
    .addColumn('ends_at', 'bigint')
    .addColumn('created_by', 'text', required)
    .addColumn('created_by_id', 'text')
    .addPrimaryKeyConstraint('order_hold_pk', ['seller_id', 'amazon_order_id'])
    .execute();
  await db.schema
    .createIndex('order_hold_end')
    .on('order_hold')
    .columns(['ends_at', 'seller_id', 'amazon_order_id'])
    .execute();
}

async function createClaims(db: Connection): Promise<void> {
  await db.schema
    .createTable('order_claim')
    .addColumn('seller_id', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('claimed_by', 'text', required)
    .addColumn('claimed_at', 'bigint', required)
    .addColumn('expires_at', 'bigint', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_by_id', 'text')
    .addPrimaryKeyConstraint('order_claim_pk', ['seller_id', 'amazon_order_id'])
    .execute();
  await db.schema
    .createIndex('order_claim_end')
    .on('order_claim')
    .columns(['expires_at', 'seller_id', 'amazon_order_id'])
    .execute();
}

async function createTags(db: Connection): Promise<void> {
  await db.schema
    .createTable('order_tag')
    .addColumn('seller_id', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('tag', 'text', required)
    .addPrimaryKeyConstraint('order_tag_pk', ['seller_id', 'amazon_order_id', 'tag'])
    .execute();
  await db.schema
    .createTable('order_tag_count')
    .addColumn('seller_id', 'text', required)
    .addColumn('tag', 'text', required)
    .addColumn('orders', 'integer', required)
    .addPrimaryKeyConstraint('order_tag_count_pk', ['seller_id', 'tag'])
    .execute();
}

/**
 * Keeps holds, tags and claims of orders, and notes the orders whose marks changed, in the transaction of the change. The order index
 * deletes a note when it has the change. A restored ledger that lacks a hold must be noticed, so a hold raises the sequence. On
 * PostgreSQL no file is compared with it.
 */
export const orderMarks: LedgerMigration = {
  name: '0100-order-marks',
  async up(db, kind) {
    await createHolds(db);
    await createClaims(db);
    await createTags(db);
    await db.schema
      .createTable('order_mark_change')
      .addColumn('seller_id', 'text', required)
      .addColumn('amazon_order_id', 'text', required)
      .addColumn('stamp', 'text', required)
      .addPrimaryKeyConstraint('order_mark_change_pk', ['seller_id', 'amazon_order_id'])
      .execute();
    if (kind === 'postgres') return;
    for (const trigger of [
      sql`order_held after insert on order_hold`,
      sql`order_held_again after update of held_at on order_hold`,
    ])
      await sql`create trigger ${trigger}
        begin update ledger_state set sequence = sequence + 1; end`.execute(db);
  },
};
