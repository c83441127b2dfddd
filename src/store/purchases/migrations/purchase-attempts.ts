import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';
import { allowChangesOfFacts } from './evidence-guard.js';

// Only facts about refused attempts may be deleted, because their number is bounded, or lose a part of their detail.
const KEPT = sql`old.kind <> 'ATTEMPT_REFUSED'`;

/**
 * Counts the attempts under a key, and orders unsettled purchases by the time of their attempt. No row is rewritten: each
 * purchase of earlier versions is a first attempt, whose time is `created_at`.
 */
export const purchaseAttempts: LedgerMigration = {
  name: '0017-purchase-attempts',
  async up(db, kind) {
    for (const statement of [
      sql`alter table purchase add column attempt_number integer not null default 1`,
      sql`alter table purchase add column attempt_at bigint`,
      sql`drop index purchase_queue`,
      sql`create index purchase_queue on purchase (priority, (coalesce(attempt_at, created_at)), key) where state = 'INTENT'`,
      sql`drop index purchase_seller_queue`,
      sql`create index purchase_seller_queue on purchase (seller_id, priority, (coalesce(attempt_at, created_at)), key) where state = 'INTENT'`,
      sql`drop index purchase_unknown_age`,
      sql`create index purchase_unknown_age on purchase ((coalesce(attempt_at, created_at)), key) where state = 'UNKNOWN'`,
      kind === 'sqlite'
        ? sql`drop trigger purchase_evidence_no_delete`
        : sql`drop trigger purchase_evidence_no_delete on purchase_evidence`,
      kind === 'sqlite'
        ? sql`create trigger purchase_evidence_no_delete before delete on purchase_evidence
            for each row when ${KEPT}
            begin select raise(abort, 'rows of this table are kept for good'); end`
        : sql`create trigger purchase_evidence_no_delete before delete on purchase_evidence
            for each row when (${KEPT}) execute function refuse_rewriting()`,
    ])
      await statement.execute(db);
    await allowChangesOfFacts(
      db,
      kind,
      `(new.detail = 'null' or substr(new.detail, 1, 7) = 'sealed:' or new.kind = 'ATTEMPT_REFUSED')
      and (new."by" = old."by" or substr(new."by", 1, 7) = 'sealed:')`,
    );
  },
};
