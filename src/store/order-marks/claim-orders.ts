import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { changingMarks, lockMarkedOrders, sortedIds, WRITTEN_AT_ONCE } from './mark-changes.js';
import type { MarkContext } from './mark-context.js';
import type { MarkedOrders, NewClaim, OrderClaim } from './order-mark.js';
import { claimsOf } from './read-marks.js';

export interface ClaimedOrders {
  /** The orders that are claimed now. */
  readonly claimed: readonly string[];
  /** The claims of others, by order id. */
  readonly others: ReadonlyMap<string, OrderClaim>;
}

/**
 * Claims those of the orders that no other has claimed. Exactly one of several concurrent claims of an order wins. A claim of the
 * same `by` is extended, never shortened.
 */
export function claimOrders(context: MarkContext, claim: NewClaim): Promise<ClaimedOrders> {
  const { sellerId } = claim;
  const orderIds = sortedIds(claim.orderIds);
  return changingMarks(context, transactionOfClient, async (trx, note) => {
    context.gate.assertAllowed();
    await lockMarkedOrders(trx, { sellerId, orderIds });
    // Read under the lock: a claim that this one has waited for may have ended meanwhile.
    const now = context.now();
    const claimed = new Set<string>();
    await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
      for (const id of await writeClaims(trx, claim, some, now)) claimed.add(id);
    });
    const left = orderIds.filter((id) => !claimed.has(id));
    note({ sellerId, orderIds: [...claimed] });
    const others = await claimsOf({ db: trx, now: () => now }, sellerId, left);
    return { claimed: claim.orderIds.filter((id) => claimed.has(id)), others };
  });
}

async function writeClaims(
  trx: Connection,
  { sellerId, by, expiresAt, author }: NewClaim,
  orderIds: readonly string[],
  now: number,
): Promise<string[]> {
  // The claim on record is of the same person or station, and in force.
  const isOwn = sql`(order_claim.claimed_by = excluded.claimed_by and order_claim.expires_at > ${now})`;
  const kept = <Value>(column: string) =>
    sql<Value>`case when ${isOwn} then ${sql.ref(`order_claim.${column}`)} else ${sql.ref(`excluded.${column}`)} end`;
  const rows = await trx
    .insertInto('order_claim')
    .values(
      orderIds.map((id) => ({
        seller_id: sellerId,
        amazon_order_id: id,
        claimed_by: by,
        claimed_at: now,
        expires_at: expiresAt,
        ...authorColumns(author),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'amazon_order_id'])
        .doUpdateSet((eb) => ({
          claimed_by: eb.ref('excluded.claimed_by'),
          claimed_at: kept<number>('claimed_at'),
          created_by: kept<string>('created_by'),
          created_by_id: kept<string | null>('created_by_id'),
          expires_at: sql<number>`case when ${isOwn} and order_claim.expires_at > excluded.expires_at
            then order_claim.expires_at else excluded.expires_at end`,
        }))
        .where(
          sql<boolean>`(order_claim.expires_at <= ${now} or order_claim.claimed_by = excluded.claimed_by)`,
        ),
    )
    .returning('amazon_order_id')
    .execute();
  return rows.map((row) => row.amazon_order_id);
}

/** Ends claims: those of `by`, or all when it is null. Returns the orders that were claimed. */
export function releaseClaims(
  context: MarkContext,
  orders: MarkedOrders,
  by: string | null,
): Promise<string[]> {
  const { sellerId } = orders;
  const orderIds = sortedIds(orders.orderIds);
  return changingMarks(context, transactionOfClient, async (trx, note) => {
    context.gate.assertAllowed();
    await lockMarkedOrders(trx, { sellerId, orderIds });
    const now = context.now();
    const released: string[] = [];
    const ended: string[] = [];
    await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
      let claims = trx
        .deleteFrom('order_claim')
        .where('seller_id', '=', sellerId)
        .where('amazon_order_id', 'in', some);
      if (by !== null) claims = claims.where('claimed_by', '=', by);
      const rows = await claims.returning(['amazon_order_id', 'expires_at']).execute();
      ended.push(...rows.map((row) => row.amazon_order_id));
      for (const row of rows) if (row.expires_at > now) released.push(row.amazon_order_id);
    });
    // With those whose time was over: nothing has noted them yet.
    note({ sellerId, orderIds: ended });
    return released;
  });
}
