import { isHeavier, sidesIn, sumOfWeights } from '../../graph/measures/exact-measures.js';
import type { MeasuredSize, MeasuredWeight } from '../../graph/measures/exact-measures.js';
import { UnitOfLength } from '../../graph/measures/measures.type.js';
import { PackedUnitSource } from './packed-unit.type.js';
import type { PackedUnit } from './packed-unit.type.js';
import { measuredSize } from './packing.mapper.js';

/** Equal units in a package, and what is known of one. */
export interface UnitsInPackage {
  readonly known: PackedUnit;
  readonly count: number;
}

/** A package as a client states it. */
export interface StatedPackage {
  readonly weight: MeasuredWeight;
  /** Null for the package of a carrier. */
  readonly size: MeasuredSize | null;
}

/** Why a package may be stated wrongly. */
export interface PackageDoubt {
  /** The doubtful part of the package. */
  readonly part: 'weight' | 'size';
  /** A sentence for a person: what is stated, what is known, and where that comes from. */
  readonly message: string;
}

/** Maximum number of SKUs in a message. */
const MOST_NAMED = 3;

const FROM: Readonly<Record<PackedUnitSource, string>> = {
  SAVED: 'saved with `setPackedUnits`',
  LISTING: 'from its listing at Amazon',
  LAST_LABEL: 'from the last label that held one unit alone',
};

/** Returns where a package is lighter or smaller than the units in it are known to be. Unknown units do not count. */
export function packageDoubts(
  { weight, size }: StatedPackage,
  units: readonly UnitsInPackage[],
): PackageDoubt[] {
  const light = lightness(weight, units.filter(isWeighed(units)));
  const sized = units.filter(({ known }) => known.source !== PackedUnitSource.LAST_LABEL);
  const small = size && (tooSmallFor(size, sized) ?? tooFullWith(size, sized));
  return [
    ...(light ? [{ part: 'weight', message: light } as const] : []),
    ...(small ? [{ part: 'size', message: small } as const] : []),
  ];
}

/**
 * The last label was for a unit in a box. Several units share a box, so its weight is no bound for them. Another box may be smaller,
 * so its size is no bound at all.
 */
function isWeighed(all: readonly UnitsInPackage[]): (one: UnitsInPackage) => boolean {
  const isAlone = all.length === 1;
  return ({ known, count }) =>
    known.source !== PackedUnitSource.LAST_LABEL || (isAlone && count === 1);
}

function lightness(stated: MeasuredWeight, units: readonly UnitsInPackage[]): string | null {
  const known = weightOf(units);
  if (!isHeavier(known, stated)) return null;
  const heaviest = units.toSorted((a, b) => (isHeavier(weightOf([a]), weightOf([b])) ? -1 : 1));
  const named = heaviest
    .slice(0, MOST_NAMED)
    .map(({ known: unit, count }) => `${count} × ${nameOf(unit)} of ${textOf(unit.weight)} each`);
  return `The package weighs ${textOf(stated)}, but its units are known to weigh ${textOf(known)}: ${named.join(', ')}${more(units)}.`;
}

function weightOf(units: readonly UnitsInPackage[]): MeasuredWeight {
  return sumOfWeights(units.map(({ known: { weight }, count }) => ({ weight, count })));
}

/** Units are compared side by side: the longest with the longest. */
function tooSmallFor(stated: MeasuredSize, units: readonly UnitsInPackage[]): string | null {
  const sides = sidesIn(UnitOfLength.CENTIMETERS, stated);
  const [largest] = sizedOf(units)
    .filter(({ size }) =>
      sidesIn(UnitOfLength.CENTIMETERS, size).some((side, at) => side.gt(sides[at] ?? 0)),
    )
    .toSorted((a, b) => volumeOf(b.size).cmp(volumeOf(a.size)));
  if (!largest) return null;
  return `The package measures ${sidesText(stated)}, which cannot hold ${nameOf(largest.known)} of ${sidesText(largest.size)}.`;
}

function tooFullWith(stated: MeasuredSize, units: readonly UnitsInPackage[]): string | null {
  const sized = sizedOf(units);
  const room = volumeOf(stated);
  const [first, ...others] = sized.map(({ size, count }) => volumeOf(size).times(count));
  if (!first || others.reduce((sum, volume) => sum.plus(volume), first).lte(room)) return null;
  const named = sized
    .slice(0, MOST_NAMED)
    .map(({ known, size, count }) => `${count} × ${nameOf(known)} of ${sidesText(size)} each`);
  return `The package measures ${sidesText(stated)}, which is less room than its units take: ${named.join(', ')}${more(sized)}.`;
}

function sizedOf(units: readonly UnitsInPackage[]) {
  return units.flatMap((one) => {
    const size = measuredSize(one.known.dimensions);
    return size ? [{ ...one, size }] : [];
  });
}

function volumeOf(size: MeasuredSize) {
  const [a, b, c] = sidesIn(UnitOfLength.CENTIMETERS, size);
  return a.times(b).times(c);
}

function nameOf({ sku, source }: PackedUnit): string {
  return `the SKU ${JSON.stringify(sku)} (${FROM[source]})`;
}

function more(units: readonly unknown[]): string {
  return units.length > MOST_NAMED ? `, and ${units.length - MOST_NAMED} more SKUs` : '';
}

function textOf({ value, unit }: MeasuredWeight): string {
  return `${value} ${unit}`;
}

function sidesText({ length, width, height, unit }: MeasuredSize): string {
  return `${length} × ${width} × ${height} ${unit}`;
}
