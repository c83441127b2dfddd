import type { Operation } from '../calls/operation.js';
import * as feeds from './feeds.js';
import * as listings from './listings.js';
import * as shipping from './merchant-fulfillment.js';
import * as notifications from './notifications.js';
import * as orders from './orders.js';
import * as ordersV0 from './orders-v0.js';
import * as sellers from './sellers.js';
import * as supplySources from './supply-sources.js';

/** The parts of the Selling Partner API that this program calls. A role of the application opens each. */
export type AmazonApiName =
  'SUPPLY_SOURCES' | 'ORDERS' | 'LISTINGS' | 'SHIPPING' | 'FEEDS' | 'NOTIFICATIONS' | 'SELLERS';

const MODULES: readonly (readonly [AmazonApiName, object])[] = [
  ['SUPPLY_SOURCES', supplySources],
  ['ORDERS', orders],
  ['ORDERS', ordersV0],
  ['LISTINGS', listings],
  ['SHIPPING', shipping],
  ['FEEDS', feeds],
  ['NOTIFICATIONS', notifications],
  ['SELLERS', sellers],
];

/** The API of each operation, by Amazon's operationId. Restricted data tokens belong to none. */
export const API_OF_OPERATION: ReadonlyMap<string, AmazonApiName> = new Map(
  MODULES.flatMap(([api, module]) =>
    Object.values(module)
      .filter(isOperation)
      .map(({ name }) => [name, api] as const),
  ),
);

function isOperation(exported: unknown): exported is Operation {
  return typeof exported === 'object' && exported !== null && 'usagePlan' in exported;
}
