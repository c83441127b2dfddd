import type { LedgerConfig } from '../config/ledger.js';
import type { Secret } from '../config/secret.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { SharedBuckets } from '../sp-api/quota/shared-buckets.js';
import type { QuotaBucketStore } from '../store/limits/quota-bucket-store.js';
import type { Lifetime } from './lifetime.js';
import type { Trouble, TroubleLog } from './trouble-log.js';

const TASK = 'quota-servers';
const PACE = {
  everyMs: 4_000,
  soonMs: 4_000,
  firstFailurePauseMs: 1_000,
  longestFailurePauseMs: 4_000,
};

const REDIS_LOST = {
  sellerId: '',
  task: 'shared-quota',
  cause: 'unreachable',
  level: 'warn',
  text: "Redis is unreachable: each server uses its part of Amazon's quota until it is back. Check REDIS_URL and the server.",
} as const satisfies Trouble;

interface SharedQuotaDependencies {
  /** Null when one server has the store. */
  readonly store: QuotaBucketStore | null;
  readonly rounds: RoundHealth;
  readonly troubles: TroubleLog;
  readonly lifetime: Lifetime;
}

/** Returns Amazon's quota that servers share; null when one server has the store, and so all of the quota. */
export async function openSharedQuota(
  place: LedgerConfig['place'],
  { store, rounds, troubles, lifetime }: SharedQuotaDependencies,
): Promise<SharedBuckets | null> {
  if (!store) return null;
  await store.beat();
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: async () => {
      await store.beat();
      return 0;
    },
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  lifetime.runs(async () => {
    await loop.stop();
    // A server that cannot say that it stops counts for some seconds more.
    await store.leave().catch(() => undefined);
  });
  const redisUrl = place.kind === 'postgres' ? place.redisUrl : null;
  return redisUrl === null ? store : openRedis(redisUrl, store, { troubles, lifetime });
}

async function openRedis(
  url: Secret,
  store: QuotaBucketStore,
  { troubles, lifetime }: Pick<SharedQuotaDependencies, 'troubles' | 'lifetime'>,
): Promise<SharedBuckets> {
  // Most installations have none.
  const { RedisQuotaBuckets } = await import('../store/limits/redis-quota-buckets.js');
  const buckets = new RedisQuotaBuckets({
    url: url.reveal(),
    servers: () => store.servers(),
    onLost: () => troubles.note(REDIS_LOST),
    onReady: () => troubles.recovered('', REDIS_LOST.task),
  });
  lifetime.holds(async () => buckets.close());
  await buckets.open();
  return buckets;
}
