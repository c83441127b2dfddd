import type { SizeColumns, StoredSize, StoredWeight } from '../packing/measures.js';

/** The package of a purchase. Exactly one of `size` and `predefined` is set. */
export interface PurchasePackage {
  /** The SKU of a package with one unit and nothing else. Null for other packages, and when it is not known. */
  readonly sku: string | null;
  readonly size: StoredSize | null;
  /** Amazon's name of a carrier's package. */
  readonly predefined: string | null;
  readonly weight: StoredWeight;
  /** True when the server suggested the package. */
  readonly isSuggested: boolean;
  /** The box as it was then. */
  readonly box: { readonly boxId: string; readonly name: string } | null;
}

/** The package of a purchase of the ledger. */
export interface RecordedPackage extends PurchasePackage {
  /** In epoch milliseconds: the same for packages that were written together. */
  readonly recordedAt: number;
}

/** One unit of a SKU, of which the last label is wanted. */
export interface LabelledSku {
  readonly sku: string;
  /** Labels recorded from this moment on do not count, in epoch milliseconds. Null for no such limit. */
  readonly before: number | null;
}

/** One row for each purchase. It changes only with a new attempt. */
export interface PurchasePackageTable extends Nullable<SizeColumns> {
  seller_id: string;
  key: string;
  sku: string | null;
  predefined: string | null;
  weight: number;
  weight_unit: string;
  suggested: number;
  box_id: string | null;
  box_name: string | null;
  recorded_at: number;
}

type Nullable<Columns> = { [Name in keyof Columns]: Columns[Name] | null };
