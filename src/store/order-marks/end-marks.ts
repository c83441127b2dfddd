import type { LedgerConnection as Connection } from '../tables.js';
import type { Announced } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import { changingMarks, inTransaction, lockMarkedOrders, sortedIds } from './mark-changes.js';
import { endNotes } from './note-unindexed.js';
import type { MarkedOrders } from './order-mark.js';

/** Rows of one transaction. It takes some milliseconds. */
const ENDED_AT_ONCE = 100;

interface Ending extends Announced<OrderChange> {
  readonly db: Connection;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Deletes holds and claims of all sellers whose time is over, and notes their orders. Reads treat them as ended before, so
 * this brings the facts of the order index up to date, and announces the orders.
 */
export async function endMarks(context: Ending): Promise<void> {
  const at = context.now();
  for (const table of ['order_hold', 'order_claim'] as const) {
    for (;;) {
      const over = await overIn(context.db, table, at);
      const sellers = Map.groupBy(over, (row) => row.seller_id);
      for (const [seller, rows] of sellers) {
        const orderIds = sortedIds(rows.map((row) => row.amazon_order_id));
        await endSome(context, table, { sellerId: seller, orderIds }, at);
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
  context: Ending,
  table: keyof typeof ENDS,
  orders: MarkedOrders,
  at: number,
): Promise<void> {
  const { sellerId } = orders;
  return changingMarks(context, inTransaction, async (trx, note) => {
    // Every step locks orders before it writes their marks.
    await lockMarkedOrders({ ...context, db: trx }, orders);
    const ended = await trx
      .deleteFrom(table)
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', orders.orderIds)
      // It may have been renewed meanwhile.
      .where(ENDS[table], '<=', at)
      .returning('amazon_order_id')
      .execute();
    await endNotes(
      { ...context, db: trx },
      { sellerId, orderIds: sortedIds(ended.map((row) => row.amazon_order_id)) },
    );
    // Another process may have ended and noted the rest.
    note({ sellerId, orderIds: ended.map((row) => row.amazon_order_id) });
  });
}
