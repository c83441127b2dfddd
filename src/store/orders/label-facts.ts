import { sql } from 'kysely';
import { labelledOrders } from '../purchases/order-ids.js';
import type { OrderQuery } from './indexed-order.js';
import { ledgerOf } from './ledger-of-index.js';
import { copyFacetColumns, LABEL, UNLABELLED } from './order-facets.js';
import { countApplied, deletingNotes } from './applied-notes.js';
import { inLockOrder, lockOrders } from './lock-orders.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Orders of one transaction. It takes some milliseconds. */
const WRITTEN_AT_ONCE = 100;

type LabelContext = Pick<OrderIndexContext, 'db' | 'ledger' | 'soleOwner'>;

/**
 * Derives from the ledger which of the orders have a label that was bought here and not cancelled. The transaction must have
 * locked the orders: then the last one to write the facts has the newest state. `copyFacetColumns` must follow.
 */
export async function writeLabelFacts(
  context: LabelContext,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  if (orderIds.length === 0) return;
  const { db } = context;
  const labelled = await labelledOrders({ db: ledgerOf(context, db) }, sellerId, orderIds);
  for (const [facet, other] of [
    [LABEL, UNLABELLED],
    [UNLABELLED, LABEL],
  ] as const) {
    const ids = orderIds.filter((id) => labelled.has(id) === (facet === LABEL));
    if (ids.length === 0) continue;
    const ofOrders = sql`seller_id = ${sellerId} and order_id in (${sql.join(ids)})`;
    await sql`delete from indexed_order_facet where ${ofOrders} and facet = ${other}`.execute(db);
    await sql`
      insert into indexed_order_facet
        (seller_id, order_id, facet, status, created_at, updated_at, ship_by)
      select seller_id, order_id, ${facet}, status, created_at, updated_at, ship_by
      from indexed_order where ${ofOrders}
        -- Without the document, SQLite reads an index with all orders of the seller.
        and document is not null
      on conflict (seller_id, order_id, facet) do nothing`.execute(db);
  }
}

/** Writes the facts of stored orders in a transaction. Returns what `countApplied` counts, and null where nothing is counted. */
async function deriveLabelFacts(
  context: LabelContext,
  sellerId: string,
  orderIds: readonly string[],
): Promise<number | null> {
  // PostgreSQL refuses an empty list of values.
  if (orderIds.length === 0) return null;
  const { soleOwner } = context;
  const orders = orderIds.map((orderId) => ({ sellerId, orderId })).toSorted(inLockOrder);
  return context.db.transaction().execute(async (trx) => {
    await lockOrders({ db: trx, soleOwner }, orders);
    await writeLabelFacts({ ...context, db: trx }, sellerId, orderIds);
    await copyFacetColumns(trx, sellerId, orderIds);
    return soleOwner ? countApplied(trx) : null;
  });
}

/**
 * Brings the facts of the orders up to date whose labels changed, of one seller or of all. Returns their number. The notes of
 * the changes are deleted afterwards, unless another change followed.
 */
export async function applyLabelChanges(context: LabelContext, sellerId?: string): Promise<number> {
  let applied = 0;
  for (;;) {
    const changes = await noted(context, sellerId);
    for (const [seller, ofSeller] of Map.groupBy(changes, (change) => change.seller_id)) {
      const ids = ofSeller.map((change) => change.amazon_order_id);
      const count = await deriveLabelFacts(context, seller, ids);
      const pairs = ofSeller.map((change) => sql`(${change.amazon_order_id}, ${change.stamp})`);
      await deletingNotes(ledgerOf(context, context.db), count, (ledger) =>
        sql`delete from label_change where seller_id = ${seller}
        and (amazon_order_id, stamp) in (values ${sql.join(pairs)})`.execute(ledger),
      );
    }
    applied += changes.length;
    if (changes.length < WRITTEN_AT_ONCE) return applied;
  }
}

function noted(context: LabelContext, sellerId: string | undefined) {
  let changes = ledgerOf(context, context.db)
    .selectFrom('label_change')
    .selectAll()
    .limit(WRITTEN_AT_ONCE);
  if (sellerId !== undefined) changes = changes.where('seller_id', '=', sellerId);
  return changes.execute();
}

/** Writes the facts of a slice of orders that an earlier version stored. Returns the number of sellers that it worked for. */
export async function fillLabelFacts(context: LabelContext): Promise<number> {
  const { db } = context;
  const fill = await db.selectFrom('order_label_fill').selectAll().limit(1).executeTakeFirst();
  if (!fill) return 0;
  const { seller_id: sellerId, after_order_id: after } = fill;
  const rows = await db
    .selectFrom('indexed_order')
    .select('order_id')
    .where('seller_id', '=', sellerId)
    .where('order_id', '>', after)
    .orderBy('order_id')
    .limit(WRITTEN_AT_ONCE)
    .execute();
  const ids = rows.map((row) => row.order_id);
  await deriveLabelFacts(context, sellerId, ids);
  const last = ids.at(-1);
  if (last === undefined)
    await db.deleteFrom('order_label_fill').where('seller_id', '=', sellerId).execute();
  else
    await db
      .updateTable('order_label_fill')
      .set({ after_order_id: last })
      .where('seller_id', '=', sellerId)
      // Another process may be further.
      .where('after_order_id', '<', last)
      .execute();
  return 1;
}

/**
 * Returns a query without `hasLabel`, which becomes a condition on a fact. The facts are brought up to date first, so the list
 * has each label that was bought or cancelled before.
 */
export async function withLabelFacts(
  context: LabelContext & Pick<OrderIndexContext, 'factRuns'>,
  query: OrderQuery,
): Promise<OrderQuery> {
  const { hasLabel, ...rest } = query;
  if (hasLabel === undefined) return query;
  const { sellerId } = query;
  await context.factRuns.run(`labels ${sellerId}`, () => applyLabelChanges(context, sellerId));
  const { facets = [] } = rest;
  if (hasLabel) return { ...rest, facets: [...facets, { facets: [LABEL], isExcluded: false }] };
  const filling = await context.db
    .selectFrom('order_label_fill')
    .select('seller_id')
    .where('seller_id', '=', query.sellerId)
    .executeTakeFirst();
  const condition = filling
    ? { facets: [LABEL], isExcluded: true }
    : { facets: [UNLABELLED], isExcluded: false };
  return { ...rest, facets: [...facets, condition] };
}
