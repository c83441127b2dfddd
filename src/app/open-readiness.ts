import type { Logger } from 'pino';
import { systemClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import { observeHealth } from './observe-health.js';
import { Readiness } from './readiness.js';
import { readinessChecks } from './readiness-checks.js';
import type { SellerRegistry } from './seller-registry.js';

type Checked = Parameters<typeof readinessChecks>[1];

export interface ReadinessProcess extends Omit<Checked, 'grant' | 'clock'> {
  readonly store: Store;
  readonly registry: SellerRegistry;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Makes what `/readyz` reports, and shows it at /metrics. */
export function openReadiness(
  orders: Parameters<typeof readinessChecks>[0],
  process: ReadinessProcess,
): Readiness {
  const { registry, logger } = process;
  const checks = readinessChecks(orders, {
    ...process,
    grant: () => grantOf(registry),
    clock: systemClock,
  });
  const readiness = new Readiness({ checks, clock: systemClock, logger });
  observeHealth({ ...process, readiness, sellerIds: () => registry.runtimes.keys() });
  return readiness;
}

/** Returns the grant of the first seller. */
function grantOf({ firstGrant }: SellerRegistry) {
  if (firstGrant === null) return null;
  const { id: sellerId, refreshToken, region } = firstGrant;
  return { sellerId, refreshToken, region };
}
