import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { listedRows } from '../engine/listed-rows.js';
import { endMarks } from '../order-marks/end-marks.js';
import { liveMarkNames } from '../order-marks/mark-names.js';
import type { FacetCondition, OrderQuery } from './indexed-order.js';
import { knownOrders } from './known-orders.js';
import { ledgerOf } from './ledger-of-index.js';
import { countApplied, deletingNotes } from './applied-notes.js';
import { inLockOrder, lockOrders } from './lock-orders.js';
import { copyFacetColumns, IS_MARK, MARKS } from './order-facets.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Orders of one transaction. It takes some milliseconds. */
const WRITTEN_AT_ONCE = 100;

/** Facts of one statement. An order has up to 23. */
const FACTS_AT_ONCE = 500;

type MarkFactContext = Pick<
  OrderIndexContext,
  'db' | 'ledger' | 'now' | 'soleOwner' | 'publishAll'
>;

/**
 * Derives from the ledger which holds, tags and claims stored orders have. The transaction must have locked the orders.
 * `copyFacetColumns` must follow.
 */
export async function writeMarkFacts(
  context: Pick<MarkFactContext, 'db' | 'ledger' | 'now'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  if (orderIds.length === 0) return;
  const { db, now } = context;
  const marks = await liveMarkNames(ledgerOf(context, db), { sellerId, orderIds }, now());
  await sql`delete from indexed_order_facet
    where seller_id = ${sellerId} and order_id in (${sql.join(orderIds)}) and ${IS_MARK}`.execute(
    db,
  );
  const rows = marks.flatMap(({ orderId, ...mark }) =>
    factsOf(mark).map((facet) => rowOf(sellerId, orderId, facet)),
  );
  for (let from = 0; from < rows.length; from += FACTS_AT_ONCE)
    await db
      .insertInto('indexed_order_facet')
      .values(rows.slice(from, from + FACTS_AT_ONCE))
      .execute();
}

function factsOf(mark: { readonly tag: string } | { readonly by: string } | object): string[] {
  if ('tag' in mark) return [MARKS.tag(mark.tag)];
  if ('by' in mark) return [MARKS.claim, MARKS.claimBy(mark.by)];
  return [MARKS.hold];
}

/** `copyFacetColumns` fills in the columns of the order. */
function rowOf(sellerId: string, orderId: string, facet: string) {
  const columns = { status: '', created_at: 0, updated_at: 0, ship_by: 0 };
  return { seller_id: sellerId, order_id: orderId, facet, ...columns };
}

/** Writes the facts of stored orders in a transaction. Returns what `countApplied` counts, and null where nothing is counted. */
async function deriveMarkFacts(
  context: MarkFactContext,
  sellerId: string,
  orderIds: readonly string[],
): Promise<number | null> {
  const { soleOwner } = context;
  const orders = orderIds.map((orderId) => ({ sellerId, orderId })).toSorted(inLockOrder);
  return context.db.transaction().execute(async (trx) => {
    await lockOrders({ db: trx, soleOwner }, orders);
    // Under the lock: an order that is being written is known then, or its writer finds the marks.
    const known = [...(await knownOrders({ db: trx, soleOwner }, sellerId, orderIds))];
    if (known.length === 0) return null;
    await writeMarkFacts({ ...context, db: trx }, sellerId, known);
    await copyFacetColumns(trx, sellerId, known);
    return soleOwner ? countApplied(trx) : null;
  });
}

/**
 * Brings the facts of the orders up to date whose marks changed or ended, of one seller or of all. Returns their number. The notes
 * of the changes are deleted afterwards, unless another change followed.
 */
export async function applyMarkChanges(
  context: MarkFactContext,
  sellerId?: string,
): Promise<number> {
  const ledger = ledgerOf(context, context.db);
  await endMarks({ ...context, db: ledger });
  let applied = 0;
  for (;;) {
    let noted = ledger.selectFrom('order_mark_change').selectAll().limit(WRITTEN_AT_ONCE);
    if (sellerId !== undefined) noted = noted.where('seller_id', '=', sellerId);
    const changes = await noted.execute();
    for (const [seller, ofSeller] of Map.groupBy(changes, (change) => change.seller_id)) {
      const ids = ofSeller.map((change) => change.amazon_order_id);
      const count = await deriveMarkFacts(context, seller, ids);
      await deletingNotes(ledger, count, (db) =>
        notesDeleted(context, seller, ofSeller).execute(db),
      );
    }
    applied += changes.length;
    if (changes.length < WRITTEN_AT_ONCE) return applied;
  }
}

/** Returns the statement that deletes the notes of changes. A note that another transaction is changing stays. */
function notesDeleted(
  context: MarkFactContext,
  sellerId: string,
  changes: readonly { readonly amazon_order_id: string; readonly stamp: string }[],
): RawBuilder<unknown> {
  const listed = listedRows(context, {
    order_id: changes.map((change) => change.amazon_order_id),
    at: changes.map((change) => change.stamp),
  });
  const applied = sql`seller_id = ${sellerId}
    and (amazon_order_id, stamp) in (select listed.order_id, listed.at from ${listed})`;
  return context.soleOwner
    ? sql`delete from order_mark_change where ${applied}`
    : sql`delete from order_mark_change where ctid in (
        select ctid from order_mark_change where ${applied} for update skip locked)`;
}

/** Returns a query without marks, which become conditions on facts. The facts are brought up to date first. */
export async function withMarkFacts(
  context: MarkFactContext & Pick<OrderIndexContext, 'factRuns'>,
  query: OrderQuery,
): Promise<OrderQuery> {
  const { isOnHold, tags = [], withoutTags = [], claimedBy, isClaimed, ...rest } = query;
  const flags = [
    [MARKS.hold, isOnHold],
    [MARKS.claim, isClaimed],
  ] as const;
  const conditions: FacetCondition[] = [
    ...(claimedBy === undefined ? [] : [{ facets: [MARKS.claimBy(claimedBy)], isExcluded: false }]),
    ...tags.map((tag) => ({ facets: [MARKS.tag(tag)], isExcluded: false })),
    ...flags.flatMap(([facet, flag]) =>
      flag === undefined ? [] : [{ facets: [facet], isExcluded: !flag }],
    ),
    ...(withoutTags.length === 0 ? [] : [{ facets: withoutTags.map(MARKS.tag), isExcluded: true }]),
  ];
  if (conditions.length === 0) return rest;
  const { sellerId } = query;
  // Thousands of lists may be read after one change of many orders.
  await context.factRuns.run(`marks ${sellerId}`, () => applyMarkChanges(context, sellerId));
  return { ...rest, facets: [...(rest.facets ?? []), ...conditions] };
}
