import { sql } from 'kysely';
import type { CreateTableBuilder } from 'kysely';
import type { LedgerConnection as Connection } from '../../tables.js';
import { required } from '../../engine/migration.js';
import type { LedgerMigration, StoreKind } from '../../engine/migration.js';

// A settled purchase needs its time and cause, and one that is being sent its owner and lease. The check stops a bug that
// would write less.
const SHAPE = sql<boolean>`
  case state
    when 'INTENT' then owner is null and settled_at is null
    when 'SENDING' then owner is not null and lease_until is not null and settled_at is null
    when 'UNKNOWN' then sent_at is not null and settled_at is null
    when 'PURCHASED' then settled_at is not null and settled_by is not null
    when 'REJECTED' then settled_at is not null and settled_by is not null and rejection is not null
    else false
  end`;

function withIdentity(
  table: CreateTableBuilder<string, string>,
): CreateTableBuilder<string, string> {
  return table
    .addColumn('seller_id', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('fingerprint', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('items', 'text', required)
    .addColumn('shipping_service_id', 'text', required)
    .addColumn('offer_id', 'text')
    .addColumn('max_price_amount', 'text')
    .addColumn('max_price_currency', 'text')
    .addColumn('additional_parcel', 'integer', required)
    .addColumn('priority', 'integer', required)
    .addColumn('batch_id', 'text');
}

function withProgress(
  table: CreateTableBuilder<string, string>,
): CreateTableBuilder<string, string> {
  return table
    .addColumn('state', 'text', required)
    .addColumn('owner', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('attempts', 'integer', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('sent_at', 'bigint')
    .addColumn('settled_at', 'bigint')
    .addColumn('settled_by', 'text')
    .addColumn('price_amount', 'text')
    .addColumn('price_currency', 'text')
    .addColumn('shipment_id', 'text')
    .addColumn('tracking_id', 'text')
    .addColumn('carrier', 'text')
    .addColumn('service', 'text')
    .addColumn('rejection', 'text')
    .addColumn('refund_state', 'text')
    .addColumn('refund_checked_at', 'bigint')
    .addColumn('refund_next_check_at', 'bigint')
    .addColumn('refund_checks', 'integer', required)
    .addColumn('evidence_next_check_at', 'bigint')
    .addColumn('evidence_checks', 'integer', required);
}

async function createPurchase(db: Connection, kind: StoreKind): Promise<void> {
  const bytes = kind === 'postgres' ? 'bytea' : 'blob';
  const columns: CreateTableBuilder<string, string> = withProgress(
    withIdentity(db.schema.createTable('purchase')),
  );
  await columns
    .addColumn('label_content_type', 'text')
    .addColumn('personal_data_expired_at', 'bigint')
    .addColumn('version', 'integer', required)
    // Last, so that reading a row does not read through them.
    .addColumn('request', bytes)
    .addColumn('answer', bytes)
    .addColumn('label', bytes)
    .addPrimaryKeyConstraint('purchase_pk', ['seller_id', 'key'])
    .addCheckConstraint('purchase_shape', SHAPE)
    .execute();
  for (const statement of [
    sql`create index purchase_by_time on purchase (seller_id, created_at, key)`,
    sql`create index purchase_by_order on purchase (seller_id, amazon_order_id)`,
    sql`create index purchase_by_shipment on purchase (seller_id, shipment_id) where shipment_id is not null`,
    sql`create index purchase_queue on purchase (priority, created_at, key) where state = 'INTENT'`,
    sql`create index purchase_sending on purchase (lease_until) where state = 'SENDING'`,
    sql`create index purchase_unknown on purchase (evidence_next_check_at) where state = 'UNKNOWN'`,
    sql`create index purchase_refunds on purchase (refund_next_check_at) where refund_next_check_at is not null`,
  ])
    await statement.execute(db);
}

async function createEvidence(db: Connection): Promise<void> {
  await db.schema
    .createTable('purchase_evidence')
    .addColumn('seller_id', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('seq', 'integer', required)
    .addColumn('at', 'bigint', required)
    .addColumn('kind', 'text', required)
    .addColumn('detail', 'text', required)
    .addColumn('by', 'text', required)
    .addPrimaryKeyConstraint('purchase_evidence_pk', ['seller_id', 'key', 'seq'])
    .addForeignKeyConstraint('purchase_evidence_of', ['seller_id', 'key'], 'purchase', [
      'seller_id',
      'key',
    ])
    .execute();
  await db.schema
    .createTable('purchase_order_guard')
    .addColumn('seller_id', 'text', required)
    .addColumn('amazon_order_id', 'text', required)
    .addColumn('intents', 'integer', required)
    .addPrimaryKeyConstraint('purchase_order_guard_pk', ['seller_id', 'amazon_order_id'])
    .execute();
}

async function createBatches(db: Connection): Promise<void> {
  await db.schema
    .createTable('purchase_batch')
    .addColumn('seller_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('fingerprint', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('size', 'integer', required)
    .addPrimaryKeyConstraint('purchase_batch_pk', ['seller_id', 'batch_id'])
    .execute();
  await db.schema
    .createTable('purchase_batch_entry')
    .addColumn('seller_id', 'text', required)
    .addColumn('batch_id', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('key', 'text', required)
    .addPrimaryKeyConstraint('purchase_batch_entry_pk', ['seller_id', 'batch_id', 'position'])
    .addForeignKeyConstraint(
      'purchase_batch_entry_in',
      ['seller_id', 'batch_id'],
      'purchase_batch',
      ['seller_id', 'batch_id'],
    )
    .addForeignKeyConstraint('purchase_batch_entry_of', ['seller_id', 'key'], 'purchase', [
      'seller_id',
      'key',
    ])
    .execute();
}

// This is the record of money: no step deletes a purchase or rewrites evidence, and no later bug may do so.
async function forbidRewriting(db: Connection, kind: StoreKind): Promise<void> {
  const kept = [
    ['purchase', 'delete'],
    ['purchase_evidence', 'delete'],
    ['purchase_evidence', 'update'],
  ] as const;
  if (kind === 'postgres')
    await sql`
      create function refuse_rewriting() returns trigger language plpgsql as
      $$ begin raise exception 'rows of % are kept for good', tg_table_name; end $$`.execute(db);
  for (const [table, event] of kept) {
    const head = sql`create trigger ${sql.id(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)} for each row`;
    const body =
      kind === 'postgres'
        ? sql`execute function refuse_rewriting()`
        : sql`begin select raise(abort, 'rows of this table are kept for good'); end`;
    await sql`${head} ${body}`.execute(db);
  }
}

// In the database, so that a change and its announcement are committed together, in every replica.
async function announceChanges(db: Connection): Promise<void> {
  await sql`
    create function announce_purchase() returns trigger language plpgsql as $$
    begin
      perform pg_notify('purchase_changed', json_build_object(
        'sellerId', new.seller_id, 'key', new.key, 'state', new.state, 'version', new.version)::text);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger purchase_announced after insert or update of version on purchase
    for each row execute function announce_purchase()`.execute(db);
}

/** Creates the ledger of purchases, its evidence and its batches. */
export const purchaseLedger: LedgerMigration = {
  name: '0001-purchase-ledger',
  async up(db, kind) {
    await createPurchase(db, kind);
    await createEvidence(db);
    await createBatches(db);
    await forbidRewriting(db, kind);
    if (kind === 'postgres') await announceChanges(db);
  },
};
