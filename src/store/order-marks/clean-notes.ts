import { isListed } from '../engine/listed-rows.js';
import { changingMarks, inTransaction, lockMarkedOrders, sortedIds } from './mark-changes.js';
import type { MarkContext, MarkTransaction } from './mark-context.js';
import { deleteLocks, endNotes, lockNotes, lockSeller } from './note-unindexed.js';
import type { MarkedOrders } from './order-mark.js';
import { DAYS_OF_UNINDEXED } from './order-mark.js';
import { removeTag } from './tag-rows.js';

const DAY_MS = 86_400_000;

/** Notes of one transaction. It takes some milliseconds. */
const CLEANED_AT_ONCE = 250;

/** A slice of a walk over the notes of a seller. */
export interface NoteSlice {
  readonly sellerId: string;
  /** The last order of the previous slice. Null starts a walk. */
  readonly after: string | null;
  /** Until when the index has read the changes of orders (epoch milliseconds). Null before the first read. */
  readonly coveredUntil: number | null;
}

/** Deletes all notes of a seller that are not needed any more. */
export async function cleanNotes(context: MarkContext, sellerId: string): Promise<void> {
  let after: string | null = null;
  do after = await cleanSlice(context, { sellerId, after, coveredUntil: null });
  while (after !== null);
}

/**
 * Deletes the notes of a slice of orders that have come into the index, or have no marks any more. Also deletes the marks of orders
 * that have not come into the index, though it has read the changes of the 30 days after they were last marked: Amazon has no such
 * orders. Returns the last order of the slice. Null ends the walk.
 */
export async function cleanSlice(
  context: MarkContext,
  { sellerId, after, coveredUntil }: NoteSlice,
): Promise<string | null> {
  let slice = context.db
    .selectFrom('unindexed_mark')
    .select(['amazon_order_id as orderId', 'since'])
    .where('seller_id', '=', sellerId)
    .orderBy('amazon_order_id')
    .limit(CLEANED_AT_ONCE);
  if (after !== null) slice = slice.where('amazon_order_id', '>', after);
  const notes = await slice.execute();
  const orderIds = notes.map(({ orderId }) => orderId);
  const indexed = await context.indexed(sellerId, orderIds);
  const others = notes.filter(({ orderId }) => !indexed.has(orderId));
  const before = (coveredUntil ?? -Infinity) - DAYS_OF_UNINDEXED * DAY_MS;
  const old = sortedIds(others.filter(({ since }) => since <= before).map((note) => note.orderId));
  const kept = sortedIds(others.filter(({ since }) => since > before).map((note) => note.orderId));
  await inTransaction(context.db, async (db) => {
    const trx = { ...context, db };
    await deleteNotes(trx, { sellerId, orderIds: sortedIds([...indexed]) });
    await endNotes(trx, { sellerId, orderIds: kept });
  });
  if (old.length > 0) await deleteMarks(context, { sellerId, orderIds: old }, before);
  return notes.length < CLEANED_AT_ONCE ? null : (orderIds.at(-1) ?? null);
}

async function deleteNotes(
  trx: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  const noted = await lockNotes(trx, { sellerId, orderIds });
  if (noted.length === 0) return;
  const ids = noted.map(({ orderId }) => orderId);
  await trx.db
    .deleteFrom('unindexed_mark')
    .where('seller_id', '=', sellerId)
    .where(isListed(trx, 'amazon_order_id', ids))
    .execute();
}

/** Deletes the marks of orders that were last marked before a time (epoch milliseconds), and their notes. */
function deleteMarks(context: MarkContext, orders: MarkedOrders, before: number): Promise<void> {
  const { sellerId } = orders;
  return changingMarks(context, inTransaction, async (db, note) => {
    const trx = { ...context, db };
    await lockSeller(trx, sellerId);
    await lockMarkedOrders(trx, orders);
    // Some may have been marked again meanwhile.
    const noted = (await lockNotes(trx, orders)).filter(({ since }) => since <= before);
    const old = { sellerId, orderIds: noted.map(({ orderId }) => orderId) };
    const isOld = isListed(trx, 'amazon_order_id', old.orderIds);
    for (const table of ['order_hold', 'order_claim'] as const)
      await db.deleteFrom(table).where('seller_id', '=', sellerId).where(isOld).execute();
    const tags = db.selectFrom('order_tag').select('tag').distinct();
    for (const { tag } of await tags.where('seller_id', '=', sellerId).where(isOld).execute())
      await removeTag(trx, old, tag);
    await deleteNotes(trx, old);
    await deleteLocks(trx, old);
    note(old);
  });
}
