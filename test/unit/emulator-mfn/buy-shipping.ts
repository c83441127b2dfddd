import type { ApiOperation, EmulatedSeller } from '../../../src/emulator/core/api.js';
import { ApiError } from '../../../src/emulator/core/api.js';
import { MerchantFulfillment } from '../../../src/emulator/apis/merchant-fulfillment/merchant-fulfillment.js';
import { merchantFulfillmentOperations } from '../../../src/emulator/apis/merchant-fulfillment/operations.js';
import type { MerchantFulfillmentSettings } from '../../../src/emulator/apis/merchant-fulfillment/settings.js';
import type { Order } from '../../../src/emulator/apis/orders/order.js';
import type { World } from '../../../src/emulator/core/world.js';

/** A Wednesday, nine in the morning in Seattle: every carrier still picks up on that day. */
export const WEDNESDAY = Date.UTC(2026, 2, 4, 17);

export const SHIP_FROM = {
  Name: 'Larkspur Outfitters',
  AddressLine1: '1800 Pinecone Path',
  City: 'Seattle',
  StateOrProvinceCode: 'WA',
  PostalCode: '98109',
  CountryCode: 'US',
  Email: 'dock@example.com',
  Phone: '+1 206-555-0100',
};

interface Money {
  CurrencyCode: string;
  Amount: number;
}

export interface OfferWire {
  ShippingServiceId: string;
  ShippingServiceOfferId: string;
  CarrierName: string;
  ShipDate: string;
  EarliestEstimatedDeliveryDate: string;
  LatestEstimatedDeliveryDate: string;
  Rate: Money;
  RateWithAdjustments: Money;
  AdjustmentItemList: { RateItemID: string; RateItemCharge: Money }[];
  ShippingServiceOptions: Record<string, unknown>;
  AvailableLabelFormats: string[];
  RequiresAdditionalSellerInputs: boolean;
  Benefits: {
    IncludedBenefits: string[];
    ExcludedBenefits: { Benefit: string; ReasonCodes: string[] }[];
  };
}

export interface EligibleWire {
  ShippingServiceList: OfferWire[];
  RejectedShippingServiceList: { ShippingServiceId: string; RejectionReasonCode: string }[];
  TemporarilyUnavailableCarrierList: { CarrierName: string }[];
  TermsAndConditionsNotAcceptedCarrierList: { CarrierName: string }[];
}

export interface ShipmentWire {
  ShipmentId: string;
  Status: string;
  TrackingId: string;
  Insurance: Money;
  ItemList: Record<string, unknown>[];
  ShipToAddress: Record<string, string>;
  ShippingService: OfferWire;
  Label: {
    LabelFormat: string;
    CustomTextForLabel?: string;
    FileContents: { Contents: string; FileType: string; Checksum: string };
  };
}

export interface InputsWire {
  ShipmentLevelFields: { AdditionalInputFieldName: string }[];
  ItemLevelFieldsList: { Asin: string; AdditionalInputs: { AdditionalInputFieldName: string }[] }[];
}

type Details = Record<string, unknown>;

/** Emulated Buy Shipping without a server: two sellers and a manual clock. */
export class BuyShipping {
  nowMs = WEDNESDAY;
  readonly sellers: readonly EmulatedSeller[] = ['FIRST', 'SECOND'].map((sellerId) => ({
    sellerId,
    name: sellerId,
    refreshToken: sellerId,
    marketplaceIds: ['ATVPDKIKX0DER'],
    region: 'na',
  }));
  readonly state: MerchantFulfillment;
  readonly #operations: ReadonlyMap<string, ApiOperation>;

  constructor(settings: Partial<MerchantFulfillmentSettings> = {}, seed = 1) {
    const world: World = { seed, sellers: this.sellers, nowMs: () => this.nowMs };
    this.state = new MerchantFulfillment(world, settings);
    this.#operations = new Map(
      merchantFulfillmentOperations(world, this.state).map((entry) => [entry.name, entry]),
    );
  }

  /** Returns the first seller's named order with this number, such as 3 for 112-1000003-1000003. */
  order(number: number): Order {
    const part = String(1_000_000 + number);
    return this.state.orders.find('FIRST', `112-${part}-${part}`)!;
  }

  /** Returns request details for all items of an order in a small box. */
  details(order: Order, changes: Details = {}): Details {
    return {
      AmazonOrderId: order.amazonOrderId,
      ItemList: order.items.map((item) => ({
        OrderItemId: item.orderItemId,
        Quantity: item.quantityOrdered,
      })),
      ShipFromAddress: SHIP_FROM,
      PackageDimensions: { Length: 9, Width: 6, Height: 5, Unit: 'inches' },
      Weight: { Value: 18, Unit: 'oz' },
      ShippingServiceOptions: {
        DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
        CarrierWillPickUp: false,
      },
      ...changes,
    };
  }

  eligible(details: Details, filter?: object, seller = 0): Promise<EligibleWire> {
    const body = { ShipmentRequestDetails: details, ShippingOfferingFilter: filter };
    return this.#call('getEligibleShipmentServices', { body, seller });
  }

  async offer(serviceId: string, details: Details, filter?: object): Promise<OfferWire> {
    const { ShippingServiceList } = await this.eligible(details, filter);
    return ShippingServiceList.find((offer) => offer.ShippingServiceId === serviceId)!;
  }

  buy(details: Details, serviceId: string, more: object = {}, seller = 0): Promise<ShipmentWire> {
    const body = { ShipmentRequestDetails: details, ShippingServiceId: serviceId, ...more };
    return this.#call('createShipment', { body, seller });
  }

  shipment(shipmentId: string, seller = 0): Promise<ShipmentWire> {
    return this.#call('getShipment', { params: { shipmentId }, seller });
  }

  cancel(shipmentId: string, seller = 0): Promise<ShipmentWire> {
    return this.#call('cancelShipment', { params: { shipmentId }, seller });
  }

  inputs(order: Order, serviceId: string): Promise<InputsWire> {
    const body = {
      OrderId: order.amazonOrderId,
      ShippingServiceId: serviceId,
      ShipFromAddress: SHIP_FROM,
    };
    return this.#call('getAdditionalSellerInputs', { body });
  }

  async #call<T>(
    name: string,
    request: { body?: unknown; params?: Record<string, string>; seller?: number },
  ): Promise<T> {
    const answer = await this.#operations.get(name)!.handle({
      seller: this.sellers[request.seller ?? 0]!,
      params: request.params ?? {},
      query: new URLSearchParams(),
      // Through JSON, as over the wire.
      body: request.body === undefined ? undefined : JSON.parse(JSON.stringify(request.body)),
      nowMs: this.nowMs,
    });
    const body: { payload: T } = JSON.parse(JSON.stringify(answer.body));
    return body.payload;
  }
}

/** Returns status, code and message of Amazon's refusal. `accepted` without one. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApiError) return `${String(error.status)} ${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}
