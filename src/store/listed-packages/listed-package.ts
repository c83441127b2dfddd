import type { SizeColumns, StoredSize, StoredWeight } from '../packing/measures.js';

/** The listings of a seller in a marketplace. */
export interface ListingsPlace {
  readonly sellerId: string;
  readonly marketplaceId: string;
}

/** Size and weight of one unit in its package, as a listing states them. */
export interface ListedPackage {
  readonly size: StoredSize;
  readonly weight: StoredWeight;
}

/** A listing as it was read. `listed` is null when the listing lacks size or weight. */
export interface ReadPackage {
  readonly sku: string;
  readonly listed: ListedPackage | null;
}

/** One row for each listing whose package was known when the listing was last read. */
export interface ListedPackageTable extends SizeColumns {
  seller_id: string;
  marketplace_id: string;
  sku: string;
  weight: number;
  weight_unit: string;
  /** When the row was written, in epoch milliseconds. */
  changed_at: number;
}
