import type { ApiOperation, ApiRequest, ApiResponse } from '../../../core/api.js';
import type { World } from '../../../core/world.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import type { Order } from '../order.js';
import { PageTokens } from '../page-tokens.js';
import { confirmShipment } from './confirm-shipment.js';
import { getOrders } from './get-orders.js';
import { orderItemsBuyerInfoWire, orderItemsWire } from './order-items-wire.js';
import { orderAddressWire, orderBuyerInfoWire, orderWire } from './order-wire.js';
import { regulatedInfoWire, updateVerificationStatus } from './regulated-info.js';
import { updateShipmentStatus } from './update-shipment-status.js';

const ORDERS = '/orders/v0/orders';
const ORDER = `${ORDERS}/{orderId}`;

const USUAL = { ratePerSecond: 0.5, burst: 30, restricted: false } as const;

/**
 * Orders v0, with Amazon's usage plans. Its getOrder has a namesake in the newer API, and usage plans, faults and call
 * counts go by name, so getOrders, getOrder and getOrderItems are called `getOrdersV0` and so on.
 */
export function ordersV0Operations(world: World, orders: OrderBook): readonly ApiOperation[] {
  return [...orderReaders(world, orders), ...personalReaders(orders), ...updates(orders)];
}

/** Readers that answer to a plain access token as well, without personal data. Hence they are not restricted. */
function orderReaders(world: World, orders: OrderBook): readonly ApiOperation[] {
  const tokens = new PageTokens(world.seed, 'getOrdersV0');
  return [
    {
      ...USUAL,
      name: 'getOrdersV0',
      method: 'GET',
      path: ORDERS,
      ratePerSecond: 0.0167,
      burst: 20,
      handle: (call) => getOrders(orders, tokens, call),
    },
    {
      ...USUAL,
      name: 'getOrderV0',
      method: 'GET',
      path: ORDER,
      handle: payload(orders, (order, personal) =>
        orderWire(order, orders.locations(order.sellerId), personal),
      ),
    },
    {
      ...USUAL,
      name: 'getOrderItemsV0',
      method: 'GET',
      path: `${ORDER}/orderItems`,
      handle: payload(orders, orderItemsWire),
    },
  ];
}

/** Readers of nothing but personal data: they need a restricted data token. */
function personalReaders(orders: OrderBook): readonly ApiOperation[] {
  const readers: readonly [name: string, path: string, wire: (order: Order) => object][] = [
    ['getOrderAddress', `${ORDER}/address`, orderAddressWire],
    ['getOrderBuyerInfo', `${ORDER}/buyerInfo`, orderBuyerInfoWire],
    ['getOrderItemsBuyerInfo', `${ORDER}/orderItems/buyerInfo`, orderItemsBuyerInfoWire],
    ['getOrderRegulatedInfo', `${ORDER}/regulatedInfo`, regulatedInfoWire],
  ];
  return readers.map(([name, path, wire]) => ({
    ...USUAL,
    restricted: true,
    needsRestrictedToken: true,
    name,
    method: 'GET',
    path,
    handle: payload(orders, wire),
  }));
}

function updates(orders: OrderBook): readonly ApiOperation[] {
  return [
    {
      ...USUAL,
      name: 'updateVerificationStatus',
      method: 'PATCH',
      path: `${ORDER}/regulatedInfo`,
      handle: (call) => updateVerificationStatus(orders, call),
    },
    {
      ...USUAL,
      name: 'updateShipmentStatus',
      method: 'POST',
      path: `${ORDER}/shipment`,
      ratePerSecond: 5,
      burst: 15,
      handle: (call) => updateShipmentStatus(orders, call),
    },
    {
      ...USUAL,
      name: 'confirmShipment',
      method: 'POST',
      path: `${ORDER}/shipmentConfirmation`,
      ratePerSecond: 2,
      burst: 10,
      handle: (call) => confirmShipment(orders, call),
    },
  ];
}

/** Answers with what the function makes of the order that the path names. */
function payload(
  orders: OrderBook,
  wire: (order: Order, personal: ReadonlySet<string>) => object,
): (call: ApiRequest) => ApiResponse {
  return (call) => ({
    status: 200,
    body: { payload: wire(orderOfPath(orders, call), new Set(call.dataElements)) },
  });
}
