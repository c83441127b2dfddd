import { compareMoney, Money } from '../../../../graph/money.type.js';
import type { MoneyInput } from '../../../../graph/money.type.js';
import { InputIssue, InvalidInput } from '../../../../graph/user-error.type.js';
import type { NamedOffer, PurchaseRequest } from './purchase-request.js';
import { OfferUnavailable, PriceAboveMaximum, TermsNotAccepted } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { chooseOffers, offersOf, printsAs } from '../../offers/offer-choice.js';
import type { LabelWish } from '../../offers/offer-choice.js';
import { whyRejected } from '../../offers/no-offers.js';
import { UNKNOWN_DATES } from '../../offers/offer-dates.js';
import type { SellerInputs } from '../../offers/seller-input-value.js';
import type { OfferDates } from '../../offers/offer-dates.js';
import { labelInWords, packagedInWords, ruledOffers, whyNoneIsChosen } from './ruled-objection.js';
import { BEST_OF_ALL } from '../../offers/quote-view.js';
import type { Quote } from '../../offers/quote.js';
import { ShippingQuote } from '../../offers/shipping-quote.type.js';
import type { ShippingService } from '../../offers/shipping-service.type.js';

/** What was seen of an offer. */
type SeenOffer = Pick<
  NamedOffer,
  'name' | 'price' | 'latestEstimatedDelivery' | 'shipDate' | 'requiresSellerInputs'
>;

/** Returns the dates of an offer as far as they are known. */
export function datesOf(seen: SeenOffer | null | undefined): OfferDates {
  if (!seen) return UNKNOWN_DATES;
  return { shipDate: seen.shipDate ?? null, latestEstimatedDelivery: seen.latestEstimatedDelivery };
}

/** The offer to buy, after all checks. */
export class Choice {
  constructor(
    readonly shippingServiceId: string,
    readonly offerId: string | null,
    readonly carrierName: string | null,
    /** What an offer that replaces it must keep. Null when it is unknown, and the offer is not replaced. */
    readonly seen: SeenOffer | null,
    /** Checked answers to the questions of the service. Null when there are none. */
    readonly answers: SellerInputs | null = null,
  ) {}

  get dates(): OfferDates {
    return datesOf(this.seen);
  }

  /** Null when it is not known. */
  get price(): NamedOffer['price'] | null {
    return this.seen?.price ?? null;
  }

  static of(offer: ShippingService): Choice {
    const { shippingServiceId, offerId, carrierName } = offer;
    return new Choice(shippingServiceId, offerId, carrierName, offer);
  }

  withAnswers(answers: SellerInputs | null): Choice {
    const { shippingServiceId, offerId, carrierName, seen } = this;
    return new Choice(shippingServiceId, offerId, carrierName, seen, answers);
  }
}

/** Returns why an offer can not be bought, as far as that is known without a call; null when it can. */
export function objectionTo(
  input: PurchaseRequest,
  offer: ShippingService,
  quote: Quote,
): BuyShippingResult | null {
  return priceObjection(input, offer, quote) ?? labelObjection(input.label, offer, quote);
}

/** Returns the fresh offer that a request asks for. Null when there is none. */
export function freshOffer(request: PurchaseRequest, quote: Quote): ShippingService | null {
  const { choice, shippingServiceId } = request;
  const offers = choice ? chooseOffers(quote, choice.view) : quote.services.offers;
  if (choice?.rule) return ruledOffers(request, quote).chosen;
  return offersOf({ offers }, shippingServiceId)[0] ?? null;
}

/** Returns the result for a rule that no offer meets. */
export function withoutRuledOffer(request: PurchaseRequest, quote: Quote): BuyShippingResult {
  const { offers, rejected } = quote.services;
  // Batches show the sentence without `alternatives`, so it does not name them.
  const why =
    offers.length > 0
      ? `${whyNoneIsChosen(request, quote)} Change the request, or choose an offer of the order's \`shippingQuote\`.`
      : `No service is offered for this package${whyRejected(rejected)}`;
  const message = `${why} Nothing was bought.`;
  const path = offers.length > 0 ? ['input', 'shippingServiceId'] : ['input', 'parcel', 'package'];
  return new OfferUnavailable(message, path, {
    rejection: null,
    alternatives: new ShippingQuote(quote, BEST_OF_ALL),
  });
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
  const named = services.termsNotAcceptedCarriers.find((name) =>
    isNamedAfter(shippingServiceId, name),
  );
  if (rejection === null && named !== undefined) return new TermsNotAccepted(named);
  const reason = why
    ? `${shippingServiceId} is not offered for this package: ${why.replace(/\.$/, '')}`
    : `Amazon names no service ${shippingServiceId} for this package`;
  return new OfferUnavailable(`${reason}. Nothing was bought.`, ['input', 'shippingServiceId'], {
    rejection,
    alternatives: new ShippingQuote(quote, BEST_OF_ALL),
  });
}

/** Amazon names the carriers whose terms are not accepted, but not their services. Ids of services begin with the carrier. */
function isNamedAfter(shippingServiceId: string, carrierName: string): boolean {
  const lettersOf = (text: string): string => text.replaceAll(/[^a-z\d]/gi, '').toUpperCase();
  const carrier = lettersOf(carrierName);
  return carrier !== '' && lettersOf(shippingServiceId).startsWith(carrier);
}

/**
 * Tells whether an offer may replace an expired one: it arrives no later, and costs no more than the maximum price. Without one,
 * it costs no more than the expired one.
 */
export function isNoWorse(
  offer: ShippingService,
  expired: SeenOffer,
  maxPrice: MoneyInput | null = null,
): boolean {
  const { price, latestEstimatedDelivery: arrives } = offer;
  if (!isWithin(price, maxPrice ?? expired.price)) return false;
  const promised = expired.latestEstimatedDelivery;
  return promised === null || (arrives !== null && arrives <= promised);
}

/** Tells whether a price is in the currency of a maximum, and not above it. */
export function isWithin(
  price: Money,
  { amount, currencyCode }: Pick<MoneyInput, 'amount' | 'currencyCode'>,
): boolean {
  if (price.currencyCode !== currencyCode) return false;
  return compareMoney(price, new Money({ amount, currencyCode })) <= 0;
}

function priceObjection(
  request: PurchaseRequest,
  offer: ShippingService,
  quote: Quote,
): BuyShippingResult | null {
  const { maxPrice } = request;
  const price = offer.price;
  if (!maxPrice || isWithin(price, maxPrice)) return null;
  if (price.currencyCode !== maxPrice.currencyCode) {
    const accepted = `${price.currencyCode}, in which the label is sold`;
    return new InvalidInput([new InputIssue(['input', 'maxPrice', 'currencyCode'], accepted)]);
  }
  const { packaged } = ruledOffers(request, quote);
  const affordable = packaged && isWithin(packaged.price, maxPrice) ? packaged : null;
  return new PriceAboveMaximum(offer, maxPrice, packagedInWords(affordable));
}

function labelObjection(
  label: LabelWish,
  offer: ShippingService,
  quote: Quote,
): BuyShippingResult | null {
  if (printsAs(offer, label)) return null;
  const part = label.format === null ? 'includePackingSlip' : 'format';
  return new OfferUnavailable(
    `${offer.name} prints no ${labelInWords(label)}. Nothing was bought.`,
    ['input', 'label', part],
    {
      rejection: null,
      alternatives: new ShippingQuote(quote, BEST_OF_ALL),
    },
  );
}
