import { systemClock } from '../runtime/clock.js';
import type { PoolUse } from '../store/engine/postgres/postgres-dialect.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { StateGauge } from '../telemetry/state-gauges.js';

const POOL_GAUGES: readonly StateGauge<{ readonly pool: PoolUse | null }>[] = [
  {
    name: 'database_pool_connections',
    help: 'Open connections to PostgreSQL of this process, by state. Absent with SQLite.',
    label: 'state',
    read: ({ pool }) =>
      pool &&
      new Map([
        ['busy', pool.open - pool.idle],
        ['idle', pool.idle],
      ]),
  },
  {
    name: 'database_pool_max_connections',
    help: 'Limit of the connections to PostgreSQL of this process. Absent with SQLite.',
    read: ({ pool }) => pool && new Map([['', pool.most]]),
  },
  {
    name: 'database_pool_waiters',
    help: 'Statements and transactions that wait for a connection to PostgreSQL. Absent with SQLite.',
    read: ({ pool }) => pool && new Map([['', pool.waiting]]),
  },
];

/**
 * Shows the use of the database pool at /metrics. Must be registered before everything that reads the store at a scrape: else it
 * would show the statements of the scrape.
 */
export function observePool(store: Pick<Store, 'poolUse'>, metrics: Metrics): void {
  metrics.observeState({
    gauges: POOL_GAUGES,
    read: () => Promise.resolve({ pool: store.poolUse() }),
    keepMs: 0,
    clock: systemClock,
    onError: () => undefined,
  });
}
