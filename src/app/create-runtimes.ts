import { SellerRuntime } from '../context/seller-runtime.js';
import type { CacheOptions } from '../context/seller-runtime.js';
import { MemoryBudget } from '../runtime/cache/memory-budget.js';
import type { SpApiClient } from '../sp-api/create-sp-api.js';
import type { SellerGrant } from './upstream.js';

/**
 * Creates the state of each seller that lives as long as the process. Keyed by id, in the configured order: the first
 * seller is the default.
 */
export function createRuntimes(
  sellers: readonly SellerGrant[],
  spApi: SpApiClient,
  caches: CacheOptions,
): Map<string, SellerRuntime> {
  const budget = new MemoryBudget(caches.maxBytes);
  return new Map(
    sellers.map(({ refreshToken, ...account }) => {
      const client = spApi.forSeller({ sellerId: account.id, refreshToken });
      return [account.id, new SellerRuntime(account, client, caches, budget)];
    }),
  );
}

/** Resolves when the outcome of every purchase whose client has gone is on record. */
export async function purchasesRecorded(
  runtimes: ReadonlyMap<string, SellerRuntime>,
): Promise<void> {
  const running = [...runtimes.values()].flatMap(({ shipping }) => [...shipping.inFlight.values()]);
  await Promise.allSettled(running);
}
