import { opening } from '../engine/opening.js';
import { resealTable, staleText } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable } from '../engine/reseal-rows.js';
import type { IndexTables } from '../tables.js';
import { resealedText } from '../engine/sealed-text.js';
import { StoreError } from '../engine/store-error.js';
import { documentPlace } from './document-place.js';
import type { OrderIndexContext } from './order-index-context.js';

interface StaleDocument {
  readonly seller_id: string;
  readonly order_id: string;
  readonly document: string | null;
}

/** Seals indexed orders with the current key, `limit` rows at a time. */
export function resealDocuments(
  context: Pick<OrderIndexContext, 'db' | 'sealer' | 'soleOwner'>,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  const { sealer } = context;
  const table: SealedTable<IndexTables, StaleDocument> = {
    name: 'indexed_order',
    key: ['seller_id', 'order_id'],
    stale: { document: staleText(sealer, 'document') },
    async seal(db, { seller_id: sellerId, order_id: orderId, document }) {
      if (document === null) return [];
      const place = documentPlace(sellerId, orderId);
      const sealed = opening(() => resealedText(sealer, document, place));
      if (sealed instanceof StoreError) return [sealed];
      await db
        .updateTable('indexed_order')
        .set({ document: sealed })
        .where('seller_id', '=', sellerId)
        .where('order_id', '=', orderId)
        // The sync may have written a newer document since.
        .where('document', '=', document)
        .execute();
      return ['sealed'];
    },
  };
  return resealTable(context, table, limit);
}
