import type { SellerClient } from '../sp-api/calls/client.js';
import { SpApiError } from '../sp-api/errors/errors.js';
import {
  createDestination,
  createSubscription,
  getDestinations,
  getSubscriptions,
} from '../sp-api/operations/notifications.js';
import type { SubscriptionsWire } from '../sp-api/operations/notifications.wire.js';
import type { PayloadWire } from '../sp-api/operations/wire.js';
import { idOf, listOf } from '../sp-api/wire/wire-values.js';

const ORDER_CHANGE = 'ORDER_CHANGE';
const PAYLOAD_VERSION = '1.0';

/** `elsewhere`: the seller's notifications go to another destination, which stays unchanged. */
export type SubscriptionOutcome = 'subscribed' | 'already' | 'elsewhere';

/**
 * Returns Amazon's id of the destination for a queue. Creates the destination if necessary.
 * Cost: getDestinations, and createDestination the first time. Throws SpApiError.
 *
 * @param application called with the scope of notifications.
 */
export async function ensureDestination(
  application: Pick<SellerClient, 'call'>,
  arn: string,
  signal: AbortSignal,
): Promise<string> {
  const found = await destinationOf(application, arn, signal);
  if (found !== null) return found;
  const request = { body: { name: nameFor(arn), resourceSpecification: { sqs: { arn } } } };
  const made = await unlessThere(
    async () => {
      const options = { priority: 'bulk', signal } as const;
      const { payload } = await application.call(createDestination, request, options);
      return idOf(payload?.destinationId);
    },
    // Another replica may have created it at the same time.
    () => destinationOf(application, arn, signal),
  );
  if (made === null) throw new Error('Amazon answered with a destination that has no id');
  return made;
}

/**
 * Subscribes a destination to the order changes of a seller.
 * Cost: getSubscriptions, and createSubscription the first time. Throws SpApiError.
 */
export async function ensureSubscription(
  seller: SellerClient,
  destinationId: string,
  signal: AbortSignal,
): Promise<SubscriptionOutcome> {
  const present = await presentSubscription(seller, destinationId, signal);
  if (present !== null) return present;
  const body = {
    payloadVersion: PAYLOAD_VERSION,
    destinationId,
    // This directive lets everything through. Amazon has refused subscriptions of this type without a directive.
    processingDirective: { eventFilter: { eventFilterType: ORDER_CHANGE } },
  };
  return unlessThere(
    async () => {
      const request = { path: { notificationType: ORDER_CHANGE }, body };
      await seller.call(createSubscription, request, { priority: 'bulk', signal });
      return 'subscribed' as const;
    },
    () => presentSubscription(seller, destinationId, signal),
  );
}

async function destinationOf(
  application: Pick<SellerClient, 'call'>,
  arn: string,
  signal: AbortSignal,
): Promise<string | null> {
  const { payload } = await application.call(getDestinations, {}, { priority: 'bulk', signal });
  const found = listOf(payload).find(({ resource }) => idOf(resource?.sqs?.arn) === arn);
  return idOf(found?.destinationId);
}

/**
 * Returns the seller's subscription of this type and version. Null when there is none. A seller may have several, with
 * different filters.
 */
async function presentSubscription(
  seller: SellerClient,
  destinationId: string,
  signal: AbortSignal,
): Promise<'already' | 'elsewhere' | null> {
  const query = { notificationTypes: [ORDER_CHANGE], payloadVersion: PAYLOAD_VERSION };
  let found: 'elsewhere' | null = null;
  let nextToken: string | null = null;
  do {
    const page: PayloadWire<SubscriptionsWire> = await seller.call(
      getSubscriptions,
      { query: nextToken === null ? query : { ...query, nextToken } },
      { priority: 'bulk', signal },
    );
    for (const subscription of listOf(page.payload?.subscriptions)) {
      if (idOf(subscription.destinationId) === destinationId) return 'already';
      found = 'elsewhere';
    }
    nextToken = idOf(page.payload?.nextToken);
  } while (nextToken !== null);
  return found;
}

/** Returns the result of `make`; when Amazon refuses a duplicate, the result of `find`. */
async function unlessThere<Result>(
  make: () => Promise<Result>,
  find: () => Promise<Result | null>,
): Promise<Result> {
  try {
    return await make();
  } catch (error) {
    const twin = error instanceof SpApiError && error.httpStatus === 409 ? await find() : null;
    if (twin === null) throw error;
    return twin;
  }
}

/** Names are unique within the application, and at most 256 characters long. */
function nameFor(arn: string): string {
  return `order-changes-${arn.split(':').slice(3).join('-')}`;
}
