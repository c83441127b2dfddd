import { OrderBook } from '../orders/order-book.js';
import type { Order, OrderItem } from '../orders/order.js';
import { perWorld } from '../../core/per-world.js';
import { hasSupplySource } from '../supply-sources/shelf.js';
import type { World } from '../../core/world.js';
import type { FulfillmentItem, FulfillmentMessage } from './fulfillment-message.js';

/** What the processing report says about one message. An error means that the message had no effect. */
export interface FulfillmentFinding {
  readonly messageId: number;
  readonly kind: 'Error' | 'Warning';
  /** Amazon's number of it. */
  readonly code: string;
  readonly description: string;
}

/**
 * Takes the messages of one feed in their order, lets them take effect, and gives what is to be said about them; a
 * message that nothing is said about was successful. `nowMs` is the moment of processing.
 */
export type FulfillmentHandler = (
  sellerId: string,
  messages: readonly FulfillmentMessage[],
  nowMs: number,
) => readonly FulfillmentFinding[];

/** Amazon's numbers; of the warning, the number is not documented. */
const CODES = { unknown: '18028', tooMany: '18021', noSupplySource: '18029' } as const;

/** Where orders are looked up; an order book is one. */
export interface OrderLookup {
  find(sellerId: string, amazonOrderId: string): Order | undefined;
}

/** Where the feed's messages meet the orders. */
class FulfillmentDesk {
  #handler: FulfillmentHandler | undefined;

  constructor(private readonly world: World) {}

  /** From now on this one takes the messages. Without any, what they do is seen by later messages and nobody else. */
  onFulfillment(handler: FulfillmentHandler): void {
    this.#handler = handler;
  }

  process(
    sellerId: string,
    messages: readonly FulfillmentMessage[],
    nowMs: number,
  ): readonly FulfillmentFinding[] {
    this.#handler ??= privateHandler(this.world);
    return this.#handler(sellerId, messages, nowMs);
  }
}

/** The desk of a world. */
export const fulfillmentDeskOf = perWorld((world: World) => new FulfillmentDesk(world));

/** Why a message about the right order and the right items has no effect. */
export interface Refusal {
  readonly reason: 'too many' | 'invalid';
  readonly description: string;
}

/** Lets a message take effect, or says why it can not. */
export type FulfillmentRecorder = (
  order: Order,
  message: FulfillmentMessage,
  nowMs: number,
) => Refusal | undefined;

/** A handler that finds the order and the items of each message, and leaves the quantities to the recorder. */
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

/** Keeps what left beside a book of orders that nobody else looks into. */
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

/** What is wrong with a message before anybody counts; the order is undefined when the seller has none of that id. */
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

/** The units of each item that have left when this message has taken effect. */
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

/** The seller's locations are known; one that is named must be one of them, and to name none is worth a warning. */
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
