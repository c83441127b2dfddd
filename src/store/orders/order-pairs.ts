import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';

/**
 * Returns a statement that adds the pairs of supply source and SKU which an order has, but none of its items alone. Only orders
 * with items of different supply sources have such pairs. Lists read all other pairs from the items. More conditions on `source`,
 * the item with the supply source, may be appended.
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
    where source.status is not null and source.supply_source_id is not null
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
  await db
    .deleteFrom('indexed_order_pair')
    .where('seller_id', '=', sellerId)
    .where('order_id', 'in', orderIds)
    .execute();
  await sql`${sql.raw(addPairs())}
    and source.seller_id = ${sellerId} and source.order_id in (${sql.join(orderIds)})`.execute(db);
}
