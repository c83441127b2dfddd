import type { Operation, UsagePlan } from '../calls/operation.js';
import type {
  GetOrderResponseWire,
  IncludedDataWire,
  SearchOrdersQueryWire,
  SearchOrdersResponseWire,
} from './orders.wire.js';

const ORDERS = '/orders/2026-01-01/orders';

/** Path parameters of one order. */
export type OrderPath = { readonly orderId: string };

function modelPlan(ratePerSecond: number, burst: number): UsagePlan {
  return { ratePerSecond, burst, source: "Amazon's model orders_2026-01-01" };
}

/**
 * Returns the orders created or updated in a period, at most 100 on a page. One call in three minutes. The
 * application's role grants personal data, so no restricted data token is needed.
 */
export const searchOrders: Operation<
  { readonly query: SearchOrdersQueryWire },
  SearchOrdersResponseWire
> = {
  name: 'searchOrders',
  method: 'GET',
  path: ORDERS,
  usagePlan: modelPlan(0.0056, 20),
  restricted: false,
  repeat: 'safe',
};

/** Returns one order with its items and the data sets of `includedData`. */
export const getOrder: Operation<
  {
    readonly path: OrderPath;
    readonly query?: { readonly includedData?: readonly IncludedDataWire[] | undefined };
  },
  GetOrderResponseWire
> = {
  name: 'getOrder',
  method: 'GET',
  path: `${ORDERS}/{orderId}`,
  usagePlan: modelPlan(0.5, 30),
  restricted: false,
  repeat: 'safe',
};
