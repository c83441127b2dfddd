import type { SizeColumns, StoredSize, StoredWeight } from './measures.js';

/** Size and weight of one unit of a SKU as it is packed. */
export interface PackedUnitRecord {
  readonly sku: string;
  readonly size: StoredSize;
  readonly weight: StoredWeight;
  /** True when one unit alone leaves without a box. */
  readonly leavesAsItIs: boolean;
}

/** Changes of the saved sizes of a seller. No SKU is in both lists, or twice in one. */
export interface PackedUnitChanges {
  readonly saved: readonly PackedUnitRecord[];
  readonly removed: readonly string[];
}

export interface PackedUnitTable extends SizeColumns {
  seller_id: string;
  sku: string;
  weight: number;
  weight_unit: string;
  leaves_as_it_is: number;
  saved_at: number;
}

/** One row for each seller with sizes or boxes. Changes lock each other out by writing it. */
export interface PackingGuardTable {
  seller_id: string;
  changes: number;
}
