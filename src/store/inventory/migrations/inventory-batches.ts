import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerMigration, StoreKind } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';

async function createHeads(db: Connection): Promise<void> {
  await db.schema
    .createTable('inventory_turn')
    .addColumn('seller_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('statement', 'bigint', required)
    .execute();
  await db.schema
    .createTable('inventory_batch')
    .addColumn('seller_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('fingerprint', 'text', required)
    .addColumn('marketplace_id', 'text', required)
    .addColumn('statement', 'bigint', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('created_by', 'text', required)
    .addColumn('created_by_id', 'text')
    .addColumn('size', 'integer', required)
    .addColumn('revision', 'bigint', required)
    .addColumn('final_counts', 'text')
    .addPrimaryKeyConstraint('inventory_batch_pk', ['seller_id', 'batch_id'])
    .addUniqueConstraint('inventory_batch_statement', ['seller_id', 'statement'])
    .execute();
}

async function createEnvelope(db: Connection): Promise<void> {
  await db.schema
    .createTable('inventory_envelope')
    .addColumn('seller_id', 'text', required)
    .addColumn('envelope_id', 'text', required)
    .addColumn('marketplace_id', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('owner', 'text')
    .addColumn('document_id', 'text')
    .addColumn('revision', 'integer', required)
    .addColumn('feed_id', 'text')
    .addColumn('feed_adopted', 'integer', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('sent_at', 'bigint')
    .addColumn('next_check_at', 'bigint')
    .addColumn('checks', 'integer', required)
    .addPrimaryKeyConstraint('inventory_envelope_pk', ['seller_id', 'envelope_id'])
    .addCheckConstraint(
      'inventory_envelope_shape',
      sql<boolean>`
        case state
          when 'PREPARED' then feed_id is null
          when 'SENDING' then feed_id is null and document_id is not null and sent_at is not null
          when 'SUBMITTED' then feed_id is not null
          when 'ENDED' then next_check_at is null
          else false
        end`,
    )
    .execute();
}

async function createChange(db: Connection): Promise<void> {
  await db.schema
    .createTable('inventory_change')
    .addColumn('seller_id', 'text', required)
    .addColumn('statement', 'bigint', required)
    .addColumn('position', 'integer', required)
    .addColumn('marketplace_id', 'text', required)
    .addColumn('sku', 'text', required)
    .addColumn('channel_code', 'text', required)
    .addColumn('quantity', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('issues', 'text')
    .addColumn('envelope_id', 'text')
    .addColumn('superseded_by', 'bigint')
    .addColumn('created_at', 'bigint', required)
    .addColumn('settled_at', 'bigint')
    .addColumn('pending_until', 'bigint')
    .addPrimaryKeyConstraint('inventory_change_pk', ['seller_id', 'statement', 'position'])
    .execute();
}

/** Raises the sequence of the ledger for each recorded batch, and for the progress of its feeds. */
async function countFacts(db: Connection, kind: StoreKind): Promise<void> {
  if (kind === 'postgres') return;
  for (const trigger of [
    sql`inventory_batch_counted after insert on inventory_batch`,
    sql`inventory_envelope_moved after update of state, feed_id on inventory_envelope`,
  ])
    await sql`create trigger ${trigger}
      begin update ledger_state set sequence = sequence + 1; end`.execute(db);
}

/** Creates the tables for quantities that go to Amazon by the listings feed, their batches, and their envelopes. */
export const inventoryBatches: LedgerMigration = {
  name: '0110-inventory-batches',
  async up(db, kind) {
    await createHeads(db);
    await createEnvelope(db);
    await createChange(db);
    for (const statement of [
      sql`create index inventory_batch_by_time on inventory_batch (seller_id, created_at, batch_id)`,
      sql`create index inventory_change_by_state on inventory_change (seller_id, statement, state, position)`,
      sql`create index inventory_change_by_level on inventory_change (seller_id, marketplace_id, sku, channel_code, statement)`,
      sql`create index inventory_change_waiting on inventory_change (seller_id, marketplace_id, statement, position, created_at) where state = 'RECORDED' and envelope_id is null`,
      sql`create index inventory_change_by_envelope on inventory_change (seller_id, envelope_id, statement, position) where envelope_id is not null`,
      sql`create index inventory_change_pending on inventory_change (seller_id, marketplace_id, sku) where pending_until is not null`,
      sql`create index inventory_change_superseded on inventory_change (seller_id, superseded_by) where superseded_by is not null`,
      sql`create index inventory_envelope_due on inventory_envelope (next_check_at) where next_check_at is not null`,
      // One feed after the other: Amazon does not say in which order it processes two.
      sql`create unique index inventory_envelope_open on inventory_envelope (seller_id, marketplace_id) where next_check_at is not null`,
      sql`create index inventory_envelope_sent on inventory_envelope (seller_id, created_at)`,
    ])
      await statement.execute(db);
    await countFacts(db, kind);
  },
};
