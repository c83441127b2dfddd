import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/** Allows another change of a fact: its detail becomes null or is sealed again. Everything else stays. */
export const forgottenEvidence: LedgerMigration = {
  name: '0008-forgotten-evidence',
  async up(db, kind) {
    const isAllowed = sql`
      new.seller_id = old.seller_id and new.key = old.key and new.seq = old.seq and new.at = old.at
      and new.kind = old.kind
      and (new.detail = 'null' or substr(new.detail, 1, 7) = 'sealed:')
      and (new."by" = old."by" or substr(new."by", 1, 7) = 'sealed:')`;
    const head = sql`
      create trigger purchase_evidence_no_update before update on purchase_evidence
      for each row when (not (${isAllowed}))`;
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
