import type { Kysely } from 'kysely';
import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable, SealOutcome } from '../engine/reseal-rows.js';
import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import type { Sealer } from '../engine/sealer.js';
import { resealedText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerConnection, LedgerTables } from '../tables.js';
import { SEALED_CHANGE_COLUMNS, sealedChangePlace } from './scheduled-change-row.js';

/** A change with its stale texts; null where a text is absent or current. */
interface StaleChange {
  readonly seller_id: string;
  readonly change_id: string;
  readonly note: string | null;
  readonly problem_detail: string | null;
}

async function sealChange(
  sealer: Sealer,
  db: Kysely<LedgerTables>,
  row: StaleChange,
): Promise<SealOutcome[]> {
  const outcomes: SealOutcome[] = [];
  for (const column of SEALED_CHANGE_COLUMNS) {
    const stored = row[column];
    if (stored === null) continue;
    const sealed = opening(() => resealedText(sealer, stored, sealedChangePlace(row, column)));
    outcomes.push(sealed instanceof StoreError ? sealed : 'sealed');
    if (sealed instanceof StoreError) continue;
    await db
      .updateTable('scheduled_change')
      .set({ [column]: sealed })
      .where('seller_id', '=', row.seller_id)
      .where('change_id', '=', row.change_id)
      // A server may have written another text since.
      .where(column, '=', stored)
      .execute();
  }
  return outcomes;
}

/** Seals texts of scheduled changes with the current key, `limit` rows at a time. */
export function resealChanges(
  context: LedgerContext,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<LedgerTables, StaleChange> = {
    name: 'scheduled_change',
    key: ['seller_id', 'change_id'],
    stale: {
      note: staleText(sealer, 'note'),
      problem_detail: staleText(sealer, 'problem_detail'),
    },
    seal: (db, row) => sealChange(sealer, db, row),
  };
  return resealTable(context, table, limit);
}

/** Checks the keys of the first and the last change by id. Throws what `keys` throws. */
export async function checkChangeKeys(db: LedgerConnection, keys: KeyCheck): Promise<void> {
  for (const end of ENDS) {
    const rows = await db
      .selectFrom('scheduled_change')
      .select([startOf('note').as('note'), startOf('problem_detail').as('problem_detail')])
      .orderBy('seller_id', end)
      .orderBy('change_id', end)
      .limit(1)
      .execute();
    assertKeys(keys, rows);
  }
}
