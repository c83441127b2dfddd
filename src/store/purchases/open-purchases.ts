import { sql } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import type { OpenPurchase, UnsettledState, PurchasedUnits } from './purchase.js';

const OPEN: readonly UnsettledState[] = ['INTENT', 'SENDING', 'UNKNOWN'];

/** Returns the purchases of orders that have no outcome yet, with one statement. */
export async function openPurchasesOf(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<OpenPurchase[]> {
  if (amazonOrderIds.length === 0) return [];
  const rows = await db
    .selectFrom('purchase')
    .select(['key', 'amazon_order_id', 'state', 'items'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', amazonOrderIds)
    // The function prevents the use of the index of states.
    .where(sql`coalesce(state, '')`, 'in', OPEN)
    .orderBy('created_at')
    .orderBy('key')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    amazonOrderId: row.amazon_order_id,
    state: row.state as UnsettledState,
    items: JSON.parse(row.items) as PurchasedUnits[],
  }));
}
