import type { PurchaseRecord, PurchaseState } from './purchase.js';
import type { PurchaseIntent } from './intent-columns.js';

/** Maximum number of purchases in a batch. */
export const BATCH_LIMIT = 500;

/** A requested batch: 1 to 500 purchases of one seller, each with a different key. */
export interface BatchIntent {
  readonly sellerId: string;
  readonly batchId: string;
  /** Equal for equal batches, and only for those. */
  readonly fingerprint: string;
  readonly intents: readonly PurchaseIntent[];
}

/** A batch with its progress, counted from its purchases. */
export interface BatchRecord {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly createdAt: number;
  readonly size: number;
  readonly counts: Readonly<Record<PurchaseState, number>>;
}

/** Reason why a purchase prevents the recording of its whole batch. `position` counts from 0. */
export type BatchRefusal =
  | {
      readonly position: number;
      readonly key: string;
      /** An earlier purchase of the same batch has this key or these items. */
      readonly reason: 'duplicate-key' | 'duplicate-items';
    }
  | {
      readonly position: number;
      readonly key: string;
      readonly reason: 'conflict' | 'already-purchased';
      readonly purchases: readonly PurchaseRecord[];
    };

/**
 * `recorded`: the whole batch is new · `same`: recorded before with the same content, with its progress · `conflict`:
 * recorded before with other content · `refused`: nothing was recorded, for these reasons.
 */
export type BatchOutcome =
  | { readonly outcome: 'recorded' | 'same' | 'conflict'; readonly batch: BatchRecord }
  | { readonly outcome: 'refused'; readonly refusals: readonly BatchRefusal[] };
