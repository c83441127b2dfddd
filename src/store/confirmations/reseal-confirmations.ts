import type { LedgerContext } from '../purchases/ledger-context.js';
import { isSealedOtherwise, openText, sealText } from '../engine/sealed-text.js';
import { SEALED_CONFIRMATION_COLUMNS, sealedPlace } from './confirmation-row.js';

/** Seals up to `limit` texts of confirmations with the current key. Returns how many; 0 when none is left. */
export async function resealConfirmations(
  { db, sealer }: LedgerContext,
  limit: number,
): Promise<number> {
  if (!sealer.encrypts) return 0;
  let resealed = 0;
  for (const column of SEALED_CONFIRMATION_COLUMNS) {
    const rows = await db
      .selectFrom('confirmation')
      .select(['seller_id', 'batch_id', 'position', `${column} as stored`])
      .where(column, 'is not', null)
      .where(isSealedOtherwise(sealer, column))
      .limit(limit - resealed)
      .execute();
    for (const row of rows) {
      if (row.stored === null) continue;
      const place = sealedPlace(row, column);
      await db
        .updateTable('confirmation')
        .set({ [column]: sealText(sealer, openText(sealer, row.stored, place), place) })
        .where('seller_id', '=', row.seller_id)
        .where('batch_id', '=', row.batch_id)
        .where('position', '=', row.position)
        // Unless it was settled meanwhile.
        .where(column, '=', row.stored)
        .execute();
      resealed += 1;
    }
  }
  return resealed;
}
