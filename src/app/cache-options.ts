import type { Config } from '../config/config.js';
import type { CacheOptions } from '../context/seller-runtime.js';

/** Cache lifetimes, for each seller. */
const TIMES = {
  supplySourceTtlMs: 30_000,
  // Short, because every order changes stock.
  listingTtlMs: 10_000,
  shipmentTtlMs: 60_000,
  // The time in which a person reads a page and chooses. An expired offer is replaced when it is bought.
  quoteTtlMs: 30_000,
  orderTtlMs: 10_000,
  assignmentTtlMs: 300_000,
};

/** Returns the lifetimes and the configured size of the caches. */
export function cacheOptions({ cacheBytes }: Config['caches']): CacheOptions {
  return { ...TIMES, maxBytes: cacheBytes };
}
