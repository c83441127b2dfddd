import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import { isListed, listedRows } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import {
  changingMarks,
  lockMarkedOrders,
  ordersWith,
  sortedIds,
  WRITTEN_AT_ONCE,
} from './mark-changes.js';
import type { MarkContext } from './mark-context.js';
import { marking } from './marking.js';
import { endNotes, lockNoted } from './note-unindexed.js';
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
  const orders = { sellerId, orderIds: sortedIds(claim.orderIds) };
  return marking(context, orders, (unindexed) =>
    changingMarks(context, transactionOfClient, async (db, note) => {
      context.gate.assertAllowed();
      const trx = { ...context, db };
      await lockNoted(trx, orders, unindexed);
      // Read under the lock: a claim that this one has waited for may have ended meanwhile.
      const now = context.now();
      const claimed = new Set<string>();
      await inSlices(orders.orderIds, WRITTEN_AT_ONCE, async (some) => {
        for (const id of await writeClaims(trx, claim, some, now)) claimed.add(id);
      });
      const left = orders.orderIds.filter((id) => !claimed.has(id));
      note({ sellerId, orderIds: [...claimed] });
      const others = await claimsOf({ ...trx, now: () => now }, sellerId, left);
      return { claimed: claim.orderIds.filter((id) => claimed.has(id)), others };
    }),
  );
}

async function writeClaims(
  { db, soleOwner }: Pick<MarkContext, 'db' | 'soleOwner'>,
  { sellerId, by, expiresAt, author }: NewClaim,
  orderIds: readonly string[],
  now: number,
): Promise<string[]> {
  // The claim on record is of the same person or station, and in force.
  const isOwn = sql`(order_claim.claimed_by = excluded.claimed_by and order_claim.expires_at > ${now})`;
  const kept = (column: string) =>
    sql`${sql.ref(column)} = case when ${isOwn}
      then ${sql.ref(`order_claim.${column}`)} else ${sql.ref(`excluded.${column}`)} end`;
  const { created_by: createdBy, created_by_id: createdById } = authorColumns(author);
  const { rows } = await sql<{ orderId: string }>`
    insert into order_claim
      (seller_id, amazon_order_id, claimed_by, claimed_at, expires_at, created_by, created_by_id)
    select ${sellerId}, order_id, ${by}, ${now}, ${expiresAt}, ${createdBy}, ${createdById}
    from ${listedRows({ soleOwner }, { order_id: orderIds })}
    where true order by place
    on conflict (seller_id, amazon_order_id) do update set
      claimed_by = excluded.claimed_by,
      ${sql.join(['claimed_at', 'created_by', 'created_by_id'].map(kept))},
      expires_at = case when ${isOwn} and order_claim.expires_at > excluded.expires_at
        then order_claim.expires_at else excluded.expires_at end
    where order_claim.expires_at <= ${now} or order_claim.claimed_by = excluded.claimed_by
    returning amazon_order_id as "orderId"`.execute(db);
  return rows.map(({ orderId }) => orderId);
}

/** Ends claims: those of `by`, or all when it is null. Returns the orders that were claimed. */
export function releaseClaims(
  context: MarkContext,
  orders: MarkedOrders,
  by: string | null,
): Promise<string[]> {
  const { sellerId } = orders;
  const orderIds = sortedIds(orders.orderIds);
  return context.turns.run(sellerId, () =>
    changingMarks(context, transactionOfClient, async (db, note) => {
      context.gate.assertAllowed();
      const trx = { ...context, db };
      const claimed = await ordersWith('order_claim', trx, { sellerId, orderIds });
      await lockMarkedOrders(trx, claimed);
      const now = context.now();
      const released: string[] = [];
      const ended: string[] = [];
      await inSlices(claimed.orderIds, WRITTEN_AT_ONCE, async (some) => {
        let claims = db
          .deleteFrom('order_claim')
          .where('seller_id', '=', sellerId)
          .where(isListed(context, 'amazon_order_id', some));
        if (by !== null) claims = claims.where('claimed_by', '=', by);
        const rows = await claims.returning(['amazon_order_id', 'expires_at']).execute();
        ended.push(...rows.map((row) => row.amazon_order_id));
        for (const row of rows) if (row.expires_at > now) released.push(row.amazon_order_id);
      });
      await endNotes(trx, { sellerId, orderIds: sortedIds(ended) });
      // With those whose time was over: nothing has noted them yet.
      note({ sellerId, orderIds: ended });
      return released;
    }),
  );
}
