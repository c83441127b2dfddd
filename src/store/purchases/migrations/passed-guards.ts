import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Keeps the guards that a purchase passes, as JSON. Null for most purchases: SQLite returns a null behind a label without reading
 * the label.
 */
export const passedGuards: LedgerMigration = {
  name: '0022-passed-guards',
  async up(db) {
    await sql`alter table purchase add column despite text`.execute(db);
  },
};
