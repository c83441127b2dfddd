import type { Kysely } from 'kysely';
import { opening } from '../engine/opening.js';
import { staleText } from '../engine/reseal-rows.js';
import type { SealedTable, SealOutcome } from '../engine/reseal-rows.js';
import type { Sealer } from '../engine/sealer.js';
import { openText, sealText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { EvidenceTable, LedgerTables } from '../tables.js';
import type { LedgerContext } from './ledger-context.js';
import { ATTEMPT_REFUSED, SHIPMENT_ALREADY_EXISTS } from './purchase.js';
import type { AttemptDetail, Evidence } from './purchase.js';

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

/** Returns the fact of a row. Throws `StoreError` `SEALED` or `CORRUPT`. */
export function evidenceIn(sealer: Sealer, row: EvidenceTable): Evidence {
  const { detail, by } = openTexts(sealer, row);
  return { at: row.at, kind: row.kind, detail: JSON.parse(detail) as unknown, by };
}

/**
 * Deletes the details of facts about a purchase, because they may quote Amazon or a person. Keeps time, kind and author,
 * the details of `SHIPMENT_ALREADY_EXISTS`, and of a refused attempt all but the message.
 */
export async function forgetDetails(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  { seller_id: sellerId, key }: Pick<Identity, 'seller_id' | 'key'>,
): Promise<void> {
  const facts = await db
    .selectFrom('purchase_evidence')
    .select(EVIDENCE_COLUMNS)
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .where('kind', '<>', SHIPMENT_ALREADY_EXISTS)
    .execute();
  for (const fact of facts)
    await db
      .updateTable('purchase_evidence')
      .set({ detail: sealText(sealer, leftOf(sealer, fact), evidencePlace(fact, 'detail')) })
      .where('seller_id', '=', sellerId)
      .where('key', '=', key)
      .where('seq', '=', fact.seq)
      .execute();
}

/** Returns what stays of a detail, as JSON. A refused attempt that does not open loses its whole detail. */
function leftOf(sealer: Sealer, fact: EvidenceTable): string {
  if (fact.kind !== ATTEMPT_REFUSED) return 'null';
  const opened = opening(() => evidenceIn(sealer, fact).detail as AttemptDetail | null);
  return opened === null || opened instanceof StoreError
    ? 'null'
    : JSON.stringify({ ...opened, message: null });
}

/** A fact with its texts; null for both when they are sealed with the current key. */
type StaleEvidence = Identity & { readonly [Column in keyof Texts]: string | null };

async function sealFact(
  sealer: Sealer,
  db: Kysely<LedgerTables>,
  { detail, by, ...identity }: StaleEvidence,
): Promise<SealOutcome[]> {
  if (detail === null && by === null) return [];
  const row = await db
    .selectFrom('purchase_evidence')
    .select(EVIDENCE_COLUMNS)
    .where('seller_id', '=', identity.seller_id)
    .where('key', '=', identity.key)
    .where('seq', '=', identity.seq)
    .executeTakeFirstOrThrow();
  const texts = opening(() => sealTexts(sealer, row, openTexts(sealer, row)));
  if (texts instanceof StoreError) return [texts];
  // Both texts at once: a trigger refuses every other change of a fact.
  await db
    .updateTable('purchase_evidence')
    .set(texts)
    .where('seller_id', '=', row.seller_id)
    .where('key', '=', row.key)
    .where('seq', '=', row.seq)
    .where('detail', '=', row.detail)
    .execute();
  return ['sealed'];
}

/** Facts, for `resealTable`. Counts one value for each fact. */
export function sealedEvidenceTable(sealer: Sealer): SealedTable<LedgerTables, StaleEvidence> {
  return {
    name: 'purchase_evidence',
    key: ['seller_id', 'key', 'seq'],
    stale: { detail: staleText(sealer, 'detail'), by: staleText(sealer, 'by') },
    seal: (db, row) => sealFact(sealer, db, row),
  };
}
