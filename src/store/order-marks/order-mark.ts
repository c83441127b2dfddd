import type { Author } from '../authors/author.js';
import type { StoreError } from '../engine/store-error.js';

/** Most orders that one step marks. */
export const MOST_MARKED_ORDERS = 500;

/** Most tags of one order. */
export const MOST_TAGS_OF_ORDER = 20;

/** Most different tags that the orders of one seller may have. */
export const MOST_TAGS_OF_SELLER = 200;

/** Most orders of one seller that carry marks although the index did not have them when they were marked, and has not since. */
export const MOST_UNINDEXED_ORDERS = 10_000;

/** Days for which marks of an order are kept that does not come into the index. */
export const DAYS_OF_UNINDEXED = 30;

/** A hold that is in force. Times are epoch milliseconds. */
export interface OrderHold {
  /** A `StoreError` when the text does not open. */
  readonly reason: string | StoreError;
  readonly heldAt: number;
  /** Name of the principal at that time. */
  readonly heldBy: string;
  /** Null for a hold without an end. */
  readonly endsAt: number | null;
}

/** A claim that is in force. Times are epoch milliseconds. */
export interface OrderClaim {
  readonly by: string;
  readonly claimedAt: number;
  readonly expiresAt: number;
  /** Name of the principal at that time. */
  readonly createdBy: string;
}

/** The marks of an order. */
export interface OrderMarks {
  readonly hold: OrderHold | null;
  /** In alphabetical order. */
  readonly tags: readonly string[];
  readonly claim: OrderClaim | null;
}

/** Orders of one seller. Their ids are different. */
export interface MarkedOrders {
  readonly sellerId: string;
  readonly orderIds: readonly string[];
}

export interface NewHold extends MarkedOrders {
  readonly reason: string;
  readonly endsAt: number | null;
  readonly author: Author;
}

export interface NewClaim extends MarkedOrders {
  readonly by: string;
  readonly expiresAt: number;
  readonly author: Author;
}

export interface TagChange extends MarkedOrders {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}
