/** The Notifications API v1: destinations of the application, subscriptions of its sellers. */
import { ApiError, invalidInput, operation } from '../../core/api.js';
import type { ApiOperation, ApiRequest, ApiResponse } from '../../core/api.js';
import { listParameter } from '../../core/query-reader.js';
import type { World } from '../../core/world.js';
import { notificationCenterOf } from './notification-center.js';
import type { Destination, NotificationCenter, Subscription } from './notification-center.js';
import { NOTIFICATION_TYPES, notificationType } from './notification-types.js';
import type { NotificationType } from './notification-types.js';
import { readDestinationRequest, readSubscriptionRequest } from './requests.js';
import type { DestinationRequest, SubscriptionRequest } from './requests.js';

const DESTINATIONS = '/notifications/v1/destinations';
const SUBSCRIPTIONS = '/notifications/v1/subscriptions';
const SUBSCRIPTIONS_OF_TYPE = `${SUBSCRIPTIONS}/{notificationType}`;
const SCOPE = 'sellingpartnerapi::notifications';

/** All operations except sendTestNotification, which only Amazon's sandbox has. */
export function notificationsOperations(world: World): readonly ApiOperation[] {
  const center = notificationCenterOf(world);
  const ofSeller = (
    name: string,
    method: ApiOperation['method'],
    path: string,
    handle: (request: ApiRequest) => unknown,
  ) => operation(name, method, path, [1, 5], (request) => answer(handle(request)));
  const grantless = (...args: Parameters<typeof ofSeller>): ApiOperation => ({
    ...ofSeller(...args),
    grantlessScope: SCOPE,
  });
  const oneDestination = `${DESTINATIONS}/{destinationId}`;
  const oneSubscription = `${SUBSCRIPTIONS_OF_TYPE}/{subscriptionId}`;
  return [
    grantless('getDestinations', 'GET', DESTINATIONS, () => center.destinations),
    grantless('createDestination', 'POST', DESTINATIONS, ({ body }) =>
      createDestination(center, readDestinationRequest(body)),
    ),
    grantless('getDestination', 'GET', oneDestination, (request) =>
      knownDestination(center, request),
    ),
    grantless('deleteDestination', 'DELETE', oneDestination, (request) =>
      deleteDestination(center, request),
    ),
    ofSeller('getSubscriptions', 'GET', SUBSCRIPTIONS, (request) =>
      subscriptionsPage(center, request),
    ),
    ofSeller('getSubscription', 'GET', SUBSCRIPTIONS_OF_TYPE, (request) =>
      subscriptionOfSeller(center, request),
    ),
    ofSeller('createSubscription', 'POST', SUBSCRIPTIONS_OF_TYPE, (request) =>
      createSubscription(center, request, readSubscriptionRequest(request.body)),
    ),
    grantless('getSubscriptionById', 'GET', oneSubscription, (request) =>
      subscriptionWire(knownSubscription(center, request)),
    ),
    grantless('deleteSubscriptionById', 'DELETE', oneSubscription, (request) => {
      center.unsubscribe(knownSubscription(center, request).subscriptionId);
    }),
  ];
}

function answer(payload: unknown): ApiResponse {
  return { status: 200, body: payload === undefined ? {} : { payload } };
}

function createDestination(center: NotificationCenter, request: DestinationRequest): Destination {
  const { name, resourceSpecification } = request;
  const { sqs, eventBridge } = resourceSpecification;
  if ((sqs === undefined) === (eventBridge === undefined)) {
    throw invalidInput('resourceSpecification must have either sqs or eventBridge.');
  }
  const { destinations } = center;
  if (destinations.some((destination) => destination.name === name)) {
    throw conflict('A destination with this name already exists.');
  }
  if (sqs) {
    if (destinations.some(({ resource }) => resource.sqs?.arn === sqs.arn)) {
      throw conflict('A destination for this queue already exists.');
    }
    return center.addDestination(name, { sqs });
  }
  const source = `aws.partner/sellingpartnerapi.amazon.com/${eventBridge?.accountId ?? ''}/${name}`;
  return center.addDestination(name, {
    eventBridge: {
      name: source,
      region: eventBridge?.region ?? '',
      accountId: eventBridge?.accountId ?? '',
    },
  });
}

