import type { IndexConnection as Connection } from '../tables.js';

/** Returns by seller the time until which orders have been read (epoch milliseconds). Null before the first read. */
export async function readCoverage(db: Connection): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .selectFrom('order_sync')
    .select(['seller_id', 'covered_until'])
    .orderBy('covered_until')
    .execute();
  return new Map(rows.map((row) => [row.seller_id, row.covered_until]));
}
