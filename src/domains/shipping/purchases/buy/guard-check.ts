import type { OfferDates } from '../../offers/offer-dates.js';
import { OrderCancelled, PurchaseGuarded } from './guarded.result.js';
import type { GuardedOffers, PurchaseGuards } from './purchase-guard.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Reads what the guards of a purchase look at, as it is now. Costs no call. */
export function guardsOf(
  guards: PurchaseGuards,
  { parcel, claimedBy }: PurchaseRequest,
): Promise<GuardedOffers> {
  const { amazonOrderId, items, package: size, deliveryConfirmation } = parcel;
  return guards({
    amazonOrderId,
    items,
    deliveryConfirmation,
    predefinedPackage: size.predefined,
    claimedBy: claimedBy ?? null,
  });
}

/**
 * Returns the result for an order that is cancelled, or when a guard found something that the purchase does not name.
 * @param dates dates of the offer, as far as they are known.
 */
export function refusalByGuards(
  guarded: GuardedOffers,
  sellerId: string,
  { parcel: { amazonOrderId }, despite = [] }: PurchaseRequest,
  dates: OfferDates,
): PurchaseGuarded | OrderCancelled | null {
  const found = guarded(dates);
  if (!found) return new OrderCancelled(amazonOrderId, ['input', 'parcel', 'amazonOrderId']);
  const left = found.filter(({ guard }) => !despite.includes(guard));
  return left.length === 0 ? null : new PurchaseGuarded(sellerId, amazonOrderId, left);
}
