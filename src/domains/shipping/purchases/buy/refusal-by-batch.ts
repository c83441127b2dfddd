import { fitsInto } from '../../../../store/purchases/batch-standing.js';
import type { CurrentPurchase, Price } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import type { PurchaseRejected } from '../records/purchase.type.js';
import { readRejection } from '../records/purchase.mapper.js';
import { TotalPriceReached } from './total-price.result.js';

/**
 * Returns the result for an attempt that its batch stops: the batch is cancelled, which withdraws the attempt, or its labels may cost
 * no more. Null when neither does. One statement for a purchase of a batch, none for another. Costs no call.
 * @param purchase what the ledger has under the key.
 * @param price that of the offer to buy. Null before it is known: then anything that is left is enough.
 */
export async function refusalByBatch(
  { purchases }: Pick<Store, 'purchases'>,
  purchase: CurrentPurchase | null,
  price: Price | null,
): Promise<PurchaseRejected | TotalPriceReached | null> {
  if (!purchase || (purchase.batchId === null && purchase.priority !== 'bulk')) return null;
  const { cancelled, room } = await purchases.inBatch(purchase);
  if (cancelled && purchase.state === 'INTENT') {
    const { purchase: now } = await purchases.withdrawWithBatch(purchase, cancelled);
    const withdrawn = now && readRejection(now);
    if (withdrawn) return withdrawn;
  }
  return room && !fitsInto(room, price) ? new TotalPriceReached(room, price) : null;
}
