import type {
  MeasuredSize,
  MeasuredWeight,
  UnitMeasures,
} from '../../graph/measures/exact-measures.js';
import { PackageDimensions, Weight } from '../../graph/measures/measures.type.js';
import type { UnitOfLength, UnitOfWeight } from '../../graph/measures/measures.type.js';
import type { BoxRecord } from '../../store/packing/box.js';
import type { StoredSize, StoredWeight } from '../../store/packing/measures.js';
import type { PackedUnitRecord } from '../../store/packing/packed-unit.js';
import type { PurchasePackage } from '../../store/purchases/purchase-package.js';
import { Box } from './box.type.js';
import { PackedUnit } from './packed-unit.type.js';
import type { PackedUnitSource } from './packed-unit.type.js';

export function dimensionsOf({ length, width, height, unit }: MeasuredSize): PackageDimensions {
  return new PackageDimensions({ length, width, height, unit, predefinedPackageDimensions: null });
}

export function packedUnit(
  sku: string,
  { size, weight }: UnitMeasures,
  source: PackedUnitSource,
  needsNoBox: boolean,
): PackedUnit {
  const fields = { weight: new Weight(weight), dimensions: dimensionsOf(size), needsNoBox };
  return new PackedUnit({ sku, ...fields, source });
}

export function readPackedUnit({ sku, size, weight, leavesAsItIs }: PackedUnitRecord): PackedUnit {
  const measures = { size: readSize(size), weight: readWeight(weight) };
  return packedUnit(sku, measures, 'SAVED', leavesAsItIs);
}

/** Returns the unit of a label that held it alone. Null without a size. */
export function readLastPackage(sku: string, { size, weight }: PurchasePackage): PackedUnit | null {
  if (!size) return null;
  const measures = { size: readSize(size), weight: readWeight(weight) };
  return packedUnit(sku, measures, 'LAST_LABEL', true);
}

export function readBox(sellerId: string, record: BoxRecord): Box {
  const { boxId, name, size, emptyWeight, maxWeight } = record;
  return new Box({
    sellerId,
    boxId,
    name,
    dimensions: dimensionsOf(readSize(size)),
    emptyWeight: emptyWeight && new Weight(readWeight(emptyWeight)),
    maxWeight: maxWeight && new Weight(readWeight(maxWeight)),
  });
}

// The store has what an input had, and an input has these units only.

function readSize({ unit, ...sides }: StoredSize): MeasuredSize {
  return { ...sides, unit: unit as UnitOfLength };
}

function readWeight({ value, unit }: StoredWeight): MeasuredWeight {
  return { value, unit: unit as UnitOfWeight };
}

/** Returns a size as plain numbers. Null for the package of a carrier. */
export function measuredSize({
  length,
  width,
  height,
  unit,
}: PackageDimensions): MeasuredSize | null {
  if (length === null || width === null || height === null || unit === null) return null;
  return { length, width, height, unit };
}
