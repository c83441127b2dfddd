import type { Selectable } from 'kysely';
import { openText, sealText } from '../engine/sealed-text.js';
import type { Sealer } from '../engine/sealer.js';
import type { SendingEndpoint, WebhookEndpointRecord, WebhookEventName } from './webhook.js';
import type { WebhookEndpointTable } from './webhook-tables.js';

/** The address may hold a token of the receiver. */
export const SEALED_ENDPOINT_COLUMNS = ['url', 'secret', 'previous_secret'] as const;
export type SealedEndpointColumn = (typeof SEALED_ENDPOINT_COLUMNS)[number];

export type WebhookEndpointRow = Selectable<WebhookEndpointTable>;

/**
 * Returns the name of the place that a sealed text is bound to. Both secrets have one place, because a rotation moves the text from
 * one column to the other.
 */
export function sealedEndpointPlace(endpointId: string, column: SealedEndpointColumn): string {
  const part = column === 'url' ? 'url' : 'secret';
  return JSON.stringify(['webhook_endpoint', endpointId, part]);
}

/** Returns a text as its column stores it. */
export function sealedEndpointText(
  sealer: Sealer,
  endpointId: string,
  column: SealedEndpointColumn,
  text: string,
): string {
  return sealText(sealer, text, sealedEndpointPlace(endpointId, column));
}

/** Opens a row, without its secrets. Throws `StoreError`. */
export function endpointOf(sealer: Sealer, row: WebhookEndpointRow): WebhookEndpointRecord {
  return {
    endpointId: row.endpoint_id,
    sellerId: row.seller_id,
    url: openText(sealer, row.url, sealedEndpointPlace(row.endpoint_id, 'url')),
    events: JSON.parse(row.events) as WebhookEventName[],
    health: healthOf(row),
    missedSince: row.missed_since,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

export function healthOf(row: WebhookEndpointRow): WebhookEndpointRecord['health'] {
  return {
    failures: row.failures,
    failingSince: row.failing_since,
    resumeAt: row.resume_at,
    problem: row.problem,
    httpStatus: row.http_status,
    isActive: row.is_active === 1,
  };
}

/** Opens a row with the secrets that sign at a time. Throws `StoreError`. */
export function sendingEndpointOf(
  sealer: Sealer,
  row: WebhookEndpointRow,
  now: number,
): SendingEndpoint {
  const place = sealedEndpointPlace(row.endpoint_id, 'secret');
  const previous = (row.previous_until ?? -Infinity) > now ? row.previous_secret : null;
  const sealed = previous === null ? [row.secret] : [row.secret, previous];
  return {
    ...endpointOf(sealer, row),
    secrets: sealed.map((text) => openText(sealer, text, place)),
  };
}
