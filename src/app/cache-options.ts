import type { Config } from '../config/config.js';
import type { CacheOptions } from '../context/request-context.js';

/** How long things are remembered for each seller. */
const TIMES = {
  supplySourceTtlMs: 30_000,
  // Every order changes stock.
  listingTtlMs: 10_000,
  shipmentTtlMs: 60_000,
  // The time in which a person reads a page and chooses. An offer that expired meanwhile is replaced when it is bought.
  quoteTtlMs: 30_000,
  orderTtlMs: 10_000,
  assignmentTtlMs: 300_000,
};

/** How long and how much is cached, as configured. */
export function cacheOptions({ cacheBytes }: Config['caches']): CacheOptions {
  return { ...TIMES, maxBytes: cacheBytes };
}
