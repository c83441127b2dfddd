/** Orders, listings and offers in Amazon's form. All times are relative to the day on which this process started. */
import { sourceId } from './supply-sources.js';

const MARKETPLACE = 'ATVPDKIKX0DER';
/** Number of orders of a load that does not state another one. */
export const ORDER_COUNT = 50;
const ITEMS_PER_ORDER = 2;
const SKU_COUNT = 60;
/** Number of locations that the orders are assigned to. */
const ASSIGNED_SOURCES = 5;

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const TODAY = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const at = (days: number, minutes = 0): string =>
  new Date(TODAY + days * DAY_MS + minutes * MINUTE_MS).toISOString().replace('.000', '');

export function orderId(index: number): string {
  return `113-${String(4_000_000 + index)}-${String(7_000_000 - index)}`;
}

/** Returns the number of an order by its id. Null for a text that is no id of an order. */
export function orderIndex(id: string): number | null {
  const index = Number(id.slice(4, 11)) - 4_000_000;
  return index >= 0 && orderId(index) === id ? index : null;
}

export function orderItemId(ofOrder: number, item: number): string {
  return String(90_000_000 + ofOrder * ITEMS_PER_ORDER + item);
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

/** One in ten orders has a package with its first item. Its label was bought elsewhere. */
const hasPackage = (index: number): boolean => index % 10 === 7;

/** Time of the last change of an order. The order with the lowest number must be shipped first. */
export function orderUpdatedAt(index: number): number {
  return Date.parse(at(-3, 60 + (index % 1_440)));
}

/** An order of Orders 2026-01-01. */
export function order(index: number, updatedAt = orderUpdatedAt(index)): object {
  return {
    orderId: orderId(index),
    createdTime: at(-3, index % 1_440),
    lastUpdatedTime: new Date(updatedAt).toISOString(),
    programs: index % 4 === 0 ? ['PRIME'] : [],
    salesChannel: {
      channelName: 'AMAZON',
      marketplaceId: MARKETPLACE,
      marketplaceName: 'Amazon.com',
    },
    recipient: { deliveryAddress: { countryCode: 'US' } },
    proceeds: { grandTotal: { amount: '59.98', currencyCode: 'USD' } },
    fulfillment: {
      fulfillmentStatus: hasPackage(index) ? 'PARTIALLY_SHIPPED' : 'UNSHIPPED',
      fulfilledBy: 'MERCHANT',
      fulfillmentServiceLevel: 'STANDARD',
      shipByWindow: { earliestDateTime: at(-2), latestDateTime: at(2, index) },
      deliverByWindow: { earliestDateTime: at(3), latestDateTime: at(9, index) },
    },
    orderItems: Array.from({ length: ITEMS_PER_ORDER }, (_, item) => {
      const hasLeft = item === 0 && hasPackage(index);
      return {
        orderItemId: orderItemId(index, item),
        quantityOrdered: 1,
        product: {
          asin: `B0EXAMPLE${item}`,
          title: `An invented thing ${item} that a buyer has ordered`,
          sellerSku: itemSku(index, item),
          price: { unitPrice: { amount: '29.99', currencyCode: 'USD' } },
        },
        fulfillment: {
          quantityFulfilled: hasLeft ? 1 : 0,
          quantityUnfulfilled: hasLeft ? 0 : 1,
        },
      };
    }),
    packages: hasPackage(index) ? [packageOf(index)] : [],
  };
}

function packageOf(index: number): object {
  return {
    packageReferenceId: '1',
    createdTime: at(-1),
    packageStatus: { status: 'IN_TRANSIT', detailedStatus: 'PICKED_UP' },
    carrier: 'Example Carrier',
    shipTime: at(-1, 60),
    shippingService: 'Example Parcel',
    trackingNumber: `ELSEWHERE-${index}`,
    packageItems: [{ orderItemId: orderItemId(index, 0), quantity: 1, transparencyCodes: [] }],
  };
}

/** An order of Orders v0, the only API with the assigned location. */
export function orderV0(index: number): object {
  return {
    AmazonOrderId: orderId(index),
    PurchaseDate: at(-3, index % 1_440),
    LastUpdateDate: new Date(orderUpdatedAt(index)).toISOString(),
    OrderStatus: hasPackage(index) ? 'PartiallyShipped' : 'Unshipped',
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

/** An offer, or the service of a label that was bought with it. */
export function offer(index: number): object {
  return {
    ShippingServiceName: `Example Parcel ${index}`,
    CarrierName: 'Example Carrier',
    ShippingServiceId: `example-service-${index}`,
    ShippingServiceOfferId: `example-offer-${index}`,
    ShipDate: at(1),
    EarliestEstimatedDeliveryDate: at(3),
    LatestEstimatedDeliveryDate: at(4),
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
