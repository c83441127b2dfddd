import { Big } from 'big.js';
import { UnitOfLength, UnitOfWeight } from './measures.type.js';

/** A weight as a decimal number of a unit. */
export interface MeasuredWeight {
  readonly value: number;
  readonly unit: UnitOfWeight;
}

/** A size as decimal numbers of a unit. */
export interface MeasuredSize {
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly unit: UnitOfLength;
}

/** Size and weight of one unit of a SKU as it is packed. */
export interface UnitMeasures {
  readonly size: MeasuredSize;
  readonly weight: MeasuredWeight;
}

// Exact by definition, so every sum has a finite number of digits.
const GRAMS_IN = { [UnitOfWeight.G]: '1', [UnitOfWeight.OZ]: '28.349523125' } as const;
const CENTIMETERS_IN = { [UnitOfLength.CENTIMETERS]: '1', [UnitOfLength.INCHES]: '2.54' } as const;

/** Returns a product of decimals without the drift of binary fractions: 0.1 × 3 is 0.3. */
export function timesExactly(value: number, factor: string): number {
  return Big(value).times(factor).toNumber();
}

/**
 * Adds weights exactly. The sum is in their unit when all have the same one, else in grams: an ounce is a finite number of grams,
 * and a gram is no finite number of ounces.
 */
export function sumOfWeights(
  parts: readonly { readonly weight: MeasuredWeight; readonly count: number }[],
): MeasuredWeight {
  const units = new Set(parts.map(({ weight }) => weight.unit));
  const [only] = units;
  const unit = only !== undefined && units.size === 1 ? only : UnitOfWeight.G;
  const sum = parts.reduce(
    (total, { weight, count }) =>
      total.plus((weight.unit === unit ? Big(weight.value) : gramsOf(weight)).times(count)),
    Big(0),
  );
  return { value: sum.toNumber(), unit };
}

/** Tells whether a weight is more than another one, in whatever units. */
export function isHeavier(weight: MeasuredWeight, than: MeasuredWeight): boolean {
  return gramsOf(weight).gt(gramsOf(than));
}

function gramsOf({ value, unit }: MeasuredWeight): Big {
  return Big(value).times(GRAMS_IN[unit]);
}

/** Returns the only unit of sizes; centimetres when they have several, since an inch is a finite number of centimetres. */
export function sharedUnit(sizes: readonly MeasuredSize[]): UnitOfLength {
  const units = new Set(sizes.map(({ unit }) => unit));
  const [only] = units;
  return only !== undefined && units.size === 1 ? only : UnitOfLength.CENTIMETERS;
}

/** Returns the three sides of a size in a unit: its own, or centimetres. The longest is first. */
export function sidesIn(unit: UnitOfLength, size: MeasuredSize): readonly [Big, Big, Big] {
  const factor = size.unit === unit ? '1' : CENTIMETERS_IN[size.unit];
  const [a, b, c] = [size.length, size.width, size.height]
    .map((side) => Big(side).times(factor))
    .sort((left, right) => right.cmp(left));
  return [a ?? Big(0), b ?? Big(0), c ?? Big(0)];
}
