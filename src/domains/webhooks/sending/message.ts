import { globalId } from '../../../graph/global-id.js';
import type { SendingEndpoint, WebhookDeliveryRecord } from '../../../store/webhooks/webhook.js';
import type { ReceiverRequest } from './receiver-client.js';
import { signedHeaders } from './signature.js';

/** Returns the id that `node` reads. Null for a test. */
export function nodeIdOf({
  sellerId,
  subject,
}: Pick<WebhookDeliveryRecord, 'sellerId' | 'subject'>): string | null {
  return subject && globalId(subject.type, sellerId, ...subject.parts);
}

/** Returns the body of a message. It has no data of the changed object. */
export function bodyOf(
  delivery: Pick<
    WebhookDeliveryRecord,
    'deliveryId' | 'event' | 'occurredAt' | 'sellerId' | 'subject'
  >,
): string {
  return JSON.stringify({
    id: delivery.deliveryId,
    event: delivery.event,
    nodeId: nodeIdOf(delivery),
    occurredAt: new Date(delivery.occurredAt).toISOString(),
  });
}

/** Returns the signed request of one attempt. */
export function requestOf(
  delivery: WebhookDeliveryRecord,
  { url, secrets }: Pick<SendingEndpoint, 'url' | 'secrets'>,
  now: number,
): Omit<ReceiverRequest, 'signal'> {
  const body = bodyOf(delivery);
  return {
    url,
    body,
    headers: signedHeaders({ id: delivery.deliveryId, at: now, body }, secrets),
  };
}
