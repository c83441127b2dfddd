import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { resealTable, staleBytes, staleText } from '../engine/reseal-rows.js';
import type { SealedTable } from '../engine/reseal-rows.js';
import type { Sealer } from '../engine/sealer.js';
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
  [stored, sealed]: readonly [Stored, Stored],
): Promise<void> {
  await db
    .updateTable('purchase')
    .set({ [column]: sealed })
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    // A server may have replaced or deleted the value since.
    .where(sql.ref(column), '=', stored)
    .execute();
}

async function sealPurchase(
  sealer: Sealer,
  db: Kysely<LedgerTables>,
  row: StalePurchase,
): Promise<number> {
  const id = { sellerId: row.seller_id, key: row.key };
  let count = 0;
  for (const column of SEALED_COLUMNS) {
    const stored = row[column];
    if (stored === null) continue;
    const place = sealPlaceOf(id, column);
    await replace(db, row, column, [stored, sealer.seal(sealer.open(stored, place), place)]);
    count += 1;
  }
  if (row.rejection === null) return count;
  const sealed = resealedRejection(sealer, id, row.rejection);
  await replace(db, row, 'rejection', [row.rejection, sealed]);
  return count + 1;
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
 * Seals everything of the purchases that is not sealed with the current key, `limit` rows at a time. Yields how many values
 * each slice sealed. Throws `StoreError` `SEALED` when a previous key is missing.
 */
export async function* resealPurchases(
  context: LedgerContext,
  limit: number,
): AsyncGenerator<number> {
  yield* resealTable(context, sealedPurchaseTable(context.sealer), limit);
  yield* resealTable(context, sealedEvidenceTable(context.sealer), limit);
}
