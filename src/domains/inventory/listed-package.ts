import { timesExactly } from '../../graph/measures/exact-measures.js';
import type {
  MeasuredSize,
  MeasuredWeight,
  UnitMeasures,
} from '../../graph/measures/exact-measures.js';
import { UnitOfLength, UnitOfWeight } from '../../graph/measures/measures.type.js';
import type { NumberWire, TextWire } from '../../sp-api/operations/wire.js';
import { numberOf, textOf } from '../../sp-api/wire/wire-values.js';

/** A unit of listings: how much it is of a unit of labels. Every factor is exact. */
interface UnitIn<Unit> {
  readonly unit: Unit;
  readonly factor: string;
}

const { INCHES, CENTIMETERS } = UnitOfLength;
const { OZ, G } = UnitOfWeight;

// A ton of a listing may be one of three, so it is not known.
const WEIGHTS = new Map<string, UnitIn<UnitOfWeight>>([
  ['milligrams', { unit: G, factor: '0.001' }],
  ['grams', { unit: G, factor: '1' }],
  ['kilograms', { unit: G, factor: '1000' }],
  ['ounces', { unit: OZ, factor: '1' }],
  ['hundredths_pounds', { unit: OZ, factor: '0.16' }],
  ['pounds', { unit: OZ, factor: '16' }],
]);

const LENGTHS = new Map<string, UnitIn<UnitOfLength>>([
  ['millimeters', { unit: CENTIMETERS, factor: '0.1' }],
  ['centimeters', { unit: CENTIMETERS, factor: '1' }],
  ['decimeters', { unit: CENTIMETERS, factor: '10' }],
  ['meters', { unit: CENTIMETERS, factor: '100' }],
  ['hundredths_inches', { unit: INCHES, factor: '0.01' }],
  ['inches', { unit: INCHES, factor: '1' }],
  ['feet', { unit: INCHES, factor: '12' }],
  ['yards', { unit: INCHES, factor: '36' }],
]);

const CENTIMETERS_IN_AN_INCH = '2.54';

/** Larger values are errors of the listing. */
const MOST = 100_000;

type Value = Readonly<Record<string, unknown>> | undefined;

/**
 * Reads size and weight of one unit in its package from the attributes `item_package_dimensions` and `item_package_weight`. Null
 * unless all four numbers are known, so that no measure is guessed.
 */
export function readListedPackage(dimensions: Value, weight: Value): UnitMeasures | null {
  const size = sizeOf(dimensions);
  const measured = measureOf(weight, WEIGHTS);
  return size && measured && { size, weight: measured satisfies MeasuredWeight };
}

function sizeOf(value: Value): MeasuredSize | null {
  const sides = ['length', 'width', 'height'].map((name) =>
    measureOf(value?.[name] as Value, LENGTHS),
  );
  const [length, width, height] = sides;
  if (!length || !width || !height) return null;
  const unit = length.unit === width.unit && width.unit === height.unit ? length.unit : CENTIMETERS;
  const inUnit = (side: Measure<UnitOfLength>): number =>
    side.unit === unit ? side.value : timesExactly(side.value, CENTIMETERS_IN_AN_INCH);
  return { length: inUnit(length), width: inUnit(width), height: inUnit(height), unit };
}

interface Measure<Unit> {
  readonly value: number;
  readonly unit: Unit;
}

function measureOf<Unit>(
  wire: Value,
  units: ReadonlyMap<string, UnitIn<Unit>>,
): Measure<Unit> | null {
  if (typeof wire !== 'object' || wire === null) return null;
  const value = numberOf(wire['value'] as NumberWire | undefined);
  const known = units.get(textOf(wire['unit'] as TextWire | undefined)?.toLowerCase() ?? '');
  if (value === null || !known || value <= 0 || value > MOST) return null;
  return { value: timesExactly(value, known.factor), unit: known.unit };
}
