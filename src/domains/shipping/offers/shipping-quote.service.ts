import { refuseInput } from '../../../graph/input-issues.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import type { Sized } from '../../../runtime/cache/memory-budget.js';
import type { SingleFlightCache } from '../../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { CallPriority } from '../../../sp-api/calls/client.js';
import { canonicalJson } from '../canonical-json.js';
import type { LabelProvider } from '../carriers/label-provider.js';
import { offersRequest } from '../carriers/provider-requests.js';
import type { OffersRequest, SellerInputsRequest } from '../carriers/provider-requests.js';
import { chooseOffers } from './offer-choice.js';
import type { AdditionalSellerInputs } from './seller-input.type.js';
import type { QuotedOffers } from './quoted-offers.js';
import { resolveShipFrom } from '../parcels/ship-from.js';
import type { ShipFromAddress, ShipFromSource } from '../parcels/ship-from.js';
import type { ShipFromInput } from '../parcels/ship-from.input.js';
import {
  additionalSellerInputsIssues,
  shippingServicesIssues,
} from '../parcels/shipment-request.rules.js';
import type { ShippingServices } from './shipping-service.type.js';
import type {
  AdditionalSellerInputsInput,
  ShippingServicesInput,
} from './shipping-services.input.js';

/** Measured: 0.12 milliseconds for a package, and 5 microseconds more for each value of its items. */
export const QUOTE_WEIGHT = [200, 8] as const;

/**
 * Offers of one seller by request. Amazon does not state when an offer expires; a purchase detects and replaces an expired
 * one. So offers are cached for about as long as a person looks at a page.
 */
export type QuoteCache = SingleFlightCache<ShippingServices>;

export interface QuoteDependencies {
  readonly provider: LabelProvider;
  readonly shipFrom: ShipFromSource;
  readonly offers: QuotedOffers;
  readonly cache: QuoteCache;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Quotes labels for one seller within one request.
 *
 * Cost: one getEligibleShipmentServices (6/s, burst 12) for each package, whatever the sorting, shared with
 * simultaneous requests and while it is cached; one getAdditionalSellerInputs (1/s) for
 * each service and order. Amazon offers no batch: 50 packages are 50 calls, the last of them after six seconds.
 */
export class ShippingQuoteService {
  readonly #dependencies: QuoteDependencies;

  constructor(dependencies: QuoteDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns the offers for a package, filtered and sorted as the input says.
   * @throws GraphQLError BAD_USER_INPUT with every problem of the input, before any call is spent; SpApiError.
   */
  async shippingServices(input: ShippingServicesInput): Promise<ShippingServices> {
    const issues = shippingServicesIssues(input, this.#dependencies.now());
    if (issues.length > 0) throw refuseInput(issues);
    const path = ['input', 'shipment', 'shipFrom'];
    const address = await this.#address(input.shipment.shipFrom, path);
    return chooseOffers(await this.#remembered(offersRequest(input, address)), {
      sortBy: input.sortBy,
      labelFormat: input.labelFormat ?? null,
      mustArriveBy: input.shipment.mustArriveBy ?? null,
      requiredBenefits: input.requiredBenefits ?? [],
    });
  }

  /**
   * Returns the inputs that a service requires from the seller before a purchase.
   * @throws GraphQLError BAD_USER_INPUT with every problem of the input; SpApiError.
   */
  async additionalSellerInputs(
    input: AdditionalSellerInputsInput,
  ): Promise<AdditionalSellerInputs> {
    const issues = additionalSellerInputsIssues(input);
    if (issues.length > 0) throw refuseInput(issues);
    const address = await this.#address(input.shipFrom, ['input', 'shipFrom']);
    return this.definitions({
      amazonOrderId: input.amazonOrderId,
      shippingServiceId: input.shippingServiceId,
      shipFrom: address,
    });
  }

  /** Returns fresh offers in Amazon's order, without the cache. Throws SpApiError. */
  async offers(
    request: OffersRequest,
    priority: CallPriority,
    signal?: CancellationSignal,
  ): Promise<ShippingServices> {
    return (await this.#ask(request, priority, signal)).value;
  }

  async #ask(
    request: OffersRequest,
    priority: CallPriority,
    signal?: CancellationSignal,
  ): Promise<Sized<ShippingServices>> {
    const services = await this.#dependencies.provider.offers(request, {
      priority,
      onReport: this.#dependencies.caller.onReport,
      ...(signal && { signal }),
    });
    this.#dependencies.offers.remember(request, services.value.offers);
    return services;
  }

  /** Returns fresh offers for a package whose offer has expired. Throws SpApiError. */
  requote(request: OffersRequest): Promise<ShippingServices> {
    // Cached offers are as old as the one that has expired.
    this.#dependencies.cache.clear();
    return this.offers(request, 'query', this.#dependencies.caller.signal);
  }

  /** Throws SpApiError. */
  definitions(request: SellerInputsRequest): Promise<AdditionalSellerInputs> {
    const { signal, onReport } = this.#dependencies.caller;
    return this.#dependencies.provider.sellerInputs(request, {
      priority: 'query',
      signal,
      onReport,
    });
  }

  #remembered(request: OffersRequest): Promise<ShippingServices> {
    const { cache, caller } = this.#dependencies;
    const ask = (signal: CancellationSignal) => this.#ask(request, 'query', signal);
    return cache.get(canonicalJson(request), ask, caller);
  }

  async #address(shipFrom: ShipFromInput, path: readonly string[]): Promise<ShipFromAddress> {
    const address = await resolveShipFrom(shipFrom, path, this.#dependencies.shipFrom);
    if (address === null) {
      const at = [...path, 'supplySourceId'];
      throw refuseInput([new InputIssue(at, 'the id of a supply source of this seller')]);
    }
    if (Array.isArray(address)) throw refuseInput(address);
    return address;
  }
}
