import type { ApiOperation } from '../../core/api.js';
import type { World } from '../../core/world.js';
import { OrderBook } from './order-book.js';
import { ordersV0Operations } from './v0/operations.js';
import { orders2026Operations } from './v2026/operations.js';

/**
 * The operations of Orders 2026-01-01 and of what is left of v0. Pass the orders to share them with other APIs; left
 * out, the operations have a book of their own.
 */
export function ordersOperations(
  world: World,
  orders: OrderBook = new OrderBook(world),
): ApiOperation[] {
  return [...orders2026Operations(world, orders), ...ordersV0Operations(world, orders)];
}
