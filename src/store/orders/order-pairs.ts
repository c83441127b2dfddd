import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';

/**
 * Returns a statement that adds the pairs of supply source and SKU which an order has, but none of its items alone. Only orders
 * with items of different supply sources have such pairs. Lists read all other pairs from the items. More conditions on `source`,
 * the item with the supply source, may be appended.
 *
 * The times of an item are null while its order is not stored. A condition on its status instead would let SQLite read all items
 * with a supply source.
 *
 * @param schema precedes the names of the tables, with its dot.
 */
export function addPairs(schema: '' | 'order_index.' = ''): string {
  return `
    insert into ${schema}indexed_order_pair
      (seller_id, order_id, supply_source_id, sku, status, created_at, updated_at, ship_by)
    select distinct source.seller_id, source.order_id, source.supply_source_id, product.sku,
      source.status, source.created_at, source.updated_at, source.ship_by
    from ${schema}indexed_order_item as source
    join ${schema}indexed_order_item as product
      on product.seller_id = source.seller_id and product.order_id = source.order_id
    where source.created_at is not null and source.supply_source_id is not null
      and product.sku is not null and product.sku is distinct from source.sku
      and product.supply_source_id is distinct from source.supply_source_id
      and not exists (select 1 from ${schema}indexed_order_item as alone
        where alone.seller_id = source.seller_id and alone.order_id = source.order_id
          and alone.supply_source_id = source.supply_source_id and alone.sku = product.sku)`;
}

/** Derives the pairs of orders from their items, which the transaction must have written before. */
export async function replacePairs(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  const affected = await ordersWithPairs(db, sellerId, orderIds);
  if (affected.length === 0) return;
  await db
    .deleteFrom('indexed_order_pair')
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', affected)
    .execute();
  await sql`${sql.raw(addPairs())}
    and source.seller_id = ${sellerId} and source.order_id in (${sql.join(affected)})`.execute(db);
}

/**
 * Returns the orders that have pairs, or items of different supply sources. Few orders do, and this read takes a fraction of the
 * time of the two writes.
 */
async function ordersWithPairs(
  db: Connection,
  sellerId: string,
  orderIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ orderId: string }>`
    select order_id as "orderId" from indexed_order_item
    where seller_id = ${sellerId} and order_id in (${sql.join(orderIds)})
    group by order_id
    having min(supply_source_id) <> max(supply_source_id)
      or count(supply_source_id) between 1 and count(*) - 1
    union
    select order_id as "orderId" from indexed_order_pair
    where seller_id = ${sellerId} and order_id in (${sql.join(orderIds)})`.execute(db);
  return rows.map(({ orderId }) => orderId);
}
