import type { LedgerConnection as Connection } from '../tables.js';
import type { MarkedOrders } from './order-mark.js';

/** A mark of an order: a tag, a claim of someone, or a hold. */
export type MarkName =
  | { readonly orderId: string; readonly tag: string }
  | { readonly orderId: string; readonly by: string }
  | { readonly orderId: string };

/** Returns the marks of orders that are in force at a time (epoch milliseconds), without the reasons of holds. */
export async function liveMarkNames(
  db: Connection,
  { sellerId, orderIds }: MarkedOrders,
  at: number,
): Promise<MarkName[]> {
  const holds = await db
    .selectFrom('order_hold')
    .select('amazon_order_id as orderId')
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', orderIds)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .execute();
  const claims = await db
    .selectFrom('order_claim')
    .select(['amazon_order_id as orderId', 'claimed_by as by'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', orderIds)
    .where('expires_at', '>', at)
    .execute();
  const tags = await db
    .selectFrom('order_tag')
    .select(['amazon_order_id as orderId', 'tag'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', orderIds)
    .execute();
  return [...holds, ...claims, ...tags];
}
