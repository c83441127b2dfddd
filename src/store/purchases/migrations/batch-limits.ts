import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Keeps who cancelled a batch, and what its labels may cost together. `attempt_batch` is the batch that recorded the present attempt
 * of a purchase; `offered_amount` is the price of the offer that is being bought. Both are null for most purchases: SQLite returns a
 * null behind a label without reading the label.
 */
export const batchLimits: LedgerMigration = {
  name: '0170-batch-limits',
  async up(db, kind) {
    for (const statement of [
      sql`alter table purchase_batch add column cancelled_at bigint`,
      sql`alter table purchase_batch add column cancelled_by text`,
      sql`alter table purchase_batch add column max_total_amount text`,
      sql`alter table purchase_batch add column max_total_currency text`,
      sql`alter table purchase add column attempt_batch text`,
      sql`alter table purchase add column offered_amount text`,
      // An interactive attempt is that of a single purchase, also in a purchase that a batch recorded.
      sql`update purchase set attempt_batch = batch_id
        where state in ('INTENT', 'SENDING') and batch_id is not null and priority = 1`,
      // A cancellation is a fact that a client was given: see `counted-facts.ts`.
      ...(kind === 'sqlite'
        ? [
            sql`create trigger purchase_batch_cancelled after update of cancelled_at on purchase_batch
              when old.cancelled_at is not new.cancelled_at
              begin update ledger_state set sequence = sequence + 1; end`,
          ]
        : []),
    ])
      await statement.execute(db);
  },
};
