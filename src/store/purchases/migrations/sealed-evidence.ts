import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Allows that a fact is encrypted with another key, and no other change. Both texts must be sealed afterwards. A sealed
 * text opens only in its own row.
 */
export const sealedEvidence: LedgerMigration = {
  name: '0007-sealed-evidence',
  async up(db, kind) {
    const isOnlySealed = sql`
      new.seller_id = old.seller_id and new.key = old.key and new.seq = old.seq and new.at = old.at
      and new.kind = old.kind and substr(new.detail, 1, 7) = 'sealed:' and substr(new."by", 1, 7) = 'sealed:'`;
    const head = sql`
      create trigger purchase_evidence_no_update before update on purchase_evidence
      for each row when (not (${isOnlySealed}))`;
    if (kind === 'sqlite') {
      await sql`drop trigger purchase_evidence_no_update`.execute(db);
      await sql`${head} begin select raise(abort, 'rows of this table are kept for good'); end`.execute(
        db,
      );
    } else {
      await sql`drop trigger purchase_evidence_no_update on purchase_evidence`.execute(db);
      await sql`${head} execute function refuse_rewriting()`.execute(db);
    }
  },
};
