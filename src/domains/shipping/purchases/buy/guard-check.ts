import type { OfferDates } from '../../offers/offer-dates.js';
import { OrderCancelled, PurchaseGuarded } from './guarded.result.js';
import type { PurchaseGuards } from './purchase-guard.js';
import type { PurchaseRequest } from './purchase-request.js';

/**
 * Returns the result for an order that is cancelled, or when a guard found something that the purchase does not name. Costs no call.
 * @param dates dates of the offer, as far as they are known.
 */
export async function refusalByGuards(
  guards: PurchaseGuards,
  sellerId: string,
  { parcel, despite = [], claimedBy }: PurchaseRequest,
  dates: OfferDates,
): Promise<PurchaseGuarded | OrderCancelled | null> {
  const { amazonOrderId, items, package: size, deliveryConfirmation } = parcel;
  const found = await guards({
    amazonOrderId,
    items,
    deliveryConfirmation,
    predefinedPackage: size.predefined,
    dates,
    claimedBy: claimedBy ?? null,
  });
  if (!found) return new OrderCancelled(amazonOrderId, ['input', 'parcel', 'amazonOrderId']);
  const left = found.filter(({ guard }) => !despite.includes(guard));
  return left.length === 0 ? null : new PurchaseGuarded(sellerId, amazonOrderId, left);
}
