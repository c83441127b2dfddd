import { sizedByJson } from '../../../../runtime/cache/memory-budget.js';
import type { Sized } from '../../../../runtime/cache/memory-budget.js';
import type { CallOptions, SellerClient } from '../../../../sp-api/calls/client.js';
import { malformedAnswer } from '../../../../sp-api/calls/entity-answer.js';
import type { SpApiError } from '../../../../sp-api/errors/errors.js';
import {
  cancelShipment,
  createShipment,
  getAdditionalSellerInputs,
  getEligibleShipmentServices,
  getShipment,
} from '../../../../sp-api/operations/merchant-fulfillment.js';
import { textOf } from '../../../../sp-api/wire/wire-values.js';
import type { LabelDimensions } from '../../labels/label.type.js';
import type { LabelFormat } from '../../labels/label-format.type.js';
import type { SellerInputDefinitions } from '../../offers/seller-input-value.js';
import type { OfferedServices, QuoteRef } from '../../offers/quote.js';
import type { Shipment } from '../../shipments/shipment.type.js';
import type {
  AnsweredOffers,
  CancellationRefusal,
  LabelProvider,
  ProviderShipment,
  PurchaseRefusal,
  StoredAnswer,
} from '../label-provider.js';
import type { LabelOrder, OffersRequest, SellerInputsRequest } from '../provider-requests.js';
import { AnsweredShipment } from './answered-shipment.js';
import { cancellationRefusal, purchaseRefusal } from './refusal-reasons.js';
import { readSellerInputDefinitions } from './seller-input.mapper.js';
import {
  writeOffersRequest,
  writePurchase,
  writeSellerInputsRequest,
} from './shipment-request.mapper.js';
import { readShipment, readLabelDimensions } from './shipment.mapper.js';
import { readLabelFormat, readOfferedServices } from './shipping-service.mapper.js';
import { cancelledAs, shipmentWireOf, shipDateIn } from './sold-shipment.js';

/**
 * Amazon Merchant Fulfillment v0.
 *
 * Cost: getEligibleShipmentServices 6/s, createShipment 2/s, getShipment, cancelShipment and getAdditionalSellerInputs 1/s.
 */
export class MerchantFulfillment implements LabelProvider {
  readonly #client: SellerClient;

  constructor(client: SellerClient) {
    this.#client = client;
  }

  get sellerId(): string {
    return this.#client.sellerId;
  }

  offers(
    request: OffersRequest,
    quote: QuoteRef,
    options: CallOptions,
  ): Promise<Sized<AnsweredOffers>> {
    const body = writeOffersRequest(request);
    return this.#client.read(getEligibleShipmentServices, { body }, options, ({ payload }, bytes) =>
      sizedByJson({ services: readOfferedServices(payload, quote), answer: payload }, bytes),
    );
  }

  storedOffers(answer: unknown, quote: QuoteRef): OfferedServices {
    return readOfferedServices(typeof answer === 'object' ? answer : null, quote);
  }

  sellerInputs(
    request: SellerInputsRequest,
    options: CallOptions,
  ): Promise<Sized<SellerInputDefinitions>> {
    const body = writeSellerInputsRequest(request);
    return this.#client.read(getAdditionalSellerInputs, { body }, options, ({ payload }, bytes) =>
      sizedByJson(readSellerInputDefinitions(payload), bytes),
    );
  }

  async buy(order: LabelOrder, options: CallOptions): Promise<ProviderShipment | null> {
    const { payload } = await this.#client.call(
      createShipment,
      { body: writePurchase(order) },
      options,
    );
    return AnsweredShipment.of(this.sellerId, payload);
  }

  async shipment(id: string, options: CallOptions): Promise<ProviderShipment | null> {
    const path = { shipmentId: id };
    const { payload } = await this.#client.call(getShipment, { path }, options);
    // The requested id is the identity, even where an answer leaves it out.
    return AnsweredShipment.of(this.sellerId, payload && { ...payload, ShipmentId: id });
  }

  async cancel(id: string, options: CallOptions): Promise<ProviderShipment | null> {
    const path = { shipmentId: id };
    const { payload } = await this.#client.call(cancelShipment, { path }, options);
    return AnsweredShipment.of(this.sellerId, payload && { ...payload, ShipmentId: id });
  }

  emptyAnswer(): SpApiError {
    return malformedAnswer(getShipment);
  }

  storedShipment({ answer, label, refundState }: StoredAnswer): Shipment | null {
    return readShipment(this.sellerId, cancelledAs(refundState, shipmentWireOf(answer, label)));
  }

  /** Returns the ship date in a stored answer, in epoch milliseconds. Null when it has none. */
  static storedShipDate(answer: unknown): number | null {
    return shipDateIn(answer);
  }

  storedFormat(answer: unknown): LabelFormat | null {
    return readLabelFormat(textOf(shipmentWireOf(answer, null)?.Label?.LabelFormat));
  }

  storedLabelSize(answer: unknown): LabelDimensions | null {
    return readLabelDimensions(shipmentWireOf(answer, null)?.Label?.Dimensions);
  }

  purchaseRefusal(error: SpApiError): PurchaseRefusal | null {
    return purchaseRefusal(error);
  }

  cancellationRefusal(error: SpApiError, id: string): CancellationRefusal | null {
    return cancellationRefusal(error, id);
  }
}
