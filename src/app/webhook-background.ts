import type { ReceiverPolicy } from '../domains/webhooks/receiver-address.js';
import { ReceiverClient } from '../domains/webhooks/sending/receiver-client.js';
import { WebhookSender } from '../domains/webhooks/sending/webhook-sender.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';
import type { Metrics } from '../telemetry/metrics.js';
import { noteFailure } from './failures.js';
import type { TroubleLog } from './trouble-log.js';

export interface WebhookBackgroundDependencies {
  readonly store: Store;
  readonly receivers: ReceiverPolicy;
  readonly userAgent: string;
  readonly metrics: Pick<Metrics, 'counter'>;
  readonly troubles: TroubleLog;
  readonly rounds: RoundHealth;
  readonly pace?: WebhookPace;
}

/** Times are milliseconds. */
export interface WebhookPace {
  /** Interval between looks for deliveries. */
  readonly everyMs?: number;
  /** Time limit of one request to a receiver. */
  readonly timeoutMs?: number;
  /** How long an endpoint belongs to a process that shows no sign of life. */
  readonly holdMs?: number;
}

const TASK = 'webhooks';
const EVERY_MS = 1_000;
const TIMEOUT_MS = 15_000;
/** How long the endpoints of a process that ended wait for another one. */
const HOLD_MS = 20_000;
const PACE = { soonMs: 10, firstFailurePauseMs: 1_000, longestFailurePauseMs: 30_000 };

/** Starts what sends webhooks. Returns a function that stops it. */
export function startWebhookBackground({
  store,
  receivers,
  userAgent,
  metrics,
  troubles,
  rounds,
  pace = {},
}: WebhookBackgroundDependencies): () => Promise<void> {
  const { everyMs = EVERY_MS, timeoutMs = TIMEOUT_MS, holdMs = HOLD_MS } = pace;
  const clock = backgroundClock(wallClock);
  const attempts = metrics.counter(
    'webhook_attempts_total',
    'Ended attempts to send a webhook, by outcome: failed ones are tried again, given_up ones are not.',
    ['outcome'],
  );
  for (const outcome of ['delivered', 'failed', 'given_up']) attempts.inc({ outcome }, 0);
  const client = new ReceiverClient({
    policy: receivers,
    timeoutMs,
    userAgent,
    now: wallClock.now,
  });
  const sender = new WebhookSender({
    store: store.webhooks,
    post: (request) => client.post(request),
    clock,
    random: Math.random,
    holdMs,
    onOutcome: (outcome) => attempts.inc({ outcome }),
    onTrouble: (sellerId, error) =>
      noteFailure(troubles, {
        sellerId,
        task: TASK,
        error,
        text: 'webhooks in the background: deliveries of an endpoint failed to be recorded',
      }),
  });
  const loop = rounds.loop(TASK, {
    ...PACE,
    everyMs,
    round: (signal) => sender.round(signal),
    clock,
    random: Math.random,
  });
  const wake = (): void => loop.wake();
  const unsubscribe = [
    store.changes.subscribe(wake),
    store.orderChanges.subscribe(wake),
    store.confirmationChanges.subscribe(wake),
  ];
  loop.start();
  return async () => {
    for (const end of unsubscribe) end();
    await loop.stop();
    await sender.stop();
    await client.close();
  };
}
