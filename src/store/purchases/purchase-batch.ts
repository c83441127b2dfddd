import type { PurchaseRecord, PurchaseState } from './purchase.js';
import type { PurchaseIntent } from './record-intents.js';

/** The most purchases of one batch. */
export const BATCH_LIMIT = 500;

/** A batch that a client asks for: 1 to 500 purchases of one seller, each with its own key. */
export interface BatchIntent {
  readonly sellerId: string;
  readonly batchId: string;
  /** Equal for equal batches, and only for those. */
  readonly fingerprint: string;
  readonly intents: readonly PurchaseIntent[];
}

/** A batch and how far it is, counted from its purchases now. */
export interface BatchRecord {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly createdAt: number;
  readonly size: number;
  readonly counts: Readonly<Record<PurchaseState, number>>;
}

/** Why one purchase keeps its whole batch from being recorded. `position` counts from 0. */
export type BatchRefusal =
  | {
      readonly position: number;
      readonly key: string;
      /** The key, or its items, are those of an earlier purchase of the same batch. */
      readonly reason: 'duplicate-key' | 'duplicate-items';
    }
  | {
      readonly position: number;
      readonly key: string;
      readonly reason: 'conflict' | 'already-purchased';
      readonly purchases: readonly PurchaseRecord[];
    };

/**
 * `recorded`, as a whole · `same`: the batch is known, this is how far it is · `conflict`: it is known with other
 * content · `refused`: nothing was recorded, here is why.
 */
export type BatchOutcome =
  | { readonly outcome: 'recorded' | 'same' | 'conflict'; readonly batch: BatchRecord }
  | { readonly outcome: 'refused'; readonly refusals: readonly BatchRefusal[] };
