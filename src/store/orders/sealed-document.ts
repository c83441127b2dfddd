import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { SealedTable } from '../engine/reseal-rows.js';
import type { IndexTables } from '../tables.js';
import { openText, sealText } from '../engine/sealed-text.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Returns the name of the place that a sealed order is bound to. */
export function documentPlace(sellerId: string, orderId: string): string {
  return JSON.stringify([sellerId, orderId, 'document']);
}

interface StaleDocument {
  readonly seller_id: string;
  readonly order_id: string;
  readonly document: string | null;
}

/** Seals indexed orders with the current key, `limit` rows at a time. Yields how many orders each slice sealed. */
export function resealDocuments(
  context: Pick<OrderIndexContext, 'db' | 'sealer' | 'soleOwner'>,
  limit: number,
): AsyncGenerator<number> {
  const { sealer } = context;
  const table: SealedTable<IndexTables, StaleDocument> = {
    name: 'indexed_order',
    key: ['seller_id', 'order_id'],
    stale: { document: staleText(sealer, 'document') },
    async seal(db, { seller_id: sellerId, order_id: orderId, document }) {
      if (document === null) return 0;
      const place = documentPlace(sellerId, orderId);
      await db
        .updateTable('indexed_order')
        .set({ document: sealText(sealer, openText(sealer, document, place), place) })
        .where('seller_id', '=', sellerId)
        .where('order_id', '=', orderId)
        // The sync may have written a newer document since.
        .where('document', '=', document)
        .execute();
      return 1;
    },
  };
  return resealTable(context, table, limit);
}
