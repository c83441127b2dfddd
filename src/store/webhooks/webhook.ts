/** Events that deliveries announce. `TEST` is sent on request only. */
export const WEBHOOK_EVENTS = [
  'ORDER_UPDATED',
  'ORDER_CANCELLATION_REQUESTED',
  'PURCHASE_UPDATED',
  'PURCHASE_BATCH_UPDATED',
  'CONFIRMATION_UPDATED',
  'CONFIRMATION_BATCH_UPDATED',
  'INVENTORY_BATCH_UPDATED',
  'TEST',
] as const;
export type WebhookEventName = (typeof WEBHOOK_EVENTS)[number];

/** `WAITING` to be sent, first or again · `SENDING` now · the others are ends. */
export type DeliveryStatus = 'WAITING' | 'SENDING' | 'DELIVERED' | 'GIVEN_UP' | 'SUPERSEDED';

/** Why an attempt failed. */
export type DeliveryProblem =
  /** The receiver responded with another status than 2xx. */
  | 'REFUSED'
  /** The receiver responded with 410. */
  | 'GONE'
  | 'TIMEOUT'
  /** No connection, or one that broke. */
  | 'UNREACHABLE'
  /** The address of the receiver is not allowed. */
  | 'FORBIDDEN_ADDRESS'
  /** The last change is older than the longest time of retries. */
  | 'EXPIRED';

/** Limits of what is stored. */
export const WEBHOOK_LIMITS = {
  endpointsOfSeller: 20,
  /** Deliveries of one endpoint that wait. Later changes of other objects are left out, and the endpoint says so. */
  waiting: 10_000,
  /** Deliveries of one endpoint that have ended. The oldest are deleted first. */
  ended: 10_000,
  endedForMs: 7 * 24 * 60 * 60_000,
  retriedForMs: 3 * 24 * 60 * 60_000,
  previousSecretMs: 24 * 60 * 60_000,
} as const;

/** The changed object: the type of a node and the parts of its id after the seller. */
export interface WebhookSubject {
  readonly type:
    | 'Order'
    | 'Purchase'
    | 'PurchaseBatch'
    | 'Confirmation'
    | 'ConfirmationBatch'
    | 'InventoryBatch';
  readonly parts: readonly string[];
}

/** How the attempts of an endpoint ended lately. */
export interface EndpointHealth {
  /** Failed attempts since the last success. */
  readonly failures: number;
  readonly failingSince: number | null;
  /** Nothing is sent before this time. */
  readonly resumeAt: number | null;
  readonly problem: DeliveryProblem | null;
  readonly httpStatus: number | null;
  readonly isActive: boolean;
}

/** A receiver of webhooks. Times are epoch milliseconds. */
export interface WebhookEndpointRecord {
  readonly endpointId: string;
  readonly sellerId: string;
  readonly url: string;
  readonly events: readonly WebhookEventName[];
  readonly health: EndpointHealth;
  readonly missedSince: number | null;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** An endpoint with the secrets that sign now, the newest first. */
export interface SendingEndpoint extends WebhookEndpointRecord {
  readonly secrets: readonly string[];
}

/** A message to an endpoint. */
export interface WebhookDeliveryRecord {
  readonly deliveryId: string;
  readonly sellerId: string;
  readonly endpointId: string;
  readonly event: WebhookEventName;
  readonly subject: WebhookSubject | null;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly nextAttemptAt: number;
  readonly occurredAt: number;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly problem: DeliveryProblem | null;
  readonly httpStatus: number | null;
}

/** The end of one attempt, as it is recorded. */
export interface DeliveryResult {
  readonly deliveryId: string;
  /** The number of the attempt. A result of an earlier one is not recorded. */
  readonly attempt: number;
  readonly status: 'DELIVERED' | 'WAITING' | 'GIVEN_UP';
  /** When it is tried again, for `WAITING`. */
  readonly nextAttemptAt: number;
  readonly problem: DeliveryProblem | null;
  readonly httpStatus: number | null;
}
