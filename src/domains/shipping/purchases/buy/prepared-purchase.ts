import { Money } from '../../../../graph/money.type.js';
import { InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { CallPriority } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { NamedOffer, PurchaseRequest } from './purchase-request.js';
import { OfferExpired } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { offersOf } from '../../offers/offer-choice.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import type { LabelOrder, OffersRequest } from '../../carriers/provider-requests.js';
import { hasEarlierAnswers } from './earlier-answers.js';
import { labelOrder, offersRequestOfPurchase } from './label-order.js';
import { SellerInputsRequired } from './seller-inputs.result.js';
import { checkedAnswers } from '../../offers/seller-input-answers.js';
import type { FormRequest, SellerInputForms } from '../../offers/seller-input-forms.js';
import { refusedPurchaseResult } from './purchase-refusal.js';
import { resolveShipFrom } from '../../parcels/ship-from.js';
import type { ShipFromAddress, ShipFromSource } from '../../parcels/ship-from.js';
import type { ShippingQuoteService } from '../../offers/shipping-quote.service.js';
import type { Quote } from '../../offers/quote.js';
import {
  freshOffer,
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
  readonly forms: Pick<SellerInputForms, 'ofPurchase' | 'forget'>;
  readonly shipFrom: ShipFromSource;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The service that Amazon refused. */
type RefusedService = Pick<Choice, 'carrierName' | 'shippingServiceId'>;

/**
 * A purchase with the sender's address resolved. It chooses the offer and builds the order for the label.
 *
 * Cost: one getEligibleShipmentServices (6/s) when the price must be known, plus the address of a supply source, plus that of
 * SellerInputForms for a service that asks questions, and for a request with answers.
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
    return labelOrder(this.input, this.#address, choice, choice.answers);
  }

  /** Chooses the offer to buy, and checks the answers to its questions. */
  async choose(): Promise<Choice | BuyShippingResult> {
    const choice = await this.#chooseOffer();
    return choice instanceof Choice ? this.#answered(choice) : choice;
  }

  /**
   * Chooses the offer to buy. The offer of a stored quote fixes the price, so it is bought without another quote, unless it has
   * ended. It is replaced only by one that is as good.
   */
  #chooseOffer(): Choice | BuyShippingResult | Promise<Choice | BuyShippingResult> {
    const { offer, offerId, maxPrice, shippingServiceId } = this.input;
    if (offer) return this.#chooseNamed(offer);
    // A request of an earlier version, with Amazon's id of an offer. Without a maximum price it is bought as it is.
    if (offerId && !maxPrice) return new Choice(shippingServiceId, offerId, null, null);
    return this.#quote((quote) => this.#chooseAmong(quote));
  }

  /** Chooses an offer of a stored quote, or a fresh one when it has ended or costs more than the maximum price. */
  async #chooseNamed(offer: NamedOffer): Promise<Choice | BuyShippingResult> {
    const { offerId, maxPrice, shippingServiceId } = this.input;
    const { carrierName, expiresAt } = offer;
    const isOver = expiresAt !== null && expiresAt.getTime() <= this.#dependencies.now();
    const isAffordable = !maxPrice || isWithin(new Money(offer.price), maxPrice);
    if (offerId && !isOver && isAffordable) {
      return new Choice(shippingServiceId, offerId, carrierName, offer);
    }
    return this.#quote((quote) => {
      const fresh = freshOffer(this.input, quote);
      if (!fresh) return this.#withoutOffer(quote);
      const isFit = isNoWorse(fresh, offer, maxPrice);
      if (!isFit && isAffordable && offerId)
        return this.#expired('has ended, and no other is as good');
      return (
        objectionTo(this.input, fresh, quote) ??
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
    return objectionTo(this.input, offer, quote) ?? Choice.of(offer);
  }

  #withoutOffer(quote: Quote): BuyShippingResult {
    const { choice, shippingServiceId } = this.input;
    return choice?.rule
      ? withoutRuledOffer(this.input, quote)
      : withoutOffer(shippingServiceId, quote);
  }

  #expired(why: string): OfferExpired {
    const { sellerId } = this.#dependencies.provider;
    return new OfferExpired(sellerId, this.#offersRequest(), why);
  }

  /** Returns a fresh offer of the same service to replace an expired one; null when none is as good. */
  async replace({ seen, shippingServiceId, answers }: Choice): Promise<Choice | null> {
    const { offer: named, maxPrice } = this.input;
    if (!seen) return null;
    const replaced = await this.#quote((quote) => {
      const [offer] = offersOf(quote.services, shippingServiceId);
      const isFit = offer && isNoWorse(offer, seen, named ? maxPrice : null);
      return isFit && !objectionTo(this.input, offer, quote) ? Choice.of(offer) : null;
    });
    return replaced instanceof Choice ? replaced.withAnswers(answers) : null;
  }

  /** Returns the result for a refusal by Amazon; null when the error is another failure. */
  refusal(
    error: SpApiError,
    { carrierName, shippingServiceId }: RefusedService,
  ): BuyShippingResult | null {
    const { provider, forms } = this.#dependencies;
    const refusal = provider.purchaseRefusal(error);
    if (!refusal) return null;
    // The cached questions may be older than those of Amazon.
    if (refusal.reason === 'SELLER_INPUTS_MISSING') forms.forget();
    return refusedPurchaseResult(refusal, error, {
      sellerId: provider.sellerId,
      carrierName,
      offersRequest: this.#offersRequest(),
      formRequest: this.#formRequest(shippingServiceId),
    });
  }

  async #quote<Answer>(read: (quote: Quote) => Answer): Promise<Answer | BuyShippingResult> {
    const { quotes } = this.#dependencies;
    return this.#asking(
      () => quotes.offers(this.#offersRequest(), this.#priority),
      this.input.shippingServiceId,
      read,
    );
  }

  /** Checks the answers against the form of the service. Answers of an earlier version are in Amazon's form already. */
  async #answered(choice: Choice): Promise<Choice | BuyShippingResult> {
    const { seen, shippingServiceId } = choice;
    const answers = this.input.sellerInputs ?? [];
    const isAsked = seen?.requiresSellerInputs ?? false;
    if ((!isAsked && answers.length === 0) || hasEarlierAnswers(this.input)) return choice;
    const { provider, forms } = this.#dependencies;
    const request = { ...this.#formRequest(shippingServiceId), sellerId: provider.sellerId };
    return this.#asking(
      () => forms.ofPurchase(request, this.#priority),
      shippingServiceId,
      (form) => {
        const read = checkedAnswers(form, answers, ['input', 'sellerInputs']);
        return Array.isArray(read)
          ? SellerInputsRequired.by(seen?.name ?? shippingServiceId, read, request, form)
          : choice.withAnswers(read);
      },
    );
  }

  /** Reads what Amazon says before a purchase. Returns a result for the client when it refuses. */
  async #asking<Asked, Answer>(
    ask: () => Promise<Asked>,
    shippingServiceId: string,
    read: (asked: Asked) => Answer,
  ): Promise<Answer | BuyShippingResult> {
    let asked: Asked;
    try {
      asked = await ask();
    } catch (error) {
      const service = { carrierName: null, shippingServiceId };
      const refusal = error instanceof SpApiError ? this.refusal(error, service) : null;
      if (!refusal) throw error;
      return refusal;
    }
    return read(asked);
  }

  #offersRequest(): OffersRequest {
    return offersRequestOfPurchase(this.input, this.#address);
  }

  #formRequest(shippingServiceId: string): FormRequest {
    const { amazonOrderId, items } = this.input.parcel;
    return {
      amazonOrderId,
      shippingServiceId,
      shipFrom: this.#address,
      orderItemIds: items.map(({ orderItemId }) => orderItemId),
    };
  }
}
