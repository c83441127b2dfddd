import type { AuthorColumns } from '../authors/author.js';

/** A hold of an order. Times of the tables of marks are epoch milliseconds. */
export interface OrderHoldTable extends AuthorColumns {
  seller_id: string;
  amazon_order_id: string;
  /** Sealed: a person's words. */
  reason: string;
  held_at: number;
  /** Null for a hold without an end. */
  ends_at: number | null;
}

/** A claim of an order by a person or a station. */
export interface OrderClaimTable extends AuthorColumns {
  seller_id: string;
  amazon_order_id: string;
  claimed_by: string;
  claimed_at: number;
  expires_at: number;
}

/** A tag of an order. */
export interface OrderTagTable {
  seller_id: string;
  amazon_order_id: string;
  tag: string;
}

/** A tag with the number of orders that have it. The row with an empty tag is the lock of the seller's tags. */
export interface OrderTagCountTable {
  seller_id: string;
  tag: string;
  orders: number;
}

/** An order that the index did not have when it was last marked. It may have come into the index since. */
export interface UnindexedMarkTable {
  seller_id: string;
  amazon_order_id: string;
  /** When it was last marked. */
  since: number;
}

/** An order whose marks changed since the order index has last derived its facts. */
export interface OrderMarkChangeTable {
  seller_id: string;
  amazon_order_id: string;
  /** Different for each change. */
  stamp: string;
}
