import type { ApiOperation } from '../../api.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import { givenWords } from '../query.js';
import { INCLUDED_DATA, orderWire } from './order-wire.js';

const ORDERS = '/orders/2026-01-01/orders';

/** The operations of Orders 2026-01-01 with Amazon's usage plans. Nothing of them is restricted: the role suffices. */
export function orders2026Operations(orders: OrderBook): readonly ApiOperation[] {
  return [
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
