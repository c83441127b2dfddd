import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { opening } from '../engine/opening.js';
import { resealTable, staleBytes, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable, SealOutcome } from '../engine/reseal-rows.js';
import type { Sealer } from '../engine/sealer.js';
import { StoreError } from '../engine/store-error.js';
import type { LedgerTables, PurchaseTable } from '../tables.js';
import type { LedgerContext } from './ledger-context.js';
import { sealPlaceOf, SEALED_COLUMNS } from './sealed-columns.js';
import type { SealedColumn } from './sealed-columns.js';
import { sealedEvidenceTable } from './sealed-evidence.js';
import { resealedRejection } from './sealed-rejection.js';

/** A purchase with its stale values; null where a value is absent or current. */
type StalePurchase = Pick<
  PurchaseTable,
  'seller_id' | 'key' | 'request' | 'answer' | 'label' | 'rejection'
>;

type Stored = Uint8Array | string;

async function replace(
  db: Kysely<LedgerTables>,
  { seller_id: sellerId, key }: StalePurchase,
  column: SealedColumn | 'rejection',
  { stored, sealed }: { readonly stored: Stored; readonly sealed: Stored | StoreError },
): Promise<SealOutcome> {
  if (sealed instanceof StoreError) return sealed;
  await db
    .updateTable('purchase')
    .set({ [column]: sealed })
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    // A server may have replaced or deleted the value since.
    .where(sql.ref(column), '=', stored)
    .execute();
  return 'sealed';
}

async function sealPurchase(
  sealer: Sealer,
  db: Kysely<LedgerTables>,
  row: StalePurchase,
): Promise<SealOutcome[]> {
  const id = { sellerId: row.seller_id, key: row.key };
  const outcomes: SealOutcome[] = [];
  for (const column of SEALED_COLUMNS) {
    const stored = row[column];
    if (stored === null) continue;
    const place = sealPlaceOf(id, column);
    const sealed = opening(() => sealer.seal(sealer.open(stored, place), place));
    outcomes.push(await replace(db, row, column, { stored, sealed }));
  }
  const { rejection: stored } = row;
  if (stored === null) return outcomes;
  const sealed = opening(() => resealedRejection(sealer, id, stored));
  return [...outcomes, await replace(db, row, 'rejection', { stored, sealed })];
}

function sealedPurchaseTable(sealer: Sealer): SealedTable<LedgerTables, StalePurchase> {
  return {
    name: 'purchase',
    key: ['seller_id', 'key'],
    stale: {
      request: staleBytes(sealer, 'request'),
      answer: staleBytes(sealer, 'answer'),
      label: staleBytes(sealer, 'label'),
      rejection: staleText(sealer, 'rejection'),
    },
    seal: (db, row) => sealPurchase(sealer, db, row),
  };
}

/**
 * Seals everything of the purchases that is not sealed with the current key, `limit` rows at a time.
 */
export async function* resealPurchases(
  context: LedgerContext,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  yield* resealTable(context, sealedPurchaseTable(context.sealer), limit);
  yield* resealTable(context, sealedEvidenceTable(context.sealer), limit);
}
