import type { OrderChange } from '../engine/change-feed.js';
import type { IndexConnection as Connection } from '../tables.js';

interface OrderKey {
  readonly sellerId: string;
  readonly orderId: string;
}

/** The sources of an order without any. */
const NONE = '[]';

/**
 * Runs a step that writes assigned supply sources. Returns the orders of the index whose items have other sources afterwards. The
 * caller must have locked the orders.
 *
 * @param past the orders whose first sources are no change, since the past is read for the first time.
 */
export async function changedSources(
  db: Connection,
  orders: readonly OrderKey[],
  step: () => Promise<void>,
  past: ReadonlySet<string> = new Set(),
): Promise<OrderChange[]> {
  const before = await sourcesOf(db, orders);
  await step();
  const after = await sourcesOf(db, orders);
  return [...after.values()].flatMap(({ sellerId, orderId, sources }) => {
    const known = before.get(keyOf({ sellerId, orderId }))?.sources ?? NONE;
    const isUnchanged = known === sources || (known === NONE && past.has(orderId));
    return isUnchanged ? [] : [{ sellerId, amazonOrderId: orderId, isNew: false }];
  });
}

async function sourcesOf(db: Connection, orders: readonly OrderKey[]) {
  const found = new Map<string, OrderKey & { readonly sources: string }>();
  for (const [sellerId, ofSeller] of Map.groupBy(orders, (order) => order.sellerId)) {
    const rows = await db
      .selectFrom('indexed_order_item')
      .select(['order_id', 'order_item_id', 'supply_source_id'])
      .where('seller_id', '=', sellerId)
      .where('order_id', 'in', [...new Set(ofSeller.map(({ orderId }) => orderId))])
      // Items of an order that is not stored yet have no status.
      .where('status', 'is not', null)
      .orderBy('order_id')
      .orderBy('order_item_id')
      .execute();
    for (const [orderId, items] of Map.groupBy(rows, (row) => row.order_id)) {
      const sources = JSON.stringify(
        items.flatMap(({ order_item_id: id, supply_source_id: source }) =>
          source === null ? [] : [[id, source]],
        ),
      );
      found.set(keyOf({ sellerId, orderId }), { sellerId, orderId, sources });
    }
  }
  return found;
}

function keyOf({ sellerId, orderId }: OrderKey): string {
  return `${sellerId} ${orderId}`;
}
