import type { LedgerConnection as Connection } from '../tables.js';

/** Locks the sizes and boxes of a seller until the transaction ends, in all processes. */
export async function lockPacking(trx: Connection, sellerId: string): Promise<void> {
  await trx
    .insertInto('packing_guard')
    .values({ seller_id: sellerId, changes: 1 })
    .onConflict((conflict) =>
      conflict
        .column('seller_id')
        .doUpdateSet((eb) => ({ changes: eb('packing_guard.changes', '+', 1) })),
    )
    .execute();
}
