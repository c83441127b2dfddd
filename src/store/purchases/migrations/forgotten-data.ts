import { sql } from 'kysely';
import { HAS_WORDS_ONLY } from '../sealed-columns.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Finds settled confirmations with personal data, and purchases of which words are left after their documents. Earlier versions
 * deleted documents only, so every purchase counts as one with words.
 */
export const forgottenData: LedgerMigration = {
  name: '0010-forgotten-data',
  async up(db) {
    for (const statement of [
      sql`alter table purchase add column words_kept integer not null default 1`,
      sql`create index purchase_words on purchase (settled_at) where ${HAS_WORDS_ONLY}`,
      sql`alter table confirmation add column personal_data_expired_at bigint`,
      sql`create index confirmation_personal_data on confirmation (settled_at) where personal_data_expired_at is null`,
    ])
      await statement.execute(db);
  },
};
