import { RedisQuotaBuckets } from '../../../src/store/limits/redis-quota-buckets.js';
import type { QuotaModule } from './quota-under-test.js';

/** The product's quota in Redis or Valkey. */
const redisQuota: QuotaModule = async ({ processes, redisUrl }) => {
  const buckets = new RedisQuotaBuckets({
    url: redisUrl,
    servers: () => processes,
    onLost: () => undefined,
    onReady: () => undefined,
  });
  await buckets.open();
  return { options: { sharedQuota: buckets }, close: async () => buckets.close() };
};
export default redisQuota;
