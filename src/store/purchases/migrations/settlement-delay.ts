import { sql } from 'kysely';
import { SETTLEMENT_DELAY } from '../purchase-times.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * The last entry of a seller is the longest time from the creation of a purchase to its settlement. With it, a list in the order
 * of one time that filters by the other skips purchases that cannot match.
 */
export const settlementDelay: LedgerMigration = {
  name: '0041-settlement-delay',
  async up(db) {
    await sql`create index purchase_by_settlement_delay on purchase (seller_id, (${SETTLEMENT_DELAY}))
      where settled_at is not null`.execute(db);
  },
};
