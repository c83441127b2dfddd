import { compareMoney } from '../../../graph/money.type.js';
import { LabelFormat } from '../labels/label-format.type.js';
import { takesPackage } from './carrier-packaging.js';
import { isInTime } from './offer-dates.js';
import { viewText } from './quote-view.js';
import type { QuoteView } from './quote-view.js';
import type { OfferedServices, Quote } from './quote.js';
import { OfferSort } from './shipping-quote.input.js';
import type { ShippingService } from './shipping-service.type.js';

/** The last choice of each quote: pages of orders ask for the same view of cached quotes again and again. */
const lastChoices = new WeakMap<
  Quote,
  { readonly view: string; readonly offers: readonly ShippingService[] }
>();

/**
 * Returns the offers that a view shows, in its order. Offers that do not fit the parcel's own wishes are left out. The same view of
 * the same quote gives the same list.
 */
export function chooseOffers(quote: Quote, view: QuoteView): readonly ShippingService[] {
  const text = viewText(view);
  const last = lastChoices.get(quote);
  if (last?.view === text) return last.offers;
  const offers = chosenOffers(quote, view);
  lastChoices.set(quote, { view: text, offers });
  return offers;
}

function chosenOffers(quote: Quote, view: QuoteView): readonly ShippingService[] {
  const offers = quote.services.offers.filter((offer) => exclusionOf(offer, quote, view) === null);
  return sorted(offers, view.sortBy, quote);
}

/** Sorts offers by the price that is paid, then by benefits, then by the date of delivery. The sort is stable. */
export function cheapestFirst(offers: readonly ShippingService[]): ShippingService[] {
  return offers.toSorted(byCost);
}

function byCost(a: ShippingService, b: ShippingService): number {
  return byPrice(a, b) || byBenefits(a, b) || byDelivery(a, b);
}

/** Returns the first of `cheapestFirst`. */
export function cheapestOf(offers: readonly ShippingService[]): ShippingService | null {
  return offers.reduce<ShippingService | null>(
    (best, offer) => (best === null || byCost(offer, best) < 0 ? offer : best),
    null,
  );
}

/** Returns the offers of a service, the cheapest first. */
export function offersOf(
  services: Pick<OfferedServices, 'offers'>,
  shippingServiceId: string,
): ShippingService[] {
  return cheapestFirst(
    services.offers.filter((offer) => offer.shippingServiceId === shippingServiceId),
  );
}

/** Tells whether the offer supports the label format, as far as Amazon states it. */
function prints(offer: ShippingService, format: LabelFormat): boolean {
  return (
    format === LabelFormat.SHIPPING_SERVICE_DEFAULT ||
    offer.labelFormats.some((choice) => choice.format === format)
  );
}

/** What a client wants of the file of a label. */
export interface LabelWish {
  readonly format: LabelFormat | null;
  readonly includePackingSlip: boolean;
}

/** Tells whether one of the formats of an offer has all that is wanted. Without a statement of Amazon's, an offer passes. */
export function printsAs(
  { labelFormats }: ShippingService,
  { format, includePackingSlip }: LabelWish,
): boolean {
  const isAny = format === null || format === LabelFormat.SHIPPING_SERVICE_DEFAULT;
  return (
    labelFormats.length === 0 ||
    labelFormats.some(
      (choice) =>
        (isAny || choice.format === format) &&
        (!includePackingSlip || choice.canIncludePackingSlip),
    )
  );
}

/** Tells whether the label comes with protection from claims. */
export function isProtected(offer: ShippingService): boolean {
  return offer.benefits?.isClaimsProtected ?? false;
}

/** Returns the first part of the request that leaves an offer out. Null for an offer to show. */
export function exclusionOf(
  offer: ShippingService,
  { request: { parcel, label } }: Pick<Quote, 'request'>,
  view: QuoteView,
): string | null {
  const filter = filterAgainst(offer, view);
  if (filter !== null) return `filter.${filter}`;
  if (label.format !== null && !prints(offer, label.format)) return 'label.format';
  // Amazon filters by the date too, so an offer without a date is kept.
  return arrivesAfter(offer, parcel.mustArriveBy ?? null) ? 'mustArriveBy' : null;
}

function filterAgainst(offer: ShippingService, view: QuoteView): keyof QuoteView | null {
  const { requiredBenefits, carrierNames, withoutSellerInputs, withPackingSlip } = view;
  if (withoutSellerInputs && offer.requiresSellerInputs) return 'withoutSellerInputs';
  if (withPackingSlip && !offer.labelFormats.some((choice) => choice.canIncludePackingSlip))
    return 'withPackingSlip';
  const carrier = offer.carrierName?.toUpperCase() ?? '';
  if (carrierNames.length > 0 && !carrierNames.includes(carrier)) return 'carrierNames';
  const benefits = benefitsOf(offer);
  return requiredBenefits.every((benefit) => benefits.has(benefit)) ? null : 'requiredBenefits';
}

function arrivesAfter(
  { latestEstimatedDelivery: arrives }: ShippingService,
  bound: Date | null,
): boolean {
  return bound !== null && arrives !== null && arrives > bound;
}

function benefitsOf(offer: ShippingService): ReadonlySet<string> {
  return new Set((offer.benefits?.included ?? []).map((name) => name.toUpperCase()));
}

function sorted(
  offers: ShippingService[],
  sortBy: OfferSort,
  { promise, request }: Pick<Quote, 'promise' | 'request'>,
): ShippingService[] {
  const { predefined } = request.parcel.package;
  switch (sortBy) {
    case OfferSort.BEST:
      return offers.toSorted(
        (a, b) =>
          trueFirst(takesPackage(a, predefined), takesPackage(b, predefined)) ||
          trueFirst(isInTime(a, promise), isInTime(b, promise)) ||
          trueFirst(isProtected(a), isProtected(b)) ||
          byPrice(a, b),
      );
    case OfferSort.CHEAPEST:
      return cheapestFirst(offers);
    case OfferSort.FASTEST:
      return offers.toSorted((a, b) => byDelivery(a, b) || byPrice(a, b) || byBenefits(a, b));
    case OfferSort.AMAZON:
      return offers;
  }
}

function trueFirst(left: boolean, right: boolean): number {
  return Number(right) - Number(left);
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
