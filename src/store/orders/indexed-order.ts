/** Sorts orders without a promise after all others: the last moment that a date can name. */
export const NEVER_DUE = 8_640_000_000_000_000;

/** An order to be put into the index. Times are epoch milliseconds. */
export interface OrderToIndex {
  readonly sellerId: string;
  readonly orderId: string;
  /** Null when Amazon told none. */
  readonly status: string | null;
  readonly marketplaceId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The latest moment; null when nothing is promised. */
  readonly shipBy: number | null;
  /** Whether it is worth asking where it is to be shipped from. */
  readonly asksSource: boolean;
  /** The order as Amazon answered it. Kept as JSON, in the clear: nothing personal. */
  readonly document: object;
  readonly items: readonly { readonly orderItemId: string; readonly sku: string | null }[];
}

/** Where an order stands in a list: what the list goes by, and the id among those of the same moment. */
export interface OrderPosition {
  readonly at: number;
  readonly orderId: string;
}

export interface IndexedOrder {
  readonly orderId: string;
  /** As it was put in. */
  readonly document: unknown;
  readonly position: OrderPosition;
}

/** The newest first, the most urgent first, or the one that changed longest ago first. */
export type OrderSort = 'CREATED_DESC' | 'SHIP_BY_ASC' | 'UPDATED_ASC';

/** Which orders of a seller; everything that is given must hold. Times are epoch milliseconds. */
export interface OrderQuery {
  readonly sellerId: string;
  readonly statuses?: readonly string[];
  /** At least one of its items is to be shipped from there. */
  readonly supplySourceId?: string;
  /** At least one of its items has it. */
  readonly sku?: string;
  readonly createdAfter?: number;
  readonly createdBefore?: number;
  readonly updatedAfter?: number;
  /** That moment included. */
  readonly updatedUntil?: number;
  readonly shipByBefore?: number;
}

export interface OrderPageRequest {
  readonly sort: OrderSort;
  readonly first: number;
  readonly after: OrderPosition | null;
}

export interface OrderPage {
  readonly orders: readonly IndexedOrder[];
  readonly hasNextPage: boolean;
}

/** Where Amazon said that an item is to be shipped from, and when it said so (epoch milliseconds). */
export interface SaidSource {
  readonly sellerId: string;
  readonly orderId: string;
  /** Null when it was said of the order as a whole. */
  readonly orderItemId: string | null;
  readonly sku?: string | null;
  /** Null when nothing is said; the item becomes known all the same. */
  readonly supplySourceId: string | null;
  readonly at: number;
}

/** An order of which something changed. */
export interface ChangedOrder {
  readonly sellerId: string;
  readonly orderId: string;
  /** When it changed at Amazon, in epoch milliseconds; null when that is not known: then anything newer will do. */
  readonly changedAt: number | null;
}

/** An order that is to be read again. */
export interface RefreshMark extends ChangedOrder {
  /** When the indexed one had changed last; 0 when it is not in the index. */
  readonly knownAt: number;
  /** How often it was read in vain. */
  readonly tries: number;
}
