import type { Price, PurchaseRecord, PurchaseState } from './purchase.js';
import type { Author } from '../authors/author.js';
import type { PurchaseIntent } from './intent-columns.js';

/** Maximum number of purchases in a batch. */
export const BATCH_LIMIT = 500;

/** A requested batch: 1 to 500 purchases of one seller, each with a different key. */
export interface BatchIntent {
  readonly sellerId: string;
  readonly batchId: string;
  /** Equal for equal batches, and only for those. */
  readonly fingerprint: string;
  /** Equal for equal inputs, whatever became of their orders. Default: none. */
  readonly inputHash?: string;
  /** Who requests it. */
  readonly author?: Author;
  readonly intents: readonly BatchIntentEntry[];
  /** Purchases that are left out already. Default: none. */
  readonly leftOut?: readonly LeftOut[];
  /** Returns what a batch keeps of a refusal. Default: nothing but the reason. */
  readonly explain?: (refusal: UnrecordedBatch) => RefusalInWords;
  /** Whether to leave out the purchases that are refused, instead of refusing the batch. Default: false. */
  readonly skipsRefused?: boolean;
  /**
   * Present for a batch of orders, whose keys the server makes: its input alone decides whether a repetition is the same, and each key
   * must be new.
   */
  readonly ofOrders?: {
    /** The most that its labels may cost together. Null for no such limit. */
    readonly maxTotal: Price | null;
  };
}

/** A purchase of a batch. */
export interface BatchIntentEntry extends PurchaseIntent {
  /** Its place in the input, from 0. Default: its place in the list. */
  readonly position?: number;
  /** Equal for equal inputs of this purchase. Needed where it may be left out. */
  readonly inputHash?: string;
}

/** A refusal in words. */
export type RefusalInWords = Pick<LeftOut, 'message' | 'path'>;

/** A purchase of an order: a recorded one, or (`purchase` is null) one that the batch would record. */
export type StandingOfOrder = Pick<PurchaseRecord, 'key' | 'state' | 'refund' | 'items'> & {
  readonly purchase: PurchaseRecord | null;
};

/** A purchase that a batch left out. It is not on record. */
export interface LeftOut {
  readonly position: number;
  readonly key: string;
  readonly reason: string;
  /** Null where the reason says all. */
  readonly message: string | null;
  /** The part of the input that is refused. Null for no single one. */
  readonly path: readonly string[] | null;
  /** Key of the purchase that is in the way. Null for none. */
  readonly purchaseKey: string | null;
  readonly inputHash: string;
  /** Absent where the input does not name the order, and in batches of earlier versions. */
  readonly amazonOrderId?: string;
  /** SKUs whose size is not known. Absent for none. */
  readonly missingSkus?: readonly string[];
  /** Names of the guards that found something. Absent for none. */
  readonly guards?: readonly string[];
}

/** A batch with its progress, counted from its purchases. */
export interface BatchRecord {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  /** Null for a batch that was recorded without. */
  readonly inputHash: string | null;
  readonly createdAt: number;
  /** Name of who requested it. */
  readonly createdBy: string;
  /** How many purchases it has, without those that it left out. */
  readonly size: number;
  readonly leftOut: readonly LeftOut[];
  readonly counts: Readonly<Record<PurchaseState, number>>;
}

/** Reason why a purchase prevents the recording of its whole batch. `position` counts from 0. */
export type UnrecordedBatch =
  | {
      readonly position: number;
      readonly key: string;
      /** An earlier purchase of the same batch has this key. */
      readonly reason: 'duplicate-key';
    }
  | {
      readonly position: number;
      readonly key: string;
      readonly reason: 'conflict';
      readonly purchases: readonly PurchaseRecord[];
    }
  | {
      readonly position: number;
      readonly key: string;
      /** Earlier purchases have these items: those on record, or only others of the same batch. */
      readonly reason: 'already-purchased' | 'duplicate-items';
      readonly purchases: readonly PurchaseRecord[];
      /** All purchases of the order, with those of the batch. */
      readonly ofOrder: readonly StandingOfOrder[];
    };

/**
 * `recorded`: the whole batch is new · `same`: recorded before with the same content, with its progress · `conflict`:
 * recorded before with other content · `refused`: nothing was recorded, for these reasons.
 */
export type BatchOutcome =
  | { readonly outcome: 'recorded' | 'same' | 'conflict'; readonly batch: BatchRecord }
  | { readonly outcome: 'refused'; readonly refusals: readonly UnrecordedBatch[] };
