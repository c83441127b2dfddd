import { operation } from '../../../core/api.js';
import type { ApiOperation } from '../../../core/api.js';
import type { World } from '../../../core/world.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import type { Order } from '../order.js';
import { OrderPageTokens } from '../order-page-tokens.js';
import { confirmShipment } from './confirm-shipment.js';
import { getOrders } from './get-orders.js';
import { orderItemsBuyerInfoWire, orderItemsWire } from './order-items-wire.js';
import { orderAddressWire, orderBuyerInfoWire, orderWire } from './order-wire.js';
import { regulatedInfoWire, updateVerificationStatus } from './regulated-info.js';
import { updateShipmentStatus } from './update-shipment-status.js';

const ORDERS = '/orders/v0/orders';
const ORDER = `${ORDERS}/{orderId}`;
const ITEMS = `${ORDER}/orderItems`;

const USUAL_PLAN = [0.5, 30] as const;

/**
 * Orders v0 with Amazon's usage plans. The newer API also has a getOrder, and usage plans, faults and counts
 * go by name. So getOrders, getOrder and getOrderItems are called `getOrdersV0` and so on.
 */
export function ordersV0Operations(world: World, orders: OrderBook): readonly ApiOperation[] {
  return [...orderReaders(world, orders), ...personalReaders(orders), ...updates(orders)];
}

/** Readers that also accept a plain access token and then omit personal data. So they are not restricted. */
function orderReaders(world: World, orders: OrderBook): readonly ApiOperation[] {
  const tokens = new OrderPageTokens(world.seed, 'getOrdersV0');
  return [
    operation('getOrdersV0', 'GET', ORDERS, [0.0167, 20], (call) =>
      getOrders(orders, tokens, call),
    ),
    reader(orders, 'getOrderV0', ORDER, (order, personal) =>
      orderWire(order, orders.locations(order.sellerId), personal),
    ),
    reader(orders, 'getOrderItemsV0', ITEMS, orderItemsWire),
  ];
}

/** Readers of personal data alone. They need a restricted data token. */
function personalReaders(orders: OrderBook): readonly ApiOperation[] {
  const readers = [
    reader(orders, 'getOrderAddress', `${ORDER}/address`, orderAddressWire),
    reader(orders, 'getOrderBuyerInfo', `${ORDER}/buyerInfo`, orderBuyerInfoWire),
    reader(orders, 'getOrderItemsBuyerInfo', `${ITEMS}/buyerInfo`, orderItemsBuyerInfoWire),
    reader(orders, 'getOrderRegulatedInfo', `${ORDER}/regulatedInfo`, regulatedInfoWire),
  ];
  return readers.map((each) => ({ ...each, restricted: true, needsRestrictedToken: true }));
}

function updates(orders: OrderBook): readonly ApiOperation[] {
  return [
    operation('updateVerificationStatus', 'PATCH', `${ORDER}/regulatedInfo`, USUAL_PLAN, (call) =>
      updateVerificationStatus(orders, call),
    ),
    operation('updateShipmentStatus', 'POST', `${ORDER}/shipment`, [5, 15], (call) =>
      updateShipmentStatus(orders, call),
    ),
    operation('confirmShipment', 'POST', `${ORDER}/shipmentConfirmation`, [2, 10], (call) =>
      confirmShipment(orders, call),
    ),
  ];
}

/** Returns an operation that sends what `wire` makes of the order in the path. */
function reader(
  orders: OrderBook,
  name: string,
  path: string,
  wire: (order: Order, personal: ReadonlySet<string>) => object,
): ApiOperation {
  return operation(name, 'GET', path, USUAL_PLAN, (call) => ({
    status: 200,
    body: { payload: wire(orderOfPath(orders, call), new Set(call.dataElements)) },
  }));
}
