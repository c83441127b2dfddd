import { isListed } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import type { OrderIndexContext } from './order-index-context.js';

const READ_AT_ONCE = 500;

/** Returns those of these orders that the index has. */
export async function knownOrders(
  { db, soleOwner }: Pick<OrderIndexContext, 'db' | 'soleOwner'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom('indexed_order')
      .select('order_id as orderId')
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'order_id', some))
      .execute();
    for (const { orderId } of rows) known.add(orderId);
  });
  return known;
}
