import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

// A change of the state is counted already. A check that is due again changes `refund_next_check_at`, but not whether it is null.
const IS_NEWS = sql`
  old.state is new.state and (
    old.shipment_id is not new.shipment_id
    or old.refund_state is not new.refund_state
    or (old.refund_next_check_at is null) <> (new.refund_next_check_at is null)
  )`;

const RAISE = sql`begin update ledger_state set sequence = sequence + 1; end`;

/**
 * Raises the sequence of the ledger for every other fact that a client was given: a shipment, a cancellation or a refund of a
 * purchase, a batch of purchases, a batch of confirmations and the progress of its feeds. On PostgreSQL no file is compared with
 * the sequence, so nothing is counted there.
 */
export const countedFacts: LedgerMigration = {
  name: '0016-counted-facts',
  async up(db, kind) {
    if (kind === 'postgres') return;
    for (const trigger of [
      sql`purchase_learned after update of shipment_id, refund_state, refund_next_check_at on purchase when ${IS_NEWS}`,
      sql`purchase_batch_counted after insert on purchase_batch`,
      sql`confirmation_batch_counted after insert on confirmation_batch`,
      sql`confirmation_envelope_moved after update of state, feed_id on confirmation_envelope`,
    ])
      await sql`create trigger ${trigger} ${RAISE}`.execute(db);
  },
};
