import type { Sealer } from '../engine/sealer.js';
import { isSealedOtherwise, openText, sealText } from '../engine/sealed-text.js';
import type { EvidenceTable } from '../tables.js';
import type { LedgerContext } from './ledger-context.js';
import type { Evidence } from './purchase.js';

type Identity = Pick<EvidenceTable, 'seller_id' | 'key' | 'seq'>;
type Texts = Pick<EvidenceTable, 'detail' | 'by'>;

function evidencePlace({ seller_id: sellerId, key, seq }: Identity, column: keyof Texts): string {
  return JSON.stringify([sellerId, key, seq, column]);
}

function sealTexts(sealer: Sealer, identity: Identity, { detail, by }: Texts): Texts {
  return {
    detail: sealText(sealer, detail, evidencePlace(identity, 'detail')),
    by: sealText(sealer, by, evidencePlace(identity, 'by')),
  };
}

function openTexts(sealer: Sealer, row: Identity & Texts): Texts {
  return {
    detail: openText(sealer, row.detail, evidencePlace(row, 'detail')),
    by: openText(sealer, row.by, evidencePlace(row, 'by')),
  };
}

/** Returns a row with its texts sealed: details quote Amazon or a person, and `by` may be a person's name. */
export function sealedEvidence(sealer: Sealer, row: EvidenceTable): EvidenceTable {
  return { ...row, ...sealTexts(sealer, row, row) };
}

/** The columns that `evidenceIn` reads. */
export const EVIDENCE_COLUMNS = ['seller_id', 'key', 'seq', 'at', 'kind', 'detail', 'by'] as const;

/** Returns the fact that a row holds. Throws `StoreError` `SEALED` or `CORRUPT`. */
export function evidenceIn(sealer: Sealer, row: EvidenceTable): Evidence {
  const { detail, by } = openTexts(sealer, row);
  return { at: row.at, kind: row.kind, detail: JSON.parse(detail) as unknown, by };
}

/**
 * Seals up to `limit` facts with the current key. Returns how many; 0 when none is left. Both texts are written at once: the
 * database refuses any other change of a fact. Throws `StoreError` `SEALED` when a key is missing.
 */
export async function resealEvidence(
  { db, sealer }: LedgerContext,
  limit: number,
): Promise<number> {
  if (!sealer.encrypts) return 0;
  const rows = await db
    .selectFrom('purchase_evidence')
    .select(EVIDENCE_COLUMNS)
    .where((eb) => eb.or([isSealedOtherwise(sealer, 'detail'), isSealedOtherwise(sealer, 'by')]))
    .limit(limit)
    .execute();
  for (const row of rows)
    await db
      .updateTable('purchase_evidence')
      .set(sealTexts(sealer, row, openTexts(sealer, row)))
      .where('seller_id', '=', row.seller_id)
      .where('key', '=', row.key)
      .where('seq', '=', row.seq)
      .execute();
  return rows.length;
}
