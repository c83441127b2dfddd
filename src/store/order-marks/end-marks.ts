import type { LedgerConnection as Connection } from '../tables.js';
import { lockMarkedOrders, noteMarkChanges, sortedIds } from './mark-changes.js';
import type { MarkedOrders } from './order-mark.js';

/** Rows of one transaction. It takes some milliseconds. */
const ENDED_AT_ONCE = 100;

interface Ending {
  readonly db: Connection;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Deletes holds and claims of all sellers whose time is over, and notes their orders. Reads treat them as ended before, so
 * this only brings the facts of the order index up to date.
 */
export async function endMarks({ db, now }: Ending): Promise<void> {
  const at = now();
  for (const table of ['order_hold', 'order_claim'] as const) {
    for (;;) {
      const over = await overIn(db, table, at);
      const sellers = Map.groupBy(over, (row) => row.seller_id);
      for (const [seller, rows] of sellers) {
        const orderIds = sortedIds(rows.map((row) => row.amazon_order_id));
        await endSome(db, table, { sellerId: seller, orderIds }, at);
      }
      if (over.length < ENDED_AT_ONCE) break;
    }
  }
}

const ENDS = { order_hold: 'ends_at', order_claim: 'expires_at' } as const;

function overIn(db: Connection, table: keyof typeof ENDS, at: number) {
  return db
    .selectFrom(table)
    .select(['seller_id', 'amazon_order_id'])
    .where(ENDS[table], '<=', at)
    .limit(ENDED_AT_ONCE)
    .execute();
}

function endSome(
  db: Connection,
  table: keyof typeof ENDS,
  orders: MarkedOrders,
  at: number,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    // Every step locks orders before it writes their marks.
    await lockMarkedOrders(trx, orders);
    await trx
      .deleteFrom(table)
      .where('seller_id', '=', orders.sellerId)
      .where('amazon_order_id', 'in', orders.orderIds)
      // It may have been renewed meanwhile.
      .where(ENDS[table], '<=', at)
      .execute();
    await noteMarkChanges(trx, orders);
  });
}
