import { isSealedOtherwise, openText, sealText } from '../engine/sealed-text.js';
import type { OrderIndexContext } from './order-index-context.js';

/** What a stored order is bound to. */
export function documentPlace(sellerId: string, orderId: string): string {
  return JSON.stringify([sellerId, orderId, 'document']);
}

/** Seals up to `limit` indexed orders with the current key. Returns how many; 0 when none is left. */
export async function resealDocuments(
  { db, sealer }: Pick<OrderIndexContext, 'db' | 'sealer'>,
  limit: number,
): Promise<number> {
  if (!sealer.encrypts) return 0;
  const rows = await db
    .selectFrom('indexed_order')
    .select(['seller_id', 'order_id', 'document'])
    .where(isSealedOtherwise(sealer, 'document'))
    .limit(limit)
    .execute();
  for (const { seller_id: sellerId, order_id: orderId, document } of rows) {
    const place = documentPlace(sellerId, orderId);
    await db
      .updateTable('indexed_order')
      .set({ document: sealText(sealer, openText(sealer, document, place), place) })
      .where('seller_id', '=', sellerId)
      .where('order_id', '=', orderId)
      // Unless a newer one was written meanwhile.
      .where('document', '=', document)
      .execute();
  }
  return rows.length;
}
