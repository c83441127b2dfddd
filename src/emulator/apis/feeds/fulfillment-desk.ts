import { OrderBook } from '../orders/order-book.js';
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

/** Finds orders. An order book is one. */
export interface OrderLookup {
  find(sellerId: string, amazonOrderId: string): Order | undefined;
}

/** Connects the feed's messages with the orders. */
class FulfillmentDesk {
  #handler: FulfillmentHandler | undefined;

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Sets the handler of messages. Without one, only later messages see their effects. */
  onFulfillment(handler: FulfillmentHandler): void {
    this.#handler = handler;
  }

  process(
    sellerId: string,
    messages: readonly FulfillmentMessage[],
    nowMs: number,
  ): readonly FulfillmentFinding[] {
    this.#handler ??= privateHandler(this.#world);
    return this.#handler(sellerId, messages, nowMs);
  }
}

/** Returns the desk of a world. */
export const fulfillmentDeskOf = perWorld((world: World) => new FulfillmentDesk(world));

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
  orders: OrderLookup,
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

/** Records shipments separately from an order book that nothing else reads. */
function privateHandler(world: World): FulfillmentHandler {
  const book = new OrderBook(world);
  const shipped = new Map<string, number>();
  const orders: OrderLookup = {
    find(sellerId, amazonOrderId) {
      const order = book.find(sellerId, amazonOrderId);
      const items = order?.items.map((item) => ({
        ...item,
        quantityShipped: shipped.get(item.orderItemId) ?? item.quantityShipped,
      }));
      return order && items && { ...order, items };
    },
  };
  return fulfillmentIn(world, orders, (order, message) => {
    if (!fits(order, message)) {
      const description = `The quantities for order ${order.amazonOrderId} are larger than what is left to fulfill.`;
      return { reason: 'too many', description };
    }
    for (const [orderItemId, units] of shippedAfter(order, message)) {
      shipped.set(orderItemId, units);
    }
    return undefined;
  });
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

function fits(order: Order, message: FulfillmentMessage): boolean {
  const shipped = shippedAfter(order, message);
  const total = (item: OrderItem): number => shipped.get(item.orderItemId) ?? 0;
  return (
    order.items.some((item) => item.quantityShipped < item.quantityOrdered) &&
    order.items.every((item) => total(item) <= item.quantityOrdered)
  );
}

/** Returns the shipped units of each item after this message. */
export function shippedAfter(
  order: Order,
  message: Pick<FulfillmentMessage, 'items'>,
): ReadonlyMap<string, number> {
  const totals = new Map(order.items.map((item) => [item.orderItemId, item.quantityShipped]));
  if (message.items.length === 0) {
    return new Map(order.items.map((item) => [item.orderItemId, item.quantityOrdered]));
  }
  for (const confirmed of message.items) {
    const item = itemOf(order, confirmed);
    if (!item) continue;
    const left = item.quantityOrdered - item.quantityShipped;
    const before = totals.get(item.orderItemId) ?? 0;
    totals.set(item.orderItemId, before + (confirmed.quantity ?? left));
  }
  return totals;
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
