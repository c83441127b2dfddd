import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { authorColumns } from '../authors/author.js';
import { sealText } from '../engine/sealed-text.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { changingMarks, lockMarkedOrders, sortedIds, WRITTEN_AT_ONCE } from './mark-changes.js';
import type { MarkContext } from './mark-context.js';
import type { MarkedOrders, NewHold } from './order-mark.js';
import { reasonPlace } from './sealed-reason.js';

/** What a hold came too late for. */
export interface HoldOutcome {
  /** Orders whose label was being sent to Amazon when they were held. */
  readonly labelsUnderWay: readonly string[];
}

/** Puts orders on hold. A hold replaces an earlier one of the order. From the commit on, no label of them is sent that does not pass holds. */
export async function holdOrders(context: MarkContext, hold: NewHold): Promise<HoldOutcome> {
  const { sellerId } = hold;
  const orderIds = sortedIds(hold.orderIds);
  const sealed = await sealedHolds(context, hold, orderIds);
  const recorded = () => context.gate.recorded();
  return changingMarks({ ...context, recorded }, transactionOfClient, async (trx, note) => {
    context.gate.assertAllowed();
    await lockMarkedOrders(trx, { sellerId, orderIds });
    await inSlices(sealed, WRITTEN_AT_ONCE, (holds) =>
      writeHolds(trx, hold, { holds, heldAt: context.now() }),
    );
    note({ sellerId, orderIds });
    return { labelsUnderWay: await ordersBeingSent(trx, { sellerId, orderIds }) };
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
  await inSlices(orderIds, WRITTEN_AT_ONCE, (some) => {
    for (const orderId of some)
      holds.push({ orderId, reason: sealText(sealer, reason, reasonPlace(sellerId, orderId)) });
  });
  return holds;
}

async function writeHolds(
  trx: Connection,
  { sellerId, endsAt, author }: NewHold,
  { holds, heldAt }: { readonly holds: readonly SealedHold[]; readonly heldAt: number },
): Promise<void> {
  await trx
    .insertInto('order_hold')
    .values(
      holds.map(({ orderId, reason }) => ({
        seller_id: sellerId,
        amazon_order_id: orderId,
        reason,
        held_at: heldAt,
        ends_at: endsAt,
        ...authorColumns(author),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['seller_id', 'amazon_order_id']).doUpdateSet((eb) => ({
        reason: eb.ref('excluded.reason'),
        held_at: eb.ref('excluded.held_at'),
        ends_at: eb.ref('excluded.ends_at'),
        created_by: eb.ref('excluded.created_by'),
        created_by_id: eb.ref('excluded.created_by_id'),
      })),
    )
    .execute();
}

async function ordersBeingSent(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
): Promise<string[]> {
  const found = new Set<string>();
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await trx
      .selectFrom('purchase')
      .select('amazon_order_id')
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', some)
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
  return changingMarks(context, transactionOfClient, async (trx, note) => {
    context.gate.assertAllowed();
    await lockMarkedOrders(trx, { sellerId, orderIds });
    const released: string[] = [];
    const ended: string[] = [];
    await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
      const rows = await trx
        .deleteFrom('order_hold')
        .where('seller_id', '=', sellerId)
        .where('amazon_order_id', 'in', some)
        .returning(['amazon_order_id', 'ends_at'])
        .execute();
      const now = context.now();
      ended.push(...rows.map((row) => row.amazon_order_id));
      for (const row of rows)
        if (row.ends_at === null || row.ends_at > now) released.push(row.amazon_order_id);
    });
    // With those whose time was over: nothing has noted them yet.
    note({ sellerId, orderIds: ended });
    return released;
  });
}
