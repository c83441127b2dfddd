/** Paging that both Orders APIs share. */
import { invalidInput } from '../../core/api.js';
import { timeParameter } from '../../core/query-reader.js';
import type { Order } from './order.js';

/** Amazon's lists omit changes younger than this. */
const SETTLING_MS = 2 * 60_000;

/** A period, and the time field of an order to compare. Epoch milliseconds, both ends included. */
export interface Period {
  readonly goesBy: 'purchasedMs' | 'lastUpdatedMs';
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The bounds of a period as sent. */
type GivenBounds = ReturnType<typeof boundsIn>;

/** Reads the bounds from the query. `spelled` writes a name as the API does. */
export function boundsIn(query: URLSearchParams, spelled = (name: string): string => name) {
  const time = (name: string): number | undefined => timeParameter(query, spelled(name));
  return {
    createdAfter: time('createdAfter'),
    createdBefore: time('createdBefore'),
    lastUpdatedAfter: time('lastUpdatedAfter'),
    lastUpdatedBefore: time('lastUpdatedBefore'),
  };
}

/**
 * Returns the period of the bounds. It ends two minutes ago by default.
 * @throws ApiError 400 for bounds of both kinds or none, an end within the last two minutes, or an end before
 * the start.
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

/** One page, and the order that the next page follows. */
export interface OrderPage {
  readonly orders: readonly Order[];
  readonly last: Order | undefined;
}

/**
 * Returns the period's orders after the given one, oldest first, at most `size`. An order that changes
 * between two pages leaves the period and moves no other order.
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
