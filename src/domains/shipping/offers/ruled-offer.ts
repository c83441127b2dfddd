import { cheapestFirst, isProtected } from './offer-choice.js';
import { isInTime } from './offer-dates.js';
import type { OfferPromise } from './offer-promise.js';
import { OfferRule } from './offer-rule.js';
import type { ShippingService } from './shipping-service.type.js';

/** Returns the offer that a rule chooses. Null when none meets it. Offers in other currencies can't be compared. */
export function chosenBy(
  rule: OfferRule,
  offers: readonly ShippingService[],
  promise: OfferPromise,
  currencyCode: string | null,
): ShippingService | null {
  const inTime = offers.filter(
    (offer) =>
      isInTime(offer, promise) &&
      (rule !== OfferRule.CHEAPEST_PROTECTED || isProtected(offer)) &&
      (currencyCode === null || offer.price.currencyCode === currencyCode),
  );
  return cheapestFirst(inTime)[0] ?? null;
}
