import { InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { CallPriority } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { BuyShippingInput } from './buy-shipping.input.js';
import {
  AdditionalSellerInputsRequired,
  OfferExpired,
  type BuyShippingResult,
} from './buy-shipping.result.js';
import { offerOf } from '../../offers/offer-choice.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import {
  labelOrder,
  offersRequestOfPurchase,
  type LabelOrder,
  type OffersRequest,
} from '../../carriers/provider-requests.js';
import { refusedPurchaseResult, type RefusedPurchase } from './purchase-refusal.js';
import { packageFingerprint, type QuotedOffers } from '../../offers/quoted-offers.js';
import {
  resolveShipFrom,
  type ShipFromAddress,
  type ShipFromSource,
} from '../../parcels/ship-from.js';
import type { ShippingQuoteService } from '../../offers/shipping-quote.service.js';
import type { ShippingServices } from '../../offers/shipping-service.type.js';
import {
  hasSellerInputs,
  isNoWorse,
  objectionTo,
  withoutOffer,
  Choice,
} from './purchase-choice.js';

export interface PreparationSetting {
  readonly provider: LabelProvider;
  readonly quotes: ShippingQuoteService;
  readonly offers: QuotedOffers;
  readonly shipFrom: ShipFromSource;
}

/**
 * What a client asked for, made ready to be sent: the sender's address found, the offer chosen.
 *
 * Cost: one getEligibleShipmentServices (6/s) when the price has to be known, and what the address of a supply source costs.
 */
export class PreparedPurchase {
  private constructor(
    private readonly setting: PreparationSetting,
    readonly input: BuyShippingInput,
    private readonly address: ShipFromAddress,
    private readonly priority: CallPriority,
  ) {}

  /** Finds the sender's address; answers what keeps the purchase from being made when it can't be had. */
  static async prepare(
    setting: PreparationSetting,
    input: BuyShippingInput,
    priority: CallPriority,
  ): Promise<PreparedPurchase | InvalidInput | NotFound> {
    const path = ['input', 'shipment', 'shipFrom'];
    const address = await resolveShipFrom(input.shipment.shipFrom, path, setting.shipFrom);
    if (address === null) {
      const id = input.shipment.shipFrom.supplySourceId ?? '';
      return new NotFound(`The seller has no supply source ${id}.`, [...path, 'supplySourceId']);
    }
    return Array.isArray(address)
      ? new InvalidInput(address)
      : new PreparedPurchase(setting, input, address, priority);
  }

  /** The order for the label. */
  order(offerId: string | null): LabelOrder {
    return labelOrder(this.input, this.address, offerId);
  }

  /**
   * The offer to buy. One that the client named is bought as it is, since its price is fixed with it, unless a maximum asks
   * for the price to be known. An offer that was made for another package is refused.
   */
  async choose(): Promise<Choice | BuyShippingResult> {
    const { offerId, maxPrice } = this.input;
    const quoted = offerId ? this.setting.offers.find(offerId) : null;
    if (quoted && quoted.quotedFor !== packageFingerprint(this.#offersRequest())) {
      return new OfferExpired(this.setting.provider.sellerId, this.#offersRequest());
    }
    if (offerId && !maxPrice) return new Choice(offerId, quoted?.carrierName ?? null);
    return this.#quote((services) => {
      const offer = offerOf(services, this.input.shippingServiceId, offerId ?? null);
      if (!offer) return withoutOffer(this.input.shippingServiceId, services);
      const objection =
        objectionTo(this.input, offer, services) ?? this.#missingInputs(offer.name, offer);
      return objection ?? new Choice(offer.offerId, offer.carrierName);
    });
  }

  /** In place of an offer that has expired: a fresh one of the same service that is no worse; null when there is none. */
  async replace(expiredOfferId: string | null): Promise<Choice | null> {
    const expired = expiredOfferId ? this.setting.offers.find(expiredOfferId) : null;
    if (!expired) return null;
    const replaced = await this.#quote((services) => {
      const offer = offerOf(services, this.input.shippingServiceId, null);
      const fits = offer && isNoWorse(offer, expired) && !objectionTo(this.input, offer, services);
      return fits ? new Choice(offer.offerId, offer.carrierName) : null;
    });
    return replaced instanceof Choice ? replaced : null;
  }

  /** What Amazon's refusal means to the client; null when the error is no refusal. */
  refusal(error: SpApiError, carrierName: string | null): BuyShippingResult | null {
    const refusal = this.setting.provider.purchaseRefusal(error);
    return refusal && refusedPurchaseResult(refusal, error, this.#refused(carrierName));
  }

  async #quote<Answer>(
    read: (services: ShippingServices) => Answer,
  ): Promise<Answer | BuyShippingResult> {
    let services: ShippingServices;
    try {
      services = await this.setting.quotes.offers(this.#offersRequest(), this.priority);
    } catch (error) {
      const refusal = error instanceof SpApiError ? this.refusal(error, null) : null;
      if (!refusal) throw error;
      return refusal;
    }
    return read(services);
  }

  #missingInputs(
    name: string,
    offer: { readonly requiresAdditionalSellerInputs: boolean },
  ): BuyShippingResult | null {
    if (!offer.requiresAdditionalSellerInputs || hasSellerInputs(this.input)) return null;
    const { sellerId, sellerInputsRequest } = this.#refused(null);
    const message = `${name} cannot be bought without additional seller inputs.`;
    return new AdditionalSellerInputsRequired(sellerId, sellerInputsRequest, [], message);
  }

  #offersRequest(): OffersRequest {
    return offersRequestOfPurchase(this.input, this.address);
  }

  #refused(carrierName: string | null): RefusedPurchase {
    const { shipment, shippingServiceId } = this.input;
    return {
      sellerId: this.setting.provider.sellerId,
      carrierName,
      offersRequest: this.#offersRequest(),
      sellerInputsRequest: {
        amazonOrderId: shipment.amazonOrderId,
        shippingServiceId,
        shipFrom: this.address,
      },
    };
  }
}
