/** Every API that the emulator imitates. A new one is added here and nowhere else. */
import { merchantFulfillmentOperations } from './merchant-fulfillment/operations.js';
import { supplySourcesOperations } from './supply-sources/operations.js';
import type { ApiFactory } from './world.js';

/** The factories whose operations the emulator serves. */
export const EMULATED_APIS: readonly ApiFactory[] = [
  supplySourcesOperations,
  (world) => merchantFulfillmentOperations(world),
];
