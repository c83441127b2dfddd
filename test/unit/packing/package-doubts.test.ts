import { UnitOfLength, UnitOfWeight } from '../../../src/graph/measures/measures.type.js';
import { packageDoubts } from '../../../src/domains/packing/package-doubts.js';
import type { UnitsInPackage } from '../../../src/domains/packing/package-doubts.js';
import { packedUnit } from '../../../src/domains/packing/packing.mapper.js';
import type { PackedUnitSource } from '../../../src/domains/packing/packed-unit.type.js';

const ounces = (value: number) => ({ value, unit: UnitOfWeight.OZ });
const cube = (side: number) => ({
  length: side,
  width: side,
  height: side,
  unit: UnitOfLength.INCHES,
});

/** Units of 10 ounces and 4 inches each way. */
const units = (source: PackedUnitSource, count: number): UnitsInPackage => ({
  known: packedUnit('MUG', { size: cube(4), weight: ounces(10) }, source, false),
  count,
});

const doubted = (weight: number, side: number, ...inIt: readonly UnitsInPackage[]) =>
  packageDoubts({ weight: ounces(weight), size: cube(side) }, inIt).map(({ part }) => part);

describe('what is doubtful in a package', () => {
  it('is the weight and the size when both are less than those of the saved units', () => {
    expect(doubted(19, 5, units('SAVED', 2))).toEqual(['weight', 'size']);
    expect(doubted(20, 6, units('SAVED', 2))).toEqual([]);
  });

  it('is the weight of one unit when only its last label is known', () => {
    expect(doubted(9, 4, units('LAST_LABEL', 1))).toEqual(['weight']);
  });

  it('is never the size by a last label, whose box may have been larger than the unit needs', () => {
    expect(doubted(10, 3, units('LAST_LABEL', 1))).toEqual([]);
  });

  it('is not the weight of several units by a last label, which counts a box for each', () => {
    expect(doubted(15, 4, units('LAST_LABEL', 2))).toEqual([]);
    expect(doubted(15, 4, units('LAST_LABEL', 1), units('SAVED', 1))).toEqual([]);
    expect(doubted(9, 4, units('LAST_LABEL', 1), units('SAVED', 1))).toEqual(['weight']);
  });
});
