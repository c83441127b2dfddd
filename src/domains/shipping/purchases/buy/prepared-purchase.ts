import { Money } from '../../../../graph/money.type.js';
import { InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { CallPriority } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { NamedOffer, PurchaseRequest } from './purchase-request.js';
import { AdditionalSellerInputsRequired, OfferExpired } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { offersOf } from '../../offers/offer-choice.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import type { LabelOrder, OffersRequest } from '../../carriers/provider-requests.js';
import { labelOrder, offersRequestOfPurchase } from './label-order.js';
import { refusedPurchaseResult } from './purchase-refusal.js';
import type { RefusedPurchase } from './purchase-refusal.js';
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

export interface PreparationDependencies {
  readonly provider: LabelProvider;
  readonly quotes: ShippingQuoteService;
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
    const path = ['input', 'parcel', 'shipFrom'];
    const address = await resolveShipFrom(input.shipFrom, path, dependencies.shipFrom);
    if (address === null) {
      const id = input.shipFrom.supplySourceId ?? '';
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
   * Chooses the offer to buy. The offer of a stored quote fixes the price, so it is bought without another quote, unless it has
   * ended. It is replaced only by one that is as good.
   */
  async choose(): Promise<Choice | BuyShippingResult> {
    const { offer, offerId, maxPrice, shippingServiceId } = this.input;
    if (offer) return this.#chooseNamed(offer);
    // A request of an earlier version, with Amazon's id of an offer. Without a maximum price it is bought as it is.
    if (offerId && !maxPrice) return new Choice(shippingServiceId, offerId, null, null);
    return this.#quote((quote) => this.#chooseAmong(quote));
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
        new Choice(shippingServiceId, offerId, carrierName, offer)
      );
    }
    return this.#quote((quote) => {
      const fresh = freshOffer(this.input, quote);
      if (!fresh) return this.#withoutOffer(quote);
      const isFit = isNoWorse(fresh, offer, maxPrice);
      if (!isFit && isAffordable && offerId)
        return this.#expired('has ended, and no other is as good');
      return (
        objectionTo(this.input, fresh, quote) ??
        this.#missingInputs(fresh.name, fresh) ??
        (isFit ? Choice.of(fresh) : this.#expired('has ended, and no other is as good'))
      );
    });
  }

  #chooseAmong(quote: Quote): Choice | BuyShippingResult {
    const { offerId } = this.input;
    const offer = offerId
      ? quote.services.offers.find((one) => one.offerId === offerId)
      : freshOffer(this.input, quote);
    if (!offer)
      return offerId
        ? this.#expired('is not among the offers of Amazon')
        : this.#withoutOffer(quote);
    return (
      objectionTo(this.input, offer, quote) ??
      this.#missingInputs(offer.name, offer) ??
      Choice.of(offer)
    );
  }

  #withoutOffer(quote: Quote): BuyShippingResult {
    const { choice, shippingServiceId } = this.input;
    return choice?.rule ? withoutRuledOffer(quote) : withoutOffer(shippingServiceId, quote);
  }

  #expired(why: string): OfferExpired {
    const { sellerId } = this.#dependencies.provider;
    return new OfferExpired(sellerId, this.#offersRequest(), why);
  }

  /** Returns a fresh offer of the same service to replace an expired one; null when none is as good. */
  async replace({ seen, shippingServiceId }: Choice): Promise<Choice | null> {
    const { offer: named, maxPrice } = this.input;
    if (!seen) return null;
    const replaced = await this.#quote((quote) => {
      const [offer] = offersOf(quote.services, shippingServiceId);
      const isFit = offer && isNoWorse(offer, seen, named ? maxPrice : null);
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
    const { parcel, shippingServiceId } = this.input;
    return {
      sellerId: this.#dependencies.provider.sellerId,
      carrierName,
      offersRequest: this.#offersRequest(),
      sellerInputsRequest: {
        amazonOrderId: parcel.amazonOrderId,
        shippingServiceId,
        shipFrom: this.#address,
      },
    };
  }
}
