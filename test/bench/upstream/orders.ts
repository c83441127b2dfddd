/** Orders, listings and offers in Amazon's form, the same in each run. */
import { sourceId } from './supply-sources.js';

const MARKETPLACE = 'ATVPDKIKX0DER';
export const ORDER_COUNT = 50;
const ITEMS_PER_ORDER = 2;
const SKU_COUNT = 60;
/** Number of locations that the orders are assigned to. */
const ASSIGNED_SOURCES = 5;

function orderId(index: number): string {
  return `113-${String(4_000_000 + index)}-${String(7_000_000 + index)}`;
}

/** Returns the number of an order by its id. Null for an unknown id. */
export function orderIndex(id: string): number | null {
  const index = Number(id.slice(4, 11)) - 4_000_000;
  return index >= 0 && index < ORDER_COUNT && orderId(index) === id ? index : null;
}

export function sku(index: number): string {
  return `EXAMPLE-SKU-${index}`;
}

export function skuIndex(name: string): number | null {
  const index = Number(/^EXAMPLE-SKU-(\d+)$/.exec(name)?.[1] ?? NaN);
  return index < SKU_COUNT ? index : null;
}

const itemSku = (ofOrder: number, item: number): string =>
  sku((ofOrder * ITEMS_PER_ORDER + item) % SKU_COUNT);

/** An order of Orders 2026-01-01. */
export function order(index: number): object {
  return {
    orderId: orderId(index),
    createdTime: '2026-11-01T10:00:00Z',
    lastUpdatedTime: '2026-11-01T11:00:00Z',
    salesChannel: {
      channelName: 'AMAZON',
      marketplaceId: MARKETPLACE,
      marketplaceName: 'Amazon.com',
    },
    proceeds: { grandTotal: { amount: '59.98', currencyCode: 'USD' } },
    fulfillment: {
      fulfillmentStatus: 'UNSHIPPED',
      fulfilledBy: 'MERCHANT',
      fulfillmentServiceLevel: 'STANDARD',
      shipByWindow: {
        earliestDateTime: '2026-11-02T08:00:00Z',
        latestDateTime: '2026-11-05T07:59:59Z',
      },
      deliverByWindow: {
        earliestDateTime: '2026-11-04T08:00:00Z',
        latestDateTime: '2026-11-10T07:59:59Z',
      },
    },
    orderItems: Array.from({ length: ITEMS_PER_ORDER }, (_, item) => ({
      orderItemId: String(90_000_000 + index * ITEMS_PER_ORDER + item),
      quantityOrdered: 1,
      product: {
        asin: `B0EXAMPLE${item}`,
        title: `An invented thing ${item}`,
        sellerSku: itemSku(index, item),
        price: { unitPrice: { amount: '29.99', currencyCode: 'USD' } },
      },
      fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 1 },
    })),
  };
}

/** An order of Orders v0, the only API with the assigned location. */
export function orderV0(index: number): object {
  return {
    AmazonOrderId: orderId(index),
    PurchaseDate: '2026-11-01T10:00:00Z',
    LastUpdateDate: '2026-11-01T11:00:00Z',
    OrderStatus: 'Unshipped',
    FulfillmentChannel: 'MFN',
    MarketplaceId: MARKETPLACE,
    FulfillmentInstruction: { FulfillmentSupplySourceId: sourceId(index % ASSIGNED_SOURCES) },
  };
}

export interface Stock {
  readonly supplySourceId: string;
  quantity: number;
}

/** The initial stock of a listing at each assigned location. */
export function initialStock(index: number): Stock[] {
  return Array.from({ length: ASSIGNED_SOURCES }, (_, source) => ({
    supplySourceId: sourceId(source),
    quantity: 10 + ((index + source) % 30),
  }));
}

export function listing(index: number, stock: readonly Stock[]): object {
  return {
    sku: sku(index),
    summaries: [
      {
        marketplaceId: MARKETPLACE,
        asin: `B0EXAMPL${String(index).padStart(2, '0')}`,
        productType: 'SHIRT',
        conditionType: 'new_new',
        status: ['BUYABLE', 'DISCOVERABLE'],
        itemName: `An invented thing ${index}`,
        createdDate: '2025-01-01T00:00:00Z',
        lastUpdatedDate: '2026-01-01T00:00:00Z',
      },
    ],
    fulfillmentAvailability: stock.map(({ supplySourceId, quantity }) => ({
      fulfillmentChannelCode: supplySourceId,
      quantity,
    })),
  };
}

function offer(index: number): object {
  return {
    ShippingServiceName: `Example Parcel ${index}`,
    CarrierName: 'Example Carrier',
    ShippingServiceId: `example-service-${index}`,
    ShippingServiceOfferId: `example-offer-${index}`,
    ShipDate: '2026-11-03T08:00:00Z',
    EarliestEstimatedDeliveryDate: '2026-11-05T08:00:00Z',
    LatestEstimatedDeliveryDate: '2026-11-06T08:00:00Z',
    Rate: { CurrencyCode: 'USD', Amount: 5.5 + index },
    RateWithAdjustments: { CurrencyCode: 'USD', Amount: 5.5 + index },
    AdjustmentItemList: [],
    ShippingServiceOptions: {
      DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
      CarrierWillPickUp: false,
    },
    AvailableLabelFormats: ['PDF', 'PNG', 'ZPL203'],
    RequiresAdditionalSellerInputs: false,
  };
}

/** The response to each request for offers. */
export function offers(): object {
  return {
    payload: {
      ShippingServiceList: Array.from({ length: 5 }, (_, index) => offer(index)),
      RejectedShippingServiceList: [],
      TemporarilyUnavailableCarrierList: [],
      TermsAndConditionsNotAcceptedCarrierList: [],
    },
  };
}
