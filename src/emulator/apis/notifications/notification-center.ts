import { isoTime } from '../../core/clock.js';
import { randomUUID } from 'node:crypto';
import type { EmulatorObserver } from '../../core/observer.js';
import { perWorld } from '../../core/per-world.js';
import { seededUuid } from '../../core/seeded.js';
import { emulatedApplication } from '../../core/sellers.js';
import type { World } from '../../core/world.js';
import { notificationType } from './notification-types.js';
import { queueNameOf, queueServiceOf } from './queue-service.js';

/** The target of notifications. */
export interface Destination {
  readonly destinationId: string;
  readonly name: string;
  readonly resource: {
    readonly sqs?: { readonly arn: string };
    readonly eventBridge?: {
      readonly name: string;
      readonly region: string;
      readonly accountId: string;
    };
  };
}

/** What an `eventFilter` accepts. An absent list accepts everything. */
export interface EventFilter {
  readonly eventFilterType: string;
  readonly marketplaceIds?: readonly string[];
  readonly orderChangeTypes?: readonly string[];
}

/** A seller's subscription of one type. */
export interface Subscription {
  readonly subscriptionId: string;
  readonly sellerId: string;
  readonly notificationType: string;
  readonly payloadVersion: string;
  readonly destinationId: string;
  readonly processingDirective?: { readonly eventFilter?: EventFilter };
}

/** Holds destinations and subscriptions, and delivers notifications to queues. */
export class NotificationCenter {
  readonly #destinations = new Map<string, Destination>();
  readonly #subscriptions = new Map<string, Subscription>();
  #made = 0;

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get destinations(): readonly Destination[] {
    return [...this.#destinations.values()];
  }

  get subscriptions(): readonly Subscription[] {
    return [...this.#subscriptions.values()];
  }

  destination(id: string): Destination | undefined {
    return this.#destinations.get(id);
  }

  subscription(id: string): Subscription | undefined {
    return this.#subscriptions.get(id);
  }

  /** Adds a destination and creates its queue. */
  addDestination(name: string, resource: Destination['resource']): Destination {
    const destination = { destinationId: this.#newId('destination'), name, resource };
    if (resource.sqs) queueServiceOf(this.#world).create(queueNameOf(resource.sqs.arn));
    this.#destinations.set(destination.destinationId, destination);
    return destination;
  }

  removeDestination(id: string): void {
    this.#destinations.delete(id);
  }

  subscribe(subscription: Omit<Subscription, 'subscriptionId'>): Subscription {
    const added = { subscriptionId: this.#newId('subscription'), ...subscription };
    this.#subscriptions.set(added.subscriptionId, added);
    return added;
  }

  unsubscribe(id: string): void {
    this.#subscriptions.delete(id);
  }

  /**
   * Sends a notification to every queue of the seller's subscriptions. Returns the number of messages: 0
   * without a subscription, or with one to EventBridge, which is not emulated.
   */
  publish(sellerId: string, type: string, payload: object, observer?: EmulatorObserver): number {
    const queues = queueServiceOf(this.#world);
    let sent = 0;
    for (const subscription of this.#subscriptions.values()) {
      if (subscription.sellerId !== sellerId || subscription.notificationType !== type) continue;
      if (!passes(subscription.processingDirective?.eventFilter, payload)) continue;
      const arn = this.#destinations.get(subscription.destinationId)?.resource.sqs?.arn;
      const queue = arn === undefined ? undefined : queues.find(queueNameOf(arn));
      if (queue === undefined) continue;
      const notification = this.#document(subscription, payload);
      queue.send(JSON.stringify(notification));
      observer?.onNotification(notification);
      sent += 1;
    }
    return sent;
  }

  #document(subscription: Subscription, payload: object): object {
    const time = isoTime(this.#world.nowMs());
    const type = notificationType(subscription.notificationType);
    const envelope = {
      NotificationVersion: type?.notificationVersion ?? '1.0',
      NotificationType: subscription.notificationType,
      PayloadVersion: subscription.payloadVersion,
      EventTime: time,
      Payload: payload,
      NotificationMetadata: {
        ApplicationId: emulatedApplication(this.#world.seed).clientId,
        SubscriptionId: subscription.subscriptionId,
        PublishTime: time,
        NotificationId: randomUUID(),
      },
    };
    return type?.envelopeCase === 'camelCase' ? inCamelCase(envelope) : envelope;
  }

  #newId(kind: string): string {
    this.#made += 1;
    return seededUuid(this.#world.seed, kind, this.#made);
  }
}

export const notificationCenterOf = perWorld((world: World) => new NotificationCenter(world));

/**
 * Sends the seller's subscribers a notification in Amazon's form. `payload` is the value of `Payload`.
 * Returns the number of messages.
 */
export function publish(world: World, sellerId: string, type: string, payload: object): number {
  return notificationCenterOf(world).publish(sellerId, type, payload, world.observer);
}

/**
 * Returns the envelope with the first letter of each name in lower case. The payload has its own case
 * already.
 */
function inCamelCase({ NotificationMetadata, ...rest }: object & { NotificationMetadata: object }) {
  return { ...lowered(rest), notificationMetadata: lowered(NotificationMetadata) };
}

function lowered(envelope: object): object {
  return Object.fromEntries(
    Object.entries(envelope).map(([name, value]: [string, unknown]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      value,
    ]),
  );
}

function passes(filter: EventFilter | undefined, payload: object): boolean {
  if (filter === undefined) return true;
  const change = record(record(payload)['OrderChangeNotification']);
  const marketplaceId = record(change['Summary'])['MarketplaceId'];
  return (
    includes(filter.orderChangeTypes, change['OrderChangeType']) &&
    includes(filter.marketplaceIds, marketplaceId)
  );
}

function includes(accepted: readonly string[] | undefined, value: unknown): boolean {
  return accepted === undefined || accepted.some((word) => word === value);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
