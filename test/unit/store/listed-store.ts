import type { Store } from '../../../src/store/store.js';

/** The parts of a store with lists. */
export type Lists = Pick<
  Store,
  | 'purchases'
  | 'batches'
  | 'confirmations'
  | 'orders'
  | 'orderMarks'
  | 'quotes'
  | 'audit'
  | 'packing'
>;

/** Filter values of the lists. All of them exist. */
export interface Subject {
  readonly sellerId: string;
  readonly statuses: readonly string[];
  /** Supply sources of few and of many orders. */
  readonly sources: readonly string[];
  /** A SKU of few orders, and one of many. */
  readonly skus: readonly string[];
  /** Times early, in the middle and late in the range of the orders. */
  readonly moments: readonly number[];
  readonly orderIds: readonly string[];
  readonly amazonOrderId: string;
  readonly trackingId: string;
  readonly shipmentId: string;
  readonly batchId: string;
  readonly confirmationBatchId: string;
  readonly envelopeId: string;
  readonly now: number;
}

/** A list that the product reads from a store. */
export interface StoreList {
  readonly name: string;
  /** Number of filters that it combines. A period counts once, whatever its ends. Absent for a list without filters. */
  readonly filters?: number;
  run(lists: Lists): Promise<unknown>;
}
