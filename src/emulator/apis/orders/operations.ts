import type { ApiOperation } from '../../core/api.js';
import type { World } from '../../core/world.js';
import { OrderBook } from './order-book.js';
import { ordersV0Operations } from './v0/operations.js';
import { orders2026Operations } from './v2026/operations.js';

/**
 * Returns the operations of Orders 2026-01-01 and the remaining ones of v0. Pass the orders to share them
 * with other APIs. By default the operations have their own book.
 */
export function ordersOperations(
  world: World,
  orders: OrderBook = new OrderBook(world),
): ApiOperation[] {
  return [...orders2026Operations(world, orders), ...ordersV0Operations(world, orders)];
}
