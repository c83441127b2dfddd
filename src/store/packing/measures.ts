/** A size. The unit is Amazon's word. */
export interface StoredSize {
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly unit: string;
}

/** A weight. The unit is Amazon's word. */
export interface StoredWeight {
  readonly value: number;
  readonly unit: string;
}

/** Columns of a size. */
export interface SizeColumns {
  length: number;
  width: number;
  height: number;
  length_unit: string;
}

export function sizeColumns({ length, width, height, unit }: StoredSize): SizeColumns {
  return { length, width, height, length_unit: unit };
}

export function sizeOf({ length, width, height, length_unit: unit }: SizeColumns): StoredSize {
  return { length, width, height, unit };
}

/** Returns the weight of two columns. Null unless both have a value. */
export function weightOf(value: number | null, unit: string | null): StoredWeight | null {
  return value === null || unit === null ? null : { value, unit };
}
