import { randomUUID } from 'node:crypto';
import type { LedgerConnection } from '../tables.js';

/**
 * Checks that the store can be written: inserts and deletes a row durably. An update with the same values would not do, because
 * SQLite writes no page for it.
 */
export async function probeWrite(db: LedgerConnection): Promise<void> {
  const name = `probe ${randomUUID()}`;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('store_migration').values({ name, applied_at: 0 }).execute();
    await trx.deleteFrom('store_migration').where('name', '=', name).execute();
  });
}
