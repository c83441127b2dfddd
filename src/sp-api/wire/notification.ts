import { knownKeys, withKnownKeys } from './known-keys.js';
import type { NotificationWire } from '../operations/notifications.wire.js';
import { textOf } from './wire-values.js';

/** A queue message read as one of Amazon's notifications, or the reason why it is not one. */
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

// Supported payload versions of the types that this program reads. A higher minor version only adds fields. A
// higher major version changes them.
const READABLE_VERSIONS: ReadonlyMap<string, RegExp> = new Map([['ORDER_CHANGE', /^1(?:\.|$)/]]);

const ENVELOPE_KEYS = knownKeys([
  'NotificationVersion',
  'NotificationType',
  'PayloadVersion',
  'EventTime',
  'Payload',
  'NotificationMetadata',
  'ApplicationId',
  'SubscriptionId',
  'PublishTime',
  'NotificationId',
]);
// SNS puts the notification under `Message`, EventBridge under `detail`.
const WRAPPER_KEYS = knownKeys(['Message', 'detail']);
/** SNS around EventBridge, each with JSON text inside, makes four. */
const MOST_WRAPPERS = 6;

/**
 * Unwraps a message as Amazon sends it to a queue, as EventBridge or SNS forwards it, or as text within JSON.
 * A byte order mark, the case of the keys and a payload in JSON text make no difference.
 */
export function readNotification(body: string): NotificationReading {
  const document = parsed(body);
  if (document === undefined) return { kind: 'unreadable', reason: 'not JSON' };
  const wire = notificationIn(document, MOST_WRAPPERS);
  const type = textOf(wire?.NotificationType);
  if (!wire || type === null) return { kind: 'unreadable', reason: 'not a notification' };
  const version = textOf(wire.PayloadVersion);
  return version === null || (READABLE_VERSIONS.get(type)?.test(version) ?? true)
    ? { kind: 'notification', type, wire }
    : { kind: 'unreadable', reason: 'another payload version' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** Parses JSON text. Returns everything else unchanged. */
function unquoted(value: unknown): unknown {
  return typeof value === 'string' ? (parsed(value) ?? value) : value;
}

function notificationIn(document: unknown, wrappers: number): NotificationWire<unknown> | null {
  const value = unquoted(document);
  if (!isObject(value)) return null;
  const wire = envelopeOf(value);
  if (wire.NotificationType !== undefined) return withPayload(wire);
  const { Message: message, detail } = withKnownKeys(value, WRAPPER_KEYS, 1) as WrapperWire;
  const inner = detail ?? message;
  return wrappers > 0 && inner !== undefined ? notificationIn(inner, wrappers - 1) : null;
}

function withPayload(wire: NotificationWire<unknown>): NotificationWire<unknown> {
  return 'Payload' in wire ? { ...wire, Payload: unquoted(wire.Payload) } : wire;
}

interface WrapperWire {
  readonly Message?: unknown;
  readonly detail?: unknown;
}

/** The payload's keys stay unchanged. */
function envelopeOf(value: object): NotificationWire<unknown> {
  const wire = withKnownKeys(value, ENVELOPE_KEYS, 1) as NotificationWire<unknown>;
  const { NotificationMetadata: metadata } = wire;
  if (metadata === undefined) return wire;
  const read = withKnownKeys(metadata, ENVELOPE_KEYS, 1) as typeof metadata;
  return { ...wire, NotificationMetadata: read };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
