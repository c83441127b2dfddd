import { ApiError, invalidInput, type ApiRequest } from '../../core/api.js';
import type { Order } from './order.js';
import type { OrderBook } from './order-book.js';

const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

/**
 * The order that the path names.
 * @throws ApiError 400 for what is no order id, 404 for an order that is not this seller's.
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
