import { ApiError, invalidInput } from '../../core/api.js';
import type { ApiRequest } from '../../core/api.js';
import type { Order } from './order.js';
import type { OrderBook } from './order-book.js';

const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

/**
 * Returns the order in the path.
 * @throws ApiError 400 for a malformed order id, 404 for an order that the seller does not have.
 */
export function orderOfPath(orders: OrderBook, { seller, params }: ApiRequest): Order {
  const orderId = params['orderId'] ?? '';
  if (!ORDER_ID.test(orderId)) throw invalidInput(`The order id ${orderId} is malformed.`);
  const order = orders.find(seller.sellerId, orderId);
  if (order === undefined) {
    throw new ApiError(404, 'NotFound', `The order ${orderId} does not exist.`);
  }
  return order;
}
