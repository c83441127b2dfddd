import type { Logger } from 'pino';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { systemClock } from '../runtime/clock.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { StateGauge } from '../telemetry/state-gauges.js';
import type { LoginHealth } from './login-health.js';
import type { Readiness } from './readiness.js';

export interface ObservedHealth {
  readonly readiness: Pick<Readiness, 'report'>;
  readonly rounds: Pick<RoundHealth, 'tasks' | 'troubles'>;
  readonly login: Pick<LoginHealth, 'refusals'>;
  /** Returns the present sellers. */
  readonly sellerIds: () => Iterable<string>;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Reasons that are shown. Login with Amazon chooses the text, so all others count as one. */
const REASONS = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'UPSTREAM_DENIED',
  'UPSTREAM_THROTTLED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
]);
const REVOKED = 'invalid_grant';

type Report = Awaited<ReturnType<Readiness['report']>>;

const READINESS_GAUGES: readonly StateGauge<Report>[] = [
  {
    name: 'readiness_check_ok',
    help: '1 for each check of /readyz that passes, 0 for one that fails.',
    label: 'check',
    read: ({ checks }) =>
      new Map(Object.entries(checks).map(([name, { status }]) => [name, status === 'ok' ? 1 : 0])),
  },
];

const LOOP_GAUGES: readonly StateGauge<ObservedHealth['rounds']>[] = [
  {
    name: 'background_loop_ok',
    help: '0 for each loop of background work whose last round failed, does not end or is overdue, else 1.',
    label: 'loop',
    read: (rounds) => {
      const failing = new Set(rounds.troubles().map(({ task }) => task));
      return new Map([...rounds.tasks()].map((task) => [task, failing.has(task) ? 0 : 1]));
    },
  },
];

function loginGauges({
  sellerIds,
  metrics,
}: Pick<ObservedHealth, 'sellerIds' | 'metrics'>): readonly StateGauge<
  ReadonlyMap<string, string>
>[] {
  return [
    {
      name: 'login_refused_grants',
      help: 'Grants for which Login with Amazon issues no token, by reason. The application itself counts as one grant.',
      label: 'reason',
      read: (refusals) => {
        const counts = new Map([...REASONS, 'other'].map((reason) => [reason, 0]));
        for (const reason of refusals.values()) {
          const shown = REASONS.has(reason) ? reason : 'other';
          counts.set(shown, (counts.get(shown) ?? 0) + 1);
        }
        return counts;
      },
    },
    {
      name: 'seller_grant_revoked',
      help: '1 for each seller whose grant Login with Amazon refuses as invalid, else 0. Sellers beyond METRICS_MAX_SELLERS are "other".',
      label: 'seller',
      read: (refusals) => {
        const sellers = [...sellerIds()];
        return metrics.sellers.largest(
          sellers.map((sellerId) => [sellerId, refusals.get(sellerId) === REVOKED ? 1 : 0]),
        );
      },
    },
  ];
}

/** Shows readiness, background loops and logins at /metrics. */
export function observeHealth(observed: ObservedHealth): void {
  const { readiness, rounds, metrics, logger } = observed;
  const shared = {
    keepMs: 0,
    clock: systemClock,
    onError: (err: unknown) => logger.warn({ err }, 'the health could not be read for metrics'),
  };
  metrics.observeState({
    ...shared,
    gauges: READINESS_GAUGES,
    // Each check is cached for two seconds.
    read: () => readiness.report(),
  });
  metrics.observeState({
    ...shared,
    gauges: LOOP_GAUGES,
    read: () => Promise.resolve(rounds),
  });
  metrics.observeState({
    ...shared,
    gauges: loginGauges(observed),
    read: () => Promise.resolve(observed.login.refusals()),
  });
}
