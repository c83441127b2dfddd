import type { OfferPromise } from './offer-promise.js';
import type { ShippingService } from './shipping-service.type.js';

/** When an offer leaves and arrives at the latest. Null when Amazon does not say. */
export type OfferDates = Pick<ShippingService, 'shipDate' | 'latestEstimatedDelivery'>;

export const UNKNOWN_DATES: OfferDates = { shipDate: null, latestEstimatedDelivery: null };

/** Tells whether a date is known and not later than a bound. A null bound accepts all dates. */
export function isBy(date: Date | null, bound: Date | null): boolean {
  return bound === null || (date !== null && date <= bound);
}

/** Tells whether a date is known to be later than a bound. */
export function isAfter(date: Date | null, bound: Date | null): boolean {
  return date !== null && !isBy(date, bound);
}

/**
 * Tells whether an offer leaves and arrives in time. The end of an estimated window counts. An offer without a date is not in
 * time, because a promise to a buyer can't rest on it.
 */
export function isInTime(
  { shipDate, latestEstimatedDelivery }: OfferDates,
  { shipBy, deliverBy }: OfferPromise,
): boolean {
  return isBy(shipDate, shipBy) && isBy(latestEstimatedDelivery, deliverBy);
}
