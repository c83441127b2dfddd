import { Redis } from 'ioredis';
import { RateLimiterQueue, RateLimiterRedis } from 'rate-limiter-flexible';
import { unlimited } from './unlimited-client.js';
import type { QuotaModule } from './quota-under-test.js';

/** Windows of a second, or of as many seconds as one token takes. It has no burst. */
const rateLimiterFlexible: QuotaModule = async ({ redisUrl, sellerId, databaseUrl }) => {
  const redis = new Redis(redisUrl);
  const queues = new Map<string, RateLimiterQueue>();
  return {
    options: unlimited,
    gate: async ({ name, usagePlan: { ratePerSecond } }) => {
      const duration = Math.ceil(1 / ratePerSecond);
      const points = Math.floor(ratePerSecond * duration);
      const queue =
        queues.get(name) ??
        new RateLimiterQueue(
          new RateLimiterRedis({ storeClient: redis, keyPrefix: databaseUrl, points, duration }),
          { maxQueueSize: 10_000 },
        );
      queues.set(name, queue);
      await queue.removeTokens(1, `${sellerId} ${name}`);
    },
    close: async () => redis.disconnect(),
  };
};
export default rateLimiterFlexible;
