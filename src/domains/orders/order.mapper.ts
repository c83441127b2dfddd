import type { Address } from '../../graph/address.type.js';
import type { Money } from '../../graph/money.type.js';
import { addressOf } from '../../graph/wire-address.js';
import { moneyOf } from '../../graph/wire-money.js';
import type {
  CustomerAddressWire,
  DateTimeRangeWire,
  OrderItemWire,
  OrderMoneyWire,
  OrderPackageWire,
  OrderWire,
} from '../../sp-api/operations/orders.wire.js';
import {
  countOf,
  enumOf,
  idOf,
  instantOf,
  listOf,
  textOf,
  textsOf,
} from '../../sp-api/wire/wire-values.js';
import type { TextWire } from '../../sp-api/operations/wire.js';
import type { OrderData } from './order-data.js';
import { ItemCancellation } from './item-cancellation.type.js';
import type { CancellationParty } from './item-cancellation.type.js';
import { OrderItem } from './order-item.type.js';
import { OrderPackage, OrderPackageItem, OrderPackageStatus } from './order-package.type.js';
import type { OrderRef } from './order-ref.js';
import { FulfilledBy, Order, OrderStatus, PromisedWindow } from './order.type.js';

/** How an order was read. */
export interface OrderReading {
  /** When Amazon sent it. */
  readonly readAt: Date;
  /** The parts that were requested. */
  readonly data: Iterable<OrderData>;
}

/** Reads an order. Parts that were not requested are null or empty. Returns null without an id. */
export function readOrder(
  sellerId: string,
  wire: OrderWire | null | undefined,
  { readAt, data }: OrderReading,
): Order | null {
  const amazonOrderId = idOf(wire?.orderId);
  if (!wire || amazonOrderId === null) return null;
  const salesChannel = readSalesChannel(wire.salesChannel);
  const updatedAt = instantOf(wire.lastUpdatedTime);
  const order = new Order({
    sellerId,
    amazonOrderId,
    updatedAt,
    readAt,
    ...salesChannel,
    ...readFulfillment(wire.fulfillment),
    placedAt: instantOf(wire.createdTime),
    total: readMoney(wire.proceeds?.grandTotal),
    recipientAddress: readAddress(wire.recipient?.deliveryAddress),
    packages: [],
    items: [],
    data: new Set(data),
  });
  // They lead back to their order.
  order.packages = present(listOf(wire.packages).map((parcel) => readPackage(order, parcel)));
  order.items = present(listOf(wire.orderItems).map((item) => readItem(order, item)));
  return order;
}

function readSalesChannel(
  wire: OrderWire['salesChannel'],
): Pick<Order, 'marketplaceId' | 'marketplaceName' | 'salesChannel'> {
  return {
    marketplaceId: idOf(wire?.marketplaceId),
    marketplaceName: textOf(wire?.marketplaceName),
    salesChannel: textOf(wire?.channelName),
  };
}

function readFulfillment(
  wire: OrderWire['fulfillment'],
): Pick<Order, 'status' | 'fulfilledBy' | 'serviceLevel' | 'shipBy' | 'deliverBy'> {
  return {
    status: enumOf('OrderStatus', OrderStatus, wire?.fulfillmentStatus),
    fulfilledBy: enumOf('FulfilledBy', FulfilledBy, wire?.fulfilledBy),
    serviceLevel: textOf(wire?.fulfillmentServiceLevel),
    shipBy: readWindow(wire?.shipByWindow),
    deliverBy: readWindow(wire?.deliverByWindow),
  };
}

// Nothing can be done with an item or a package without an id.
function readItem(order: OrderRef, wire: OrderItemWire): OrderItem | null {
  const orderItemId = idOf(wire.orderItemId);
  if (orderItemId === null) return null;
  return new OrderItem({
    order,
    orderItemId,
    sku: idOf(wire.product?.sellerSku),
    asin: idOf(wire.product?.asin),
    title: textOf(wire.product?.title),
    quantityOrdered: countOf(wire.quantityOrdered),
    quantityFulfilled: countOf(wire.fulfillment?.quantityFulfilled),
    quantityUnfulfilled: countOf(wire.fulfillment?.quantityUnfulfilled),
    unitPrice: readMoney(wire.product?.price?.unitPrice),
    cancellation: readCancellation(wire.cancellation),
  });
}

function readCancellation(wire: OrderItemWire['cancellation']): ItemCancellation | null {
  const request = wire?.cancellationRequest;
  const execution = wire?.cancellationExecution;
  const requestedBy = readParty(request?.requester);
  const cancelledBy = readParty(execution?.cancelledBy);
  if (requestedBy === null && cancelledBy === null) return null;
  return new ItemCancellation({
    requestedBy,
    requestReason: textOf(request?.cancelReason),
    cancelledBy,
    cancelReason: textOf(execution?.cancelReason),
  });
}

/** Amazon calls the seller a merchant. */
const PARTIES = {
  BUYER: 'BUYER',
  SELLER: 'MERCHANT',
  AMAZON: 'AMAZON',
  UNKNOWN: 'UNKNOWN',
} as const;

function readParty(wire: TextWire | undefined): CancellationParty | null {
  const known = enumOf('CancellationParty', PARTIES, wire);
  return known === 'MERCHANT' ? 'SELLER' : known;
}

function readPackage(order: OrderRef, wire: OrderPackageWire): OrderPackage | null {
  const packageReferenceId = idOf(wire.packageReferenceId);
  if (packageReferenceId === null) return null;
  return new OrderPackage({
    order,
    packageReferenceId,
    status: enumOf('OrderPackageStatus', OrderPackageStatus, wire.packageStatus?.status),
    detailedStatus: textOf(wire.packageStatus?.detailedStatus),
    carrierName: textOf(wire.carrier),
    serviceName: textOf(wire.shippingService),
    trackingNumber: textOf(wire.trackingNumber),
    shipTime: instantOf(wire.shipTime),
    createdAt: instantOf(wire.createdTime),
    items: present(
      listOf(wire.packageItems).map((item) => {
        const orderItemId = idOf(item.orderItemId);
        return orderItemId === null
          ? null
          : new OrderPackageItem({
              orderItemId,
              quantity: countOf(item.quantity),
              transparencyCodes: textsOf(item.transparencyCodes),
            });
      }),
    ),
    shipFromAddress: readAddress(wire.shipFromAddress),
  });
}

function readWindow(wire: DateTimeRangeWire | null | undefined): PromisedWindow | null {
  const [earliest, latest] = [instantOf(wire?.earliestDateTime), instantOf(wire?.latestDateTime)];
  return earliest === null && latest === null ? null : new PromisedWindow({ earliest, latest });
}

function readMoney(wire: OrderMoneyWire | null | undefined): Money | null {
  return moneyOf(wire?.amount, wire?.currencyCode);
}

function readAddress(wire: CustomerAddressWire | null | undefined): Address | null {
  if (!wire || typeof wire !== 'object') return null;
  return addressOf({
    name: wire.name,
    addressLine1: wire.addressLine1,
    addressLine2: wire.addressLine2,
    addressLine3: wire.addressLine3,
    city: wire.city,
    county: wire.districtOrCounty,
    stateOrRegion: wire.stateOrRegion,
    postalCode: wire.postalCode,
    countryCode: wire.countryCode,
    phone: wire.phone,
  });
}

function present<Item>(items: readonly (Item | null)[]): Item[] {
  return items.filter((item) => item !== null);
}
