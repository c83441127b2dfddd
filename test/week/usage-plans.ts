import type { UsagePlan } from '../../src/sp-api/calls/operation.js';
import * as feeds from '../../src/sp-api/operations/feeds.js';
import * as listings from '../../src/sp-api/operations/listings.js';
import * as shipping from '../../src/sp-api/operations/merchant-fulfillment.js';
import * as notifications from '../../src/sp-api/operations/notifications.js';
import * as orders from '../../src/sp-api/operations/orders.js';
import * as ordersV0 from '../../src/sp-api/operations/orders-v0.js';
import * as sellers from '../../src/sp-api/operations/sellers.js';
import * as supplySources from '../../src/sp-api/operations/supply-sources.js';
import * as tokens from '../../src/sp-api/operations/tokens.js';

const MODULES: readonly object[] = [
  feeds,
  listings,
  shipping,
  notifications,
  orders,
  ordersV0,
  sellers,
  supplySources,
  tokens,
];

/** Amazon's plan of each operation that the product calls. */
export const USAGE_PLANS: ReadonlyMap<string, UsagePlan> = new Map(
  MODULES.flatMap((module) => Object.values(module) as unknown[])
    .filter(isPlanned)
    .map(({ name, usagePlan }) => [name, usagePlan]),
);

interface Planned {
  readonly name: string;
  readonly usagePlan: UsagePlan;
}

function isPlanned(exported: unknown): exported is Planned {
  return typeof exported === 'object' && exported !== null && 'usagePlan' in exported;
}
