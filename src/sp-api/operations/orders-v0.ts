import { operation, plansOf } from '../calls/operation.js';
import type { Operation } from '../calls/operation.js';
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

const modelPlan = plansOf("Amazon's model ordersV0");

/** Returns orders of a period, or up to 50 by id: the only batch by id in the Orders APIs. */
export const getOrdersV0: Operation<
  { readonly query: GetOrdersV0QueryWire },
  PayloadWire<OrdersListV0Wire>
> = operation('getOrdersV0', 'GET', ORDERS, modelPlan(0.0167, 20), 'safe');

/** Returns one order without its items. */
export const getOrderV0: Operation<
  { readonly path: OrderPath },
  PayloadWire<OrderV0Wire>
> = operation('getOrderV0', 'GET', ORDER, modelPlan(0.5, 30), 'safe');

/** Returns the items of one order. */
export const getOrderItemsV0: Operation<
  { readonly path: OrderPath; readonly query?: { readonly NextToken?: string | undefined } },
  PayloadWire<OrderItemsListV0Wire>
> = operation('getOrderItemsV0', 'GET', `${ORDER}/orderItems`, modelPlan(0.5, 30), 'safe');

/**
 * Confirms that a package has shipped. 204. Not for packages with a label from Amazon.
 *
 * May be repeated: the package's reference id is its key within the order, and a second request corrects the
 * package to the same values. No money moves, and units can't ship twice.
 */
export const confirmShipment: Operation<
  { readonly path: OrderPath; readonly body: ConfirmShipmentRequestWire },
  undefined
> = operation('confirmShipment', 'POST', `${ORDER}/shipmentConfirmation`, modelPlan(2, 10), 'safe');
