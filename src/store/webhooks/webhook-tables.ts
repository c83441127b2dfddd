import type { Generated } from 'kysely';
import type { AuthorColumns } from '../authors/author.js';
import type { DeliveryProblem, DeliveryStatus, WebhookEventName } from './webhook.js';

/** One row for each receiver of webhooks. `url` and both secrets are sealed. Times are epoch milliseconds. */
export interface WebhookEndpointTable extends AuthorColumns {
  endpoint_id: string;
  seller_id: string;
  url: string;
  /** JSON of `WebhookEventName[]`. */
  events: string;
  is_active: number;
  secret: string;
  /** The secret before the last rotation. It signs too until `previous_until`. */
  previous_secret: string | null;
  previous_until: number | null;
  /** Failed attempts since the last success. */
  failures: number;
  failing_since: number | null;
  /** Nothing is sent before this time. */
  resume_at: number | null;
  problem: DeliveryProblem | null;
  http_status: number | null;
  /** Since when changes were left out, because too many deliveries waited. */
  missed_since: number | null;
  /** The process that sends, and until when no other one may. */
  owner: string | null;
  lease_until: number | null;
  taken_at: number;
  created_at: number;
}

/** One row for each message to an endpoint. */
export interface WebhookDeliveryTable {
  sequence: Generated<number>;
  delivery_id: string;
  seller_id: string;
  endpoint_id: string;
  event: WebhookEventName;
  /** JSON of the type and the parts of the changed object. Null for a test. */
  subject: string | null;
  /** Endpoint, event and subject: newer changes take the place of older ones that wait. */
  slot: string;
  /** Endpoint and subject: deliveries with the same line are sent one after the other. */
  line: string;
  status: DeliveryStatus;
  attempts: number;
  next_attempt_at: number;
  /** Time of the newest change that it announces. */
  occurred_at: number;
  created_at: number;
  ended_at: number | null;
  problem: DeliveryProblem | null;
  http_status: number | null;
}

/** A change in the ledger that waits to become deliveries. Written by triggers only. */
export interface WebhookChangeTable {
  id: Generated<number>;
  seller_id: string;
  kind: 'PURCHASE' | 'PURCHASE_BATCH' | 'CONFIRMATION' | 'INVENTORY_BATCH';
  key: string;
  position: number | null;
  batch_id: string | null;
  amazon_order_id: string | null;
  occurred_at: number;
}

/** A change in the index that waits to become deliveries. */
export interface WebhookOrderChangeTable {
  id: Generated<number>;
  seller_id: string;
  amazon_order_id: string;
  /** 1 when the buyer began to ask for a cancellation with this change. */
  asks_cancellation: number;
  occurred_at: number;
}

/** The tables in the ledger. */
export interface WebhookTables {
  webhook_endpoint: WebhookEndpointTable;
  webhook_delivery: WebhookDeliveryTable;
  webhook_change: WebhookChangeTable;
}

/** The table in the index. */
export interface WebhookIndexTables {
  webhook_order_change: WebhookOrderChangeTable;
}
