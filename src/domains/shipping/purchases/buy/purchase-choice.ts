import { compareMoney, Money } from '../../../../graph/money.type.js';
import type { MoneyInput } from '../../../../graph/money.type.js';
import { InputIssue, InvalidInput } from '../../../../graph/user-error.type.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import { OfferUnavailable, PriceAboveMaximum, TermsNotAccepted } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { prints } from '../../offers/offer-choice.js';
import type { QuotedOffer } from '../../offers/quoted-offers.js';
import { wantedLabelFormat } from '../../parcels/shipment-request.rules.js';
import { LabelFormat } from '../../labels/label-format.type.js';
import { BEST_OF_ALL } from '../../offers/quote-view.js';
import type { Quote } from '../../offers/quote.js';
import { ShippingQuote } from '../../offers/shipping-quote.type.js';
import type { ShippingService } from '../../offers/shipping-service.type.js';

/** The offer to buy, after all checks. */
export class Choice {
  constructor(
    readonly offerId: string | null,
    readonly carrierName: string | null,
  ) {}
}

/** Returns why an offer can not be bought, as far as that is known without a call; null when it can. */
export function objectionTo(
  input: BatchPurchaseInput,
  offer: ShippingService,
  quote: Quote,
): BuyShippingResult | null {
  return priceObjection(input, offer) ?? formatObjection(wantedLabelFormat(input), offer, quote);
}

/** Returns the result for a service that is not among the offers. */
export function withoutOffer(shippingServiceId: string, quote: Quote): BuyShippingResult {
  const { services } = quote;
  const rejection =
    services.rejected.find((service) => service.shippingServiceId === shippingServiceId) ?? null;
  const carrier = rejection?.carrierName ?? null;
  if (carrier !== null && services.termsNotAcceptedCarriers.includes(carrier)) {
    return new TermsNotAccepted(carrier);
  }
  const why = rejection?.rejectionReasonMessage ?? rejection?.rejectionReasonCode;
  return new OfferUnavailable(
    `${shippingServiceId} is not offered for this package${why ? `: ${why}` : '.'}`,
    ['input', 'shippingServiceId'],
    { rejection, alternatives: new ShippingQuote(quote, BEST_OF_ALL) },
  );
}

/** Tells whether an offer may replace an expired one: it costs no more and arrives no later. */
export function isNoWorse(offer: ShippingService, expired: QuotedOffer): boolean {
  const { price, latestEstimatedDelivery: arrives } = offer;
  if (price.currencyCode !== expired.price.currencyCode) return false;
  if (compareMoney(price, expired.price) > 0) return false;
  const promised = expired.latestEstimatedDelivery;
  return promised === null || (arrives !== null && arrives <= promised);
}

/** Tells whether the client sent any additional seller input. */
export function hasSellerInputs(input: BatchPurchaseInput): boolean {
  return [
    input.shipmentLevelSellerInputs ?? [],
    ...input.shipment.items.map((item) => item.sellerInputs ?? []),
  ].some((inputs) => inputs.length > 0);
}

/** Tells whether a price is in the currency of a maximum, and not above it. */
export function isWithin(price: Money, { amount, currencyCode }: MoneyInput): boolean {
  if (price.currencyCode !== currencyCode) return false;
  return compareMoney(price, new Money({ amount, currencyCode })) <= 0;
}

function priceObjection(
  { maxPrice }: BatchPurchaseInput,
  offer: ShippingService,
): BuyShippingResult | null {
  const price = offer.price;
  if (!maxPrice || isWithin(price, maxPrice)) return null;
  if (price.currencyCode !== maxPrice.currencyCode) {
    const accepted = `${price.currencyCode}, in which the label is sold`;
    return new InvalidInput([new InputIssue(['input', 'maxPrice', 'currencyCode'], accepted)]);
  }
  return new PriceAboveMaximum(offer);
}

function formatObjection(
  format: LabelFormat | null,
  offer: ShippingService,
  quote: Quote,
): BuyShippingResult | null {
  if (!format || offer.labelFormats.length === 0 || prints(offer, format)) return null;
  const name = Object.entries(LabelFormat).find(([, value]) => value === format)?.[0] ?? format;
  return new OfferUnavailable(`${offer.name} prints no ${name} labels.`, ['input', 'labelFormat'], {
    rejection: null,
    alternatives: new ShippingQuote(quote, BEST_OF_ALL),
  });
}
