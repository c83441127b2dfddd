import { sql } from 'kysely';
import type { IndexMigration, LedgerMigration } from '../../engine/migration.js';

/** On PostgreSQL, index and ledger are one database, which is lost or restored as a whole. */
export const appliedNotes: IndexMigration = {
  name: '0310-applied-notes',
  async up(db, kind) {
    if (kind === 'sqlite')
      await sql`create table applied_notes (one integer primary key, count integer not null)`.execute(
        db,
      );
  },
};

/** The same in the ledger. */
export const deletedNotes: LedgerMigration = {
  name: '0311-deleted-notes',
  async up(db, kind) {
    if (kind === 'sqlite')
      await sql`create table deleted_notes (one integer primary key, count integer not null)`.execute(
        db,
      );
  },
};
