import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';

/** Statements of one count: SQLite blocks the process during a statement, not between two. */
const SLICES = 16;

/** Returns the number of orders whose supply source is still to be learned. Counts in slices of the time of their last change. */
export async function countOpenSources(db: Connection, sellerId: string): Promise<number> {
  const open = db
    .selectFrom('indexed_order')
    .where('seller_id', '=', sellerId)
    .where('asks_source', '=', sql.lit(1));
  const times = open.select('updated_at').limit(1);
  const first = await times.orderBy('updated_at').executeTakeFirst();
  const last = await times.orderBy('updated_at', 'desc').executeTakeFirst();
  if (!first || !last) return 0;
  const width = Math.ceil((last.updated_at - first.updated_at + 1) / SLICES);
  let total = 0;
  for (let from = first.updated_at; from <= last.updated_at; from += width) {
    const { count } = await open
      .where('updated_at', '>=', from)
      .where('updated_at', '<', from + width)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    total += count;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return total;
}
