/** Every emulated API. A new API is added here and nowhere else. */
import { feedDocumentSite } from './apis/feeds/document-site.js';
import { feedsOperations } from './apis/feeds/operations.js';
import { listingsOperations } from './apis/listings/operations.js';
import { MerchantFulfillment } from './apis/merchant-fulfillment/merchant-fulfillment.js';
import { merchantFulfillmentOperations } from './apis/merchant-fulfillment/operations.js';
import { salesRecordOf } from './apis/merchant-fulfillment/sold-labels.js';
import { notificationsOperations } from './apis/notifications/operations.js';
import { sellersOperations } from './apis/sellers/operations.js';
import { sqsSite } from './apis/notifications/sqs-site.js';
import { connectOrders } from './order-connections.js';
import { orderBookOf } from './apis/orders/order-book.js';
import { ordersOperations } from './apis/orders/operations.js';
import type { SiteFactory } from './core/site.js';
import { supplySourcesOperations } from './apis/supply-sources/operations.js';
import type { ApiFactory } from './core/world.js';

/** The factories of all served operations. */
export const EMULATED_APIS: readonly ApiFactory[] = [
  supplySourcesOperations,
  // All APIs share one order book: a label that is bought becomes a package of its order.
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
  sellersOperations,
];

/** Sites served next to the Selling Partner API. */
export const EMULATED_SITES: readonly SiteFactory[] = [sqsSite, feedDocumentSite];
