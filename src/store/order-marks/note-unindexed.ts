import { sql } from 'kysely';
import { isListed, listedRows } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import { lockMarkedOrders, WRITTEN_AT_ONCE } from './mark-changes.js';
import type { MarkContext, MarkTransaction } from './mark-context.js';
import { MOST_UNINDEXED_ORDERS } from './order-mark.js';
import type { MarkedOrders } from './order-mark.js';

// A client can invent order ids without end, and the server cannot tell them from those of new orders. So each order that the index
// lacks when it is marked is noted, and the notes of a seller are bounded. Lock order: seller, orders, notes.

/** Marks of more orders that the index does not have would exceed the limit. Nothing was changed. */
export class UnindexedLimitReached extends Error {
  override readonly name = 'UnindexedLimitReached';

  /** @param marked orders with marks that the index does not have. @param added further ones of the request. */
  constructor(
    readonly marked: number,
    readonly added: number,
  ) {
    super('Marks of orders that the index does not have would exceed their limit.');
  }
}

/** Returns those of the orders that the index does not have. */
export async function unindexedOf(
  { indexed }: Pick<MarkContext, 'indexed'>,
  { sellerId, orderIds }: MarkedOrders,
): Promise<string[]> {
  const known = await indexed(sellerId, orderIds);
  return orderIds.filter((id) => !known.has(id));
}

/** Locks the tags and the notes of a seller until the transaction ends, so that concurrent steps cannot exceed a limit together. */
export async function lockSeller({ db }: MarkTransaction, sellerId: string): Promise<void> {
  await db
    .insertInto('order_tag_count')
    .values({ seller_id: sellerId, tag: '', orders: 0 })
    .onConflict((conflict) => conflict.columns(['seller_id', 'tag']).doUpdateSet({ orders: 0 }))
    .execute();
}

/** Locks orders that are going to be marked, and notes those of them that the index does not have. @throws UnindexedLimitReached. */
export async function lockNoted(
  trx: MarkTransaction,
  orders: MarkedOrders,
  unindexed: readonly string[],
): Promise<void> {
  if (unindexed.length > 0) await lockSeller(trx, orders.sellerId);
  await lockMarkedOrders(trx, orders);
  await noteUnindexed(trx, { ...orders, orderIds: unindexed });
}

/** Notes orders that the index does not have. The seller is locked. @throws UnindexedLimitReached. */
export async function noteUnindexed(
  trx: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  if (orderIds.length === 0) return;
  const { db, soleOwner } = trx;
  await assertRoom(trx, { sellerId, orderIds });
  const since = trx.now();
  await inSlices(orderIds, WRITTEN_AT_ONCE, (some) =>
    // Also writes notes that exist: `endNotes` waits for them.
    sql`
      insert into unindexed_mark (seller_id, amazon_order_id, since)
      select ${sellerId}, order_id, ${since} from ${listedRows({ soleOwner }, { order_id: some })}
      where true order by place
      on conflict (seller_id, amazon_order_id) do update set since = excluded.since`.execute(db),
  );
}

async function assertRoom(
  { db, soleOwner }: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  let added = orderIds.length;
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const { noted } = await db
      .selectFrom('unindexed_mark')
      .select((eb) => eb.fn.countAll<number>().as('noted'))
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'amazon_order_id', some))
      .executeTakeFirstOrThrow();
    added -= noted;
  });
  if (added === 0) return;
  const all = db
    .selectFrom('unindexed_mark')
    .select('amazon_order_id')
    .where('seller_id', '=', sellerId)
    .limit(MOST_UNINDEXED_ORDERS);
  const { marked } = await db
    .selectFrom(all.as('noted'))
    .select((eb) => eb.fn.countAll<number>().as('marked'))
    .executeTakeFirstOrThrow();
  if (marked + added > MOST_UNINDEXED_ORDERS) throw new UnindexedLimitReached(marked, added);
}

interface Note {
  readonly orderId: string;
  readonly since: number;
}

/** Returns the notes of orders, and locks them until the transaction ends. */
export async function lockNotes(
  { db, soleOwner }: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
): Promise<Note[]> {
  if (orderIds.length === 0) return [];
  // SQLite has one writer, and would read all notes of the seller for the join.
  if (soleOwner)
    return db
      .selectFrom('unindexed_mark')
      .select(['amazon_order_id as orderId', 'since'])
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'amazon_order_id', orderIds))
      .execute();
  const { rows } = await sql<Note>`
    select note.amazon_order_id as "orderId", note.since
    from ${listedRows({ soleOwner }, { order_id: orderIds })}
    join unindexed_mark as note
      on note.seller_id = ${sellerId} and note.amazon_order_id = listed.order_id
    order by listed.place for update of note`.execute(db);
  return rows;
}

/** Deletes the notes of orders without any mark, and the rows by which they were locked. Call it after marks were deleted. */
export async function endNotes(
  trx: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const noted = await lockNotes(trx, { sellerId, orderIds: some });
    if (noted.length === 0) return;
    const ids = noted.map(({ orderId }) => orderId);
    // A statement of its own: it sees what the transactions have committed that this one has waited for.
    const { rows } = await sql<Note>`
      delete from unindexed_mark
      where seller_id = ${sellerId} and ${isListed(trx, 'amazon_order_id', ids)}
        and ${isUnmarked('order_hold')} and ${isUnmarked('order_claim')} and ${isUnmarked('order_tag')}
      returning amazon_order_id as "orderId"`.execute(trx.db);
    await deleteLocks(trx, { sellerId, orderIds: rows.map(({ orderId }) => orderId) });
  });
}

function isUnmarked(table: 'order_hold' | 'order_claim' | 'order_tag') {
  return sql`not exists (select 1 from ${sql.table(table)} as mark
    where mark.seller_id = unindexed_mark.seller_id
      and mark.amazon_order_id = unindexed_mark.amazon_order_id)`;
}

/** Deletes the rows by which orders without a purchase are locked. One that another transaction has locked stays. */
export async function deleteLocks(
  { db, soleOwner }: MarkTransaction,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  if (orderIds.length === 0) return;
  const { rows } = await sql<{ orderId: string }>`
    select amazon_order_id as "orderId" from purchase_order_guard
    where seller_id = ${sellerId} and ${isListed({ soleOwner }, 'amazon_order_id', orderIds)}
    ${soleOwner ? sql`` : sql`for update skip locked`}`.execute(db);
  const locked = rows.map(({ orderId }) => orderId);
  if (locked.length === 0) return;
  await sql`
    delete from purchase_order_guard
    where seller_id = ${sellerId} and ${isListed({ soleOwner }, 'amazon_order_id', locked)}
      and not exists (select 1 from purchase
        where purchase.seller_id = purchase_order_guard.seller_id
          and purchase.amazon_order_id = purchase_order_guard.amazon_order_id)`.execute(db);
}