function knownDestination(center: NotificationCenter, { params }: ApiRequest): Destination {
  const destination = center.destination(params['destinationId'] ?? '');
  if (!destination) throw new ApiError(404, 'NotFound', 'The destination does not exist.');
  return destination;
}

function deleteDestination(center: NotificationCenter, request: ApiRequest): void {
  const { destinationId } = knownDestination(center, request);
  if (center.subscriptions.some((subscription) => subscription.destinationId === destinationId)) {
    throw conflict('The destination still has subscriptions.');
  }
  center.removeDestination(destinationId);
}

function createSubscription(
  center: NotificationCenter,
  request: ApiRequest,
  { payloadVersion, destinationId, processingDirective = {} }: SubscriptionRequest,
): unknown {
  const type = knownType(request.params['notificationType'] ?? '');
  if (!type.payloadVersions.includes(payloadVersion)) {
    throw invalidInput(`payloadVersion must be one of ${type.payloadVersions.join(', ')}.`);
  }
  const destination = center.destination(destinationId);
  if (!destination) throw invalidInput('The destination does not exist.');
  if (destination.resource[type.deliveredBy] === undefined) {
    throw invalidInput(`${type.name} needs a destination of the kind ${type.deliveredBy}.`);
  }
  const { eventFilter, filterExpression } = processingDirective;
  if (filterExpression !== undefined) {
    // Nothing here evaluates the expression. Accepting it would hide mistakes in it.
    throw invalidInput('processingDirective.filterExpression is not emulated.');
  }
  if (eventFilter && !(type.filterable && eventFilter.eventFilterType === type.name)) {
    throw invalidInput('processingDirective.eventFilter does not fit the notification type.');
  }
  const { sellerId } = request.seller;
  const twin = subscriptionsOf(center, sellerId, type.name).some(
    (subscription) => subscription.payloadVersion === payloadVersion,
  );
  if (twin) throw conflict('A subscription of this type and payload version already exists.');
  const subscription = center.subscribe({
    sellerId,
    notificationType: type.name,
    payloadVersion,
    destinationId,
    ...(eventFilter && { processingDirective: { eventFilter } }),
  });
  return subscriptionWire(subscription);
}

function subscriptionOfSeller(center: NotificationCenter, request: ApiRequest): unknown {
  const { name } = knownType(request.params['notificationType'] ?? '');
  const version = request.query.get('payloadVersion');
  const found = subscriptionsOf(center, request.seller.sellerId, name).find(
    ({ payloadVersion }) => version === null || payloadVersion === version,
  );
  if (!found) throw noSubscription();
  return subscriptionWire(found);
}

function subscriptionsPage(center: NotificationCenter, { query, seller }: ApiRequest): unknown {
  const names = listParameter(query, 'notificationTypes');
  const [name = ''] = names;
  if (names.length !== 1) throw invalidInput('notificationTypes must name exactly one type.');
  const version = query.get('payloadVersion');
  // A seller has one subscription for each payload version, so there is never a second page.
  const subscriptions = subscriptionsOf(center, seller.sellerId, knownType(name).name)
    .filter(({ payloadVersion }) => version === null || payloadVersion === version)
    .map(subscriptionWire);
  return { subscriptions };
}

function knownSubscription(center: NotificationCenter, { params }: ApiRequest): Subscription {
  const subscription = center.subscription(params['subscriptionId'] ?? '');
  if (subscription?.notificationType !== params['notificationType']) throw noSubscription();
  if (!subscription) throw noSubscription();
  return subscription;
}

function subscriptionsOf(
  center: NotificationCenter,
  sellerId: string,
  type: string,
): readonly Subscription[] {
  return center.subscriptions.filter(
    (subscription) => subscription.sellerId === sellerId && subscription.notificationType === type,
  );
}

function subscriptionWire(subscription: Subscription): unknown {
  const { subscriptionId, payloadVersion, destinationId, processingDirective } = subscription;
  return { subscriptionId, payloadVersion, destinationId, processingDirective };
}

function knownType(name: string): NotificationType {
  const type = notificationType(name);
  if (type) return type;
  throw invalidInput(`notificationType must be one of ${NOTIFICATION_TYPES.join(', ')}.`);
}

function noSubscription(): ApiError {
  return new ApiError(404, 'NotFound', 'The subscription does not exist.');
}

function conflict(message: string): ApiError {
  return new ApiError(409, 'Conflict', message);
}
