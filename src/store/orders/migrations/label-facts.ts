import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { IndexMigration } from '../../engine/migration.js';
import type { IndexConnection as Connection } from '../../tables.js';

/**
 * Notes each order that is written without a fact about its label. During an update, processes of the earlier version still
 * write orders. The trigger runs at the end of the transaction, when this version has written the facts.
 */
async function noteMissingFacts(db: Connection): Promise<void> {
  await sql`
    create function note_missing_label_fact() returns trigger language plpgsql set search_path from current as $$
    begin
      if not exists (select 1 from indexed_order_facet
        where seller_id = new.seller_id and order_id = new.order_id and facet in ('label', 'unlabelled')) then
        insert into label_change values (new.seller_id, new.order_id, gen_random_uuid()::text)
        on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create constraint trigger indexed_order_label_fact after insert or update of document on indexed_order
    deferrable initially deferred for each row execute function note_missing_label_fact()`.execute(
    db,
  );
}

/** Notes the sellers whose stored orders lack the facts about labels. They are filled in afterwards, in slices. */
export const labelFacts: IndexMigration = {
  name: '0025-label-facts',
  async up(db, kind) {
    await db.schema
      .createTable('order_label_fill')
      .addColumn('seller_id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('after_order_id', 'text', required)
      .execute();
    await sql`insert into order_label_fill select seller_id, '' from order_sync`.execute(db);
    // SQLite has one process.
    if (kind === 'postgres') await noteMissingFacts(db);
  },
};
