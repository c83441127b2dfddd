import { inSlices } from '../engine/slices.js';
import { NEVER_DUE } from './indexed-order.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Orders of one statement, and of one turn of the event loop. */
const READ_AT_ONCE = 500;

/** Returns the latest ship times of orders in epoch milliseconds, by id. Omits orders without one, and unknown ones. */
export async function latestShipTimes(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom('indexed_order')
      .select(['order_id', 'ship_by'])
      .where('seller_id', '=', sellerId)
      .where('order_id', 'in', some)
      .where('ship_by', '<', NEVER_DUE)
      .execute();
    for (const row of rows) times.set(row.order_id, row.ship_by);
  });
  return times;
}
