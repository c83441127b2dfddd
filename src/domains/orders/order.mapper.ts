import { Address } from '../../schema/address.type.js';
import { countryCodeOf } from '../../schema/country-code.js';
import { decimalOf, Money } from '../../schema/money.type.js';
import type {
  CustomerAddressWire,
  DateTimeRangeWire,
  OrderItemWire,
  OrderMoneyWire,
  OrderPackageWire,
  OrderWire,
} from '../../sp-api/operations/orders.wire.js';
import { countOf, enumOf, instantOf, listOf, textOf, textsOf } from '../../sp-api/wire-values.js';
import { OrderItem } from './order-item.type.js';
import { OrderPackage, OrderPackageItem, OrderPackageStatus } from './order-package.type.js';
import type { OrderRef } from './order-ref.js';
import { FulfilledBy, Order, OrderStatus, PromisedWindow, type OrderParts } from './order.type.js';

/** An order; parts that were not asked for are null or empty. Null when Amazon sent no id. */
export function readOrder(
  sellerId: string,
  wire: OrderWire | null | undefined,
  { isIndexed = false }: { readonly isIndexed?: boolean } = {},
): Order | null {
  const id = textOf(wire?.orderId);
  if (!wire || id === null) return null;
  const parts = {
    id,
    createdAt: instantOf(wire.createdTime),
    updatedAt: instantOf(wire.lastUpdatedTime),
    total: readMoney(wire.proceeds?.grandTotal),
    recipientAddress: readAddress(wire.recipient?.deliveryAddress),
    packages: present(listOf(wire.packages).map(readPackage)),
    ...readSalesChannel(wire.salesChannel),
    ...readFulfillment(wire.fulfillment),
  };
  const items = (order: OrderRef) =>
    present(listOf(wire.orderItems).map((item) => readItem(order, item)));
  return new Order(sellerId, parts, items, isIndexed);
}

function readSalesChannel(
  wire: OrderWire['salesChannel'],
): Pick<OrderParts, 'marketplaceId' | 'marketplaceName' | 'salesChannel'> {
  return {
    marketplaceId: textOf(wire?.marketplaceId),
    marketplaceName: textOf(wire?.marketplaceName),
    salesChannel: textOf(wire?.channelName),
  };
}

function readFulfillment(
  wire: OrderWire['fulfillment'],
): Pick<OrderParts, 'status' | 'fulfilledBy' | 'serviceLevel' | 'shipBy' | 'deliverBy'> {
  return {
    status: enumOf('OrderStatus', OrderStatus, wire?.fulfillmentStatus),
    fulfilledBy: enumOf('FulfilledBy', FulfilledBy, wire?.fulfilledBy),
    serviceLevel: textOf(wire?.fulfillmentServiceLevel),
    shipBy: readWindow(wire?.shipByWindow),
    deliverBy: readWindow(wire?.deliverByWindow),
  };
}

// Without an id there is nothing that one could do with an item or a package.
function readItem(order: OrderRef, wire: OrderItemWire): OrderItem | null {
  const orderItemId = textOf(wire.orderItemId);
  if (orderItemId === null) return null;
  return new OrderItem(order, {
    orderItemId,
    sku: textOf(wire.product?.sellerSku),
    asin: textOf(wire.product?.asin),
    title: textOf(wire.product?.title),
    quantityOrdered: countOf(wire.quantityOrdered),
    quantityFulfilled: countOf(wire.fulfillment?.quantityFulfilled),
    quantityUnfulfilled: countOf(wire.fulfillment?.quantityUnfulfilled),
    unitPrice: readMoney(wire.product?.price?.unitPrice),
  });
}

function readPackage(wire: OrderPackageWire): OrderPackage | null {
  const packageReferenceId = textOf(wire.packageReferenceId);
  if (packageReferenceId === null) return null;
  return new OrderPackage({
    packageReferenceId,
    status: enumOf('OrderPackageStatus', OrderPackageStatus, wire.packageStatus?.status),
    detailedStatus: textOf(wire.packageStatus?.detailedStatus),
    carrier: textOf(wire.carrier),
    shippingService: textOf(wire.shippingService),
    trackingNumber: textOf(wire.trackingNumber),
    shipTime: instantOf(wire.shipTime),
    createdAt: instantOf(wire.createdTime),
    items: present(
      listOf(wire.packageItems).map((item) => {
        const orderItemId = textOf(item.orderItemId);
        return orderItemId === null
          ? null
          : new OrderPackageItem(
              orderItemId,
              countOf(item.quantity),
              textsOf(item.transparencyCodes),
            );
      }),
    ),
    shipFromAddress: readAddress(wire.shipFromAddress),
  });
}

function readWindow(wire: DateTimeRangeWire | null | undefined): PromisedWindow | null {
  const [earliest, latest] = [instantOf(wire?.earliestDateTime), instantOf(wire?.latestDateTime)];
  return earliest === null && latest === null ? null : new PromisedWindow(earliest, latest);
}

// What the scalar for decimals can show; a longer number is no amount of money.
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

function readMoney(wire: OrderMoneyWire | null | undefined): Money | null {
  const currencyCode = textOf(wire?.currencyCode)?.toUpperCase() ?? null;
  const amount = wire?.amount ?? null;
  if (currencyCode === null || amount === null) return null;
  const exact = decimalOf(amount, currencyCode);
  return exact !== null && DECIMAL.test(exact) ? new Money(exact, currencyCode) : null;
}

/** An address with null for every part that is absent or empty; null when all are. */
function readAddress(wire: CustomerAddressWire | null | undefined): Address | null {
  if (!wire || typeof wire !== 'object') return null;
  const parts = {
    name: textOf(wire.name),
    addressLine1: textOf(wire.addressLine1),
    addressLine2: textOf(wire.addressLine2),
    addressLine3: textOf(wire.addressLine3),
    city: textOf(wire.city),
    county: textOf(wire.districtOrCounty),
    district: null,
    stateOrRegion: textOf(wire.stateOrRegion),
    postalCode: textOf(wire.postalCode),
    countryCode: countryCodeOf(textOf(wire.countryCode)),
    phone: textOf(wire.phone),
    email: null,
  };
  return Object.values(parts).every((part) => part === null) ? null : new Address(parts);
}

function present<Item>(items: readonly (Item | null)[]): Item[] {
  return items.filter((item) => item !== null);
}
