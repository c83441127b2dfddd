import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';
import { copyFacetColumns } from './order-facets.js';
import { replacePairs } from './order-pairs.js';

/**
 * Copies the sort and filter columns from orders to their items, pairs and facts, which have indexes of their own. Must
 * run last in the transaction: then the rows of the items are locked, so a concurrent transaction either sees the copy or makes
 * it.
 */
export async function copyOrderColumns(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  await sql`
    update indexed_order_item as item
    set status = o.status, created_at = o.created_at, updated_at = o.updated_at, ship_by = o.ship_by
    from indexed_order as o
    where o.seller_id = item.seller_id and o.order_id = item.order_id
      and item.seller_id = ${sellerId} and item.order_id in (${sql.join(orderIds)})
      and (item.status is distinct from o.status or item.created_at is distinct from o.created_at
        or item.updated_at is distinct from o.updated_at or item.ship_by is distinct from o.ship_by)`.execute(
    db,
  );
  await replacePairs(db, sellerId, orderIds);
  await copyFacetColumns(db, sellerId, orderIds);
}
