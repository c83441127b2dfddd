import { sql } from 'kysely';
import { isListed, listedRows } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import { WRITTEN_AT_ONCE } from './mark-changes.js';
import type { MarkTransaction } from './mark-context.js';
import type { MarkedOrders } from './order-mark.js';

/** Adds a tag. Returns the orders that lacked it. The seller is locked. */
export async function addTag(
  { db, soleOwner }: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
  tag: string,
): Promise<string[]> {
  const added: string[] = [];
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const { rows } = await sql<{ orderId: string }>`
      insert into order_tag (seller_id, amazon_order_id, tag)
      select ${sellerId}, order_id, ${tag} from ${listedRows({ soleOwner }, { order_id: some })}
      where true order by place
      on conflict do nothing returning amazon_order_id as "orderId"`.execute(db);
    added.push(...rows.map(({ orderId }) => orderId));
  });
  if (added.length === 0) return added;
  await db
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

/** Removes a tag. Returns the orders that had it. The seller is locked. */
export async function removeTag(
  { db, soleOwner }: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
  tag: string,
): Promise<string[]> {
  const removed: string[] = [];
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await db
      .deleteFrom('order_tag')
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'amazon_order_id', some))
      .where('tag', '=', tag)
      .returning('amazon_order_id')
      .execute();
    removed.push(...rows.map((row) => row.amazon_order_id));
  });
  if (removed.length === 0) return removed;
  const count = db
    .updateTable('order_tag_count')
    .set((eb) => ({ orders: eb('orders', '-', removed.length) }))
    .where('seller_id', '=', sellerId)
    .where('tag', '=', tag);
  await count.execute();
  await db
    .deleteFrom('order_tag_count')
    .where('seller_id', '=', sellerId)
    .where('tag', '=', tag)
    .where('orders', '<=', 0)
    .execute();
  return removed;
}
