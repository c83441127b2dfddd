import { compareMoney, Money } from '../../schema/money.type.js';
import { InputIssue, InvalidInput, NotFound } from '../../schema/user-error.type.js';
import type { Caller } from '../../sp-api/caller.js';
import type { SellerClient } from '../../sp-api/client.js';
import { SpApiError } from '../../sp-api/errors.js';
import { createShipment } from '../../sp-api/operations/merchant-fulfillment.js';
import type { CreateShipmentRequestWire } from '../../sp-api/operations/merchant-fulfillment-request.wire.js';
import type { BuyShippingInput } from './buy-shipping.input.js';
import {
  AdditionalSellerInputsRequired,
  OfferUnavailable,
  PriceAboveMaximum,
  PurchaseOutcomeUnknown,
  ShippingPurchased,
  TermsNotAccepted,
  IdempotencyConflict,
  type BuyShippingResult,
} from './buy-shipping.result.js';
import { offerOf, prints } from './offer-choice.js';
import { purchaseFingerprint } from './purchase-fingerprint.js';
import { refusalOf, type RefusedPurchase } from './purchase-refusal.js';
import type { PurchaseRegistry } from './purchase-registry.js';
import { resolveShipFrom, type ShipFromAddress, type ShipFromSource } from './ship-from.js';
import type { ShipmentLoader } from './shipment.loader.js';
import { readShipment } from './shipment.mapper.js';
import { writeOffersRequestOfPurchase, writePurchase } from './shipment-request.mapper.js';
import { buyShippingIssues, wantedLabelFormat } from './shipment-request.rules.js';
import type { ShippingQuoteService } from './shipping-quote.service.js';
import { LabelFormat } from './shipping-options.type.js';
import type { ShippingService, ShippingServices } from './shipping-service.type.js';

export interface PurchaseSetting {
  readonly client: SellerClient;
  readonly quotes: ShippingQuoteService;
  readonly shipments: ShipmentLoader;
  readonly registry: PurchaseRegistry;
  readonly shipFrom: ShipFromSource;
  readonly scope: Caller;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is bought, once nothing speaks against it. */
interface Choice {
  readonly offerId: string | null;
  readonly carrierName: string | null;
}

/**
 * Buys labels for one seller.
 *
 * Cost: one createShipment (2/s), which is never sent twice; before it one getEligibleShipmentServices (6/s) when the price
 * has to be known, and what the address of a supply source costs. A purchase that has begun is not ended by the client's
 * leaving: whether a label was sold must be known to whoever asks next.
 */
export class PurchaseService {
  constructor(private readonly setting: PurchaseSetting) {}

  /** Throws SpApiError when Amazon is in trouble and nothing was sold; the key is free again then. */
  async buyShipping(input: BuyShippingInput): Promise<BuyShippingResult> {
    const issues = buyShippingIssues(input, this.setting.now());
    if (issues.some((issue) => issue.path[1] === 'key')) return new InvalidInput(issues);
    const purchase = {
      sellerId: this.setting.client.sellerId,
      key: input.key,
      fingerprint: purchaseFingerprint(input),
    };
    // Inside the registry, since what was fine when it was bought may lie in the past when it is asked again.
    const result = await this.setting.registry.run(purchase, async (sending) =>
      issues.length > 0 ? new InvalidInput(issues) : this.#buy(input, sending),
    );
    return result === 'conflict' ? new IdempotencyConflict(input.key) : result;
  }

  async #buy(input: BuyShippingInput, sending: () => Promise<void>): Promise<BuyShippingResult> {
    const path = ['input', 'shipment', 'shipFrom'];
    const address = await resolveShipFrom(input.shipment.shipFrom, path, this.setting.shipFrom);
    if (address === null) {
      const id = input.shipment.shipFrom.supplySourceId ?? '';
      return new NotFound(`The seller has no supply source ${id}.`, [...path, 'supplySourceId']);
    }
    if (Array.isArray(address)) return new InvalidInput(address);
    const choice = await this.#choose(input, address);
    if (!('offerId' in choice)) return choice;
    await sending();
    return this.#send(input, writePurchase(input, address, choice.offerId), choice);
  }

