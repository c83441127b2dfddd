import type { OrderBook } from '../orders/order-book.js';
import type { Order, OrderItem } from '../orders/order.js';
import { perWorld } from '../../core/per-world.js';
import { hasSupplySource } from '../supply-sources/shelf.js';
import type { World } from '../../core/world.js';
import type { FulfillmentItem, FulfillmentMessage } from './fulfillment-message.js';

/** A finding about one message in the processing report. A message with an error had no effect. */
export interface FulfillmentFinding {
  readonly messageId: number;
  readonly kind: 'Error' | 'Warning';
  /** Amazon's number. */
  readonly code: string;
  readonly description: string;
}

/**
 * Processes the messages of one feed in order and returns the findings. A message without a finding was
 * successful. `nowMs` is the time of processing.
 */
export type FulfillmentHandler = (
  sellerId: string,
  messages: readonly FulfillmentMessage[],
  nowMs: number,
) => readonly FulfillmentFinding[];

/** Amazon's numbers. The number of the warning is not documented. */
const CODES = { unknown: '18028', tooMany: '18021', noSupplySource: '18029' } as const;

/** Connects the feed's messages with the orders. */
interface FulfillmentDesk {
  /** Handles the messages. Without orders, messages have no effect. */
  process: FulfillmentHandler;
}

/** Returns the desk of a world. */
export const fulfillmentDeskOf = perWorld((): FulfillmentDesk => ({ process: () => [] }));

/** Why a message for a known order and its items has no effect. */
export interface Refusal {
  readonly reason: 'too many' | 'invalid';
  readonly description: string;
}

/** Applies a message, or returns the reason against it. */
export type FulfillmentRecorder = (
  order: Order,
  message: FulfillmentMessage,
  nowMs: number,
) => Refusal | undefined;

/** Returns a handler that finds the order and the items of each message. The recorder checks the quantities. */
export function fulfillmentIn(
  world: World,
  orders: OrderBook,
  record: FulfillmentRecorder,
): FulfillmentHandler {
  return (sellerId, messages, nowMs) =>
    messages.flatMap((message) => {
      const { messageId } = message;
      const order = orders.find(sellerId, message.amazonOrderId ?? '');
      const problem = problemOf(order, message);
      const location = locationFindings(world, sellerId, message);
      if (problem !== undefined) {
        return [error(messageId, { reason: 'invalid', description: problem }), ...location];
      }
      if (!order || location.some(({ kind }) => kind === 'Error')) return location;
      const refusal = record(order, message, nowMs);
      return refusal ? [error(messageId, refusal), ...location] : location;
    });
}

function error(messageId: number, { reason, description }: Refusal): FulfillmentFinding {
  const code = reason === 'too many' ? CODES.tooMany : CODES.unknown;
  return { messageId, kind: 'Error', code, description };
}

/**
 * Returns the mistake in a message before quantities are checked. The order is undefined when the seller has
 * none with that id.
 */
function problemOf(order: Order | undefined, message: FulfillmentMessage): string | undefined {
  const id = message.amazonOrderId ?? message.merchantOrderId ?? '';
  if (!order) return `Your order cannot be found: ${id}.`;
  if (order.status === 'Pending' || order.status === 'Canceled') {
    return `The order ${id} is ${order.status} and cannot be fulfilled.`;
  }
  if (message.carrierCode === 'Other' && message.carrierName === undefined) {
    return 'CarrierName is required when CarrierCode is Other.';
  }
  const stranger = message.items.find((item) => !itemOf(order, item));
  if (!stranger) return undefined;
  const code = stranger.amazonOrderItemCode ?? stranger.merchantOrderItemId ?? '';
  return `The order ${id} has no item ${code}.`;
}

/** A named location must be one of the seller's. A message without a location gets a warning. */
function locationFindings(
  world: World,
  sellerId: string,
  { messageId, shipFromSupplySourceId: id }: FulfillmentMessage,
): readonly FulfillmentFinding[] {
  if (id === undefined) {
    const description = 'ShipFromSupplySourceId is missing; the default location was assumed.';
    return [{ messageId, kind: 'Warning', code: CODES.noSupplySource, description }];
  }
  if (hasSupplySource(world, sellerId, id)) return [];
  const description = `ShipFromSupplySourceId ${id} is not a supply source of this seller.`;
  return [{ messageId, kind: 'Error', code: CODES.unknown, description }];
}

function itemOf(order: Order, { amazonOrderItemCode }: FulfillmentItem): OrderItem | undefined {
  return order.items.find(({ orderItemId }) => orderItemId === amazonOrderItemCode);
}
