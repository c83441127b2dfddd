import type { SpApiOptions } from '../../../src/sp-api/create-sp-api.js';
import type { Operation } from '../../../src/sp-api/calls/operation.js';
import type { CallPriority } from '../../../src/sp-api/calls/client.js';
import type { CallerOrder } from './messages.js';

/** What a calling process gets from the quota that is measured. */
export interface QuotaUnderTest {
  /** Options of the client. */
  readonly options: Omit<
    Partial<SpApiOptions>,
    'endpoint' | 'lwaEndpoint' | 'clientId' | 'clientSecret'
  >;
  /** Waits until a call may be sent, for a limiter outside the client. */
  readonly gate?: (operation: Operation, priority: CallPriority) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Default export of a module with a quota. Called once in each calling process. */
export type QuotaModule = (order: CallerOrder) => Promise<QuotaUnderTest>;

/** The quotas that can be measured, by the name of their module. */
export const QUOTAS = [
  'memory',
  'postgres',
  'redis',
  'rate-limiter-flexible',
  'bottleneck',
] as const;
export type QuotaName = (typeof QUOTAS)[number];

const MODULES = {
  postgres: () => import('./postgres-quota.js'),
  redis: () => import('./redis-quota.js'),
  'rate-limiter-flexible': () => import('./rate-limiter-flexible-quota.js'),
  bottleneck: () => import('./bottleneck-quota.js'),
} as const satisfies Record<Exclude<QuotaName, 'memory'>, () => Promise<{ default: QuotaModule }>>;

/** Loads a quota. `memory` is the client's own, in each process. */
export async function quotaUnderTest(order: CallerOrder): Promise<QuotaUnderTest> {
  if (order.quota === 'memory') return { options: {}, close: async () => undefined };
  const { default: open } = await MODULES[order.quota]();
  return open(order);
}
