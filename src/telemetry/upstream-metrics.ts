import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import { LabelCounter } from './label-counter.js';
import { LabelHistogram } from './label-histogram.js';
import type { SellerLabels } from './seller-labels.js';

const CALL_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
// Bulk work waits for minutes: some operations get one call in three minutes.
const WAIT_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
const NO_QUOTA = 'UPSTREAM_THROTTLED';

/** A finished call to Amazon. */
export interface UpstreamCall {
  readonly operation: string;
  /** Empty for calls of the application itself. */
  readonly sellerId: string;
  readonly priority: 'mutation' | 'query' | 'bulk';
  /** HTTP requests sent, retries included. */
  readonly attempts: number;
  /** Waits for quota and between retries. */
  readonly waitedMs: number;
  /** The part of `waitedMs` that was spent waiting for quota. */
  readonly quotaWaitedMs: number;
  readonly totalMs: number;
  /** Null without a response. */
  readonly httpStatus: number | null;
  /** One of a few codes. Null after a success. */
  readonly errorCode: string | null;
}

/** Metrics of the calls to Amazon. */
export class UpstreamMetrics {
  readonly #sellers: SellerLabels;
  readonly #seconds: LabelHistogram<'operation' | 'status'>;
  readonly #quotaWaits: LabelHistogram<'operation' | 'priority'>;
  readonly #requests: LabelCounter<string>;
  readonly #waits: LabelCounter<string>;
  readonly #retries: Counter<'operation' | 'reason'>;
  readonly #failures: Counter<'operation' | 'priority' | 'code'>;
  readonly #starved: Counter<'seller'>;

  constructor(registry: Registry, sellers: SellerLabels) {
    this.#sellers = sellers;
    this.#seconds = new LabelHistogram(registry, {
      name: 'upstream_call_duration_seconds',
      help: 'Time of calls to Amazon, waits and retries included.',
      labelNames: ['operation', 'status'],
      buckets: CALL_SECONDS,
    });
    this.#quotaWaits = new LabelHistogram(registry, {
      name: 'upstream_quota_wait_seconds',
      help: 'Time that calls to Amazon waited for quota, by priority: bulk is background work, the others are requests of clients.',
      labelNames: ['operation', 'priority'],
      buckets: WAIT_SECONDS,
    });
    this.#requests = new LabelCounter(
      registry,
      'upstream_requests_total',
      'HTTP requests sent to Amazon, retries included.',
      'operation',
    );
    this.#waits = new LabelCounter(
      registry,
      'upstream_wait_seconds_total',
      'Time spent waiting for quota and between retries.',
      'operation',
    );
    this.#retries = new Counter({
      name: 'upstream_retries_total',
      help: 'Retried HTTP requests to Amazon, by the reason of the failure; UPSTREAM_THROTTLED is a 429.',
      labelNames: ['operation', 'reason'],
      registers: [registry],
    });
    this.#failures = new Counter({
      name: 'upstream_failures_total',
      help: 'Calls to Amazon that failed after all retries, by error code; UPSTREAM_THROTTLED got no quota in time.',
      labelNames: ['operation', 'priority', 'code'],
      registers: [registry],
    });
    this.#starved = new Counter({
      name: 'upstream_throttled_calls_total',
      help: 'Calls to Amazon that got no quota in time, by seller. Sellers beyond METRICS_MAX_SELLERS are "other".',
      labelNames: ['seller'],
      registers: [registry],
    });
  }

  countCall(call: UpstreamCall): void {
    const { operation, sellerId, priority, attempts, waitedMs, totalMs, errorCode } = call;
    this.#seconds.observe({ operation, status: call.httpStatus ?? 'none' }, totalMs / 1000);
    this.#quotaWaits.observe({ operation, priority }, call.quotaWaitedMs / 1000);
    this.#requests.add(operation, attempts);
    this.#waits.add(operation, waitedMs / 1000);
    if (errorCode === null) return;
    this.#failures.inc({ operation, priority, code: errorCode });
    if (errorCode === NO_QUOTA) this.#starved.inc({ seller: this.#sellers.of(sellerId) });
  }

  /** @param reason an error code. */
  countRetry(operation: string, reason: string): void {
    this.#retries.inc({ operation, reason });
  }
}
