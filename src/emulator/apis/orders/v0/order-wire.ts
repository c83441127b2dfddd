/** An order in the shape of Orders v0. Properties that are undefined are not sent. */
import { shipFromOf } from '../locations.js';
import type { Location } from '../locations.js';
import { orderMoney } from '../order-money.js';
import type { Order, PostalAddress, ServiceLevel } from '../order.js';
import { money, time } from './wire-values.js';

/** The kinds of personal data that the restricted data token grants. */
export type PersonalData = ReadonlySet<string>;

const SHIP_SERVICE_LEVELS: Readonly<
  Record<ServiceLevel, readonly [code: string, category: string]>
> = {
  STANDARD: ['Std US D2D Dom', 'Standard'],
  EXPEDITED: ['Exp US D2D Dom', 'Expedited'],
  SECOND_DAY: ['Second US D2D Dom', 'SecondDay'],
  NEXT_DAY: ['Next US D2D Dom', 'NextDay'],
};

/** An Order. Buyer and street address need the right token. */
export function orderWire(
  order: Order,
  locations: readonly Location[],
  personal: PersonalData,
): object {
  const [shipServiceLevel, category] = SHIP_SERVICE_LEVELS[order.serviceLevel];
  return {
    AmazonOrderId: order.amazonOrderId,
    SellerOrderId: order.amazonOrderId,
    PurchaseDate: time(order.purchasedMs),
    LastUpdateDate: time(order.lastUpdatedMs),
    OrderStatus: order.status,
    FulfillmentChannel: 'MFN',
    SalesChannel: 'Amazon.com',
    ShipServiceLevel: shipServiceLevel,
    ShipmentServiceLevelCategory: category,
    ...countsWire(order),
    PaymentMethod: 'Other',
    PaymentMethodDetails: ['Standard'],
    MarketplaceId: order.marketplaceId,
    OrderType: 'StandardOrder',
    EarliestShipDate: time(order.purchasedMs),
    LatestShipDate: time(order.latestShipMs),
    EarliestDeliveryDate: time(order.earliestDeliveryMs),
    LatestDeliveryDate: time(order.latestDeliveryMs),
    IsBusinessOrder: order.buyer.company !== undefined,
    IsPrime: false,
    IsPremiumOrder: false,
    IsGlobalExpressEnabled: false,
    IsReplacementOrder: false,
    IsSoldByAB: false,
    IsISPU: order.pickup !== undefined,
    IsAccessPointOrder: false,
    HasRegulatedItems: order.verification !== undefined,
    AutomatedShippingSettings: { HasAutomatedShippingSettings: false },
    ...(order.status === 'Pending' ? {} : paidWire(order, locations, personal)),
  };
}

function countsWire({ status, items }: Order): object {
  const shipped = items.reduce((total, item) => total + item.quantityShipped, 0);
  const ordered = items.reduce((total, item) => total + item.quantityOrdered, 0);
  return {
    NumberOfItemsShipped: shipped,
    NumberOfItemsUnshipped: status === 'Canceled' ? 0 : ordered - shipped,
  };
}

/** Fields that Amazon hides until the payment is authorised. */
function paidWire(order: Order, locations: readonly Location[], personal: PersonalData): object {
  const { supplySourceId } = order;
  return {
    OrderTotal: money(orderMoney(order).totalCents),
    DefaultShipFromLocationAddress: addressWire(shipFromOf(order, locations)),
    FulfillmentInstruction:
      supplySourceId === undefined ? undefined : { FulfillmentSupplySourceId: supplySourceId },
    BuyerInfo: personal.has('buyerInfo') ? buyerWire(order) : {},
    ShippingAddress: shippingAddressWire(order, personal),
  };
}

/** An OrderAddress, with the whole address. A pending order has none yet. */
export function orderAddressWire(order: Order): object {
  return {
    AmazonOrderId: order.amazonOrderId,
    ...(order.status !== 'Pending' && {
      BuyerCompanyName: order.buyer.company,
      ShippingAddress: shippingAddressWire(order, new Set(['shippingAddress'])),
    }),
  };
}

/** An OrderBuyerInfo. A pending order has none yet. */
export function orderBuyerInfoWire(order: Order): object {
  const { amazonOrderId: AmazonOrderId, status } = order;
  return { AmazonOrderId, ...(status !== 'Pending' && buyerWire(order)) };
}

function buyerWire({ buyer, shipTo }: Order): object {
  return {
    BuyerEmail: buyer.email,
    BuyerName: buyer.name,
    BuyerCounty: shipTo.districtOrCounty ?? '',
    PurchaseOrderNumber: buyer.purchaseOrderNumber,
  };
}

/** Town and postal code are public. Name and street are personal data. */
function shippingAddressWire({ shipTo, buyer }: Order, personal: PersonalData): object {
  const { AddressLine1, AddressLine2, Name, ...region } = addressWire(shipTo);
  if (!personal.has('shippingAddress')) return region;
  return {
    Name,
    CompanyName: buyer.company,
    AddressLine1,
    AddressLine2,
    ...region,
    Phone: buyer.phone,
    AddressType: buyer.company === undefined ? 'Residential' : 'Commercial',
  };
}

function addressWire(address: PostalAddress) {
  return {
    Name: address.name,
    AddressLine1: address.line1,
    AddressLine2: address.line2,
    City: address.city,
    County: address.districtOrCounty,
    StateOrRegion: address.stateOrProvince,
    PostalCode: address.postalCode,
    CountryCode: address.countryCode,
  };
}
