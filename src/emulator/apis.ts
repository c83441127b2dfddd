/** Every API that the emulator imitates. A new one is added here and nowhere else. */
import { feedDocumentSite } from './feeds/document-site.js';
import { feedsOperations } from './feeds/operations.js';
import { listingsOperations } from './listings/operations.js';
import { MerchantFulfillment } from './merchant-fulfillment/merchant-fulfillment.js';
import { merchantFulfillmentOperations } from './merchant-fulfillment/operations.js';
import { salesRecordOf } from './merchant-fulfillment/sold-labels.js';
import { notificationsOperations } from './notifications/operations.js';
import { sqsSite } from './notifications/sqs-site.js';
import { connectOrders } from './order-connections.js';
import { orderBookOf } from './orders/order-book.js';
import { ordersOperations } from './orders/operations.js';
import type { SiteFactory } from './site.js';
import { supplySourcesOperations } from './supply-sources/operations.js';
import type { ApiFactory } from './world.js';

/** The factories whose operations the emulator serves. */
export const EMULATED_APIS: readonly ApiFactory[] = [
  supplySourcesOperations,
  // One book of orders for all: a label that is bought is a package of its order.
  (world) => {
    const orders = orderBookOf(world);
    connectOrders(world, orders);
    const buyShipping = new MerchantFulfillment(world, {}, orders);
    const { shipments } = buyShipping;
    salesRecordOf(world).keep(() =>
      world.sellers.flatMap(({ sellerId }) => shipments.list(sellerId)),
    );
    return [
      ...merchantFulfillmentOperations(world, buyShipping),
      ...ordersOperations(world, orders),
    ];
  },
  listingsOperations,
  feedsOperations,
  notificationsOperations,
];

/** What is served beside them. */
export const EMULATED_SITES: readonly SiteFactory[] = [sqsSite, feedDocumentSite];
