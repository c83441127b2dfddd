import type { Operation, UsagePlan } from '../calls/operation.js';
import type {
  ConfirmShipmentRequestWire,
  GetOrdersV0QueryWire,
  OrderItemsListV0Wire,
  OrdersListV0Wire,
  OrderV0Wire,
} from './orders-v0.wire.js';
import type { OrderPath } from './orders.js';
import type { PayloadWire } from './wire.js';

// The names of the readers end in V0, because both Orders APIs have a `getOrder`, and usage plans go by name.
// They use the plain access token: Amazon then omits personal data, which the newer API returns.
const ORDERS = '/orders/v0/orders';
const ORDER = `${ORDERS}/{orderId}`;

/**
 * The date on which Amazon removes the readers of Orders v0. Until then only they return the supply source of
 * an order. confirmShipment stays.
 */
export const ORDERS_V0_READERS_REMOVED_ON = '2027-03-27';

function modelPlan(ratePerSecond: number, burst: number): UsagePlan {
  return { ratePerSecond, burst, source: "Amazon's model ordersV0" };
}

/** Returns orders of a period, or up to 50 by id: the only batch by id in the Orders APIs. */
export const getOrdersV0: Operation<
  { readonly query: GetOrdersV0QueryWire },
  PayloadWire<OrdersListV0Wire>
> = {
  name: 'getOrdersV0',
  method: 'GET',
  path: ORDERS,
  usagePlan: modelPlan(0.0167, 20),
  restricted: false,
  repeat: 'safe',
};

/** Returns one order without its items. */
export const getOrderV0: Operation<{ readonly path: OrderPath }, PayloadWire<OrderV0Wire>> = {
  name: 'getOrderV0',
  method: 'GET',
  path: ORDER,
  usagePlan: modelPlan(0.5, 30),
  restricted: false,
  repeat: 'safe',
};

/** Returns the items of one order. */
export const getOrderItemsV0: Operation<
  { readonly path: OrderPath; readonly query?: { readonly NextToken?: string | undefined } },
  PayloadWire<OrderItemsListV0Wire>
> = {
  name: 'getOrderItemsV0',
  method: 'GET',
  path: `${ORDER}/orderItems`,
  usagePlan: modelPlan(0.5, 30),
  restricted: false,
  repeat: 'safe',
};

/**
 * Confirms that a package has shipped. 204. Not for packages with a label from Amazon.
 *
 * May be repeated: the package's reference id is its key within the order, and a second request corrects the
 * package to the same values. No money moves, and units can't ship twice.
 */
export const confirmShipment: Operation<
  { readonly path: OrderPath; readonly body: ConfirmShipmentRequestWire },
  undefined
> = {
  name: 'confirmShipment',
  method: 'POST',
  path: `${ORDER}/shipmentConfirmation`,
  usagePlan: modelPlan(2, 10),
  restricted: false,
  repeat: 'safe',
};
