import type { IndexConnection as Connection } from '../tables.js';

/** Returns the number of orders whose supply source is still unknown. */
export async function countOpenSources(db: Connection, sellerId: string): Promise<number> {
  const row = await db
    .selectFrom('order_asking_tally')
    .select('count')
    .where('seller_id', '=', sellerId)
    .executeTakeFirst();
  return row?.count ?? 0;
}
