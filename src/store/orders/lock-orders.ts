import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { OrderIndexContext } from './order-index-context.js';

/** Key of an order's row. */
interface OrderKey {
  readonly sellerId: string;
  readonly orderId: string;
}

/** An arbitrary number, which separates these locks from others. Every version of this program must use the same one. */
const LOCKS = 560_411_720;

/**
 * Orders of a seller share so many locks. A notification about one order waits for few others, and a page of a hundred orders takes
 * no more locks than these.
 */
const LOCKS_OF_SELLER = 64;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares rows in lock order: every transaction writes orders in this order, and then their items. */
export function inLockOrder(a: OrderKey, b: OrderKey): number {
  return compare(a.sellerId, b.sellerId) || compare(a.orderId, b.orderId);
}

const numberOf = (text: string): number => hash('sha1', text, 'buffer').readInt32BE(0);

/** Returns the numbers of the locks of orders, each once, in the order in which every transaction takes them. */
function locksOf(orders: readonly OrderKey[]): number[] {
  const names = new Set(
    orders.map(({ sellerId, orderId }) => {
      const nth = (numberOf(orderId) >>> 0) % LOCKS_OF_SELLER;
      return `${sellerId} ${nth}`;
    }),
  );
  return [...new Set([...names].map(numberOf))].sort((a, b) => a - b);
}

/**
 * Locks orders until the transaction ends, so that two transactions which write the same orders cannot deadlock. Also locks orders
 * that have no row yet: of two transactions that create rows of one order, one would otherwise meet a row that it has not locked.
 * Call it before anything of them is written. Does nothing on SQLite, which has one writer.
 */
export async function lockOrders(
  { db, soleOwner }: Pick<OrderIndexContext, 'db' | 'soleOwner'>,
  orders: readonly OrderKey[],
): Promise<void> {
  if (soleOwner || orders.length === 0) return;
  await sql`
    select pg_advisory_xact_lock(${LOCKS}::integer, number)
    from unnest(${locksOf(orders)}::integer[]) as number`.execute(db);
  const sorted = orders.toSorted(inLockOrder);
  const sellerIds = sorted.map(({ sellerId }) => sellerId);
  const orderIds = sorted.map(({ orderId }) => orderId);
  // Servers of earlier versions lock rows only.
  await sql`
    select 1
    from unnest(${sellerIds}::text[], ${orderIds}::text[])
      with ordinality as wanted(seller_id, order_id, place)
    join indexed_order as o on o.seller_id = wanted.seller_id and o.order_id = wanted.order_id
    order by wanted.place
    for update of o`.execute(db);
}
