import { openText } from '../engine/sealed-text.js';
import { inSlices } from '../engine/slices.js';
import type { OrderIndexContext } from './order-index-context.js';
import { documentPlace } from './sealed-document.js';

/** Documents of one statement, and of one turn of the event loop. */
const READ_AT_ONCE = 100;

/** Returns stored orders by id, each as it was stored. Omits orders that are not in the index. */
export async function readDocuments(
  { db, sealer }: Pick<OrderIndexContext, 'db' | 'sealer'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const documents = new Map<string, unknown>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom('indexed_order')
      .select(['order_id', 'document'])
      .where('seller_id', '=', sellerId)
      .where('order_id', 'in', some)
      .execute();
    for (const { order_id: id, document } of rows)
      documents.set(id, JSON.parse(openText(sealer, document, documentPlace(sellerId, id))));
  });
  return documents;
}
