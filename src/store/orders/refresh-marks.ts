import { sql } from 'kysely';
import type { IndexConnection as Connection } from '../tables.js';
import type { ChangedOrder, RefreshMark } from './indexed-order.js';
import type { OrderIndexContext } from './order-index-context.js';

/**
 * Marks an order as changed, unless the index has that version already. An order has at most one mark. Returns whether it
 * was marked.
 */
export async function markChanged(
  db: Connection,
  { sellerId, orderId, changedAt }: ChangedOrder,
  dueAt: number,
): Promise<boolean> {
  const known = await db
    .selectFrom('indexed_order')
    .select('updated_at')
    .where('seller_id', '=', sellerId)
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (known && changedAt !== null && known.updated_at >= changedAt) return false;
  await db
    .insertInto('order_refresh')
    .values({
      seller_id: sellerId,
      order_id: orderId,
      known_at: known?.updated_at ?? 0,
      changed_at: changedAt,
      due_at: dueAt,
      tries: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['seller_id', 'order_id']).doUpdateSet((eb) => ({
        known_at: eb.ref('excluded.known_at'),
        changed_at: sql<number | null>`case
          when excluded.changed_at is null or order_refresh.changed_at > excluded.changed_at
          then order_refresh.changed_at else excluded.changed_at end`,
        due_at: eb.ref('excluded.due_at'),
        tries: eb.ref('excluded.tries'),
      })),
    )
    .execute();
  return true;
}

/** Returns the orders that are due to be read again, the longest waiting first. */
export async function dueRefreshes(
  { db, now }: Pick<OrderIndexContext, 'db' | 'now'>,
  sellerId: string,
  limit: number,
): Promise<RefreshMark[]> {
  return db
    .selectFrom('order_refresh')
    .select([
      'seller_id as sellerId',
      'order_id as orderId',
      'known_at as knownAt',
      'changed_at as changedAt',
      'tries',
    ])
    .where('seller_id', '=', sellerId)
    .where('due_at', '<=', now())
    .orderBy('due_at')
    .orderBy('order_id')
    .limit(limit)
    .execute();
}

/** Removes a mark, or sets the time of the next read. Leaves a mark that was written since unchanged. */
export async function settleRefresh(
  db: Connection,
  { sellerId, orderId, changedAt, knownAt, tries }: RefreshMark,
  againAt: number | null,
): Promise<void> {
  const isSame = sql<boolean>`seller_id = ${sellerId} and order_id = ${orderId}
    and known_at = ${knownAt} and tries = ${tries} and coalesce(changed_at, 0) = ${changedAt ?? 0}`;
  if (againAt === null) await db.deleteFrom('order_refresh').where(isSame).execute();
  else
    await db
      .updateTable('order_refresh')
      .set({ due_at: againAt, tries: tries + 1 })
      .where(isSame)
      .execute();
}
