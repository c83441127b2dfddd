import type {
  NotificationCamelCaseWire,
  NotificationWire,
} from './operations/notifications.wire.js';
import { textOf } from './wire-values.js';

/** A message of a queue as a notification of Amazon's, or why it is none that can be read. */
export type NotificationReading =
  | {
      readonly kind: 'notification';
      /** Such as `ORDER_CHANGE`. */
      readonly type: string;
      readonly wire: NotificationWire<unknown>;
    }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'not JSON' | 'not a notification' | 'another payload version';
    };

// Versions that this program understands, for the types that it reads. A second digit adds, the first one changes.
const READABLE_VERSIONS: ReadonlyMap<string, RegExp> = new Map([['ORDER_CHANGE', /^1(?:\.|$)/]]);

/**
 * Reads a message as a notification: as Amazon sends it to a queue itself, or as EventBridge passes it on, which puts it
 * under `detail`. Amazon spells the envelope in PascalCase or in camelCase, by type; both give the same reading.
 */
export function readNotification(body: string): NotificationReading {
  const document = parsed(body);
  if (document === undefined) return { kind: 'unreadable', reason: 'not JSON' };
  const wire = notificationIn(document);
  const type = textOf(wire?.NotificationType);
  if (!wire || type === null) return { kind: 'unreadable', reason: 'not a notification' };
  const version = textOf(wire.PayloadVersion);
  return version === null || (READABLE_VERSIONS.get(type)?.test(version) ?? true)
    ? { kind: 'notification', type, wire }
    : { kind: 'unreadable', reason: 'another payload version' };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function notificationIn(document: unknown): NotificationWire<unknown> | null {
  if (!isObject(document)) return null;
  const inner: unknown = 'detail-type' in document ? Reflect.get(document, 'detail') : document;
  if (!isObject(inner)) return null;
  const camelCased: NotificationCamelCaseWire = inner;
  return camelCased.notificationType === undefined ? inner : pascalCased(camelCased);
}

/** Returns the envelope in the spelling of the older types; the payload keeps its own. */
function pascalCased({
  notificationMetadata: metadata,
  ...rest
}: NotificationCamelCaseWire): NotificationWire<unknown> {
  return {
    NotificationVersion: rest.notificationVersion,
    NotificationType: rest.notificationType,
    PayloadVersion: rest.payloadVersion,
    EventTime: rest.eventTime,
    Payload: rest.payload,
    NotificationMetadata: metadata && {
      ApplicationId: metadata.applicationId,
      SubscriptionId: metadata.subscriptionId,
      PublishTime: metadata.publishTime,
      NotificationId: metadata.notificationId,
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
