import type { Kysely } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { SealedTable } from '../engine/reseal-rows.js';
import type { Sealer } from '../engine/sealer.js';
import { openText, sealText } from '../engine/sealed-text.js';
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
): Promise<number> {
  let count = 0;
  for (const column of SEALED_CONFIRMATION_COLUMNS) {
    const stored = row[column];
    if (stored === null) continue;
    const place = sealedPlace(row, column);
    await db
      .updateTable('confirmation')
      .set({ [column]: sealText(sealer, openText(sealer, stored, place), place) })
      .where('seller_id', '=', row.seller_id)
      .where('batch_id', '=', row.batch_id)
      .where('position', '=', row.position)
      // A server may have settled the confirmation since.
      .where(column, '=', stored)
      .execute();
    count += 1;
  }
  return count;
}

/** Seals texts of confirmations with the current key, `limit` rows at a time. Yields how many texts each slice sealed. */
export function resealConfirmations(context: LedgerContext, limit: number): AsyncGenerator<number> {
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
