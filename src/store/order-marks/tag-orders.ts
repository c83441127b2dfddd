import { transactionOfClient } from '../audit/open-event.js';
import { isListed } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import { changingMarks, sortedIds, WRITTEN_AT_ONCE } from './mark-changes.js';
import type { MarkContext, MarkTransaction } from './mark-context.js';
import { marking } from './marking.js';
import { endNotes, lockSeller, noteUnindexed } from './note-unindexed.js';
import { MOST_TAGS_OF_ORDER, MOST_TAGS_OF_SELLER } from './order-mark.js';
import type { TagChange } from './order-mark.js';
import { addTag, removeTag } from './tag-rows.js';

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
 * @throws TagLimitReached, UnindexedLimitReached.
 */
export function tagOrders(context: MarkContext, change: TagChange): Promise<void> {
  const orderIds = sortedIds(change.orderIds);
  const sorted = { ...change, orderIds };
  // A change that only removes tags marks no order.
  const marked = { ...change, orderIds: change.add.length > 0 ? orderIds : [] };
  return marking(context, marked, (unindexed) => changeTags(context, sorted, unindexed));
}

function changeTags(
  context: MarkContext,
  change: TagChange,
  unindexed: readonly string[],
): Promise<void> {
  const { sellerId, orderIds, add, remove } = change;
  const orders = { sellerId, orderIds };
  return changingMarks(context, transactionOfClient, async (db, note) => {
    context.gate.assertAllowed();
    const trx = { ...context, db };
    await lockSeller(trx, sellerId);
    await noteUnindexed(trx, { sellerId, orderIds: unindexed });
    // Removed first: a change that replaces one tag by another exceeds no limit.
    const removed: string[] = [];
    const added: string[] = [];
    for (const tag of sortedIds(remove)) removed.push(...(await removeTag(trx, orders, tag)));
    for (const tag of sortedIds(add)) added.push(...(await addTag(trx, orders, tag)));
    if (add.length > 0) await assertWithinLimits(trx, change);
    else await endNotes(trx, { sellerId, orderIds: sortedIds(removed) });
    note({ sellerId, orderIds: [...removed, ...added] });
  });
}

async function assertWithinLimits(
  { db, soleOwner }: MarkTransaction,
  { sellerId, orderIds }: TagChange,
): Promise<void> {
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const over = await db
      .selectFrom('order_tag')
      .select('amazon_order_id')
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'amazon_order_id', some))
      .groupBy('amazon_order_id')
      .having((eb) => eb.fn.countAll(), '>', MOST_TAGS_OF_ORDER)
      .orderBy('amazon_order_id')
      .limit(1)
      .executeTakeFirst();
    if (over) throw new TagLimitReached(over.amazon_order_id);
  });
  const tags = await db
    .selectFrom('order_tag_count')
    .select('tag')
    .where('seller_id', '=', sellerId)
    .where('tag', '<>', '')
    .limit(MOST_TAGS_OF_SELLER + 1)
    .execute();
  if (tags.length > MOST_TAGS_OF_SELLER) throw new TagLimitReached(null);
}
