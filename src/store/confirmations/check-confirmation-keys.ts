import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import type { LedgerConnection } from '../tables.js';

/** Checks the keys of the first and the last confirmation by id. Throws what `keys` throws. */
export async function checkConfirmationKeys(db: LedgerConnection, keys: KeyCheck): Promise<void> {
  for (const end of ENDS) {
    const rows = await db
      .selectFrom('confirmation')
      .select([
        startOf('content').as('content'),
        startOf('error').as('error'),
        startOf('warnings').as('warnings'),
      ])
      .orderBy('seller_id', end)
      .orderBy('batch_id', end)
      .orderBy('position', end)
      .limit(1)
      .execute();
    assertKeys(keys, rows);
  }
}
