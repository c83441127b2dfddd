import { ApiError } from './core/api.js';
import { fulfillmentDeskOf, fulfillmentIn } from './apis/feeds/fulfillment-desk.js';
import type { Refusal } from './apis/feeds/fulfillment-desk.js';
import type { FulfillmentAddress, FulfillmentMessage } from './apis/feeds/fulfillment-message.js';
import { listingBookOf } from './apis/listings/listing-book.js';
import { DEFAULT_CHANNEL } from './apis/listings/listing.js';
import { publish } from './apis/notifications/notification-center.js';
import { orderChangePayload } from './apis/notifications/order-change-payload.js';
import type { OrderChange } from './apis/notifications/order-change-payload.js';
import { confirmPackage } from './apis/orders/confirm-package.js';
import type { Confirmation } from './apis/orders/confirm-package.js';
import type { OrderBook, OrderChangeReason } from './apis/orders/order-book.js';
import type { Order, PackageItem, PostalAddress } from './apis/orders/order.js';
import type { World } from './core/world.js';

/** Emits ORDER_CHANGE for changes of orders, and turns messages of the fulfilment feed into packages. */
export function connectOrders(world: World, orders: OrderBook): void {
  orders.onOrderChange(({ reason, order, atMs }) => {
    const change: OrderChange = { ...CHANGES[reason], atMs };
    const payload = orderChangePayload(order, change, (_, item) => item.supplySourceId ?? null);
    publish(world, order.sellerId, 'ORDER_CHANGE', payload);
    if (reason === 'placed') takeOutOfStock(world, order);
  });
  fulfillmentDeskOf(world).process = fulfillmentIn(world, orders, (order, message, nowMs) => {
    try {
      confirmPackage(orders, order, confirmationOf(order, message), 'feed', nowMs);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return refusedOrder(error.message);
    }
  });
}

/** Reduces the stock of the location that ships the order. */
function takeOutOfStock(world: World, { sellerId, items }: Order): void {
  for (const { product, quantityOrdered, supplySourceId = DEFAULT_CHANNEL } of items) {
    listingBookOf(world).takeStock(sellerId, product.sku, supplySourceId, quantityOrdered);
  }
}

const STATUS = 'OrderStatusChange';
const BUYER = 'BuyerRequestedChange';

const CHANGES: Readonly<Record<OrderChangeReason, Omit<OrderChange, 'atMs'>>> = {
  placed: { type: STATUS, reason: 'New order' },
  released: { type: STATUS, reason: 'Payment authorized' },
  'cancel-requested': { type: BUYER, reason: 'Buyer Requested Cancel' },
  cancelled: { type: STATUS, reason: 'Canceled' },
  'cancelled-unpaid': { type: STATUS, reason: 'Canceled' },
  'package-added': { type: STATUS, reason: 'Shipped' },
  'package-corrected': { type: STATUS, reason: 'Shipment corrected' },
  'label-cancelled': { type: STATUS, reason: 'Label canceled' },
  'pickup-updated': { type: STATUS, reason: 'Pickup updated' },
  'verification-updated': { type: STATUS, reason: 'Verification updated' },
};

function confirmationOf(order: Order, message: FulfillmentMessage): Confirmation {
  const { carrierCode, carrierName, shippingMethod, merchantFulfillmentId } = message;
  const named = carrierCode === 'Other' ? carrierName : carrierCode;
  return {
    carrier: named ?? carrierName ?? '',
    trackingNumber: message.trackingNumber ?? '',
    shipMs: message.fulfillmentDateMs,
    items: itemsOf(order, message),
    ...(merchantFulfillmentId !== undefined && { packageReferenceId: merchantFulfillmentId }),
    ...(shippingMethod !== undefined && { shippingService: shippingMethod }),
    ...(message.shipFromSupplySourceId !== undefined && {
      shipFromSupplySourceId: message.shipFromSupplySourceId,
    }),
    ...(message.shipFromAddress && { shipFromAddress: postalAddressOf(message.shipFromAddress) }),
  };
}

function postalAddressOf(address: FulfillmentAddress): PostalAddress {
  const { line2, line3, county, stateOrRegion } = address;
  return {
    name: address.name,
    line1: address.line1,
    ...(line2 !== undefined && { line2 }),
    ...(line3 !== undefined && { line3 }),
    city: address.city ?? '',
    ...(county !== undefined && { districtOrCounty: county }),
    ...(stateOrRegion !== undefined && { stateOrProvince: stateOrRegion }),
    postalCode: address.postalCode ?? '',
    countryCode: address.countryCode,
  };
}

/** No items means all that is left of the order. No quantity means all that is left of the item. */
function itemsOf(order: Order, { items }: FulfillmentMessage): readonly PackageItem[] {
  const left = new Map(
    order.items.map((item) => [item.orderItemId, item.quantityOrdered - item.quantityShipped]),
  );
  if (items.length === 0) {
    return [...left]
      .filter(([, quantity]) => quantity > 0)
      .map(([orderItemId, quantity]) => ({ orderItemId, quantity }));
  }
  return items.map(({ amazonOrderItemCode: orderItemId = '', quantity, transparencyCodes }) => ({
    orderItemId,
    quantity: quantity ?? left.get(orderItemId) ?? 0,
    transparencyCodes,
  }));
}

function refusedOrder(description: string): Refusal {
  const tooMany = /exceeds|have shipped/.test(description);
  return { reason: tooMany ? 'too many' : 'invalid', description };
}
