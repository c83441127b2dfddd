import type { NotificationWire } from './operations/notifications.wire.js';
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

// All types that Amazon publishes have one payload version, 1.0. A second digit would add, a first one change.
const READABLE_VERSION = /^1(?:\.|$)/;

/**
 * Takes the wrapper off a message: as Amazon sends it to a queue itself, or as EventBridge passes it on, which puts it
 * under `detail`.
 */
export function readNotification(body: string): NotificationReading {
  const document = parsed(body);
  if (document === undefined) return { kind: 'unreadable', reason: 'not JSON' };
  const wire = notificationIn(document);
  const type = textOf(wire?.NotificationType);
  if (!wire || type === null) return { kind: 'unreadable', reason: 'not a notification' };
  const version = textOf(wire.PayloadVersion);
  return version === null || READABLE_VERSION.test(version)
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
  return isObject(inner) ? inner : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
