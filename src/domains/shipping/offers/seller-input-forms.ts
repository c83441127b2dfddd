import { NEVER } from '../../../runtime/background/pace.js';
import type { SingleFlightCache } from '../../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { CallPriority } from '../../../sp-api/calls/client.js';
import { canonicalJson } from '../../../graph/canonical-json.js';
import type { LabelProvider } from '../carriers/label-provider.js';
import type { SellerInputsRequest } from '../carriers/provider-requests.js';
import { sellerInputForm } from './seller-input-form.js';
import type { OrderedItems } from './seller-input-form.js';
import type { SellerInputDefinitions } from './seller-input-value.js';
import type { SellerInputForm } from './seller-input.type.js';

/** Definitions of one seller by service, order and address. */
export type DefinitionsCache = SingleFlightCache<SellerInputDefinitions>;

export interface FormDependencies {
  readonly provider: LabelProvider;
  readonly cache: DefinitionsCache;
  readonly orderedItems: OrderedItems;
  readonly caller: Caller;
}

/** The order items of a parcel for which a form is requested. */
export interface FormRequest extends SellerInputsRequest {
  readonly orderItemIds: readonly string[];
}

/**
 * Reads the questions of services for one seller within one request.
 *
 * Cost: one getAdditionalSellerInputs (1/s) for each service and order, unless cached; one getOrder (0.5/s) when products have
 * questions and the order is not in the index.
 */
export class SellerInputForms {
  readonly #dependencies: FormDependencies;

  constructor(dependencies: FormDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the form for a page. Throws SpApiError. */
  shown(request: FormRequest): Promise<SellerInputForm> {
    return this.#form(request, 'query', this.#dependencies.caller.signal);
  }

  /** Returns the form of a purchase. A client that disconnects does not end it. Throws SpApiError. */
  ofPurchase(request: FormRequest, priority: CallPriority): Promise<SellerInputForm> {
    return this.#form(request, priority, NEVER);
  }

  /** Drops the cached definitions, after Amazon has refused answers that fitted them. */
  forget(): void {
    this.#dependencies.cache.clear();
  }

  async #form(
    { amazonOrderId, shippingServiceId, shipFrom, orderItemIds }: FormRequest,
    priority: CallPriority,
    signal: CancellationSignal,
  ): Promise<SellerInputForm> {
    const { provider, cache, caller, orderedItems } = this.#dependencies;
    const { meter } = caller;
    // The items are no part of what Amazon is asked.
    const request = { amazonOrderId, shippingServiceId, shipFrom };
    const definitions = await cache.get(
      canonicalJson(request),
      (left) => provider.sellerInputs(request, { priority, signal: left, meter }),
      { ...caller, signal },
    );
    const { sellerId } = provider;
    const order = { sellerId, amazonOrderId };
    const { ofProducts } = definitions;
    const known = ofProducts.length > 0 ? await orderedItems(amazonOrderId) : null;
    const asins = new Map(known?.map(({ orderItemId, asin }) => [orderItemId, asin]));
    const items = [...new Set(orderItemIds)].map((orderItemId) => ({
      orderItemId,
      asin: asins.get(orderItemId) ?? null,
    }));
    return sellerInputForm(order, definitions, items);
  }
}
