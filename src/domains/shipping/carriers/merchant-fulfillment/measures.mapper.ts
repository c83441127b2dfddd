import type {
  LengthWire,
  LiquidVolumeWire,
  PackageDimensionsWire,
  WeightWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import { knownOf, numberOf, textOf } from '../../../../sp-api/wire/wire-values.js';
import {
  Length,
  LiquidVolume,
  LiquidVolumeUnit,
  PackageDimensions,
  UnitOfLength,
  UnitOfWeight,
  Weight,
} from '../../parcels/measures.type.js';
import { PredefinedPackage } from '../../parcels/predefined-package.type.js';

type Maybe<Wire> = Wire | null | undefined;

// Not in Amazon's model of this API, which has ounces and grams only.
const POUNDS: ReadonlySet<string> = new Set(['lb', 'lbs', 'pound', 'pounds']);
const OUNCES_IN_A_POUND = 16;

/** Null without a number; a number without a known unit has no unit. */
export function readWeight(wire: Maybe<WeightWire>): Weight | null {
  const value = numberOf(wire?.Value);
  if (value === null) return null;
  if (POUNDS.has(textOf(wire?.Unit)?.toLowerCase() ?? '')) {
    return new Weight({ value: value * OUNCES_IN_A_POUND, unit: UnitOfWeight.OZ });
  }
  return new Weight({ value, unit: knownOf('UnitOfWeight', UnitOfWeight, wire?.Unit) });
}

export function readLength(wire: Maybe<LengthWire>): Length | null {
  const value = numberOf(wire?.value);
  return value === null ? null : new Length({ value, unit: readUnitOfLength(wire?.unit) });
}

export function readUnitOfLength(text: string | null | undefined): UnitOfLength | null {
  return knownOf('UnitOfLength', UnitOfLength, text);
}

export function readLiquidVolume(wire: Maybe<LiquidVolumeWire>): LiquidVolume | null {
  const value = numberOf(wire?.Value);
  if (value === null) return null;
  const unit = knownOf('LiquidVolumeUnit', LiquidVolumeUnit, wire?.Unit);
  return new LiquidVolume({ value, unit });
}

/** Null when it says nothing about the size. */
export function readPackageDimensions(
  wire: Maybe<PackageDimensionsWire>,
): PackageDimensions | null {
  if (!wire) return null;
  const [length, width, height] = [wire.Length, wire.Width, wire.Height].map(numberOf);
  const parts = {
    length: length ?? null,
    width: width ?? null,
    height: height ?? null,
    unit: knownOf('UnitOfLength', UnitOfLength, wire.Unit),
    predefinedPackageDimensions: knownOf(
      'PredefinedPackage',
      PredefinedPackage,
      wire.PredefinedPackageDimensions,
    ),
  };
  return Object.values(parts).every((part) => part === null) ? null : new PackageDimensions(parts);
}
