import { sql } from 'kysely';
import type { LedgerConnection as Connection } from '../../tables.js';
import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';

async function createBatch(db: Connection): Promise<void> {
  await db.schema
    .createTable('confirmation_batch')
    .addColumn('seller_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('fingerprint', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('size', 'integer', required)
    .addPrimaryKeyConstraint('confirmation_batch_pk', ['seller_id', 'batch_id'])
    .execute();
}

async function createEnvelope(db: Connection): Promise<void> {
  await db.schema
    .createTable('confirmation_envelope')
    .addColumn('seller_id', 'text', required)
    .addColumn('envelope_id', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('owner', 'text')
    .addColumn('document_id', 'text')
    .addColumn('feed_id', 'text')
    .addColumn('feed_adopted', 'integer', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('sent_at', 'bigint')
    .addColumn('next_check_at', 'bigint')
    .addColumn('checks', 'integer', required)
    .addPrimaryKeyConstraint('confirmation_envelope_pk', ['seller_id', 'envelope_id'])
    .addCheckConstraint(
      'confirmation_envelope_shape',
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

async function createConfirmation(db: Connection): Promise<void> {
  await db.schema
    .createTable('confirmation')
    .addColumn('seller_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('content', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('error', 'text')
    .addColumn('warnings', 'text', required)
    .addColumn('purchase_key', 'text')
    .addColumn('envelope_id', 'text')
    .addColumn('created_at', 'bigint', required)
    .addColumn('settled_at', 'bigint')
    .addPrimaryKeyConstraint('confirmation_pk', ['seller_id', 'batch_id', 'position'])
    .addForeignKeyConstraint('confirmation_in', ['seller_id', 'batch_id'], 'confirmation_batch', [
      'seller_id',
      'batch_id',
    ])
    .addForeignKeyConstraint(
      'confirmation_sent_in',
      ['seller_id', 'envelope_id'],
      'confirmation_envelope',
      ['seller_id', 'envelope_id'],
    )
    .execute();
}

/** Creates the tables for confirmations of shipments that go through the feed, their batches, and their envelopes. */
export const confirmations: LedgerMigration = {
  name: '0002-confirmations',
  async up(db) {
    await createBatch(db);
    await createEnvelope(db);
    await createConfirmation(db);
    for (const statement of [
      sql`create index confirmation_waiting on confirmation (seller_id, created_at, batch_id, position) where state = 'RECORDED' and envelope_id is null`,
      sql`create index confirmation_by_envelope on confirmation (seller_id, envelope_id) where envelope_id is not null`,
      sql`create index confirmation_by_order on confirmation (seller_id, amazon_order_id)`,
      sql`create index confirmation_envelope_due on confirmation_envelope (next_check_at) where next_check_at is not null`,
      sql`create index confirmation_envelope_sent on confirmation_envelope (seller_id, created_at)`,
    ])
      await statement.execute(db);
  },
};
