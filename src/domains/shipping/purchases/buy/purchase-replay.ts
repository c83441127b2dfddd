import { awaitOutcome } from '../../../../store/purchases/await-outcome.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import { PurchaseOutcomeUnknown, ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { PreparedPurchase } from './prepared-purchase.js';
import type { PreparationDependencies } from './prepared-purchase.js';
import { refusalKeptIn } from './purchase-rejection.js';
import { readRejection } from '../records/purchase.mapper.js';

/**
 * Returns the result of a purchase that is on record. Waits for a purchase in flight, and returns "unknown" when the signal
 * fires first.
 */
export async function replay(
  dependencies: PreparationDependencies & { readonly store: Store },
  found: PurchaseRecord,
  input: BatchPurchaseInput,
  patience: AbortSignal,
): Promise<BuyShippingResult> {
  const settled = await awaitOutcome(dependencies.store, found, patience);
  const purchase = settled ?? found;
  switch (purchase.state) {
    case 'PURCHASED': {
      const { shipmentId } = purchase;
      return new ShippingPurchased({
        key: purchase.key,
        sellerId: purchase.sellerId,
        shipmentId,
        isReplay: true,
      });
    }
    case 'REJECTED':
      return rejected(dependencies, purchase, input);
    case 'INTENT':
    case 'SENDING':
    case 'UNKNOWN':
      return new PurchaseOutcomeUnknown(purchase);
  }
}

/** Returns the same result, in the same words, as the request that Amazon refused. */
async function rejected(
  dependencies: PreparationDependencies,
  purchase: PurchaseRecord,
  input: BatchPurchaseInput,
): Promise<BuyShippingResult> {
  const kept = refusalKeptIn(purchase.rejection);
  const prepared = kept && (await PreparedPurchase.prepare(dependencies, input, 'mutation'));
  const result =
    kept && prepared instanceof PreparedPurchase
      ? prepared.refusal(kept.error, kept.carrierName)
      : null;
  return result ?? readRejection(purchase) ?? new PurchaseOutcomeUnknown(purchase);
}
