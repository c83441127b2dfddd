import type { Kysely } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable, SealOutcome } from '../engine/reseal-rows.js';
import type { Sealer } from '../engine/sealer.js';
import { resealedText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { LedgerTables } from '../tables.js';
import { SEALED_CONFIRMATION_COLUMNS, sealedPlace } from './confirmation-row.js';

/** A confirmation with its stale texts; null where a text is absent or current. */
interface StaleConfirmation {
  readonly seller_id: string;
  readonly batch_id: string;
  readonly position: number;
  readonly content: string | null;
  readonly error: string | null;
  readonly warnings: string | null;
}

async function sealConfirmation(
  sealer: Sealer,
  db: Kysely<LedgerTables>,
  row: StaleConfirmation,
): Promise<SealOutcome[]> {
  const outcomes: SealOutcome[] = [];
  for (const column of SEALED_CONFIRMATION_COLUMNS) {
    const stored = row[column];
    if (stored === null) continue;
    const sealed = opening(() => resealedText(sealer, stored, sealedPlace(row, column)));
    outcomes.push(sealed instanceof StoreError ? sealed : 'sealed');
    if (sealed instanceof StoreError) continue;
    await db
      .updateTable('confirmation')
      .set({ [column]: sealed })
      .where('seller_id', '=', row.seller_id)
      .where('batch_id', '=', row.batch_id)
      .where('position', '=', row.position)
      // A server may have settled the confirmation since.
      .where(column, '=', stored)
      .execute();
  }
  return outcomes;
}

/** Seals texts of confirmations with the current key, `limit` rows at a time. */
export function resealConfirmations(
  context: LedgerContext,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<LedgerTables, StaleConfirmation> = {
    name: 'confirmation',
    key: ['seller_id', 'batch_id', 'position'],
    stale: {
      content: staleText(sealer, 'content'),
      error: staleText(sealer, 'error'),
      warnings: staleText(sealer, 'warnings'),
    },
    seal: (db, row) => sealConfirmation(sealer, db, row),
  };
  return resealTable(context, table, limit);
}
