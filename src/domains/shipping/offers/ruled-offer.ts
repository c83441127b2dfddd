import type { PredefinedPackage } from '../../../graph/measures/predefined-package.type.js';
import { takesPackage } from './carrier-packaging.js';
import { cheapestFirst, isProtected } from './offer-choice.js';
import { isInTime } from './offer-dates.js';
import type { OfferPromise } from './offer-promise.js';
import { OfferRule } from './offer-rule.js';
import type { ShippingService } from './shipping-service.type.js';

/** What a rule chooses by. */
export interface RuleTerms {
  readonly rule: OfferRule;
  readonly promise: OfferPromise;
  /** Null for any. Prices in different currencies can't be compared. */
  readonly currencyCode: string | null;
}

/** The offer that a rule chooses, and the one that it would choose for a parcel in packaging of carriers. */
export interface RuledOffers {
  /** Null when none meets the rule. */
  readonly chosen: ShippingService | null;
  /** Null unless it comes before `chosen`, or there is no `chosen`. */
  readonly packaged: ShippingService | null;
}

/**
 * Returns the offer that a rule chooses. A service that requires packaging of its carrier is left out, unless the parcel is in it.
 * @param predefined the package of a carrier that gives the size of the parcel.
 */
export function chosenBy(
  { rule, promise, currencyCode }: RuleTerms,
  offers: readonly ShippingService[],
  predefined: PredefinedPackage | null,
): RuledOffers {
  const inTime = offers.filter(
    (offer) =>
      isInTime(offer, promise) &&
      (rule !== OfferRule.CHEAPEST_PROTECTED || isProtected(offer)) &&
      (currencyCode === null || offer.price.currencyCode === currencyCode),
  );
  const sorted = cheapestFirst(inTime);
  const chosen = sorted.find((offer) => takesPackage(offer, predefined)) ?? null;
  const [first = null] = sorted;
  return { chosen, packaged: first === chosen ? null : first };
}
