import { compareMoney } from '../../../graph/money.type.js';
import { LabelFormat } from './shipping-options.type.js';
import { ShippingServiceSort } from './shipping-services.input.js';
import { ShippingServices } from './shipping-service.type.js';
import type { ShippingService } from './shipping-service.type.js';

/** The filters and the order of a list of offers. */
export interface OfferWishes {
  readonly sortBy: ShippingServiceSort;
  readonly labelFormat: LabelFormat | null;
  readonly mustArriveBy: Date | null;
  readonly requiredBenefits: readonly string[];
}

/** Returns the services with their offers filtered and sorted. */
export function chooseOffers(services: ShippingServices, wishes: OfferWishes): ShippingServices {
  const offers = services.offers.filter((offer) => isWanted(offer, wishes));
  return new ShippingServices(
    Object.assign({}, services, { offers: sorted(offers, wishes.sortBy) }),
  );
}

/** Sorts offers by the price that is paid, then by benefits, then by the date of delivery. The sort is stable. */
export function cheapestFirst(offers: readonly ShippingService[]): ShippingService[] {
  return offers.toSorted((a, b) => byPrice(a, b) || byBenefits(a, b) || byDelivery(a, b));
}

/** Returns the offers of a service, the cheapest first. */
export function offersOf(services: ShippingServices, shippingServiceId: string): ShippingService[] {
  return cheapestFirst(
    services.offers.filter((offer) => offer.shippingServiceId === shippingServiceId),
  );
}

/** Tells whether the offer supports the label format, as far as Amazon states it. */
export function prints(offer: ShippingService, format: LabelFormat): boolean {
  return (
    format === LabelFormat.SHIPPING_SERVICE_DEFAULT ||
    offer.availableLabelFormats.includes(format) ||
    offer.availableFormatOptionsForLabel.some((option) => option.labelFormat === format)
  );
}

function isWanted(offer: ShippingService, wishes: OfferWishes): boolean {
  const { labelFormat, mustArriveBy, requiredBenefits } = wishes;
  if (labelFormat && !prints(offer, labelFormat)) return false;
  // Amazon filters by the date too, so an offer without a date is kept.
  const arrives = offer.latestEstimatedDelivery;
  if (mustArriveBy && arrives && arrives > mustArriveBy) return false;
  const included = (offer.benefits?.included ?? []).map((name) => name.toUpperCase());
  return requiredBenefits.every((benefit) => included.includes(benefit.toUpperCase()));
}

function sorted(offers: ShippingService[], sortBy: ShippingServiceSort): ShippingService[] {
  switch (sortBy) {
    case ShippingServiceSort.CHEAPEST:
      return cheapestFirst(offers);
    case ShippingServiceSort.FASTEST:
      return offers.toSorted((a, b) => byDelivery(a, b) || byPrice(a, b) || byBenefits(a, b));
    case ShippingServiceSort.AMAZON:
    default:
      return offers;
  }
}

// Amounts in different currencies can't be compared, so offers are grouped by currency.
function byPrice(a: ShippingService, b: ShippingService): number {
  const [left, right] = [a.price, b.price];
  return left.currencyCode === right.currencyCode
    ? compareMoney(left, right)
    : left.currencyCode < right.currencyCode
      ? -1
      : 1;
}

function byBenefits(a: ShippingService, b: ShippingService): number {
  const count = (offer: ShippingService): number => offer.benefits?.included.length ?? 0;
  return count(b) - count(a);
}

function byDelivery(a: ShippingService, b: ShippingService): number {
  const [left, right] = [a.latestEstimatedDelivery, b.latestEstimatedDelivery];
  if (!left || !right) return Number(!left) - Number(!right);
  return left.getTime() - right.getTime();
}
