import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';
import type { LedgerMigration } from '../../engine/migration.js';

async function onSqlite(db: Connection): Promise<void> {
  await sql`
    create trigger purchase_label_changed after update of state, refund_state on purchase
    when (old.state = 'PURCHASED') <> (new.state = 'PURCHASED') or old.refund_state is not new.refund_state
    begin
      insert into label_change values (new.seller_id, new.amazon_order_id, hex(randomblob(8)))
      on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp;
    end`.execute(db);
}

async function onPostgres(db: Connection): Promise<void> {
  await sql`
    create function note_label_change() returns trigger language plpgsql set search_path from current as $$
    begin
      insert into label_change values (new.seller_id, new.amazon_order_id, gen_random_uuid()::text)
      on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger purchase_label_changed after update of state, refund_state on purchase for each row
    when ((old.state = 'PURCHASED') <> (new.state = 'PURCHASED') or old.refund_state is distinct from new.refund_state)
    execute function note_label_change()`.execute(db);
}

/**
 * Notes the orders whose labels changed, in the transaction of the change. The order index deletes a note when it has the
 * change, so a crash in between loses none.
 */
export const labelChanges: LedgerMigration = {
  name: '0024-label-changes',
  async up(db, kind) {
    await db.schema
      .createTable('label_change')
      .addColumn('seller_id', 'text', required)
      .addColumn('amazon_order_id', 'text', required)
      .addColumn('stamp', 'text', required)
      .addPrimaryKeyConstraint('label_change_pk', ['seller_id', 'amazon_order_id'])
      .execute();
    await (kind === 'postgres' ? onPostgres(db) : onSqlite(db));
  },
};
