import type { ShownUnits } from '../purchases/purchase-guard.js';

/** Sorts orders without a ship-by time after all others. The latest time that a date can represent. */
export const NEVER_DUE = 8_640_000_000_000_000;

/** An order to store. Times are epoch milliseconds. */
export interface OrderToIndex {
  readonly sellerId: string;
  readonly orderId: string;
  /** Null when Amazon returned none. */
  readonly status: string | null;
  readonly marketplaceId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Latest ship-by time. Null when Amazon promises none. */
  readonly shipBy: number | null;
  /** When it was read from Amazon. */
  readonly readAt: number;
  /** When it was shipped or cancelled. Null while it is open. */
  readonly settledAt: number | null;
  /** True when the supply source of the order should be requested. */
  readonly asksSource: boolean;
  /** The order in Amazon's form, stored as JSON. Contains no data of the buyer. */
  readonly document: object;
  readonly items: readonly { readonly orderItemId: string; readonly sku: string | null }[];
  /** What Amazon shows of its units. Absent when that is not known. */
  readonly units?: readonly ShownUnits[];
  /** Facts that lists filter by, as texts such as `program:PRIME`. */
  readonly facets: readonly string[];
  readonly trackingNumbers: readonly string[];
}

/** Position of an order in a list: its sort time, and its id among orders with the same time. */
export interface OrderPosition {
  readonly at: number;
  readonly orderId: string;
}

/** A stored order. */
export interface StoredOrder {
  /** The document as it was stored. */
  readonly document: unknown;
  /** When it was read from Amazon; the time of its last change when that was not recorded. */
  readonly readAt: number;
  /** True when its personal data was deleted after the retention. */
  readonly isReduced: boolean;
  /** True when it is known to have changed since it was read. */
  readonly isOutdated: boolean;
}

export interface IndexedOrder {
  readonly orderId: string;
  /** The document as it was stored. */
  readonly document: unknown;
  /** As in `StoredOrder`. */
  readonly readAt: number;
  /** As in `KnownSources.completeAt`. */
  readonly sourcesCompleteAt: number | null;
  readonly position: OrderPosition;
}

export type OrderSort =
  'CREATED_DESC' | 'CREATED_ASC' | 'SHIP_BY_ASC' | 'UPDATED_ASC' | 'UPDATED_DESC';

/** A condition on the facts of an order: it has any of them, or none of them. */
export interface FacetCondition {
  readonly facets: readonly string[];
  readonly isExcluded: boolean;
}

/** Filter for the orders of a seller. All given conditions must hold. Times are epoch milliseconds. */
export interface OrderQuery {
  readonly sellerId: string;
  readonly statuses?: readonly string[];
  readonly ids?: readonly string[];
  /** At least one item must be assigned to one of these supply sources. */
  readonly supplySourceIds?: readonly string[];
  /** At least one item must have one of these SKUs. */
  readonly skus?: readonly string[];
  readonly facets?: readonly FacetCondition[];
  /** Whether it has a label that was bought here and not cancelled. */
  readonly hasLabel?: boolean;
  readonly isOnHold?: boolean;
  /** It must have all of these tags. */
  readonly tags?: readonly string[];
  /** It must have none of these tags. */
  readonly withoutTags?: readonly string[];
  /** Who must have claimed it. */
  readonly claimedBy?: string;
  readonly isClaimed?: boolean;
  readonly due?: OrderDue;
  readonly createdFrom?: number;
  readonly createdBefore?: number;
  readonly updatedFrom?: number;
  readonly updatedBefore?: number;
  /** Inclusive. */
  readonly updatedUntil?: number;
  /** Excludes orders without a ship-by time. */
  readonly shipByFrom?: number;
  readonly shipByBefore?: number;
}

/** Orders of some statuses must be shipped from a time on. Others have no such condition. */
export interface OrderDue {
  readonly statuses: readonly string[];
  readonly from: number;
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

/** An assignment of a supply source by Amazon, and its time (epoch milliseconds). */
export interface SourceAssignment {
  readonly sellerId: string;
  readonly orderId: string;
  /** Null when the assignment is for the whole order. */
  readonly orderItemId: string | null;
  readonly sku?: string | null;
  /** Null without an assignment. The item is stored nevertheless. */
  readonly supplySourceId: string | null;
  readonly at: number;
}

/** An order that has changed. */
export interface ChangedOrder {
  readonly sellerId: string;
  readonly orderId: string;
  /** Time of the change at Amazon, in epoch milliseconds. Null when unknown: then any newer version will do. */
  readonly changedAt: number | null;
}

/** A mark that an order must be read again. */
export interface RefreshMark extends ChangedOrder {
  /** Last change of the indexed version. 0 when the order is not in the index. */
  readonly knownAt: number;
  /** Number of failed reads. */
  readonly tries: number;
}
