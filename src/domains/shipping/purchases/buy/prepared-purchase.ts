import { UNKNOWN_DATES } from '../../offers/offer-dates.js';
import type { OfferDates } from '../../offers/offer-dates.js';
import { Money } from '../../../../graph/money.type.js';
import { InputIssue, InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { CallPriority } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { NamedOffer, PurchaseRequest } from './purchase-request.js';
import { AdditionalSellerInputsRequired, OfferExpired } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { offersOf } from '../../offers/offer-choice.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import { labelOrder, offersRequestOfPurchase } from '../../carriers/provider-requests.js';
import type { LabelOrder, OffersRequest } from '../../carriers/provider-requests.js';
import { refusedPurchaseResult } from './purchase-refusal.js';
import type { RefusedPurchase } from './purchase-refusal.js';
import { packageFingerprint } from '../../offers/quoted-offers.js';
import type { QuotedOffer, QuotedOffers } from '../../offers/quoted-offers.js';
import { resolveShipFrom } from '../../parcels/ship-from.js';
import type { ShipFromAddress, ShipFromSource } from '../../parcels/ship-from.js';
import type { ShippingQuoteService } from '../../offers/shipping-quote.service.js';
import type { Quote } from '../../offers/quote.js';
import {
  freshOffer,
  hasSellerInputs,
  isNoWorse,
  isWithin,
  objectionTo,
  withoutOffer,
  withoutRuledOffer,
  Choice,
} from './purchase-choice.js';

/** Returns the dates of the offer that a client named, as it saw them. */
export function datesOf(offer: NamedOffer | null | undefined): OfferDates {
  if (!offer) return UNKNOWN_DATES;
  return {
    shipDate: offer.shipDate ?? null,
    latestEstimatedDelivery: offer.latestEstimatedDelivery,
  };
}

export interface PreparationDependencies {
  readonly provider: LabelProvider;
  readonly quotes: ShippingQuoteService;
  readonly offers: QuotedOffers;
  readonly shipFrom: ShipFromSource;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * A purchase with the sender's address resolved. It chooses the offer and builds the order for the label.
 *
 * Cost: one getEligibleShipmentServices (6/s) when the price must be known, plus the address of a supply source.
 */
export class PreparedPurchase {
  readonly #dependencies: PreparationDependencies;
  readonly #address: ShipFromAddress;
  readonly #priority: CallPriority;

  private constructor(
    dependencies: PreparationDependencies,
    readonly input: PurchaseRequest,
    address: ShipFromAddress,
    priority: CallPriority,
  ) {
    this.#dependencies = dependencies;
    this.#address = address;
    this.#priority = priority;
  }

  /** Resolves the sender's address. Returns a result for the client when there is no usable address. */
  static async prepare(
    dependencies: PreparationDependencies,
    input: PurchaseRequest,
    priority: CallPriority,
  ): Promise<PreparedPurchase | InvalidInput | NotFound> {
    // The offer holds for the address of its quote.
    if (input.offer)
      return new PreparedPurchase(dependencies, input, input.offer.shipFrom, priority);
    const path = ['input', 'shipment', 'shipFrom'];
    const address = await resolveShipFrom(input.shipment.shipFrom, path, dependencies.shipFrom);
    if (address === null) {
      const id = input.shipment.shipFrom.supplySourceId ?? '';
      return new NotFound(`The seller has no supply source ${id}.`, [...path, 'supplySourceId']);
    }
    return Array.isArray(address)
      ? new InvalidInput(address)
      : new PreparedPurchase(dependencies, input, address, priority);
  }

  /** Returns the order for the label. */
  order(choice: Choice): LabelOrder {
    return labelOrder(this.input, this.#address, choice);
  }

  /**
   * Chooses the offer to buy. An offer that the client named fixes the price, so it is bought without a quote, unless there is a
   * maximum price and its own price is unknown here or above it. A named offer is replaced only by one that is as good.
   */
  async choose(): Promise<Choice | BuyShippingResult> {
    const { offer, offerId, maxPrice, shippingServiceId } = this.input;
    if (offer) return this.#chooseNamed(offer);
    const quoted = offerId ? this.#dependencies.offers.find(offerId) : null;
    const mistaken = quoted && this.#mistakenOffer(quoted);
    if (mistaken) return mistaken;
    if (offerId && (!maxPrice || (quoted && isWithin(quoted.price, maxPrice)))) {
      const { carrierName = null, latestEstimatedDelivery = null } = quoted ?? {};
      const dates = { shipDate: null, latestEstimatedDelivery };
      return new Choice(shippingServiceId, offerId, carrierName, dates);
    }
    return this.#quote((quote) => this.#chooseAmong(quote, quoted));
  }

  /** Chooses an offer of a stored quote, or a fresh one when it has ended or costs more than the maximum price. */
  async #chooseNamed(offer: NamedOffer): Promise<Choice | BuyShippingResult> {
    const { offerId, maxPrice, shippingServiceId } = this.input;
    const { carrierName, expiresAt, name } = offer;
    const isOver = expiresAt !== null && expiresAt.getTime() <= this.#dependencies.now();
    const isAffordable = !maxPrice || isWithin(new Money(offer.price), maxPrice);
    if (offerId && !isOver && isAffordable) {
      return (
        this.#missingInputs(name, offer) ??
        new Choice(shippingServiceId, offerId, carrierName, datesOf(offer))
      );
    }
    return this.#quote((quote) => {
      const fresh = freshOffer(this.input, quote);
      if (!fresh) return this.#withoutOffer(quote);
      const isFit = isNoWorse(fresh, offer, maxPrice);
      if (!isFit && isAffordable) return this.#expired('has ended, and no other is as good');
      return (
        objectionTo(this.input, fresh, quote) ??
        this.#missingInputs(fresh.name, fresh) ??
        (isFit ? Choice.of(fresh) : this.#expired('has ended, and no other is as good'))
      );
    });
  }

  #chooseAmong(quote: Quote, quoted: QuotedOffer | null): Choice | BuyShippingResult {
    const { offerId, shippingServiceId } = this.input;
    const offers = offersOf(quote.services, shippingServiceId);
    const named = offerId ? offers.find((offer) => offer.offerId === offerId) : undefined;
    const offer = named ?? freshOffer(this.input, quote);
    if (!offer) return this.#withoutOffer(quote);
    const isReplaced = Boolean(offerId) && !named;
    if (isReplaced && !quoted) return this.#expired('is not among the offers of Amazon');
    const objection =
      objectionTo(this.input, offer, quote) ?? this.#missingInputs(offer.name, offer);
    if (objection) return objection;
    return isReplaced && quoted && !isNoWorse(offer, quoted)
      ? this.#expired('costs more than `maxPrice`, and no other is as good')
      : Choice.of(offer);
  }

  #withoutOffer(quote: Quote): BuyShippingResult {
    const { choice, shippingServiceId } = this.input;
    return choice?.rule ? withoutRuledOffer(quote) : withoutOffer(shippingServiceId, quote);
  }

  /** Returns the result for an offer of another service or package; null when there is none. */
  #mistakenOffer(quoted: QuotedOffer): BuyShippingResult | null {
    const { shippingServiceId } = this.input;
    if (quoted.shippingServiceId !== shippingServiceId) {
      const accepted = `an offer of ${shippingServiceId}: this one is of ${quoted.shippingServiceId}`;
      return new InvalidInput([new InputIssue(['input', 'offerId'], accepted)]);
    }
    return quoted.quotedFor === packageFingerprint(this.#offersRequest())
      ? null
      : this.#expired('is for another package');
  }

  #expired(why: string): OfferExpired {
    const { sellerId } = this.#dependencies.provider;
    return new OfferExpired(sellerId, this.#offersRequest(), why);
  }

  /** Returns a fresh offer of the same service to replace an expired one; null when none is as good. */
  async replace({ offerId, shippingServiceId }: Choice): Promise<Choice | null> {
    const { offer: named, maxPrice } = this.input;
    const expired = named ?? (offerId ? this.#dependencies.offers.find(offerId) : null);
    if (!expired) return null;
    const replaced = await this.#quote((quote) => {
      const [offer] = offersOf(quote.services, shippingServiceId);
      const isFit = offer && isNoWorse(offer, expired, named ? maxPrice : null);
      return isFit && !objectionTo(this.input, offer, quote) ? Choice.of(offer) : null;
    });
    return replaced instanceof Choice ? replaced : null;
  }

  /** Returns the result for a refusal by Amazon; null when the error is another failure. */
  refusal(error: SpApiError, carrierName: string | null): BuyShippingResult | null {
    const refusal = this.#dependencies.provider.purchaseRefusal(error);
    return refusal && refusedPurchaseResult(refusal, error, this.#refused(carrierName));
  }

  async #quote<Answer>(read: (quote: Quote) => Answer): Promise<Answer | BuyShippingResult> {
    let quote: Quote;
    try {
      quote = await this.#dependencies.quotes.offers(this.#offersRequest(), this.#priority);
    } catch (error) {
      const refusal = error instanceof SpApiError ? this.refusal(error, null) : null;
      if (!refusal) throw error;
      return refusal;
    }
    return read(quote);
  }

  #missingInputs(
    name: string,
    offer: { readonly requiresSellerInputs: boolean },
  ): BuyShippingResult | null {
    if (!offer.requiresSellerInputs || hasSellerInputs(this.input)) return null;
    const { sellerId, sellerInputsRequest } = this.#refused(null);
    const message = `${name} cannot be bought without additional seller inputs.`;
    return new AdditionalSellerInputsRequired(sellerId, sellerInputsRequest, [], message);
  }

  #offersRequest(): OffersRequest {
    return offersRequestOfPurchase(this.input, this.#address);
  }

  #refused(carrierName: string | null): RefusedPurchase {
    const { shipment, shippingServiceId } = this.input;
    return {
      sellerId: this.#dependencies.provider.sellerId,
      carrierName,
      offersRequest: this.#offersRequest(),
      sellerInputsRequest: {
        amazonOrderId: shipment.amazonOrderId,
        shippingServiceId,
        shipFrom: this.#address,
      },
    };
  }
}
