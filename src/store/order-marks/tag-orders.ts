import { transactionOfClient } from '../audit/open-event.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { noteMarkChanges, sortedIds, WRITTEN_AT_ONCE } from './mark-changes.js';
import type { MarkContext } from './mark-context.js';
import { MOST_TAGS_OF_ORDER, MOST_TAGS_OF_SELLER } from './order-mark.js';
import type { MarkedOrders, TagChange } from './order-mark.js';

/** A change of tags would exceed a limit. Nothing was changed. */
export class TagLimitReached extends Error {
  override readonly name = 'TagLimitReached';

  /** @param orderId the first order with too many tags. Null when the seller has too many different ones. */
  constructor(readonly orderId: string | null) {
    super('A change of tags would exceed a limit.');
  }
}

/**
 * Adds tags to orders and removes others, all or nothing. A tag that an order has already, or lacks already, changes nothing.
 * @throws TagLimitReached.
 */
export async function tagOrders(context: MarkContext, change: TagChange): Promise<void> {
  const { sellerId, add, remove } = change;
  const orders = { sellerId, orderIds: sortedIds(change.orderIds) };
  await transactionOfClient(context.db, async (trx) => {
    context.gate.assertAllowed();
    await lockTags(trx, sellerId);
    // Removed first: a change that replaces one tag by another exceeds no limit.
    for (const tag of sortedIds(remove)) await removeTag(trx, orders, tag);
    for (const tag of sortedIds(add)) await addTag(trx, orders, tag);
    if (add.length > 0) await assertWithinLimits(trx, { ...change, orderIds: orders.orderIds });
    await noteMarkChanges(trx, orders);
  });
}

/** Locks the tags of a seller until the transaction ends, so that concurrent changes cannot exceed a limit together. */
async function lockTags(trx: Connection, sellerId: string): Promise<void> {
  await trx
    .insertInto('order_tag_count')
    .values({ seller_id: sellerId, tag: '', orders: 0 })
    .onConflict((conflict) => conflict.columns(['seller_id', 'tag']).doUpdateSet({ orders: 0 }))
    .execute();
}

async function addTag(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
  tag: string,
): Promise<void> {
  let added = 0;
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await trx
      .insertInto('order_tag')
      .values(some.map((id) => ({ seller_id: sellerId, amazon_order_id: id, tag })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('amazon_order_id')
      .execute();
    added += rows.length;
  });
  if (added === 0) return;
  await trx
    .insertInto('order_tag_count')
    .values({ seller_id: sellerId, tag, orders: added })
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'tag'])
        .doUpdateSet((eb) => ({ orders: eb('order_tag_count.orders', '+', added) })),
    )
    .execute();
}

async function removeTag(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
  tag: string,
): Promise<void> {
  let removed = 0;
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await trx
      .deleteFrom('order_tag')
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', some)
      .where('tag', '=', tag)
      .returning('amazon_order_id')
      .execute();
    removed += rows.length;
  });
  if (removed === 0) return;
  const count = trx
    .updateTable('order_tag_count')
    .set((eb) => ({ orders: eb('orders', '-', removed) }))
    .where('seller_id', '=', sellerId)
    .where('tag', '=', tag);
  await count.execute();
  await trx
    .deleteFrom('order_tag_count')
    .where('seller_id', '=', sellerId)
    .where('tag', '=', tag)
    .where('orders', '<=', 0)
    .execute();
}

async function assertWithinLimits(
  trx: Connection,
  { sellerId, orderIds }: TagChange,
): Promise<void> {
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const over = await trx
      .selectFrom('order_tag')
      .select('amazon_order_id')
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', some)
      .groupBy('amazon_order_id')
      .having((eb) => eb.fn.countAll(), '>', MOST_TAGS_OF_ORDER)
      .orderBy('amazon_order_id')
      .limit(1)
      .executeTakeFirst();
    if (over) throw new TagLimitReached(over.amazon_order_id);
  });
  const tags = await trx
    .selectFrom('order_tag_count')
    .select('tag')
    .where('seller_id', '=', sellerId)
    .where('tag', '<>', '')
    .limit(MOST_TAGS_OF_SELLER + 1)
    .execute();
  if (tags.length > MOST_TAGS_OF_SELLER) throw new TagLimitReached(null);
}
