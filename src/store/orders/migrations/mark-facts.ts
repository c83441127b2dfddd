import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/**
 * Notes each order that is written without the facts about its marks. During an update, processes of the earlier version still write
 * orders, and delete facts that they do not know. The trigger runs at the end of the transaction, when this version has written the
 * facts. SQLite has one process.
 */
export const markFacts: IndexMigration = {
  name: '0101-mark-facts',
  async up(db, kind) {
    if (kind !== 'postgres') return;
    await sql`
      create function note_missing_mark_fact() returns trigger language plpgsql set search_path from current as $$
      begin
        if (exists (select 1 from order_hold where seller_id = new.seller_id and amazon_order_id = new.order_id)
            or exists (select 1 from order_claim where seller_id = new.seller_id and amazon_order_id = new.order_id)
            or exists (select 1 from order_tag where seller_id = new.seller_id and amazon_order_id = new.order_id))
          and not exists (select 1 from indexed_order_facet
            where seller_id = new.seller_id and order_id = new.order_id and substr(facet, 1, 5) = 'mark:') then
          insert into order_mark_change values (new.seller_id, new.order_id, gen_random_uuid()::text)
          on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp;
        end if;
        return null;
      end $$`.execute(db);
    await sql`
      create constraint trigger indexed_order_mark_fact after insert or update of document on indexed_order
      deferrable initially deferred for each row execute function note_missing_mark_fact()`.execute(
      db,
    );
  },
};
