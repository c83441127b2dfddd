import type { SizeColumns, StoredSize, StoredWeight } from './measures.js';

/** Boxes of one seller. */
export const MOST_BOXES = 100;

/** A box that a seller packs in. */
export interface BoxRecord {
  /** Random, never used again. */
  readonly boxId: string;
  /** Unique for the seller, in either case. */
  readonly name: string;
  readonly size: StoredSize;
  readonly emptyWeight: StoredWeight | null;
  readonly maxWeight: StoredWeight | null;
}

/**
 * Result of saving a box: `saved` · `unknown` the box to change does not exist · `taken` another box has the name · `full` the
 * seller has `MOST_BOXES`.
 */
export type BoxOutcome =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'taken'; readonly holder: BoxRecord }
  | { readonly outcome: 'full' };

export interface SavedBoxTable extends SizeColumns {
  seller_id: string;
  box_id: string;
  name: string;
  /** The name in the form in which it is unique. */
  name_key: string;
  empty_weight: number | null;
  empty_weight_unit: string | null;
  max_weight: number | null;
  max_weight_unit: string | null;
  saved_at: number;
}
