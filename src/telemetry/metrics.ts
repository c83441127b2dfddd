import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { LabelCounter } from './label-counter.js';
import { LabelHistogram } from './label-histogram.js';
import { SellerLabels } from './seller-labels.js';
import { registerStateGauges } from './state-gauges.js';
import type { StateSource } from './state-gauges.js';
import { UpstreamMetrics } from './upstream-metrics.js';
import type { UpstreamCall } from './upstream-metrics.js';

const MAX_VALUES_PER_ENUM = 50;
const MAX_SELLERS = 50;
const MAX_LABEL_LENGTH = 64;
// Gauges of prom-client with the suffix of counters, which "promtool check metrics" refuses. Each is the sum of another one.
const MISNAMED = ['resources', 'handles', 'requests'].map((what) => `nodejs_active_${what}_total`);
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A finished HTTP request. `route` is the name of a route, never a path, so that the number of labels is bounded. */
export interface FinishedRequest {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/** Metrics of this process, in Prometheus' text format. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #enumValues = new Map<string, Set<string>>();
  readonly #httpSeconds = new LabelHistogram(this.#registry, {
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its response.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: SECONDS,
  });
  readonly #graphqlErrors = this.counter(
    'graphql_errors_total',
    'Errors in GraphQL responses, by extensions.code.',
    ['code'],
  );
  readonly #deprecatedUses = this.counter(
    'graphql_deprecated_uses_total',
    'Executed GraphQL operations that use a deprecated part of the schema, by its coordinate.',
    ['part'],
  );
  readonly #executions = new LabelCounter<'prepared' | 'compiled' | 'interpreted'>(
    this.#registry,
    'graphql_executions_total',
    'Executed GraphQL operations, by mode: prepared ones needed no checks, compiled ones ran as code.',
    'how',
  );
  readonly #answers = new LabelCounter<'hit' | 'miss'>(
    this.#registry,
    'graphql_remembered_answers_total',
    'GraphQL requests by whether their whole response was cached.',
    'outcome',
  );
  readonly #answerBytes = new Gauge({
    name: 'graphql_remembered_answers_bytes',
    help: 'Size of the cached responses.',
    registers: [this.#registry],
  });
  readonly #openSockets = new Gauge({
    name: 'graphql_sockets_open',
    help: 'Open WebSocket connections for subscriptions.',
    registers: [this.#registry],
  });
  readonly #openSubscriptions = new Gauge({
    name: 'graphql_subscriptions_open',
    help: 'Open GraphQL subscriptions.',
    registers: [this.#registry],
  });
  readonly #subscriptions = this.counter(
    'graphql_subscriptions_total',
    'Ended GraphQL subscriptions, by outcome.',
    ['outcome'],
  );
  readonly #subscriptionEvents = this.counter(
    'graphql_subscription_events_total',
    'Events sent to subscribers.',
    [],
  );
  readonly #upstream: UpstreamMetrics;
  readonly #rounds = this.counter(
    'background_rounds_total',
    'Ended rounds of background work, failed ones included, by loop.',
    ['loop'],
  );
  readonly #failedRounds = this.counter(
    'background_failed_rounds_total',
    'Failed rounds of background work, by loop; each is retried after a pause.',
    ['loop'],
  );
  readonly #lostAuditEntries = this.counter(
    'audit_entries_lost_total',
    'Entries of the audit trail that could not be recorded. The log has them.',
    [],
  );
  readonly #failedAuthentications = this.counter(
    'failed_authentications_total',
    'Requests and connections with an invalid access key or token.',
    [],
  );
  readonly #unknownEnumValues = this.counter(
    'unknown_enum_values_total',
    'Values from Amazon that are in no enum or list of countries of this version. They became UNKNOWN or null.',
    ['enum', 'value'],
  );
  readonly #orderChangeMessages = this.counter(
    'order_change_messages_total',
    'Messages received from the queue of order changes, repeated ones included.',
    [],
  );
  readonly #orderChanges = this.counter(
    'order_changes_total',
    'Messages of the queue of order changes, by outcome.',
    ['outcome'],
  );
  readonly #orderChangeQueueFailures = this.counter(
    'order_change_queue_failures_total',
    'Failures between this process and the queue of order changes.',
    ['failure'],
  );
  readonly #newestOrderChange = new Gauge({
    name: 'order_changes_newest_timestamp_seconds',
    help: 'Sending time of the newest recorded order change; 0 before the first. Its age is time() minus this.',
    registers: [this.#registry],
  });
  #newestOrderChangeMs = 0;

  /** Values of labels named `seller`. */
  readonly sellers: SellerLabels;

