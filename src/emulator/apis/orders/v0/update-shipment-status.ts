import { acceptedBody } from '../../../core/request-body.js';
import { invalidInput } from '../../../core/api.js';
import type { ApiRequest, ApiResponse } from '../../../core/api.js';
import { count, filled, listOf, object, oneOf, required } from '../../../core/request-reader.js';
import type { OrderBook } from '../order-book.js';
import { orderOfPath } from '../order-lookup.js';
import type { Order } from '../order.js';

const updateShipmentStatusRequest = object({
  marketplaceId: required(filled),
  shipmentStatus: required(oneOf('ReadyForPickup', 'PickedUp', 'RefusedPickup')),
  orderItems: listOf(object({ orderItemId: filled, quantity: count })),
});

type Request = NonNullable<ReturnType<typeof updateShipmentStatusRequest>>;

/**
 * Handles updateShipmentStatus: 204 without a body. Picked-up units count as shipped. Without `orderItems`
 * the status applies to everything left of the order.
 * @throws ApiError 400 for an order without in-store pickup, or with a finished one.
 */
export function updateShipmentStatus(orders: OrderBook, call: ApiRequest): ApiResponse {
  const request = acceptedBody(call.body, updateShipmentStatusRequest);
  const order = orderOfPath(orders, call);
  checkOrder(order, request);
  const units = unitsOf(order, request);
  const handedOver = request.shipmentStatus === 'PickedUp' ? units : new Map<string, number>();
  orders.updatePickup(order, request.shipmentStatus, handedOver, call.nowMs);
  return { status: 204 };
}

function checkOrder(order: Order, { marketplaceId }: Request): void {
  if (marketplaceId !== order.marketplaceId) {
    throw invalidInput(`The order is not of the marketplace ${marketplaceId}.`);
  }
  if (order.pickup === undefined) {
    throw invalidInput('The order is not an in-store pickup order.');
  }
  const isOpen = order.status === 'Unshipped' || order.status === 'PartiallyShipped';
  if (!isOpen || order.pickup === 'RefusedPickup') {
    throw invalidInput(`The shipment status can't be updated: the order is ${order.status}.`);
  }
}

/** Returns the units of each item that the request covers. */
function unitsOf(order: Order, { orderItems = [] }: Request): ReadonlyMap<string, number> {
  const left = new Map(
    order.items.map((item) => [item.orderItemId, item.quantityOrdered - item.quantityShipped]),
  );
  if (orderItems.length === 0) return left;
  return new Map(
    orderItems.map(({ orderItemId = '', quantity }) => {
      const most = left.get(orderItemId);
      if (most === undefined) throw invalidInput(`The order has no item ${orderItemId}.`);
      const units = quantity ?? most;
      if (units > most) {
        throw invalidInput(`Item ${orderItemId}: quantity ${units} exceeds the ${most} left.`);
      }
      return [orderItemId, units];
    }),
  );
}
