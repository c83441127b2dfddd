import type { Selectable } from 'kysely';
import type { WebhookDeliveryTable } from './webhook-tables.js';
import type { WebhookDeliveryRecord, WebhookSubject } from './webhook.js';

export function deliveryOf(row: Selectable<WebhookDeliveryTable>): WebhookDeliveryRecord {
  return {
    deliveryId: row.delivery_id,
    sellerId: row.seller_id,
    endpointId: row.endpoint_id,
    event: row.event,
    subject: row.subject === null ? null : subjectOf(row.subject),
    status: row.status,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    occurredAt: row.occurred_at,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    problem: row.problem,
    httpStatus: row.http_status,
  };
}

function subjectOf(text: string): WebhookSubject {
  const [type, ...parts] = JSON.parse(text) as [WebhookSubject['type'], ...string[]];
  return { type, parts };
}
