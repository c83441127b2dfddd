import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/** Names the order in the announcement of a purchase, so that listeners of the order need not read the purchase. */
export const announcedOrder: LedgerMigration = {
  name: '0160-announced-order',
  async up(db, kind) {
    // On SQLite the process announces its own changes.
    if (kind === 'sqlite') return;
    await sql`
      create or replace function announce_purchase() returns trigger language plpgsql as $$
      begin
        perform pg_notify('purchase_changed', json_build_object(
          'sellerId', new.seller_id, 'key', new.key, 'amazonOrderId', new.amazon_order_id,
          'state', new.state, 'version', new.version)::text);
        return null;
      end $$`.execute(db);
  },
};
