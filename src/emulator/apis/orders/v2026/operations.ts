import { wordsParameter } from '../../../core/query-reader.js';
import { operation } from '../../../core/api.js';
import type { ApiOperation } from '../../../core/api.js';
import type { World } from '../../../core/world.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import { OrderPageTokens } from '../order-page-tokens.js';
import { INCLUDED_DATA } from './included-data.js';
import { orderWire } from './order-wire.js';
import { searchOrders } from './search-orders.js';

const ORDERS = '/orders/2026-01-01/orders';

/** The operations of Orders 2026-01-01 with Amazon's usage plans. None is restricted: the role is enough. */
export function orders2026Operations(world: World, orders: OrderBook): readonly ApiOperation[] {
  const tokens = new OrderPageTokens(world.seed, 'searchOrders');
  return [
    operation('searchOrders', 'GET', ORDERS, [0.0056, 20], (call) =>
      searchOrders(orders, tokens, call),
    ),
    operation('getOrder', 'GET', `${ORDERS}/{orderId}`, [0.5, 30], (call) => {
      const included = new Set(wordsParameter(call.query, 'includedData', INCLUDED_DATA));
      const order = orderOfPath(orders, call);
      return { status: 200, body: { order: orderWire(order, included, call.nowMs) } };
    }),
  ];
}
