import { boundSteps } from '../engine/bound-steps.js';
import type { BoundSteps } from '../engine/bound-steps.js';
import {
  countDeliveries,
  findDelivery,
  listDeliveries,
  recordTest,
  webhookOverview,
} from './deliveries.js';
import {
  createEndpoint,
  deleteEndpoint,
  findEndpoint,
  hasEndpoints,
  listEndpoints,
  rotateSecret,
  updateEndpoint,
} from './endpoints.js';
import { forgetDeliveries } from './forget-deliveries.js';
import { orderNotes } from './order-notes.js';
import type { NoteOrders } from './order-notes.js';
import { SellersWithEndpoints } from './sellers-with-endpoints.js';
import { relayChanges } from './relay-changes.js';
import { resealEndpoints } from './reseal-endpoints.js';
import { dueEndpoints, takeEndpoints } from './take-endpoints.js';
import type { WebhookContext } from './webhook-context.js';
import { troubledEndpoints } from './troubled-endpoints.js';
import { releaseEndpoint, retryEarlier, stepEndpoint } from './work-on-endpoint.js';

const STEPS = {
  /** Records an endpoint. Null when the seller has as many as allowed. */
  create: createEndpoint,
  /** Changes an endpoint, and forgets its problems. Null for an unknown one. */
  update: updateEndpoint,
  /** Gives an endpoint another secret. Null for an unknown one. */
  rotateSecret,
  /** Deletes an endpoint. False for an unknown one. */
  delete: deleteEndpoint,
  /** Returns null for an unknown id. */
  find: findEndpoint,
  /** Returns all endpoints of a seller, the oldest first. */
  list: listEndpoints,
  /** Returns by seller the endpoints that failed lately or missed changes. Omits sellers without one. */
  troubled: troubledEndpoints,
  /** Tells whether any seller has an endpoint. */
  hasEndpoints,
  /** Makes deliveries of noted changes. Returns the number of notes; 0 when none is left. */
  relay: relayChanges,
  /** Returns those of these endpoints that have deliveries to send. */
  due: dueEndpoints,
  /** Takes endpoints with deliveries to send. */
  take: takeEndpoints,
  /** Records attempts, prolongs the lease, and claims deliveries. Null when this process no longer sends to the endpoint. */
  step: stepEndpoint,
  /** Releases an endpoint. */
  release: releaseEndpoint,
  /** Makes some deliveries due that wait to be tried again. */
  retryEarlier,
  /** Returns a page of deliveries, the newest first. Throws `StoreError` `INVALID_CURSOR`. */
  deliveries: listDeliveries,
  /** Counts the stored deliveries of an endpoint. */
  countDeliveries,
  /** Returns null for an unknown id. */
  findDelivery,
  /** Records a test. Null for an unknown or inactive endpoint. */
  recordTest,
  /** Returns what waits, of all sellers. */
  overview: webhookOverview,
  /** Gives up and deletes old deliveries, some at a time. Returns 0 when none is left. */
  forget: forgetDeliveries,
  /** Seals stored texts with the current key, `limit` rows at a time. */
  reseal: resealEndpoints,
};

/**
 * Stores receivers of webhooks, notes of changes, and deliveries. Its rows are the queue of the work. Every step throws `StoreError`
 * when the store cannot be read or written.
 */
export type WebhookStore = BoundSteps<typeof STEPS>;

/** Returns the store, and the step that notes changed orders in a transaction of the index. */
export async function openWebhooks(
  context: Omit<WebhookContext, 'sellers'>,
): Promise<{ readonly webhooks: WebhookStore; readonly noteOrders: NoteOrders }> {
  const { db, soleOwner, now } = context;
  const sellers = new SellersWithEndpoints(db);
  await sellers.read();
  return {
    webhooks: boundSteps({ ...context, sellers }, STEPS, 'ledger', { subject: 'webhooks' }),
    noteOrders: orderNotes(soleOwner ? sellers : null, now),
  };
}
