import type { InvalidInput } from '../../../../graph/user-error.type.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { OfferPromise } from '../../offers/offer-promise.js';
import type { ExpandedParcel } from '../../parcels/expanded-parcel.js';
import type { ParcelInput } from '../../parcels/parcel.input.js';
import type { PurchaseItem } from '../records/purchase.type.js';

/** A parcel of an order with all defaults filled in, and what the buyer was promised. */
export interface OrderParcel {
  readonly expanded: ExpandedParcel;
  readonly promise: OfferPromise;
  /** True when the server filled in items of which other labels hold units: the parcel is a further one of them. */
  readonly isFurther: boolean;
  /** The purchases of the order that the items were filled in from. Empty when the parcel needed none. */
  readonly ofOrder: readonly PurchaseRecord[];
}

/** The parcel names no items, and all have left, or are in a label that is bought or being bought. */
export interface NothingToFillIn {
  /** What a parcel that names items can hold: units whose label was cancelled. */
  readonly nothingToFillIn: readonly PurchaseItem[];
  /** The purchases of the order that were found. A later read could show that one was rejected meanwhile. */
  readonly ofOrder: readonly PurchaseRecord[];
}

/** The parcel has no package, and the size of some units is not known. */
export interface UnknownSize {
  readonly missingSkus: readonly string[];
  /** What helps, in words that follow "package must be". */
  readonly accepted: string;
}

/**
 * Fills in what a client left out of a parcel of an order. `path` leads to the parcel. A parcel with items and a place needs no order, unless a rule needs the promise. Throws SpApiError.
 */
export interface OrderParcels {
  complete(
    amazonOrderId: string,
    parcel: ParcelInput | null,
    path: readonly string[],
    wish: ParcelWish,
  ): Promise<OrderParcel | InvalidInput | OrderTrouble | NothingToFillIn | UnknownSize>;
  /** Reads with as few calls as possible what the packages of these orders need. Throws SpApiError. */
  prepare(amazonOrderIds: readonly string[]): Promise<void>;
}

/** Why no parcel of an order can be completed. */
export type OrderTrouble = 'UNKNOWN_ORDER' | 'CANCELLED_ORDER' | 'PENDING_ORDER' | 'UNREAD_ORDER';

export interface ParcelWish {
  /** True when a rule needs the promise of the order. */
  readonly promise: boolean;
  /**
   * What is left of the orders that may be read from Amazon; null for a single purchase, which also reads a pending order again. A
   * batch of orders that the index does not have would wait minutes for the quota of getOrder.
   */
  readonly reads: { left: number } | null;
}
