/** Every API that the emulator imitates. A new one is added here and nowhere else. */
import { MerchantFulfillment } from './merchant-fulfillment/merchant-fulfillment.js';
import { merchantFulfillmentOperations } from './merchant-fulfillment/operations.js';
import { OrderBook } from './orders/order-book.js';
import { ordersOperations } from './orders/operations.js';
import { supplySourcesOperations } from './supply-sources/operations.js';
import type { ApiFactory } from './world.js';

/** The factories whose operations the emulator serves. */
export const EMULATED_APIS: readonly ApiFactory[] = [
  supplySourcesOperations,
  // One book of orders for all: a label that is bought is a package of its order.
  (world) => {
    const orders = new OrderBook(world);
    const buyShipping = new MerchantFulfillment(world, {}, orders);
    return [
      ...merchantFulfillmentOperations(world, buyShipping),
      ...ordersOperations(world, orders),
    ];
  },
];
