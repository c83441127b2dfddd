import { refuseInput } from '../../schema/input-issues.js';
import { InputIssue } from '../../schema/user-error.type.js';
import type { Caller } from '../../sp-api/caller.js';
import type { CallPriority, SellerClient } from '../../sp-api/client.js';
import {
  getAdditionalSellerInputs,
  getEligibleShipmentServices,
} from '../../sp-api/operations/merchant-fulfillment.js';
import type {
  GetAdditionalSellerInputsRequestWire,
  GetEligibleShipmentServicesRequestWire,
} from '../../sp-api/operations/merchant-fulfillment-request.wire.js';
import { chooseOffers } from './offer-choice.js';
import { readAdditionalSellerInputs } from './seller-input.mapper.js';
import type { AdditionalSellerInputs } from './seller-input.type.js';
import type { QuotedOffers } from './quoted-offers.js';
import { resolveShipFrom, type ShipFromAddress, type ShipFromSource } from './ship-from.js';
import type { ShipFromInput } from './ship-from.input.js';
import { writeAddress, writeOffersRequest } from './shipment-request.mapper.js';
import { additionalSellerInputsIssues, shippingServicesIssues } from './shipment-request.rules.js';
import { readShippingServices } from './shipping-service.mapper.js';
import type { ShippingServices } from './shipping-service.type.js';
import type {
  AdditionalSellerInputsInput,
  ShippingServicesInput,
} from './shipping-services.input.js';

export interface QuoteSetting {
  readonly client: SellerClient;
  readonly shipFrom: ShipFromSource;
  readonly offers: QuotedOffers;
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * What shipping one seller can buy, for one request.
 *
 * Cost: one getEligibleShipmentServices (6/s) for each package, however often and however sorted it is asked for in one
 * request; one getAdditionalSellerInputs (1/s) for each service and order. Offers are not remembered: they expire.
 */
export class ShippingQuoteService {
  readonly #asked = new Map<string, Promise<ShippingServices>>();

  constructor(private readonly setting: QuoteSetting) {}

  /**
   * The offers for a package, filtered and sorted as the input says.
   * @throws GraphQLError BAD_USER_INPUT with every problem of the input, before any call is spent; SpApiError.
   */
  async shippingServices(input: ShippingServicesInput): Promise<ShippingServices> {
    const issues = shippingServicesIssues(input, this.setting.now());
    if (issues.length > 0) throw refuseInput(issues);
    const path = ['input', 'shipment', 'shipFrom'];
    const address = await this.#address(input.shipment.shipFrom, path);
    return chooseOffers(await this.#askOnce(writeOffersRequest(input, address)), {
      sortBy: input.sortBy,
      labelFormat: input.labelFormat ?? null,
      mustArriveBy: input.shipment.mustArriveBy ?? null,
      requiredBenefits: input.requiredBenefits ?? [],
    });
  }

  /**
   * What a service asks of the seller before it can be bought.
   * @throws GraphQLError BAD_USER_INPUT with every problem of the input; SpApiError.
   */
  async additionalSellerInputs(
    input: AdditionalSellerInputsInput,
  ): Promise<AdditionalSellerInputs> {
    const issues = additionalSellerInputsIssues(input);
    if (issues.length > 0) throw refuseInput(issues);
    const address = await this.#address(input.shipFrom, ['input', 'shipFrom']);
    return this.definitions({
      OrderId: input.amazonOrderId,
      ShippingServiceId: input.shippingServiceId,
      ShipFromAddress: writeAddress(address),
    });
  }

  /** Fresh offers, in Amazon's order. Throws SpApiError. */
  async offers(
    request: GetEligibleShipmentServicesRequestWire,
    priority: CallPriority,
    signal?: AbortSignal,
  ): Promise<ShippingServices> {
    const { payload } = await this.setting.client.call(
      getEligibleShipmentServices,
      { body: request },
      { priority, onReport: this.setting.caller.onReport, ...(signal && { signal }) },
    );
    const services = readShippingServices(payload);
    this.setting.offers.remember(request, services.offers);
    return services;
  }

  /** Fresh offers for a package whose offer has expired. Throws SpApiError. */
  requote(request: GetEligibleShipmentServicesRequestWire): Promise<ShippingServices> {
    return this.offers(request, 'query', this.setting.caller.signal);
  }

  /** Throws SpApiError. */
  async definitions(
    request: GetAdditionalSellerInputsRequestWire,
  ): Promise<AdditionalSellerInputs> {
    const { payload } = await this.setting.client.call(
      getAdditionalSellerInputs,
      { body: request },
      {
        priority: 'query',
        signal: this.setting.caller.signal,
        onReport: this.setting.caller.onReport,
      },
    );
    return readAdditionalSellerInputs(payload);
  }

  #askOnce(request: GetEligibleShipmentServicesRequestWire): Promise<ShippingServices> {
    const key = JSON.stringify(request);
    let answer = this.#asked.get(key);
    if (answer) this.setting.caller.onCacheHit();
    else this.#asked.set(key, (answer = this.offers(request, 'query', this.setting.caller.signal)));
    return answer;
  }

  async #address(shipFrom: ShipFromInput, path: readonly string[]): Promise<ShipFromAddress> {
    const address = await resolveShipFrom(shipFrom, path, this.setting.shipFrom);
    if (address === null) {
      const at = [...path, 'supplySourceId'];
      throw refuseInput([new InputIssue(at, 'the id of a supply source of this seller')]);
    }
    if (Array.isArray(address)) throw refuseInput(address);
    return address;
  }
}
