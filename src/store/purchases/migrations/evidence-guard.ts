import { sql } from 'kysely';
import type { LedgerConnection } from '../../tables.js';
import type { StoreKind } from '../../engine/migration.js';

/** Replaces the trigger that refuses changes of facts. It allows a change that meets the condition, which is SQL. */
export async function allowChangesOfFacts(
  db: LedgerConnection,
  kind: StoreKind,
  condition: string,
): Promise<void> {
  const head = sql`
    create trigger purchase_evidence_no_update before update on purchase_evidence
    for each row when (not (
      new.seller_id = old.seller_id and new.key = old.key and new.seq = old.seq and new.at = old.at
      and new.kind = old.kind and ${sql.raw(condition)}))`;
  if (kind === 'sqlite') {
    await sql`drop trigger purchase_evidence_no_update`.execute(db);
    await sql`${head} begin select raise(abort, 'rows of this table are kept for good'); end`.execute(
      db,
    );
  } else {
    await sql`drop trigger purchase_evidence_no_update on purchase_evidence`.execute(db);
    await sql`${head} execute function refuse_rewriting()`.execute(db);
  }
}
