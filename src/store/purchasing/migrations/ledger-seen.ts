import { sql } from 'kysely';
import type { IndexMigration } from '../../engine/migration.js';

/**
 * Creates the table for the last known sequence of the ledger, for an index in a separate file. PostgreSQL has one
 * database, so the table stays empty there.
 */
export const ledgerSeen: IndexMigration = {
  name: '0009-ledger-seen',
  async up(db) {
    await sql`
      create table ledger_seen (
        one integer primary key check (one = 1),
        ledger_id text not null,
        sequence bigint not null
      )`.execute(db);
  },
};