  /**
   * @param processMetrics adds memory, CPU, event loop and garbage collection of the process.
   * @param maxSellers limit of different sellers in labels.
   */
  constructor({
    processMetrics = false,
    maxSellers = MAX_SELLERS,
  }: { readonly processMetrics?: boolean; readonly maxSellers?: number } = {}) {
    this.sellers = new SellerLabels(maxSellers);
    this.#upstream = new UpstreamMetrics(this.#registry, this.sellers);
    if (!processMetrics) return;
    collectDefaultMetrics({ register: this.#registry });
    for (const name of MISNAMED) this.#registry.removeSingleMetric(name);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  render(): Promise<string> {
    return this.#registry.metrics();
  }

  countHttpRequest({ route, method, status, ms }: FinishedRequest): void {
    this.#httpSeconds.observe({ route, method, status }, ms / 1000);
  }

  countGraphqlError(code: string): void {
    this.#graphqlErrors.inc({ code });
  }

  /** @param part a coordinate of the schema, so that the number of labels is bounded. */
  countDeprecatedUse(part: string): void {
    this.#deprecatedUses.inc({ part });
  }

  countExecution(how: 'prepared' | 'compiled' | 'interpreted'): void {
    this.#executions.add(how);
  }

  countAnswer(outcome: 'hit' | 'miss'): void {
    this.#answers.add(outcome);
  }

  setAnswerBytes(bytes: number): void {
    this.#answerBytes.set(bytes);
  }

  countSocketOpened(): void {
    this.#openSockets.inc();
  }

  countSocketClosed(): void {
    this.#openSockets.dec();
  }

  countSubscriptionStarted(): void {
    this.#openSubscriptions.inc();
  }

  countSubscriptionEvent(): void {
    this.#subscriptionEvents.inc();
  }

  /** @param outcome one of a few words, so that the number of labels is bounded. */
  countSubscriptionEnded(outcome: string): void {
    this.#openSubscriptions.dec();
    this.#subscriptions.inc({ outcome });
  }

  countUpstreamCall(call: UpstreamCall): void {
    this.#upstream.countCall(call);
  }

  /** @param reason an error code. */
  countUpstreamRetry(operation: string, reason: string): void {
    this.#upstream.countRetry(operation, reason);
  }

  /**
   * Shows a loop before its first round, so that the first failure is an increase.
   * @param loop one of a few names.
   */
  showLoop(loop: string): void {
    this.#rounds.inc({ loop }, 0);
    this.#failedRounds.inc({ loop }, 0);
  }

  countRound(loop: string, outcome: 'worked' | 'failed'): void {
    this.#rounds.inc({ loop });
    if (outcome === 'failed') this.#failedRounds.inc({ loop });
  }

  readonly countFailedAuthentication = (): void => this.#failedAuthentications.inc();

  readonly countLostAuditEntry = (): void => this.#lostAuditEntries.inc();

  /** Registers gauges whose state is read at each scrape. */
  observeState<State>(source: StateSource<State>): void {
    registerStateGauges(this.#registry, source);
  }

  /** Shows the running build. Unknown parts are empty. */
  showBuild({
    version,
    commit,
  }: {
    readonly version: string;
    readonly commit: string | null;
  }): void {
    new Gauge({
      name: 'build_info',
      help: 'Always 1; its labels are the version of this program and of Node.js, and the commit if it is known.',
      labelNames: ['version', 'node_version', 'commit'],
      registers: [this.#registry],
    }).set({ version, node_version: process.versions.node, commit: commit ?? '' }, 1);
  }

  /** Counts by value, so that an operator sees new values. After 50 different values of an enum, counts as `other`. */
  countUnknownEnumValue(enumName: string, value: string): void {
    const seen = this.#enumValues.get(enumName) ?? new Set();
    this.#enumValues.set(enumName, seen);
    const short = value.slice(0, MAX_LABEL_LENGTH);
    if (seen.size < MAX_VALUES_PER_ENUM) seen.add(short);
    this.#unknownEnumValues.inc({ enum: enumName, value: seen.has(short) ? short : 'other' });
  }

  countOrderChangeMessages(count: number): void {
    this.#orderChangeMessages.inc(count);
  }

  /** @param outcome one of a few words, so that the number of labels is bounded. */
  countOrderChange(outcome: string): void {
    this.#orderChanges.inc({ outcome });
  }

  /** @param failure one of a few words, so that the number of labels is bounded. */
  countOrderChangeQueueFailure(failure: string): void {
    this.#orderChangeQueueFailures.inc({ failure });
  }

  /** Records the newest time. Messages arrive in any order, and older ones change nothing. */
  noteNewestOrderChange(sentMs: number): void {
    if (sentMs <= this.#newestOrderChangeMs) return;
    this.#newestOrderChangeMs = sentMs;
    this.#newestOrderChange.set(sentMs / 1000);
  }

  /** Registers a counter. Each label has one of a few values. */
  counter<const Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}
