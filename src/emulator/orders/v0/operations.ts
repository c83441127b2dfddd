import type { ApiOperation } from '../../api.js';
import type { World } from '../../world.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import { PageTokens } from '../page-tokens.js';
import { confirmShipment } from './confirm-shipment.js';
import { getOrders } from './get-orders.js';
import { orderItemsWire } from './order-items-wire.js';
import { orderWire } from './order-wire.js';

const ORDERS = '/orders/v0/orders';
const ORDER = `${ORDERS}/{orderId}`;

/**
 * What clients still need of Orders v0, with Amazon's usage plans. Its getOrder has a namesake in the newer API, and
 * usage plans, faults and call counts go by name, so the older operations are called `getOrdersV0` and so on.
 *
 * The three readers answer to a plain access token as well, without personal data: that is why they are not marked as
 * restricted.
 */
export function ordersV0Operations(world: World, orders: OrderBook): readonly ApiOperation[] {
  const tokens = new PageTokens(world.seed, 'getOrdersV0');
  const reader = { method: 'GET', ratePerSecond: 0.5, burst: 30, restricted: false } as const;
  return [
    {
      ...reader,
      name: 'getOrdersV0',
      path: ORDERS,
      ratePerSecond: 0.0167,
      burst: 20,
      handle: (call) => getOrders(orders, tokens, call),
    },
    {
      ...reader,
      name: 'getOrderV0',
      path: ORDER,
      handle(call) {
        const order = orderOfPath(orders, call);
        const personal = new Set(call.dataElements);
        const payload = orderWire(order, orders.locations(order.sellerId), personal);
        return { status: 200, body: { payload } };
      },
    },
    {
      ...reader,
      name: 'getOrderItemsV0',
      path: `${ORDER}/orderItems`,
      handle(call) {
        const payload = orderItemsWire(orderOfPath(orders, call), new Set(call.dataElements));
        return { status: 200, body: { payload } };
      },
    },
    {
      name: 'confirmShipment',
      method: 'POST',
      path: `${ORDER}/shipmentConfirmation`,
      ratePerSecond: 2,
      burst: 10,
      restricted: false,
      handle: (call) => confirmShipment(orders, call),
    },
  ];
}
