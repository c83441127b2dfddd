import type { GrantlessScope } from '../auth/lwa.js';
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
 * Destinations, and subscriptions by their id, belong to the application and not to a seller: they are called with a
 * token of this scope.
 */
export const NOTIFICATIONS_SCOPE: GrantlessScope = 'sellingpartnerapi::notifications';

/** Path parameters of one destination. */
export type DestinationPath = { readonly destinationId: string };

/** Path parameters of a seller's subscriptions of one type. */
export type SubscriptionTypePath = { readonly notificationType: string };

/** Path parameters of one subscription. */
export type SubscriptionPath = SubscriptionTypePath & { readonly subscriptionId: string };

/** All destinations of the application. Grantless. */
export const getDestinations: Operation<
  Record<string, never>,
  PayloadWire<ListWire<DestinationWire>>
> = {
  name: 'getDestinations',
  method: 'GET',
  path: DESTINATIONS,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};

/**
 * Adds a queue or an event bus as a destination. Grantless.
 *
 * Never repeated: the second of two would be refused because of its own twin. After an unclear outcome getDestinations
 * tells.
 */
export const createDestination: Operation<
  { readonly body: CreateDestinationRequestWire },
  PayloadWire<DestinationWire>
> = {
  name: 'createDestination',
  method: 'POST',
  path: DESTINATIONS,
  usagePlan,
  restricted: false,
  repeat: 'never',
};

/** One destination. Grantless. */
export const getDestination: Operation<
  { readonly path: DestinationPath },
  PayloadWire<DestinationWire>
> = {
  name: 'getDestination',
  method: 'GET',
  path: DESTINATION,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};

/** Removes a destination that no subscription uses. Grantless. A 404 after an unclear outcome means that it is gone. */
export const deleteDestination: Operation<{ readonly path: DestinationPath }> = {
  name: 'deleteDestination',
  method: 'DELETE',
  path: DESTINATION,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};

/** A seller's subscriptions of one type. */
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
> = {
  name: 'getSubscriptions',
  method: 'GET',
  path: SUBSCRIPTIONS,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};

/** A seller's subscription of one type; 404 when there is none. */
export const getSubscription: Operation<
  {
    readonly path: SubscriptionTypePath;
    readonly query?: { readonly payloadVersion?: string | undefined };
  },
  PayloadWire<SubscriptionWire>
> = {
  name: 'getSubscription',
  method: 'GET',
  path: SUBSCRIPTIONS_OF_TYPE,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};

/**
 * Subscribes a seller to one type.
 *
 * Never repeated: the second of two would be refused with 409 because of its own twin.
 */
export const createSubscription: Operation<
  { readonly path: SubscriptionTypePath; readonly body: CreateSubscriptionRequestWire },
  PayloadWire<SubscriptionWire>
> = {
  name: 'createSubscription',
  method: 'POST',
  path: SUBSCRIPTIONS_OF_TYPE,
  usagePlan,
  restricted: false,
  repeat: 'never',
};

/** One subscription of any seller of the application. Grantless. */
export const getSubscriptionById: Operation<
  { readonly path: SubscriptionPath },
  PayloadWire<SubscriptionWire>
> = {
  name: 'getSubscriptionById',
  method: 'GET',
  path: SUBSCRIPTION,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};

/** Ends a subscription. Grantless. A 404 after an unclear outcome means that it is gone. */
export const deleteSubscriptionById: Operation<{ readonly path: SubscriptionPath }> = {
  name: 'deleteSubscriptionById',
  method: 'DELETE',
  path: SUBSCRIPTION,
  usagePlan,
  restricted: false,
  repeat: 'safe',
};
