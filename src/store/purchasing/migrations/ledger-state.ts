import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LedgerConnection } from '../../tables.js';
import type { LedgerMigration } from '../../engine/migration.js';

// Triggers count, so no step can change a purchase without raising the sequence.
async function countInTable(db: LedgerConnection): Promise<void> {
  await sql`
    create table ledger_state (
      one integer primary key check (one = 1),
      ledger_id text not null,
      sequence integer not null,
      purchases integer not null,
      witnessed integer not null,
      refused text
    )`.execute(db);
  await sql`
    insert into ledger_state
    select 1, ${randomUUID()}, 0, count(*), 0, null from purchase`.execute(db);
  await sql`
    create trigger purchase_counted after insert on purchase
    begin update ledger_state set purchases = purchases + 1; end`.execute(db);
  await sql`
    create trigger purchase_moved after update of state on purchase
    begin update ledger_state set sequence = sequence + 1; end`.execute(db);
  await sql`
    create table ledger_acknowledgement (
      at bigint not null,
      reason text not null,
      found text not null
    )`.execute(db);
}

// A sequence instead of a row, because purchases of several replicas must not wait for each other.
async function countInSequence(db: LedgerConnection): Promise<void> {
  await sql`
    create table ledger_state (one integer primary key check (one = 1), ledger_id text not null)`.execute(
    db,
  );
  await sql`insert into ledger_state values (1, ${randomUUID()})`.execute(db);
  await sql`create sequence ledger_sequence`.execute(db);
  await sql`
    create function count_move() returns trigger language plpgsql as $$
    begin perform nextval('ledger_sequence'); return null; end $$`.execute(db);
  await sql`
    create trigger purchase_moved after update of state on purchase
    for each row execute function count_move()`.execute(db);
}

/** Creates the identity of the ledger, and a sequence that each step of a purchase raises. */
export const ledgerState: LedgerMigration = {
  name: '0004-ledger-state',
  up: (db, kind) => (kind === 'sqlite' ? countInTable(db) : countInSequence(db)),
};
