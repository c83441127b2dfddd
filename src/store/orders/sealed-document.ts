import { resealTable, staleText } from '../engine/reseal-rows.js';
import { openText, sealText } from '../engine/sealed-text.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Returns the name of the place that a sealed order is bound to. */
export function documentPlace(sellerId: string, orderId: string): string {
  return JSON.stringify([sellerId, orderId, 'document']);
}

/** Seals indexed orders with the current key, `limit` rows at a time. Yields how many orders each slice sealed. */
export function resealDocuments(
  context: Pick<OrderIndexContext, 'db' | 'sealer' | 'soleOwner'>,
  limit: number,
): AsyncGenerator<number> {
  const { sealer } = context;
  return resealTable(
    context,
    {
      read(
        db,
        after: { seller_id: string; order_id: string; document: string | null } | null,
        most,
      ) {
        const query = db
          .selectFrom('indexed_order')
          .select(['seller_id', 'order_id', staleText(sealer, 'document').as('document')])
          .orderBy('seller_id')
          .orderBy('order_id')
          .limit(most);
        if (after === null) return query.execute();
        return query
          .where((eb) =>
            eb(
              eb.refTuple('seller_id', 'order_id'),
              '>',
              eb.tuple(after.seller_id, after.order_id),
            ),
          )
          .execute();
      },
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
    },
    limit,
  );
}
