import type { Turn } from './follow-up.js';
import type { LedgerContext } from './ledger-context.js';
import type { PurchaseId, PurchaseRecord } from './purchase.js';
import { findPurchases } from './read-purchases.js';

/**
 * Takes purchases of a seller whose label is due for a comparison with Amazon. Each goes to one caller, and to no other one for
 * `holdMs`. The statement has the condition twice, so that it skips a row that another process took while this one waited.
 */
export async function takeDueLabelChecks(
  context: LedgerContext,
  sellerId: string,
  { limit, holdMs }: Turn,
): Promise<PurchaseRecord[]> {
  const at = context.now();
  const rows = await context.db
    .updateTable('label_check')
    .set({ next_check_at: at + holdMs })
    .where('seller_id', '=', sellerId)
    .where('next_check_at', '<=', at)
    .where('key', 'in', (eb) =>
      eb
        .selectFrom('label_check as due')
        .select('due.key')
        .where('due.seller_id', '=', sellerId)
        .where('due.next_check_at', '<=', at)
        .orderBy('due.next_check_at')
        .limit(limit),
    )
    .returning('key')
    .execute();
  if (rows.length === 0) return [];
  return findPurchases(
    context,
    sellerId,
    rows.map(({ key }) => key),
  );
}

/** Sets when a label is compared with Amazon next, in epoch milliseconds; null ends the comparisons. */
export async function setLabelCheck(
  { db }: LedgerContext,
  { sellerId, key }: PurchaseId,
  nextCheckAt: number | null,
): Promise<void> {
  if (nextCheckAt === null) {
    await db
      .deleteFrom('label_check')
      .where('seller_id', '=', sellerId)
      .where('key', '=', key)
      .execute();
    return;
  }
  await db
    .updateTable('label_check')
    .set({ next_check_at: nextCheckAt })
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .execute();
}
