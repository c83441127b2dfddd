import type {
  DeliveryProblem,
  EndpointHealth,
  WebhookDeliveryRecord,
  WebhookEndpointRecord,
} from '../../store/webhooks/webhook.js';
import { nodeIdOf } from './sending/message.js';
import { WebhookDelivery, WebhookEndpoint, WebhookProblem } from './webhook.type.js';

const MESSAGES: Readonly<Record<DeliveryProblem, string>> = {
  REFUSED: 'The receiver responded with an error. Look into its log.',
  GONE: 'The receiver no longer takes webhooks. Correct the URL, or delete the endpoint.',
  TIMEOUT: 'The receiver took too long. Let it respond before it works on the webhook.',
  UNREACHABLE:
    'The receiver cannot be reached, or its response is not HTTP. Check its address, its TLS certificate and its log.',
  FORBIDDEN_ADDRESS:
    'The host of the URL has an address that is not on the internet. Use another host, or ask the operator of this server to set WEBHOOK_RECEIVERS=any.',
  EXPIRED: 'It could not be sent within three days. Read the object.',
};

function problemOf(code: DeliveryProblem | null, httpStatus: number | null): WebhookProblem | null {
  if (code === null) return null;
  const message =
    code === 'REFUSED'
      ? `The receiver responded with HTTP status ${httpStatus}. Look into its log.`
      : MESSAGES[code];
  return new WebhookProblem({ code, message, httpStatus });
}

const date = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** Returns what the graph shows of an endpoint. */
export function readEndpoint(record: WebhookEndpointRecord): WebhookEndpoint {
  const { health } = record;
  return new WebhookEndpoint({
    endpointId: record.endpointId,
    sellerId: record.sellerId,
    url: new URL(record.url),
    events: [...record.events],
    isActive: health.isActive,
    failingSince: date(health.failingSince),
    problem: problemOf(health.problem, health.httpStatus),
    changesMissedSince: date(record.missedSince),
    createdAt: new Date(record.createdAt),
    createdBy: record.createdBy,
  });
}

/** Whether and when an endpoint is sent to. */
export type EndpointSending = Pick<EndpointHealth, 'isActive' | 'resumeAt'>;

/**
 * Returns what the graph shows of a delivery.
 * @param sending tells when its endpoint is sent to. Null for an endpoint that was deleted meanwhile.
 */
export function readDelivery(
  record: WebhookDeliveryRecord,
  sending: EndpointSending | null,
  now: number,
): WebhookDelivery {
  return new WebhookDelivery({
    deliveryId: record.deliveryId,
    sellerId: record.sellerId,
    webhookId: record.deliveryId,
    event: record.event,
    at: new Date(record.occurredAt),
    status: record.status,
    attempts: record.attempts,
    nextAttemptAt: date(nextAttemptOf(record, sending, now)),
    nodeId: nodeIdOf(record),
    problem: problemOf(record.problem, record.httpStatus),
  });
}

/** A delivery that is due has no attempt before its endpoint is sent to again, and none before now. */
function nextAttemptOf(
  { status, nextAttemptAt }: WebhookDeliveryRecord,
  sending: EndpointSending | null,
  now: number,
): number | null {
  if (status !== 'WAITING' || !sending?.isActive) return null;
  return Math.max(nextAttemptAt, sending.resumeAt ?? 0, now);
}
