/** An order in the shape of Orders 2026-01-01. */
import type { Order, OrderItem, OrderStatus } from '../order.js';
import { packageWire } from './package-wire.js';
import { money, time } from './wire-values.js';

/** The data sets that an order carries only when they are asked for. */
export const INCLUDED_DATA = [
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'CANCELLATION',
  'FULFILLMENT',
  'PACKAGES',
  'TAX',
  'PAYMENT',
  'FULFILLMENT_ORDERS',
] as const;
export type IncludedData = (typeof INCLUDED_DATA)[number];

/** The status words of this API. */
export const FULFILLMENT_STATUSES: Readonly<Record<OrderStatus, string>> = {
  Pending: 'PENDING',
  Unshipped: 'UNSHIPPED',
  PartiallyShipped: 'PARTIALLY_SHIPPED',
  Shipped: 'SHIPPED',
  Canceled: 'CANCELLED',
};

/** The order with its items, and of the rest only what was asked for. */
export function orderWire(
  order: Order,
  included: ReadonlySet<IncludedData>,
  nowMs: number,
): object {
  const { packages } = order;
  return {
    orderId: order.amazonOrderId,
    createdTime: time(order.purchasedMs),
    lastUpdatedTime: time(order.lastUpdatedMs),
    salesChannel: {
      channelName: 'AMAZON',
      marketplaceId: order.marketplaceId,
      marketplaceName: 'Amazon.com',
    },
    fulfillment: included.has('FULFILLMENT') ? fulfillmentWire(order) : undefined,
    orderItems: order.items.map((item) => itemWire(item, included)),
    packages: included.has('PACKAGES')
      ? packages.map((parcel) => packageWire(parcel, nowMs))
      : undefined,
  };
}

function fulfillmentWire(order: Order): object {
  return {
    fulfillmentStatus: FULFILLMENT_STATUSES[order.status],
    fulfilledBy: 'MERCHANT',
    shipByWindow: {
      earliestDateTime: time(order.purchasedMs),
      latestDateTime: time(order.latestShipMs),
    },
    deliverByWindow: {
      earliestDateTime: time(order.earliestDeliveryMs),
      latestDateTime: time(order.latestDeliveryMs),
    },
  };
}

function itemWire(item: OrderItem, included: ReadonlySet<IncludedData>): object {
  const { product, quantityOrdered, quantityShipped } = item;
  return {
    orderItemId: item.orderItemId,
    quantityOrdered,
    product: {
      asin: product.asin,
      title: product.title,
      sellerSku: product.sku,
      condition: { conditionType: 'NEW', conditionSubtype: 'NEW' },
      price: { unitPrice: money(product.unitPriceCents) },
    },
    fulfillment: included.has('FULFILLMENT')
      ? {
          quantityFulfilled: quantityShipped,
          quantityUnfulfilled: quantityOrdered - quantityShipped,
        }
      : undefined,
  };
}
