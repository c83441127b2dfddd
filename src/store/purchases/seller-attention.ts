import { sql } from 'kysely';
import { inSlices } from '../engine/slices.js';
import type { LedgerReader } from './ledger-context.js';
import { CANCELLED, HAS_UNSHIPPED } from './unshipped-units.js';

/** Cancelled labels of a seller that are looked at, the newest first. Bounds the time of a statement. */
export const MOST_CANCELLED = 1_000;
/** Each may have some thousand labels to test, which SQLite does within a turn of the event loop. */
const SELLERS_AT_ONCE = 20;
const COUNTED_AT_ONCE = 500;

type Counts = ReadonlyMap<string, number>;

/** Counts the purchases of sellers whose outcome is not known. Reads one entry of an index for each. */
export async function countUnsettled(
  { db }: Pick<LedgerReader, 'db'>,
  sellerIds: readonly string[],
): Promise<Counts> {
  const counts = new Map<string, number>();
  await inSlices(sellerIds, COUNTED_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom('purchase')
      .select((select) => ['seller_id', select.fn.countAll<number>().as('count')])
      .where('seller_id', 'in', some)
      .where('state', '=', 'UNKNOWN')
      .groupBy('seller_id')
      .execute();
    for (const row of rows) counts.set(row.seller_id, row.count);
  });
  return counts;
}

/**
 * Counts the orders of sellers with a cancelled label, some of whose units have no other label and no confirmed package. Looks at the
 * newest cancelled labels of each seller.
 */
export async function countUnshipped(
  { db }: Pick<LedgerReader, 'db'>,
  sellerIds: readonly string[],
): Promise<Counts> {
  const counts = new Map<string, number>();
  await inSlices(sellerIds, SELLERS_AT_ONCE, async (some) => {
    // A limit for each seller and state, which an index serves in this order.
    const newest = some.flatMap((sellerId) =>
      CANCELLED.map(
        (
          state,
        ) => sql`select * from (select seller_id, key, amazon_order_id, refund_state from purchase
          where seller_id = ${sellerId} and refund_state = ${state}
          order by created_at desc, key desc limit ${MOST_CANCELLED}) as newest`,
      ),
    );
    const { rows } = await sql<{ seller_id: string; count: number }>`
      select seller_id, count(distinct amazon_order_id) as count
      from (${sql.join(newest, sql` union all `)}) as purchase
      where ${HAS_UNSHIPPED} group by seller_id`.execute(db);
    for (const row of rows) counts.set(row.seller_id, row.count);
  });
  return counts;
}
