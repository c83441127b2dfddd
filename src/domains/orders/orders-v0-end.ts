import { ORDERS_V0_READERS_REMOVED_ON } from '../../sp-api/operations/orders-v0.js';

const REMOVED_AT = Date.parse(`${ORDERS_V0_READERS_REMOVED_ON}T00:00:00Z`);

/** Whether the readers of Orders v0 are there at a moment, in epoch milliseconds. */
export function hasOrdersV0(now: number): boolean {
  return now < REMOVED_AT;
}
