import { sql } from 'kysely';
import { takeTests } from '../engine/search-budget.js';
import type { SearchBudget } from '../engine/search-budget.js';
import { inSlices } from '../engine/slices.js';
import { isTracking } from '../tracking-number.js';
import type { LedgerReader } from './ledger-context.js';

const READ_AT_ONCE = 500;

/** Returns those of the orders that have a label which was bought here and not cancelled. */
export async function labelledOrders(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const labelled = new Set<string>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom('purchase')
      .select('amazon_order_id')
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', some)
      // The function prevents the use of the index of states.
      .where(sql`coalesce(state, '')`, '=', 'PURCHASED')
      .where((eb) =>
        eb.or([eb('refund_state', 'is', null), eb('refund_state', '=', 'RefundRejected')]),
      )
      .execute();
    for (const row of rows) labelled.add(row.amazon_order_id);
  });
  return labelled;
}

/**
 * Returns the orders of purchases by key, one row of the primary key for each. Omits unknown keys.
 * @throws SearchBudgetSpent when the request has tested too many.
 */
export async function orderIdsByKey(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  keys: readonly string[],
  budget?: SearchBudget,
): Promise<ReadonlyMap<string, string>> {
  const orders = new Map<string, string>();
  await inSlices(keys, READ_AT_ONCE, async (some) => {
    takeTests(budget, some.length);
    const rows = await db
      .selectFrom('purchase')
      .select(['key', 'amazon_order_id'])
      .where('seller_id', '=', sellerId)
      .where('key', 'in', some)
      .execute();
    for (const row of rows) orders.set(row.key, row.amazon_order_id);
  });
  return orders;
}

/** Sellers enter some numbers by hand, such as `NONE`. */
const MOST_WITH_ONE_NUMBER = 1_000;

/**
 * Returns the ids of orders with a purchase in one of these batches, or with this tracking number on a label. An order may be
 * there more than once.
 */
export async function orderIdsOf(
  { db }: Pick<LedgerReader, 'db'>,
  sellerId: string,
  of: { readonly batchIds: readonly string[] } | { readonly trackingNumber: string },
): Promise<readonly string[]> {
  const purchases = db
    .selectFrom('purchase')
    .select('purchase.amazon_order_id')
    .where('purchase.seller_id', '=', sellerId);
  if ('trackingNumber' in of) {
    const rows = await purchases
      .where(isTracking('tracking_id', of.trackingNumber))
      .limit(MOST_WITH_ONE_NUMBER)
      .execute();
    return rows.map((row) => row.amazon_order_id);
  }
  const ids: string[] = [];
  // A batch has up to 500 purchases, so each takes a statement, and on SQLite a turn of the event loop when it is long.
  for (const batchId of new Set(of.batchIds)) {
    const rows = await purchases
      .innerJoin('purchase_batch_entry as entry', (join) =>
        join
          .onRef('entry.seller_id', '=', 'purchase.seller_id')
          .onRef('entry.key', '=', 'purchase.key'),
      )
      .where('entry.seller_id', '=', sellerId)
      .where('entry.batch_id', '=', batchId)
      .execute();
    ids.push(...rows.map((row) => row.amazon_order_id));
  }
  return ids;
}
