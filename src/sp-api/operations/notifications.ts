import type { GrantlessScope } from '../auth/lwa.js';
import { operation } from '../calls/operation.js';
import type { Operation, UsagePlan } from '../calls/operation.js';
import type {
  CreateDestinationRequestWire,
  CreateSubscriptionRequestWire,
  DestinationWire,
  SubscriptionsWire,
  SubscriptionWire,
} from './notifications.wire.js';
import type { ListWire, PayloadWire } from './wire.js';

const DESTINATIONS = '/notifications/v1/destinations';
const DESTINATION = `${DESTINATIONS}/{destinationId}`;
const SUBSCRIPTIONS = '/notifications/v1/subscriptions';
const SUBSCRIPTIONS_OF_TYPE = `${SUBSCRIPTIONS}/{notificationType}`;
const SUBSCRIPTION = `${SUBSCRIPTIONS_OF_TYPE}/{subscriptionId}`;

const usagePlan: UsagePlan = { ratePerSecond: 1, burst: 5, source: "Amazon's model notifications" };

/**
 * Destinations, and subscriptions by id, belong to the application and not to a seller. They need a token of
 * this scope.
 */
export const NOTIFICATIONS_SCOPE: GrantlessScope = 'sellingpartnerapi::notifications';

/** Path parameters of one destination. */
export type DestinationPath = { readonly destinationId: string };

/** Path parameters of a seller's subscriptions of one type. */
export type SubscriptionTypePath = { readonly notificationType: string };

/** Path parameters of one subscription. */
export type SubscriptionPath = SubscriptionTypePath & { readonly subscriptionId: string };

/** Returns all destinations of the application. Grantless. */
export const getDestinations: Operation<
  Record<string, never>,
  PayloadWire<ListWire<DestinationWire>>
> = operation('getDestinations', 'GET', DESTINATIONS, usagePlan, 'safe');

/**
 * Adds a queue or an event bus as a destination. Grantless.
 *
 * Never repeated: Amazon would refuse the second of two as a duplicate. After an unknown outcome
 * getDestinations shows what happened.
 */
export const createDestination: Operation<
  { readonly body: CreateDestinationRequestWire },
  PayloadWire<DestinationWire>
> = operation('createDestination', 'POST', DESTINATIONS, usagePlan, 'never');

/** Returns one destination. Grantless. */
export const getDestination: Operation<
  { readonly path: DestinationPath },
  PayloadWire<DestinationWire>
> = operation('getDestination', 'GET', DESTINATION, usagePlan, 'safe');

/**
 * Removes a destination without subscriptions. Grantless. A 404 after an unknown outcome means that it is
 * removed.
 */
export const deleteDestination: Operation<{ readonly path: DestinationPath }> = operation(
  'deleteDestination',
  'DELETE',
  DESTINATION,
  usagePlan,
  'safe',
);

/** Returns a seller's subscriptions of one type. */
export const getSubscriptions: Operation<
  {
    readonly query: {
      /** Exactly one. */
      readonly notificationTypes: readonly string[];
      readonly payloadVersion?: string | undefined;
      /** 30 to 100. */
      readonly pageSize?: number | undefined;
      readonly nextToken?: string | undefined;
    };
  },
  PayloadWire<SubscriptionsWire>
> = operation('getSubscriptions', 'GET', SUBSCRIPTIONS, usagePlan, 'safe');

/** Returns a seller's subscription of one type. 404 without one. */
export const getSubscription: Operation<
  {
    readonly path: SubscriptionTypePath;
    readonly query?: { readonly payloadVersion?: string | undefined };
  },
  PayloadWire<SubscriptionWire>
> = operation('getSubscription', 'GET', SUBSCRIPTIONS_OF_TYPE, usagePlan, 'safe');

/**
 * Subscribes a seller to one type.
 *
 * Never repeated: Amazon would refuse the second of two with 409 as a duplicate.
 */
export const createSubscription: Operation<
  { readonly path: SubscriptionTypePath; readonly body: CreateSubscriptionRequestWire },
  PayloadWire<SubscriptionWire>
> = operation('createSubscription', 'POST', SUBSCRIPTIONS_OF_TYPE, usagePlan, 'never');

/** Returns one subscription of any seller of the application. Grantless. */
export const getSubscriptionById: Operation<
  { readonly path: SubscriptionPath },
  PayloadWire<SubscriptionWire>
> = operation('getSubscriptionById', 'GET', SUBSCRIPTION, usagePlan, 'safe');

/** Deletes a subscription. Grantless. A 404 after an unknown outcome means that it is deleted. */
export const deleteSubscriptionById: Operation<{ readonly path: SubscriptionPath }> = operation(
  'deleteSubscriptionById',
  'DELETE',
  SUBSCRIPTION,
  usagePlan,
  'safe',
);
