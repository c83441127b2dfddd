import type { ApiOperation } from '../../../core/api.js';
import type { World } from '../../../core/world.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import { PageTokens } from '../page-tokens.js';
import { givenWords } from '../query.js';
import { INCLUDED_DATA } from './included-data.js';
import { orderWire } from './order-wire.js';
import { searchOrders } from './search-orders.js';

const ORDERS = '/orders/2026-01-01/orders';

/** The operations of Orders 2026-01-01 with Amazon's usage plans. Nothing of them is restricted: the role suffices. */
export function orders2026Operations(world: World, orders: OrderBook): readonly ApiOperation[] {
  const tokens = new PageTokens(world.seed, 'searchOrders');
  return [
    {
      name: 'searchOrders',
      method: 'GET',
      path: ORDERS,
      ratePerSecond: 0.0056,
      burst: 20,
      restricted: false,
      handle: (call) => searchOrders(orders, tokens, call),
    },
    {
      name: 'getOrder',
      method: 'GET',
      path: `${ORDERS}/{orderId}`,
      ratePerSecond: 0.5,
      burst: 30,
      restricted: false,
      handle(call) {
        const included = new Set(givenWords(call.query, 'includedData', INCLUDED_DATA));
        const order = orderOfPath(orders, call);
        return { status: 200, body: { order: orderWire(order, included, call.nowMs) } };
      },
    },
  ];
}
