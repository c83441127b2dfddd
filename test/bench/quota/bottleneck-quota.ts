import Bottleneck from 'bottleneck';
import { unlimited } from './unlimited-client.js';
import type { QuotaModule } from './quota-under-test.js';

const PRIORITY = { mutation: 1, query: 3, bulk: 7 };
/** A clustered reservoir is refilled only once in this time. */
const REFILL_MS = 5_000;

/** A reservoir of the burst, refilled in steps. */
const bottleneck: QuotaModule = async ({ redisUrl, sellerId, databaseUrl }) => {
  const { hostname, port } = new URL(redisUrl);
  const limiters = new Map<string, Bottleneck>();
  return {
    options: unlimited,
    gate: async ({ name, usagePlan: { ratePerSecond, burst } }, priority) => {
      const refill = Math.max(1, Math.floor((ratePerSecond * REFILL_MS) / 1000));
      const limiter =
        limiters.get(name) ??
        new Bottleneck({
          id: `${databaseUrl} ${sellerId} ${name}`,
          datastore: 'ioredis',
          clientOptions: { host: hostname, port: Number(port) },
          reservoir: burst,
          reservoirIncreaseAmount: refill,
          reservoirIncreaseInterval: Math.ceil((refill / ratePerSecond) * 1000),
          reservoirIncreaseMaximum: burst,
        });
      limiters.set(name, limiter);
      await limiter.schedule({ priority: PRIORITY[priority] }, async () => undefined);
    },
    close: async () => {
      await Promise.all([...limiters.values()].map((limiter) => limiter.disconnect(false)));
    },
  };
};
export default bottleneck;
