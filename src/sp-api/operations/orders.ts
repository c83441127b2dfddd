import { operation, plansOf } from '../calls/operation.js';
import type { Operation } from '../calls/operation.js';
import type {
  GetOrderResponseWire,
  IncludedDataWire,
  SearchOrdersQueryWire,
  SearchOrdersResponseWire,
} from './orders.wire.js';

const ORDERS = '/orders/2026-01-01/orders';

/** Path parameters of one order. */
export type OrderPath = { readonly orderId: string };

const modelPlan = plansOf("Amazon's model orders_2026-01-01");

/**
 * Returns the orders created or updated in a period, at most 100 on a page. One call in three minutes. The
 * application's role grants personal data, so no restricted data token is needed.
 */
export const searchOrders: Operation<
  { readonly query: SearchOrdersQueryWire },
  SearchOrdersResponseWire
> = operation('searchOrders', 'GET', ORDERS, modelPlan(0.0056, 20), 'safe');

/** Returns one order with its items and the data sets of `includedData`. */
export const getOrder: Operation<
  {
    readonly path: OrderPath;
    readonly query?: { readonly includedData?: readonly IncludedDataWire[] | undefined };
  },
  GetOrderResponseWire
> = operation('getOrder', 'GET', `${ORDERS}/{orderId}`, modelPlan(0.5, 30), 'safe');
