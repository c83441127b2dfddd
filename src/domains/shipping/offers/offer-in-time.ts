import type { PredefinedPackage } from '../../../graph/measures/predefined-package.type.js';
import { takesPackage } from './carrier-packaging.js';
import { cheapestOf } from './offer-choice.js';
import type { NoOffers } from './no-offers.type.js';
import { NoOfferInTime, OfferInTime } from './offer-in-time.type.js';
import { isBy, isInTime } from './offer-dates.js';
import type { OfferPromise } from './offer-promise.js';
import type { ShippingService } from './shipping-service.type.js';

/** What is known of a quote besides its offers. */
interface QuotedParcel {
  /** Why there are no offers. */
  readonly noOffers?: Pick<NoOffers, 'message'> | null;
  /** The package of a carrier that gives the size of the parcel. */
  readonly predefined?: PredefinedPackage | null;
}

/** The last result for each list of offers. A quote that is cached gives the same list again. */
const lastResults = new WeakMap<
  readonly ShippingService[],
  { readonly terms: string; readonly result: OfferInTime }
>();

/**
 * Returns the cheapest offer that leaves and arrives in time. The end of an estimated window counts. An offer without a date
 * is not in time, because a promise to a buyer can't rest on it. A null bound accepts all offers. A service that requires
 * packaging of its carrier is left out, unless the parcel is in it.
 */
export function cheapestInTime(
  offers: readonly ShippingService[],
  promise: OfferPromise,
  parcel: QuotedParcel = {},
): OfferInTime {
  const { shipBy, deliverBy } = promise;
  const times = [shipBy?.getTime(), deliverBy?.getTime()];
  const terms = [...times, parcel.predefined, parcel.noOffers?.message].join(' ');
  const last = lastResults.get(offers);
  if (last?.terms === terms) return last.result;
  const result = firstInTime(offers, promise, parcel);
  lastResults.set(offers, { terms, result });
  return result;
}

function firstInTime(
  offers: readonly ShippingService[],
  promise: OfferPromise,
  { noOffers = null, predefined = null }: QuotedParcel,
): OfferInTime {
  const leaving = offers.filter((offer) => isBy(offer.shipDate, promise.shipBy));
  const arriving = leaving.filter((offer) => isInTime(offer, promise));
  const inTime = arriving.filter((offer) => takesPackage(offer, predefined));
  const first = cheapestOf(inTime);
  if (!first && arriving.length > 0)
    return new OfferInTime(NoOfferInTime.CARRIER_PACKAGING, 0, promise);
  if (!first)
    return new OfferInTime(reasonOf(offers, leaving, promise), 0, promise, noOffers?.message);
  const currencies = new Set(inTime.map((offer) => offer.price.currencyCode));
  const found = currencies.size > 1 ? NoOfferInTime.CURRENCIES_DIFFER : first;
  return new OfferInTime(found, inTime.length, promise);
}

function reasonOf(
  offers: readonly ShippingService[],
  leaving: readonly ShippingService[],
  { shipBy, deliverBy }: OfferPromise,
): NoOfferInTime {
  if (offers.length === 0) return NoOfferInTime.NO_OFFERS;
  const mayLeave = (offer: ShippingService): boolean =>
    offer.shipDate === null || isBy(offer.shipDate, shipBy);
  const mayArrive = (offer: ShippingService): boolean =>
    offer.latestEstimatedDelivery === null || isBy(offer.latestEstimatedDelivery, deliverBy);
  if (offers.some((offer) => mayLeave(offer) && mayArrive(offer))) {
    return NoOfferInTime.DATES_UNKNOWN;
  }
  return leaving.length === 0
    ? NoOfferInTime.NONE_SHIPS_IN_TIME
    : NoOfferInTime.NONE_ARRIVES_IN_TIME;
}
