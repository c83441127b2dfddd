import { MessageType, validateMessage } from 'graphql-ws';
import type { Message } from 'graphql-ws';
import type { SubscriptionLimits } from './subscription-limits.js';

/** A subscribe message. Errors in its payload end the subscription, and not the connection. */
export interface SubscribeRequest {
  readonly type: MessageType.Subscribe;
  readonly id: string;
  readonly payload: unknown;
}

export type ClientMessage = Exclude<Message, { type: MessageType.Subscribe }> | SubscribeRequest;

// Each event repeats the id.
const MAX_ID_LENGTH = 256;

type MessageLimits = Pick<SubscriptionLimits, 'maxPingBytes'>;

/** Parses a message of the protocol. Returns `null` for an invalid one, and for a ping or an id that is too large. */
export function readMessage(data: Buffer, { maxPingBytes }: MessageLimits): ClientMessage | null {
  try {
    const parsed: unknown = JSON.parse(data.toString());
    if (isSubscribe(parsed)) return asSubscribeRequest(parsed);
    const message = validateMessage(parsed) as ClientMessage;
    const isPing = message.type === MessageType.Ping || message.type === MessageType.Pong;
    return isPing && data.length > maxPingBytes ? null : message;
  } catch {
    return null;
  }
}

function isSubscribe(parsed: unknown): parsed is object {
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    'type' in parsed &&
    parsed.type === MessageType.Subscribe
  );
}

function asSubscribeRequest(parsed: object): SubscribeRequest | null {
  if (!('id' in parsed) || typeof parsed.id !== 'string') return null;
  const { id } = parsed;
  if (id === '' || id.length > MAX_ID_LENGTH) return null;
  return { type: MessageType.Subscribe, id, payload: 'payload' in parsed ? parsed.payload : null };
}
