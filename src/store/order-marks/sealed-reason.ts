import { sql } from 'kysely';
import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable } from '../engine/reseal-rows.js';
import { assertKeys, ENDS, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import { resealedText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import type { LedgerConnection, LedgerTables } from '../tables.js';
import type { MarkContext } from './mark-context.js';

/** Returns the name of the place that the reason of a hold is bound to. */
export function reasonPlace(sellerId: string, orderId: string): string {
  return JSON.stringify([sellerId, orderId, 'hold']);
}

interface StaleReason {
  readonly seller_id: string;
  readonly amazon_order_id: string;
  readonly reason: string | null;
}

/** Seals the reasons of holds with the current key, `limit` rows at a time. */
export function resealReasons(context: MarkContext, limit: number): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<LedgerTables, StaleReason> = {
    name: 'order_hold',
    key: ['seller_id', 'amazon_order_id'],
    stale: { reason: staleText(sealer, 'reason') },
    async seal(db, { seller_id: sellerId, amazon_order_id: orderId, reason }) {
      if (reason === null) return [];
      const sealed = opening(() => resealedText(sealer, reason, reasonPlace(sellerId, orderId)));
      if (sealed instanceof StoreError) return [sealed];
      await db
        .updateTable('order_hold')
        .set({ reason: sealed })
        .where('seller_id', '=', sellerId)
        .where('amazon_order_id', '=', orderId)
        // A server may have written another hold since.
        .where('reason', '=', reason)
        .execute();
      return ['sealed'];
    },
  };
  return resealTable(context, table, limit);
}

/** Checks the keys of the first and the last hold. Throws what `keys` throws. */
export async function checkHoldKeys(db: LedgerConnection, keys: KeyCheck): Promise<void> {
  for (const end of ENDS) {
    const order = sql.raw(end);
    const rows = await db
      .selectFrom('order_hold')
      .select(startOf('reason').as('reason'))
      .orderBy(sql`seller_id ${order}`)
      .orderBy(sql`amazon_order_id ${order}`)
      .limit(1)
      .execute();
    assertKeys(keys, rows);
  }
}
