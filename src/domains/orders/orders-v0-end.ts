import { ORDERS_V0_READERS_REMOVED_ON } from '../../sp-api/operations/orders-v0.js';

const REMOVED_AT = Date.parse(`${ORDERS_V0_READERS_REMOVED_ON}T00:00:00Z`);

/** Tells whether Orders v0 exists at a time, in epoch milliseconds. */
export function hasOrdersV0(now: number): boolean {
  return now < REMOVED_AT;
}
