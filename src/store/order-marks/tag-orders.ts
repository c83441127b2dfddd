import { transactionOfClient } from '../audit/open-event.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { changingMarks, sortedIds, WRITTEN_AT_ONCE } from './mark-changes.js';
import type { TagContext } from './mark-context.js';
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
export function tagOrders(context: TagContext, change: TagChange): Promise<void> {
  return context.tagTurns.run(change.sellerId, () => changeTags(context, change));
}

async function changeTags(context: TagContext, change: TagChange): Promise<void> {
  const { sellerId, add, remove } = change;
  const orders = { sellerId, orderIds: sortedIds(change.orderIds) };
  await changingMarks(context, transactionOfClient, async (trx, note) => {
    context.gate.assertAllowed();
    await lockTags(trx, sellerId);
    // Removed first: a change that replaces one tag by another exceeds no limit.
    const changed: string[] = [];
    for (const tag of sortedIds(remove)) changed.push(...(await removeTag(trx, orders, tag)));
    for (const tag of sortedIds(add)) changed.push(...(await addTag(trx, orders, tag)));
    if (add.length > 0) await assertWithinLimits(trx, { ...change, orderIds: orders.orderIds });
    note({ sellerId, orderIds: changed });
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

/** Returns the orders that lacked it. */
async function addTag(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
  tag: string,
): Promise<string[]> {
  const added: string[] = [];
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await trx
      .insertInto('order_tag')
      .values(some.map((id) => ({ seller_id: sellerId, amazon_order_id: id, tag })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('amazon_order_id')
      .execute();
    added.push(...rows.map((row) => row.amazon_order_id));
  });
  if (added.length === 0) return added;
  await trx
    .insertInto('order_tag_count')
    .values({ seller_id: sellerId, tag, orders: added.length })
    .onConflict((conflict) =>
      conflict
        .columns(['seller_id', 'tag'])
        .doUpdateSet((eb) => ({ orders: eb('order_tag_count.orders', '+', added.length) })),
    )
    .execute();
  return added;
}

/** Returns the orders that had it. */
async function removeTag(
  trx: Connection,
  { sellerId, orderIds }: MarkedOrders,
  tag: string,
): Promise<string[]> {
  const removed: string[] = [];
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await trx
      .deleteFrom('order_tag')
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', some)
      .where('tag', '=', tag)
      .returning('amazon_order_id')
      .execute();
    removed.push(...rows.map((row) => row.amazon_order_id));
  });
  if (removed.length === 0) return removed;
  const count = trx
    .updateTable('order_tag_count')
    .set((eb) => ({ orders: eb('orders', '-', removed.length) }))
    .where('seller_id', '=', sellerId)
    .where('tag', '=', tag);
  await count.execute();
  await trx
    .deleteFrom('order_tag_count')
    .where('seller_id', '=', sellerId)
    .where('tag', '=', tag)
    .where('orders', '<=', 0)
    .execute();
  return removed;
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
