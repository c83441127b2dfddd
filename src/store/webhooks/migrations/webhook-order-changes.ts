import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/** Creates the notes of changed orders that wait for delivery. In the index, because a note is written in the transaction of the change. */
export const webhookOrderChanges: IndexMigration = {
  name: '0181-webhook-order-changes',
  async up(db, kind) {
    const id =
      kind === 'postgres'
        ? sql`id bigint generated always as identity primary key`
        : sql`id integer primary key not null`;
    await sql`
      create table webhook_order_change (
        ${id},
        seller_id text not null,
        amazon_order_id text not null,
        asks_cancellation integer not null,
        occurred_at bigint not null)`.execute(db);
  },
};
