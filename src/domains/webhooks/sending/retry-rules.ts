import { growingPause } from '../../../runtime/background/pace.js';
import type {
  DeliveryResult,
  EndpointHealth,
  WebhookDeliveryRecord,
} from '../../../store/webhooks/webhook.js';
import { WEBHOOK_LIMITS } from '../../../store/webhooks/webhook.js';
import type { Attempt } from './receiver-client.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first failed attempts of a delivery. The last one repeats until it is three days old. */
const PAUSES_MS = [
  SECOND,
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
];

/** Longest `Retry-After` that is honoured. */
const MOST_RETRY_AFTER_MS = HOUR;

/** Failures in a row from which an endpoint gets one delivery at a time, after a pause. */
export const FAILURES_UNTIL_PAUSE = 5;
const ENDPOINT_PAUSE = { firstMs: 5 * SECOND, longestMs: 5 * MINUTE };

/** Time and chance, as the rules need them. */
export interface Moment {
  readonly now: number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Returns the pause after the `attempts`th attempt of a delivery: with a jitter of a fifth, and no shorter than the receiver asks for. */
export function pauseAfter(
  attempts: number,
  retryAfterMs: number | null,
  random: () => number,
): number {
  const planned = PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? 0;
  return Math.max(jittered(planned, random), Math.min(retryAfterMs ?? 0, MOST_RETRY_AFTER_MS));
}

/** Returns what is recorded of an attempt. A test is tried once, because a person waits for its outcome. */
export function resultOf(
  delivery: Pick<WebhookDeliveryRecord, 'deliveryId' | 'attempts' | 'event' | 'occurredAt'>,
  attempt: Attempt,
  { now, random }: Moment,
): DeliveryResult {
  const { deliveryId, attempts, event, occurredAt } = delivery;
  const shared = { deliveryId, attempt: attempts, httpStatus: attempt.httpStatus };
  const { problem } = attempt;
  if (problem === null) return { ...shared, status: 'DELIVERED', nextAttemptAt: now, problem };
  const isLast =
    event === 'TEST' || problem === 'GONE' || now - occurredAt >= WEBHOOK_LIMITS.retriedForMs;
  if (isLast) return { ...shared, status: 'GIVEN_UP', nextAttemptAt: now, problem };
  const pause = pauseAfter(attempts, attempt.retryAfterMs, random);
  return { ...shared, status: 'WAITING', nextAttemptAt: Math.round(now + pause), problem };
}

/** Returns the health of an endpoint after an attempt. One success ends all problems, a 410 deactivates the endpoint. */
export function healthAfter(
  health: EndpointHealth,
  attempt: Attempt,
  { now, random }: Moment,
): EndpointHealth {
  if (attempt.problem === null)
    return {
      ...health,
      failures: 0,
      failingSince: null,
      resumeAt: null,
      problem: null,
      httpStatus: null,
    };
  const { problem, httpStatus } = attempt;
  const failures = health.failures + 1;
  return {
    failures,
    failingSince: health.failingSince ?? now,
    resumeAt: resumeAt(failures, attempt.retryAfterMs, { now, random }),
    problem,
    httpStatus,
    isActive: health.isActive && problem !== 'GONE',
  };
}

function resumeAt(
  failures: number,
  retryAfterMs: number | null,
  { now, random }: Moment,
): number | null {
  const asked = Math.min(retryAfterMs ?? 0, MOST_RETRY_AFTER_MS);
  const own =
    failures < FAILURES_UNTIL_PAUSE
      ? 0
      : jittered(growingPause(ENDPOINT_PAUSE, failures - FAILURES_UNTIL_PAUSE + 1), random);
  const pause = Math.max(asked, own);
  return pause === 0 ? null : Math.round(now + pause);
}

function jittered(ms: number, random: () => number): number {
  return ms * (0.8 + 0.4 * random());
}