  /** The offer to buy. An offer without a maximum is bought as it is: its price is fixed with it. */
  async #choose(
    input: BuyShippingInput,
    address: ShipFromAddress,
  ): Promise<Choice | BuyShippingResult> {
    if (input.offerId && !input.maxPrice) return { offerId: input.offerId, carrierName: null };
    const request = writeOffersRequestOfPurchase(input, address);
    let services: ShippingServices;
    try {
      services = await this.setting.quotes.offers(request, 'mutation');
    } catch (error) {
      return refusalOrThrow(error, this.#refused(writePurchase(input, address, null), null));
    }
    const offer = offerOf(services, input.shippingServiceId, input.offerId ?? null);
    if (!offer) return withoutOffer(input.shippingServiceId, services);
    return this.#objection(input, address, offer, services) ?? chosen(offer);
  }

  #objection(
    input: BuyShippingInput,
    address: ShipFromAddress,
    offer: ShippingService,
    services: ShippingServices,
  ): BuyShippingResult | null {
    return (
      priceObjection(input, offer) ??
      formatObjection(wantedLabelFormat(input), offer, services) ??
      this.#inputsObjection(input, address, offer)
    );
  }

  #inputsObjection(
    input: BuyShippingInput,
    address: ShipFromAddress,
    offer: ShippingService,
  ): BuyShippingResult | null {
    const given = [
      input.shipmentLevelSellerInputs ?? [],
      ...input.shipment.items.map((item) => item.sellerInputs ?? []),
    ].some((inputs) => inputs.length > 0);
    if (!offer.requiresAdditionalSellerInputs || given) return null;
    const { sellerId, sellerInputsRequest } = this.#refused(
      writePurchase(input, address, offer.offerId),
      offer.carrierName,
    );
    const message = `${offer.name} cannot be bought without additional seller inputs.`;
    return new AdditionalSellerInputsRequired(sellerId, sellerInputsRequest, [], message);
  }

  async #send(
    input: BuyShippingInput,
    body: CreateShipmentRequestWire,
    choice: Choice,
  ): Promise<BuyShippingResult> {
    try {
      const { payload } = await this.setting.client.call(
        createShipment,
        { body },
        { priority: 'mutation', onReport: this.setting.scope.onReport },
      );
      const shipment = readShipment(this.setting.client.sellerId, payload);
      // It says that it sold a label, and not which: somebody has to look.
      if (!shipment) return new PurchaseOutcomeUnknown(input.key, null);
      this.setting.shipments.remember(shipment);
      return new ShippingPurchased(input.key, shipment, shipment);
    } catch (error) {
      if (!(error instanceof SpApiError)) return new PurchaseOutcomeUnknown(input.key, null);
      if (error.outcome === 'unknown') {
        return new PurchaseOutcomeUnknown(input.key, error.requestId);
      }
      return refusalOrThrow(error, this.#refused(body, choice.carrierName));
    }
  }

  #refused(body: CreateShipmentRequestWire, carrierName: string | null): RefusedPurchase {
    const details = body.ShipmentRequestDetails;
    return {
      sellerId: this.setting.client.sellerId,
      carrierName,
      offersRequest: {
        ShipmentRequestDetails: details,
        ShippingOfferingFilter: { IncludeComplexShippingOptions: true },
      },
      sellerInputsRequest: {
        OrderId: details.AmazonOrderId,
        ShippingServiceId: body.ShippingServiceId,
        ShipFromAddress: details.ShipFromAddress,
      },
    };
  }
}

function chosen(offer: ShippingService): Choice {
  return { offerId: offer.offerId, carrierName: offer.carrierName };
}

function refusalOrThrow(error: unknown, purchase: RefusedPurchase): BuyShippingResult {
  const refusal = error instanceof SpApiError ? refusalOf(error, purchase) : null;
  if (!refusal) throw error;
  return refusal;
}

function withoutOffer(shippingServiceId: string, services: ShippingServices): BuyShippingResult {
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
    { rejection, alternatives: services },
  );
}

function priceObjection(input: BuyShippingInput, offer: ShippingService): BuyShippingResult | null {
  if (!input.maxPrice) return null;
  const maximum = new Money(input.maxPrice.amount, input.maxPrice.currencyCode);
  const price = offer.rateWithAdjustments;
  if (price.currencyCode !== maximum.currencyCode) {
    const accepted = `${price.currencyCode}, in which the label is sold`;
    return new InvalidInput([new InputIssue(['input', 'maxPrice', 'currencyCode'], accepted)]);
  }
  return compareMoney(price, maximum) > 0 ? new PriceAboveMaximum(offer) : null;
}

function formatObjection(
  format: LabelFormat | null,
  offer: ShippingService,
  services: ShippingServices,
): BuyShippingResult | null {
  if (!format || offer.availableLabelFormats.length === 0 || prints(offer, format)) return null;
  const name = Object.entries(LabelFormat).find(([, value]) => value === format)?.[0] ?? format;
  return new OfferUnavailable(`${offer.name} prints no ${name} labels.`, ['input', 'labelFormat'], {
    rejection: null,
    alternatives: services,
  });
}
