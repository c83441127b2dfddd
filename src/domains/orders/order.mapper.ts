import type { Address } from '../../graph/address.type.js';
import { addressOf } from '../../graph/wire-address.js';
import type {
  CustomerAddressWire,
  OrderPackageWire,
  OrderWire,
} from '../../sp-api/operations/orders.wire.js';
import {
  countOf,
  countryOf,
  enumOf,
  idOf,
  instantOf,
  knownOf,
  listOf,
  textOf,
  textsOf,
  wordOf,
} from '../../sp-api/wire/wire-values.js';
import { Buyer, Recipient, RelatedOrder } from './order-facts.type.js';
import { readItem } from './order-item.mapper.js';
import { OrderPackage, OrderPackageItem, OrderPackageStatus } from './order-package.type.js';
import type { OrderReading } from './order-reading.js';
import type { OrderRef } from './order-ref.js';
import { FulfilledBy, Order, OrderStatus } from './order.type.js';
import { present, readMoney, readWindow } from './order-values.js';

/** Reads an order. Parts that were not requested are null or empty. Returns null without an id. */
export function readOrder(
  sellerId: string,
  wire: OrderWire | null | undefined,
  reading: OrderReading,
): Order | null {
  const amazonOrderId = idOf(wire?.orderId);
  if (!wire || amazonOrderId === null) return null;
  const salesChannel = readSalesChannel(wire.salesChannel);
  const updatedAt = instantOf(wire.lastUpdatedTime);
  const order = new Order({
    sellerId,
    amazonOrderId,
    updatedAt,
    readAt: reading.readAt,
    ...salesChannel,
    ...readFulfillment(wire.fulfillment),
    ...readRelations(sellerId, wire, reading),
    placedAt: instantOf(wire.createdTime),
    total: readMoney(wire.proceeds?.grandTotal),
    shipToCountryCode: countryOf(wire.recipient?.deliveryAddress?.countryCode),
    buyer: readBuyer(wire.buyer),
    recipient: readRecipient(wire.recipient),
    packages: [],
    items: [],
    data: new Set(reading.data),
    isIndexed: reading.isIndexed ?? false,
  });
  // They lead back to their order.
  order.packages = present(listOf(wire.packages).map((parcel) => readPackage(order, parcel)));
  order.items = present(listOf(wire.orderItems).map((item) => readItem(order, item, reading)));
  return order;
}

function readRelations(
  sellerId: string,
  { orderAliases, programs, associatedOrders }: OrderWire,
  { isEarlier = false }: OrderReading,
): Pick<Order, 'sellerOrderId' | 'programs' | 'relatedOrders'> {
  const alias = listOf(orderAliases).find(
    ({ aliasType }) => wordOf(aliasType) === 'SELLER_ORDER_ID',
  );
  return {
    sellerOrderId: idOf(alias?.aliasId),
    programs: isEarlier ? null : textsOf(programs),
    relatedOrders: isEarlier
      ? null
      : present(
          listOf(associatedOrders).map(({ orderId, associationType }) => {
            const amazonOrderId = idOf(orderId);
            const relation = textOf(associationType);
            return amazonOrderId && new RelatedOrder({ sellerId, amazonOrderId, relation });
          }),
        ),
  };
}

function readBuyer(wire: OrderWire['buyer']): Buyer | null {
  if (!wire || typeof wire !== 'object') return null;
  return new Buyer({
    name: textOf(wire.buyerName),
    email: textOf(wire.buyerEmail),
    companyName: textOf(wire.buyerCompanyName),
    purchaseOrderNumber: textOf(wire.buyerPurchaseOrderNumber),
  });
}

function readRecipient(wire: OrderWire['recipient']): Recipient | null {
  if (!wire || typeof wire !== 'object') return null;
  const { deliveryAddress, deliveryPreference } = wire;
  return new Recipient({
    address: readAddress(deliveryAddress),
    companyName: textOf(deliveryAddress?.companyName),
    addressType: textOf(deliveryAddress?.addressType),
    dropOffLocation: textOf(deliveryPreference?.dropOffLocation),
    instructions: textOf(deliveryPreference?.addressInstruction),
  });
}

function readSalesChannel(
  wire: OrderWire['salesChannel'],
): Pick<Order, 'marketplaceId' | 'salesChannel'> {
  return {
    marketplaceId: idOf(wire?.marketplaceId),
    salesChannel: textOf(wire?.channelName),
  };
}

function readFulfillment(
  wire: OrderWire['fulfillment'],
): Pick<
  Order,
  'status' | 'fulfilledBy' | 'serviceLevel' | 'shipBy' | 'deliverBy' | 'labelPrintableFrom'
> {
  return {
    status: knownOf('OrderStatus', OrderStatus, wire?.fulfillmentStatus),
    fulfilledBy: enumOf('FulfilledBy', FulfilledBy, wire?.fulfilledBy),
    serviceLevel: textOf(wire?.fulfillmentServiceLevel),
    shipBy: readWindow(wire?.shipByWindow),
    deliverBy: readWindow(wire?.deliverByWindow),
    labelPrintableFrom: instantOf(wire?.labelPrintingWindow?.earliestDateTime),
  };
}

// Nothing can be done with a package without an id.
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

function readAddress(wire: CustomerAddressWire | null | undefined): Address | null {
  if (!wire || typeof wire !== 'object') return null;
  return addressOf({
    name: wire.name,
    addressLine1: wire.addressLine1,
    addressLine2: wire.addressLine2,
    addressLine3: wire.addressLine3,
    city: wire.city,
    county: wire.districtOrCounty,
    municipality: wire.municipality,
    neighborhood: wire.extendedFields?.neighborhood,
    streetName: wire.extendedFields?.streetName,
    streetNumber: wire.extendedFields?.streetNumber,
    complement: wire.extendedFields?.complement,
    stateOrRegion: wire.stateOrRegion,
    postalCode: wire.postalCode,
    countryCode: wire.countryCode,
    phone: wire.phone,
  });
}
