import type {
  IncludedDataWire,
  OrderItemWire,
  OrderWire,
} from '../../../sp-api/operations/orders.wire.js';
import { listOf } from '../../../sp-api/wire/wire-values.js';
import type { OrderToIndex } from '../../../store/orders/indexed-order.js';
import { readOrder } from '../order.mapper.js';
import { FulfilledBy, OrderStatus } from '../order.type.js';

/** What the index asks for of an order: nothing that is personal. */
export const INDEXED_DATA: readonly IncludedDataWire[] = ['FULFILLMENT', 'PACKAGES', 'PROCEEDS'];

/** Orders that Amazon may have assigned: before it is paid, and when it was cancelled, there is nothing to assign. */
const ASSIGNED = new Set<OrderStatus | null>([
  OrderStatus.UNSHIPPED,
  OrderStatus.PARTIALLY_SHIPPED,
  OrderStatus.SHIPPED,
]);

/**
 * An order for the index; null for one without an id, and for one that Amazon ships, which the index is not about.
 * @param readAt when Amazon was asked, in epoch milliseconds: stands for a time that is missing.
 */
export function orderToIndex(
  sellerId: string,
  wire: OrderWire | null | undefined,
  readAt: number,
): OrderToIndex | null {
  const order = readOrder(sellerId, wire);
  if (!wire || !order || order.fulfilledBy === FulfilledBy.AMAZON) return null;
  const { status, marketplaceId, createdAt, updatedAt, shipBy, items } = order;
  const changedAt = timeOf(updatedAt) ?? readAt;
  return {
    sellerId,
    orderId: order.id,
    status,
    marketplaceId,
    createdAt: timeOf(createdAt) ?? changedAt,
    updatedAt: changedAt,
    shipBy: timeOf(shipBy?.latest),
    asksSource: ASSIGNED.has(status),
    document: withoutPersonalData(wire),
    items: items.map(({ orderItemId, sku }) => ({ orderItemId, sku })),
  };
}

const timeOf = (date: Date | null | undefined): number | null => date?.getTime() ?? null;

/** What the graph shows of an order, by name: what Amazon adds tomorrow may be personal, and is not kept. */
function withoutPersonalData(wire: OrderWire): OrderWire {
  const { salesChannel, fulfillment, proceeds } = wire;
  return {
    ...picked(wire, 'orderId', 'createdTime', 'lastUpdatedTime'),
    salesChannel: picked(salesChannel, 'channelName', 'marketplaceId', 'marketplaceName'),
    fulfillment: picked(
      fulfillment,
      'fulfillmentStatus',
      'fulfilledBy',
      'fulfillmentServiceLevel',
      'shipByWindow',
      'deliverByWindow',
    ),
    proceeds: picked(proceeds, 'grandTotal'),
    orderItems: listOf(wire.orderItems).map(itemWithoutPersonalData),
    packages: listOf(wire.packages).map((parcel) =>
      picked(
        parcel,
        'packageReferenceId',
        'createdTime',
        'packageStatus',
        'carrier',
        'shipTime',
        'shippingService',
        'trackingNumber',
        // The seller's own.
        'shipFromAddress',
        'packageItems',
      ),
    ),
  };
}

/** Buyers write messages on gifts and have things engraved. */
function itemWithoutPersonalData(wire: OrderItemWire): OrderItemWire {
  const { product, fulfillment } = wire;
  return {
    ...picked(wire, 'orderItemId', 'quantityOrdered'),
    product: {
      ...picked(product, 'asin', 'sellerSku', 'title'),
      price: picked(product?.price, 'unitPrice'),
    },
    fulfillment: picked(fulfillment, 'quantityFulfilled', 'quantityUnfulfilled'),
  };
}

/** An object with no more than these of its properties; those that are not there stay away. */
function picked<T extends object, Name extends keyof T>(
  value: T | null | undefined,
  ...names: readonly Name[]
): Partial<Pick<T, Name>> {
  const part: Partial<Pick<T, Name>> = {};
  for (const name of names) if (value?.[name] !== undefined) part[name] = value[name];
  return part;
}
