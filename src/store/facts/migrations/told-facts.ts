import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { IndexMigration, LedgerMigration } from '../../engine/migration.js';

const ROWS = { insert: 'new', update: 'new', delete: 'old' } as const;

/** Adds triggers that notify all processes of the sellers whose facts a statement has changed, once for each transaction. */
async function tell<Tables>(
  db: Kysely<Tables>,
  tables: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`
    create or replace function tell_facts_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('facts_changed', tg_argv[0] || ' ' || seller_id)
      from (select distinct seller_id from told) as sellers;
      return null;
    end $$`.execute(db);
  for (const [table, kind] of Object.entries(tables))
    for (const [event, row] of Object.entries(ROWS))
      await sql
        .raw(
          `create trigger ${table}_${event}_told after ${event} on ${table}
           referencing ${row} table as told for each statement execute function tell_facts_changed('${kind}')`,
        )
        .execute(db);
}

/** On SQLite one process has the store, and notices its changes itself. */
export const toldOrders: IndexMigration = {
  name: '0290-told-orders',
  async up(db, kind) {
    if (kind === 'sqlite') return;
    await tell(db, {
      indexed_order: 'orders',
      indexed_order_item: 'orders',
      order_refresh: 'orders',
      order_sync: 'progress',
      order_sync_turn: 'progress',
      order_sync_window: 'progress',
    });
  },
};

/** As `toldOrders`, for what is in the ledger. */
export const toldPurchases: LedgerMigration = {
  name: '0291-told-purchases',
  async up(db, kind) {
    if (kind === 'sqlite') return;
    await tell(db, {
      order_hold: 'marks',
      order_claim: 'marks',
      order_tag: 'marks',
      purchase: 'purchases',
      purchase_evidence: 'purchases',
      purchase_package: 'purchases',
      purchase_batch_entry: 'purchases',
      confirmation: 'confirmations',
      confirmation_envelope: 'confirmations',
      scheduled_change: 'schedules',
    });
  },
};
