import { sql } from 'kysely';
import type { OrderIndexContext } from './order-index-context.js';

/** Returns those of these SKUs that an item of a stored order has. Reads one entry of an index for each. */
export async function orderedSkus(
  { db }: Pick<OrderIndexContext, 'db'>,
  sellerId: string,
  skus: readonly string[],
): Promise<ReadonlySet<string>> {
  if (skus.length === 0) return new Set();
  const wanted = sql.join(skus.map((sku) => sql`(cast(${sku} as text))`));
  const { rows } = await sql<{ readonly sku: string }>`
    with given(sku) as (values ${wanted})
    select sku from given where exists (select 1 from indexed_order_item as item
      where item.seller_id = ${sellerId} and item.sku = given.sku and item.status is not null)`.execute(
    db,
  );
  return new Set(rows.map(({ sku }) => sku));
}
