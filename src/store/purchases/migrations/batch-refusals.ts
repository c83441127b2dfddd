import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/** Keeps what a batch left out, so that its key gives the same answer again. Null for nothing. */
export const batchRefusals: LedgerMigration = {
  name: '0032-batch-refusals',
  async up(db) {
    await sql`alter table purchase_batch add column refusals text`.execute(db);
  },
};
