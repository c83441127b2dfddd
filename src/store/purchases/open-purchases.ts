import { sql } from 'kysely';
import type { LedgerContext } from './ledger-context.js';
import type { OpenPurchase, PurchasedUnits, StandingLabel, UnsettledState } from './purchase.js';

const OPEN: readonly UnsettledState[] = ['INTENT', 'SENDING', 'UNKNOWN'];

/** Purchases of orders that cover units: those without an outcome yet, and those with a valid label. */
export interface CoveringPurchases {
  readonly open: readonly OpenPurchase[];
  readonly labels: readonly StandingLabel[];
}

/** Returns the purchases that cover units of orders, with one statement. The rule of `holdsItems`. */
export async function coveringPurchasesOf(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<CoveringPurchases> {
  if (amazonOrderIds.length === 0) return { open: [], labels: [] };
  const rows = await db
    .selectFrom('purchase')
    .select(['key', 'amazon_order_id', 'state', 'tracking_id', 'items'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', amazonOrderIds)
    // The functions prevent the use of the indexes of states and refunds.
    .where(sql`coalesce(state, '')`, 'in', [...OPEN, 'PURCHASED'])
    .where(sql`coalesce(refund_state, 'RefundRejected')`, '=', 'RefundRejected')
    .orderBy('created_at')
    .orderBy('key')
    .execute();
  const found: { open: OpenPurchase[]; labels: StandingLabel[] } = { open: [], labels: [] };
  for (const {
    key,
    amazon_order_id: amazonOrderId,
    state,
    tracking_id: trackingId,
    items,
  } of rows) {
    const covered = { key, amazonOrderId, items: JSON.parse(items) as PurchasedUnits[] };
    if (state === 'PURCHASED') found.labels.push({ ...covered, trackingId });
    else found.open.push({ ...covered, state: state as UnsettledState });
  }
  return found;
}
