import type { Clock } from '../../../runtime/clock.js';
import type {
  EndpointHealth,
  SendingEndpoint,
  WebhookDeliveryRecord,
} from '../../../store/webhooks/webhook.js';
import type { WebhookStore } from '../../../store/webhooks/webhook-store.js';
import { SELLER_FIELD } from '../../../telemetry/traces/fields.js';
import { inSpan } from '../../../telemetry/traces/spans.js';
import { requestOf } from './message.js';
import type { Attempt, ReceiverRequest } from './receiver-client.js';
import { FAILURES_UNTIL_PAUSE, healthAfter, resultOf } from './retry-rules.js';

/** Requests to one endpoint at a time. */
const AT_ONCE = 8;
/** How long a lane without work keeps its endpoint, because changes come in groups. */
const LINGER_MS = 2_000;
/** Longest time of a lane while other endpoints wait for one. */
const TURN_MS = 30_000;
/** Time for running requests when the process ends. */
const GRACE_MS = 2_000;
/** Deliveries that become due at once when an endpoint works again. */
const RETRIED_AT_ONCE = 200;

export type DeliveryOutcome = 'delivered' | 'failed' | 'given_up';

export interface LaneDependencies {
  readonly store: Pick<WebhookStore, 'step' | 'release' | 'retryEarlier'>;
  readonly post: (request: ReceiverRequest) => Promise<Attempt>;
  readonly clock: Clock;
  readonly random: () => number;
  /** How long the endpoint belongs to this process after a step, in milliseconds. It is prolonged after a quarter. */
  readonly holdMs: number;
  readonly onOutcome: (outcome: DeliveryOutcome) => void;
  /** Tells whether other endpoints wait for a lane. */
  readonly isCrowded: () => boolean;
}

interface EndedAttempt {
  readonly delivery: WebhookDeliveryRecord;
  readonly attempt: Attempt;
}

/**
 * Sends the deliveries of one endpoint that this process has, a few at a time, until none is due. Each step records the attempts that
 * have ended and claims the next deliveries in one transaction.
 */
export class EndpointLane {
  readonly #dependencies: LaneDependencies;
  readonly #stopping: AbortSignal;
  readonly #cut = new AbortController();
  #endpoint: SendingEndpoint;
  #running = 0;
  #ended: EndedAttempt[] = [];
  #news = Promise.withResolvers<void>();
  #hasRecovered = false;

  constructor(dependencies: LaneDependencies, endpoint: SendingEndpoint, stopping: AbortSignal) {
    this.#dependencies = dependencies;
    this.#endpoint = endpoint;
    this.#stopping = stopping;
  }

  /** True when it could send more deliveries now. */
  get hasRoom(): boolean {
    return this.#running < roomFor(this.#endpoint.health);
  }

  /** Tells the lane that deliveries may have become due. */
  readonly wake = (): void => this.#news.resolve();

  /** Rejects when the store fails. The endpoint then passes to a process after its lease. */
  async run(): Promise<void> {
    const { store, clock, isCrowded } = this.#dependencies;
    const { endpointId } = this.#endpoint;
    const begun = clock.now();
    this.#stopping.addEventListener('abort', this.wake);
    try {
      for (;;) {
        const isOver = isCrowded() && clock.now() - begun > TURN_MS;
        const goesOn = await this.#step(isOver || this.#stopping.aborted);
        if (this.#running > 0 && goesOn) await this.#next(this.#dependencies.holdMs / 4);
        else if (!goesOn || isCrowded() || !(await this.#next(LINGER_MS))) break;
      }
      await this.#finish();
      await store.release(endpointId);
    } finally {
      this.#stopping.removeEventListener('abort', this.wake);
      this.#cut.abort();
    }
  }

  /** Returns false when the lane ends. */
  async #step(isLast: boolean): Promise<boolean> {
    const { store, clock, holdMs, random } = this.#dependencies;
    const ended = this.#ended.splice(0);
    const moment = { now: clock.now(), random };
    const results = ended.map(({ delivery, attempt }) => resultOf(delivery, attempt, moment));
    const step = await store.step({
      endpointId: this.#endpoint.endpointId,
      results,
      judge: (health) => this.#judge(health, ended, moment.now),
      wanted: (health) => (isLast ? 0 : roomFor(health) - this.#running),
      holdMs,
    });
    for (const { status } of results) this.#dependencies.onOutcome(OUTCOMES[status]);
    if (!step) return false;
    this.#endpoint = step.endpoint;
    for (const delivery of step.deliveries) void this.#send(delivery);
    await this.#retryEarlier();
    return !isLast;
  }

  #judge(health: EndpointHealth, ended: readonly EndedAttempt[], now: number): EndpointHealth {
    const { random } = this.#dependencies;
    const after = ended.reduce(
      (known, { attempt }) => healthAfter(known, attempt, { now, random }),
      health,
    );
    if (health.failures >= FAILURES_UNTIL_PAUSE && after.failures === 0) this.#hasRecovered = true;
    return after;
  }

  /** After a failure of the receiver, its deliveries need not wait for their times. */
  async #retryEarlier(): Promise<void> {
    if (!this.#hasRecovered) return;
    const { store } = this.#dependencies;
    const count = await store.retryEarlier(this.#endpoint.endpointId, RETRIED_AT_ONCE);
    this.#hasRecovered = count === RETRIED_AT_ONCE;
    if (count > 0) this.wake();
  }

  async #send(delivery: WebhookDeliveryRecord): Promise<void> {
    const { post, clock } = this.#dependencies;
    this.#running += 1;
    const request = requestOf(delivery, this.#endpoint, clock.now());
    const attempt = await inSpan(
      () => ({
        name: 'webhook delivery',
        kind: 'client',
        // A lane sends for as long as there are deliveries, so each one has a trace.
        caller: null,
        fields: {
          [SELLER_FIELD]: delivery.sellerId,
          'fulfilment.webhook.endpoint.id': delivery.endpointId,
          'fulfilment.webhook.event': delivery.event,
        },
      }),
      async (span) => {
        const ended = await post({ ...request, signal: this.#cut.signal });
        span?.set({ 'http.response.status_code': ended.httpStatus });
        if (ended.problem !== null) span?.fail(ended.problem);
        return ended;
      },
    );
    this.#running -= 1;
    // What was cut off is sent again by the next process, as if it had not ended.
    if (!this.#cut.signal.aborted) this.#ended.push({ delivery, attempt });
    this.wake();
  }

  /** Waits for news. Returns false when there are none in time. */
  async #next(withinMs: number | null): Promise<boolean> {
    let isNews = true;
    const late = (): void => {
      isNews = false;
      this.wake();
    };
    const timer = withinMs === null ? null : this.#dependencies.clock.after(withinMs, late);
    await this.#news.promise;
    timer?.cancel();
    this.#news = Promise.withResolvers<void>();
    return isNews;
  }

  /** Lets running requests end, for a moment when the process stops, and records them. */
  async #finish(): Promise<void> {
    const { clock } = this.#dependencies;
    let timer = null;
    while (this.#running > 0) {
      if (this.#stopping.aborted) timer ??= clock.after(GRACE_MS, () => this.#cut.abort());
      await this.#next(null);
    }
    timer?.cancel();
    if (this.#ended.length > 0) await this.#step(true);
  }
}

const OUTCOMES = { DELIVERED: 'delivered', WAITING: 'failed', GIVEN_UP: 'given_up' } as const;

/** An endpoint that fails gets one delivery at a time, until one succeeds. */
function roomFor({ failures }: EndpointHealth): number {
  return failures >= FAILURES_UNTIL_PAUSE ? 1 : AT_ONCE;
}
