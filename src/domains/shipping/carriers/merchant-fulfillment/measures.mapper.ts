import type {
  LengthWire,
  LiquidVolumeWire,
  PackageDimensionsWire,
  WeightWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import { knownOf, numberOf, textOf } from '../../../../sp-api/wire/wire-values.js';
import {
  LiquidVolume,
  LiquidVolumeUnit,
  PackageDimensions,
  UnitOfLength,
  UnitOfWeight,
  Weight,
} from '../../../../graph/measures/measures.type.js';
import type { Length } from '../../../../graph/measures/measures.type.js';
import { PredefinedPackage } from '../../../../graph/measures/predefined-package.type.js';

type Maybe<Wire> = Wire | null | undefined;

// Not in Amazon's model of this API, which has ounces and grams only.
const POUNDS: ReadonlySet<string> = new Set(['lb', 'lbs', 'pound', 'pounds']);
const OUNCES_IN_A_POUND = 16;

// A measure without a known unit could be mistaken for one in another unit, so it is null as a whole.

/** Returns null without a number, and without a known unit. */
export function readWeight(wire: Maybe<WeightWire>): Weight | null {
  const value = numberOf(wire?.Value);
  if (value === null) return null;
  if (POUNDS.has(textOf(wire?.Unit)?.toLowerCase() ?? '')) {
    return new Weight({ value: value * OUNCES_IN_A_POUND, unit: UnitOfWeight.OZ });
  }
  const unit = knownOf('UnitOfWeight', UnitOfWeight, wire?.Unit);
  return unit && new Weight({ value, unit });
}

export function readLength(wire: Maybe<LengthWire>): Length | null {
  const value = numberOf(wire?.value);
  const unit = readUnitOfLength(wire?.unit);
  return value === null || unit === null ? null : { value, unit };
}

export function readUnitOfLength(text: string | null | undefined): UnitOfLength | null {
  return knownOf('UnitOfLength', UnitOfLength, text);
}

export function readLiquidVolume(wire: Maybe<LiquidVolumeWire>): LiquidVolume | null {
  const value = numberOf(wire?.Value);
  const unit = knownOf('LiquidVolumeUnit', LiquidVolumeUnit, wire?.Unit);
  return value === null || unit === null ? null : new LiquidVolume({ value, unit });
}

/** Returns null without any size. The measures are null without a known unit. */
export function readPackageDimensions(
  wire: Maybe<PackageDimensionsWire>,
): PackageDimensions | null {
  if (!wire) return null;
  const unit = readUnitOfLength(wire.Unit);
  const measures = [wire.Length, wire.Width, wire.Height].map(numberOf);
  const [length, width, height] = unit === null ? [] : measures;
  const parts = {
    length: length ?? null,
    width: width ?? null,
    height: height ?? null,
    unit: measures.every((measure) => measure === null) ? null : unit,
    predefinedPackageDimensions: knownOf(
      'PredefinedPackage',
      PredefinedPackage,
      wire.PredefinedPackageDimensions,
    ),
  };
  return Object.values(parts).every((part) => part === null) ? null : new PackageDimensions(parts);
}
