import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import { isListed, listedRows } from '../engine/listed-rows.js';
import { sealText } from '../engine/sealed-text.js';
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
import type { MarkedOrders, NewHold } from './order-mark.js';
import { reasonPlace } from './sealed-reason.js';

/** Reasons that are sealed in one turn of the event loop: some 20 microseconds each. */
const SEALED_AT_ONCE = 100;

/** What a hold came too late for. */
export interface HoldOutcome {
  /** Orders whose label was being sent to Amazon when they were held. */
  readonly labelsUnderWay: readonly string[];
}

/**
 * Puts orders on hold. A hold replaces an earlier one of the order. From the commit on, no label of them is sent that does not pass
 * holds. @throws UnindexedLimitReached.
 */
export function holdOrders(context: MarkContext, hold: NewHold): Promise<HoldOutcome> {
  const { sellerId } = hold;
  const orders = { sellerId, orderIds: sortedIds(hold.orderIds) };
  return marking(context, orders, async (unindexed) => {
    const sealed = await sealedHolds(context, hold, orders.orderIds);
    const recorded = () => context.gate.recorded();
    return changingMarks({ ...context, recorded }, transactionOfClient, async (db, note) => {
      context.gate.assertAllowed();
      const trx = { ...context, db };
      await lockNoted(trx, orders, unindexed);
      await inSlices(sealed, WRITTEN_AT_ONCE, (holds) =>
        writeHolds(trx, hold, { holds, heldAt: context.now() }),
      );
      note(orders);
      return { labelsUnderWay: await ordersBeingSent(trx, orders) };
    });
  });
}

interface SealedHold {
  readonly orderId: string;
  readonly reason: string;
}

/** Seals the reason for each order, with its place. Done before the transaction, which keeps out all others. */
async function sealedHolds(
  { sealer }: MarkContext,
  { sellerId, reason }: NewHold,
  orderIds: readonly string[],
): Promise<readonly SealedHold[]> {
  const holds: SealedHold[] = [];
  await inSlices(orderIds, SEALED_AT_ONCE, (some) => {
    for (const orderId of some)
      holds.push({ orderId, reason: sealText(sealer, reason, reasonPlace(sellerId, orderId)) });
  });
  return holds;
}

async function writeHolds(
  { db, soleOwner }: Pick<MarkContext, 'db' | 'soleOwner'>,
  { sellerId, endsAt, author }: NewHold,
  { holds, heldAt }: { readonly holds: readonly SealedHold[]; readonly heldAt: number },
): Promise<void> {
  const { created_by: by, created_by_id: byId } = authorColumns(author);
  const listed = listedRows(
    { soleOwner },
    {
      order_id: holds.map(({ orderId }) => orderId),
      sealed: holds.map(({ reason }) => reason),
    },
  );
  await sql`
    insert into order_hold
      (seller_id, amazon_order_id, reason, held_at, ends_at, created_by, created_by_id)
    select ${sellerId}, order_id, sealed, ${heldAt}, ${endsAt}, ${by}, ${byId} from ${listed}
    where true order by place
    on conflict (seller_id, amazon_order_id) do update set
      reason = excluded.reason, held_at = excluded.held_at, ends_at = excluded.ends_at,
      created_by = excluded.created_by, created_by_id = excluded.created_by_id`.execute(db);
}

async function ordersBeingSent(
  { db, soleOwner }: Pick<MarkContext, 'db' | 'soleOwner'>,
  { sellerId, orderIds }: MarkedOrders,
): Promise<string[]> {
  const found = new Set<string>();
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom('purchase')
      .select('amazon_order_id')
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'amazon_order_id', some))
      // The function prevents the use of the index of states.
      .where(sql`coalesce(state, '')`, '=', 'SENDING')
      .execute();
    for (const row of rows) found.add(row.amazon_order_id);
  });
  return [...found];
}

/** Ends holds. Returns the orders that were on hold. */
export function releaseOrders(context: MarkContext, orders: MarkedOrders): Promise<string[]> {
  const { sellerId } = orders;
  const orderIds = sortedIds(orders.orderIds);
  return context.turns.run(sellerId, () =>
    changingMarks(context, transactionOfClient, async (db, note) => {
      context.gate.assertAllowed();
      const trx = { ...context, db };
      const held = await ordersWith('order_hold', trx, { sellerId, orderIds });
      await lockMarkedOrders(trx, held);
      const released: string[] = [];
      const ended: string[] = [];
      await inSlices(held.orderIds, WRITTEN_AT_ONCE, async (some) => {
        const rows = await db
          .deleteFrom('order_hold')
          .where('seller_id', '=', sellerId)
          .where(isListed(context, 'amazon_order_id', some))
          .returning(['amazon_order_id', 'ends_at'])
          .execute();
        const now = context.now();
        ended.push(...rows.map((row) => row.amazon_order_id));
        for (const row of rows)
          if (row.ends_at === null || row.ends_at > now) released.push(row.amazon_order_id);
      });
      await endNotes(trx, { sellerId, orderIds: sortedIds(ended) });
      // With those whose time was over: nothing has noted them yet.
      note({ sellerId, orderIds: ended });
      return released;
    }),
  );
}
