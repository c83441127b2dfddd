import type { SyncTask, SyncTrack } from './order-sync.js';

/** One row for each stored order. Times are epoch milliseconds. */
export interface IndexedOrderTable {
  seller_id: string;
  order_id: string;
  /** Empty when Amazon returned none. */
  status: string;
  marketplace_id: string | null;
  created_at: number;
  updated_at: number;
  /** Latest ship time; a far future date when Amazon promises none. */
  ship_by: number;
  /** 1 while its supply source should be requested. */
  asks_source: number;
  /** Sealed JSON of Amazon's order, without the buyer's data. */
  document: string;
  /** When it was shipped or cancelled. Null while it is open. */
  settled_at: number | null;
  personal_data_expired_at: number | null;
  /** When it was read from Amazon. Null when an earlier version stored it. */
  read_at: number | null;
}

/** One row for each item that was read or named by a notification. Its order may be stored later. */
export interface IndexedOrderItemTable {
  seller_id: string;
  order_id: string;
  order_item_id: string;
  sku: string | null;
  supply_source_id: string | null;
  source_said_at: number | null;
  /** Scope of Amazon's assignment: this item or the whole order. */
  source_said_of: 'ITEM' | 'ORDER' | null;
  /** Copies of the order's columns, for lists; null while the order is not stored. */
  status: string | null;
  created_at: number | null;
  updated_at: number | null;
  ship_by: number | null;
}

/**
 * One row for each supply source and SKU that an order has, but none of its items alone. Derived from the items, with copies of
 * the order's columns.
 */
export interface IndexedOrderPairTable {
  seller_id: string;
  order_id: string;
  supply_source_id: string;
  sku: string;
  status: string;
  created_at: number;
  updated_at: number;
  ship_by: number;
}

/** One row for each fact of an order that lists filter by, with copies of the order's columns. */
export interface IndexedOrderFacetTable {
  seller_id: string;
  order_id: string;
  facet: string;
  status: string;
  created_at: number;
  updated_at: number;
  ship_by: number;
}

/** One row for each tracking number of an order, in its normal form (`trackingKey`). */
export interface IndexedOrderTrackingTable {
  seller_id: string;
  tracking_number: string;
  order_id: string;
}

/** Progress of reading a seller's orders: all changes from `covered_from` to `covered_until` are read. */
export interface OrderSyncTable {
  seller_id: string;
  history_from: number;
  covered_from: number | null;
  covered_until: number | null;
  synced_at: number | null;
}

/** A period whose pages are being read. */
export interface OrderSyncWindowTable {
  seller_id: string;
  track: SyncTrack;
  from_at: number;
  asked_until: number | null;
  until_at: number | null;
  page_token: string | null;
  token_at: number | null;
}

/** Holder of a seller's task, and when the task is due again. */
export interface OrderSyncTurnTable {
  seller_id: string;
  task: SyncTask;
  next_at: number;
  owner: string | null;
  lease_until: number;
  failures: number;
  problem: string | null;
  /** Epoch milliseconds of the first of the failures without a success between them. */
  problem_since: number | null;
}

/** An order that has changed since it was read. */
export interface OrderRefreshTable {
  seller_id: string;
  order_id: string;
  /** Last change of the indexed version. 0 when the order is not in the index. */
  known_at: number;
  /** Time of the change. Null when unknown. */
  changed_at: number | null;
  due_at: number;
  tries: number;
}

/** A seller whose stored orders lack the facts about labels, behind this order. */
export interface OrderLabelFillTable {
  seller_id: string;
  after_order_id: string;
}

/** Number of orders whose `asks_source` is 1. Written by triggers, like `purchase_tally`. */
export interface OrderAskingTallyTable {
  seller_id: string;
  count: number;
}
