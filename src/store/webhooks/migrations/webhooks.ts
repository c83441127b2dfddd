import { sql } from 'kysely';
import { UNKNOWN_AUTHOR } from '../../authors/author.js';
import { required } from '../../engine/migration.js';
import type { LedgerMigration, StoreKind } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';

async function createEndpoints(db: Connection): Promise<void> {
  await db.schema
    .createTable('webhook_endpoint')
    .addColumn('endpoint_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seller_id', 'text', required)
    .addColumn('url', 'text', required)
    .addColumn('events', 'text', required)
    .addColumn('is_active', 'integer', required)
    .addColumn('secret', 'text', required)
    .addColumn('previous_secret', 'text')
    .addColumn('previous_until', 'bigint')
    .addColumn('failures', 'integer', required)
    .addColumn('failing_since', 'bigint')
    .addColumn('resume_at', 'bigint')
    .addColumn('problem', 'text')
    .addColumn('http_status', 'integer')
    .addColumn('missed_since', 'bigint')
    .addColumn('owner', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('taken_at', 'bigint', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('created_by', 'text', (column) => column.notNull().defaultTo(UNKNOWN_AUTHOR))
    .addColumn('created_by_id', 'text')
    .execute();
}

async function createDeliveries(db: Connection, kind: StoreKind): Promise<void> {
  const sequence =
    kind === 'postgres'
      ? sql`sequence bigint generated always as identity primary key`
      : sql`sequence integer primary key not null`;
  await sql`
    create table webhook_delivery (
      ${sequence},
      delivery_id text not null unique,
      seller_id text not null,
      endpoint_id text not null,
      event text not null,
      subject text,
      slot text not null,
      line text not null,
      status text not null,
      attempts integer not null,
      next_attempt_at bigint not null,
      occurred_at bigint not null,
      created_at bigint not null,
      ended_at bigint,
      problem text,
      http_status integer,
      constraint webhook_delivery_shape check (
        case
          when status in ('WAITING', 'SENDING') then ended_at is null
          when status in ('DELIVERED', 'GIVEN_UP', 'SUPERSEDED') then ended_at is not null
          else false
        end))`.execute(db);
}

async function createChanges(db: Connection, kind: StoreKind): Promise<void> {
  const id =
    kind === 'postgres'
      ? sql`id bigint generated always as identity primary key`
      : sql`id integer primary key not null`;
  await sql`
    create table webhook_change (
      ${id},
      seller_id text not null,
      kind text not null,
      key text not null,
      position integer,
      batch_id text,
      amazon_order_id text,
      occurred_at bigint not null)`.execute(db);
}

/** Where a change is noted: what the trigger watches, and the values that it notes. */
const NOTED = [
  {
    name: 'purchase',
    on: ['insert', 'update of version'],
    values: ['PURCHASE', 'new.key', 'null', 'new.batch_id', 'new.amazon_order_id'],
  },
  {
    name: 'purchase_batch',
    on: ['insert', 'update of cancelled_at'],
    values: ['PURCHASE_BATCH', 'new.batch_id', 'null', 'null', 'null'],
  },
  {
    name: 'confirmation',
    on: ['insert', 'update of state'],
    values: ['CONFIRMATION', 'new.batch_id', 'new.position', 'null', 'new.amazon_order_id'],
  },
  {
    name: 'inventory_batch',
    on: ['insert', 'update of revision'],
    values: ['INVENTORY_BATCH', 'new.batch_id', 'null', 'null', 'null'],
  },
] as const;

const COLUMNS = 'seller_id, kind, key, position, batch_id, amazon_order_id, occurred_at';
const HAS_ENDPOINT =
  'exists (select 1 from webhook_endpoint where seller_id = new.seller_id and is_active = 1)';

/** Writes the triggers as SQL. In the database, so that no statement that changes a row can leave out the note. */
function triggersOf({ name, on, values }: (typeof NOTED)[number], kind: StoreKind): string[] {
  const [noted, ...columns] = values;
  const row = (now: string): string => `new.seller_id, '${noted}', ${columns.join(', ')}, ${now}`;
  if (kind === 'sqlite')
    return on.map(
      (event, nth) => `create trigger ${name}_webhook_${nth} after ${event} on ${name}
        when ${HAS_ENDPOINT}
        begin insert into webhook_change (${COLUMNS})
          values (${row(`cast(unixepoch('subsec') * 1000 as integer)`)}); end`,
    );
  return [
    `create function note_${name}_for_webhooks() returns trigger language plpgsql set search_path from current as $$
      begin
        if ${HAS_ENDPOINT} then
          insert into webhook_change (${COLUMNS})
          values (${row('(extract(epoch from clock_timestamp()) * 1000)::bigint')});
        end if;
        return null;
      end $$`,
    `create trigger ${name}_webhook after ${on.join(' or ')} on ${name}
      for each row execute function note_${name}_for_webhooks()`,
  ];
}

/**
 * Creates the endpoints of webhooks, their deliveries, and the notes of changes that wait for delivery. Triggers write a note in the
 * transaction of the change, only for sellers with an active endpoint. They only insert, so that concurrent transactions never wait
 * for each other.
 */
export const webhooks: LedgerMigration = {
  name: '0180-webhooks',
  async up(db, kind) {
    await createEndpoints(db);
    await createDeliveries(db, kind);
    await createChanges(db, kind);
    for (const statement of [
      'create index webhook_endpoint_by_seller on webhook_endpoint (seller_id, is_active, created_at, endpoint_id)',
      `create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, sequence) where status = 'WAITING'`,
      'create index webhook_delivery_slot on webhook_delivery (slot, sequence) where ended_at is null',
      'create index webhook_delivery_line on webhook_delivery (line, sequence) where ended_at is null',
      'create index webhook_delivery_open on webhook_delivery (occurred_at) where ended_at is null',
      'create index webhook_delivery_ended on webhook_delivery (ended_at) where ended_at is not null',
      'create index webhook_delivery_by_endpoint on webhook_delivery (endpoint_id, sequence)',
      ...NOTED.flatMap((noted) => triggersOf(noted, kind)),
    ])
      await sql.raw(statement).execute(db);
  },
};
