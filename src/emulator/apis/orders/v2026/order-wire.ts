/** An order in the shape of Orders 2026-01-01. Properties that are undefined are not sent. */
import { isoTime } from '../../../core/clock.js';
import { orderMoney } from '../order-money.js';
import type { Order, OrderStatus } from '../order.js';
import type { IncludedData } from './included-data.js';
import { itemWire } from './item-wire.js';
import { addressWire, packageWire } from './package-wire.js';
import { breakdownsWire, money } from './wire-values.js';

/** The status values of this API. */
export const FULFILLMENT_STATUSES = {
  Pending: 'PENDING',
  Unshipped: 'UNSHIPPED',
  PartiallyShipped: 'PARTIALLY_SHIPPED',
  Shipped: 'SHIPPED',
  Canceled: 'CANCELLED',
} as const satisfies Record<OrderStatus, string>;

/** The fields of each data set. A function that returns undefined omits its field. */
const DATA_SETS: Readonly<Record<IncludedData, (order: Order, nowMs: number) => object>> = {
  BUYER: (order) => ({ buyer: buyerWire(order) }),
  RECIPIENT: (order) => ({ recipient: recipientWire(order) }),
  PROCEEDS: (order) => ({ proceeds: proceedsWire(order) }),
  FULFILLMENT: (order) => ({ fulfillment: fulfillmentWire(order) }),
  PACKAGES: (order, nowMs) => ({
    packages: order.packages.map((parcel) => packageWire(parcel, nowMs)),
  }),
  TAX: (order) => ({ tax: taxWire(order) }),
  PAYMENT: (order) => ({ payment: paymentWire(order) }),
  // Easy Ship only, which none of the emulated marketplaces has.
  FULFILLMENT_ORDERS: () => ({ fulfillmentOrders: [] }),
  // These three concern items only.
  EXPENSE: () => ({}),
  PROMOTION: () => ({}),
  CANCELLATION: () => ({}),
};

/** The order with its items and the requested data sets. */
export function orderWire(
  order: Order,
  included: ReadonlySet<IncludedData>,
  nowMs: number,
): object {
  const dataSets = [...included].map((name) => DATA_SETS[name](order, nowMs));
  return {
    orderId: order.amazonOrderId,
    orderAliases: [
      { aliasId: order.traits.sellerNumber ?? order.amazonOrderId, aliasType: 'SELLER_ORDER_ID' },
    ],
    createdTime: isoTime(order.purchasedMs),
    lastUpdatedTime: isoTime(order.lastUpdatedMs),
    programs: programsOf(order),
    associatedOrders: associatedOrdersOf(order),
    salesChannel: {
      channelName: 'AMAZON',
      marketplaceId: order.marketplaceId,
      marketplaceName: 'Amazon.com',
    },
    ...Object.assign({}, ...dataSets),
    orderItems: order.items.map((item) => itemWire(order, item, included)),
  };
}

function associatedOrdersOf({ traits: { replaces } }: Order): readonly object[] | undefined {
  if (replaces === undefined) return undefined;
  return [{ orderId: replaces, associationType: 'REPLACEMENT_ORIGINAL_ID' }];
}

function programsOf({ buyer, pickup, traits }: Order): readonly string[] {
  return [
    ...traits.programs,
    ...(buyer.company === undefined ? [] : ['AMAZON_BUSINESS']),
    ...(pickup === undefined ? [] : ['IN_STORE_PICK_UP']),
  ];
}

/** Until the payment is authorised, Amazon hides buyer, address and amounts. */
function isPaid({ status }: Order): boolean {
  return status !== 'Pending';
}

function buyerWire(order: Order): object | undefined {
  if (!isPaid(order)) return undefined;
  const { name, email, company, purchaseOrderNumber } = order.buyer;
  return {
    buyerName: name,
    buyerEmail: email,
    buyerCompanyName: company,
    buyerPurchaseOrderNumber: purchaseOrderNumber,
  };
}

function recipientWire(order: Order): object | undefined {
  if (!isPaid(order)) return undefined;
  const { phone, company } = order.buyer;
  return {
    deliveryAddress: {
      ...addressWire(order.shipTo),
      companyName: company,
      phone,
      addressType: company === undefined ? 'RESIDENTIAL' : 'COMMERCIAL',
    },
    deliveryPreference: order.traits.deliveryPreference,
  };
}

function proceedsWire(order: Order): object | undefined {
  if (!isPaid(order)) return undefined;
  const total = orderMoney(order);
  return { grandTotal: money(total.totalCents), breakdowns: breakdownsWire(total) };
}

function paymentWire(order: Order): object | undefined {
  if (!isPaid(order)) return undefined;
  const paymentAmount = money(orderMoney(order).totalCents);
  return { paymentExecutions: [{ paymentMethod: 'Standard', paymentAmount }] };
}

function taxWire({ buyer }: Order): object {
  if (buyer.company === undefined) return { taxRegistrations: [] };
  const registration = { entityType: 'BUYER', legalName: buyer.company };
  return { taxRegistrations: [{ ...registration, taxRegistrationType: 'BUSINESS' }] };
}

function fulfillmentWire(order: Order): object {
  return {
    fulfillmentStatus: FULFILLMENT_STATUSES[order.status],
    fulfilledBy: 'MERCHANT',
    fulfillmentServiceLevel: order.serviceLevel,
    shipByWindow: {
      earliestDateTime: isoTime(order.purchasedMs),
      latestDateTime: isoTime(order.latestShipMs),
    },
    deliverByWindow: {
      earliestDateTime: isoTime(order.earliestDeliveryMs),
      latestDateTime: isoTime(order.latestDeliveryMs),
    },
    labelPrintingWindow:
      order.traits.labelPrintableMs === undefined
        ? undefined
        : { earliestDateTime: isoTime(order.traits.labelPrintableMs) },
  };
}
