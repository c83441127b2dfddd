import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/** Finds the purchases that a person settled as not made, and for which evidence of the opposite is still searched. */
export const doubtedPurchases: LedgerMigration = {
  name: '0036-doubted-purchases',
  async up(db) {
    await sql`create index purchase_doubted on purchase (evidence_next_check_at)
      where state = 'REJECTED' and evidence_next_check_at is not null`.execute(db);
  },
};
