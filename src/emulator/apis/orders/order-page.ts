/** Pages of orders: what both Orders APIs have in common. */
import { invalidInput } from '../../core/api.js';
import type { Order } from './order.js';

/** Amazon shows nothing that is younger than this in a list. */
const SETTLING_MS = 2 * 60_000;

/** A period, and the time of an order that must lie in it. Epoch milliseconds, both ends included. */
export interface Period {
  readonly goesBy: 'purchasedMs' | 'lastUpdatedMs';
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The bounds of a period as they were sent. */
export interface GivenBounds {
  readonly createdAfter: number | undefined;
  readonly createdBefore: number | undefined;
  readonly lastUpdatedAfter: number | undefined;
  readonly lastUpdatedBefore: number | undefined;
}

/**
 * The period that the bounds describe; its end is two minutes ago when none was sent.
 * @throws ApiError 400 for bounds of both kinds or of none, an end younger than two minutes, or one before the start.
 */
export function periodOf(bounds: GivenBounds, nowMs: number): Period {
  const { createdAfter, createdBefore, lastUpdatedAfter, lastUpdatedBefore } = bounds;
  const isByCreation = createdAfter !== undefined;
  if (isByCreation === (lastUpdatedAfter !== undefined)) {
    throw invalidInput('Exactly one of createdAfter and lastUpdatedAfter must be provided.');
  }
  if ((isByCreation ? lastUpdatedBefore : createdBefore) !== undefined) {
    throw invalidInput('Bounds of creation and of last update must not be mixed.');
  }
  const fromMs = createdAfter ?? lastUpdatedAfter ?? 0;
  const latestMs = nowMs - SETTLING_MS;
  const untilMs = createdBefore ?? lastUpdatedBefore ?? latestMs;
  if (untilMs > latestMs || fromMs > latestMs) {
    throw invalidInput('The period must end at least two minutes before the current time.');
  }
  if (untilMs < fromMs) throw invalidInput('The period must not end before it starts.');
  return { goesBy: isByCreation ? 'purchasedMs' : 'lastUpdatedMs', fromMs, untilMs };
}

/** One page, and the order after which the next one begins. */
export interface OrderPage {
  readonly orders: readonly Order[];
  readonly last: Order | undefined;
}

/**
 * The orders of the period after the given one, oldest first, at most `size`. An order that changes between two pages
 * leaves the period and moves no other one.
 */
export function pageOf(
  orders: readonly Order[],
  { goesBy, fromMs, untilMs }: Period,
  size: number,
  after?: { readonly afterMs: number; readonly afterId: string },
): OrderPage {
  const isNext = (order: Order): boolean =>
    after === undefined ||
    order[goesBy] > after.afterMs ||
    (order[goesBy] === after.afterMs && order.amazonOrderId > after.afterId);
  const rest = orders
    .filter((order) => order[goesBy] >= fromMs && order[goesBy] <= untilMs && isNext(order))
    .toSorted((a, b) => a[goesBy] - b[goesBy] || (a.amazonOrderId < b.amazonOrderId ? -1 : 1));
  const page = rest.slice(0, size);
  return { orders: page, last: rest.length > size ? page.at(-1) : undefined };
}
