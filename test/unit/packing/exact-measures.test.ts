import {
  isHeavier,
  sumOfWeights,
  timesExactly,
} from '../../../src/graph/measures/exact-measures.js';
import { UnitOfWeight } from '../../../src/graph/measures/measures.type.js';
import { readListedPackage } from '../../../src/domains/inventory/listed-package.js';

const { OZ, G } = UnitOfWeight;
const oz = (value: number) => ({ value, unit: OZ });
const g = (value: number) => ({ value, unit: G });

describe('a sum of weights', () => {
  it('has no drift of binary fractions', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary fractions, and 1.005 × 3 is 3.0149999999999997.
    const parts = [
      { weight: oz(0.1), count: 1 },
      { weight: oz(0.2), count: 1 },
      { weight: oz(1.005), count: 3 },
    ];
    expect(sumOfWeights(parts)).toEqual(oz(3.315));
  });

  it('is in grams when the units differ, to the last digit', () => {
    const parts = [
      { weight: oz(3), count: 2 },
      { weight: g(100.25), count: 1 },
    ];
    expect(sumOfWeights(parts)).toEqual(g(270.34713875));
  });

  it('compares weights in different units exactly', () => {
    expect(isHeavier(g(28.349523125), oz(1))).toBe(false);
    expect(isHeavier(oz(1), g(28.349523125))).toBe(false);
    expect(isHeavier(g(28.349523126), oz(1))).toBe(true);
    expect(isHeavier(oz(1), g(28.349523124))).toBe(true);
  });

  it('multiplies decimals exactly', () => {
    expect(timesExactly(1.1, '16')).toBe(17.6);
    expect(timesExactly(0.07, '100')).toBe(7);
  });
});

describe('the package of a listing', () => {
  const sides = (unit: string, ...values: readonly unknown[]) =>
    Object.fromEntries(
      ['length', 'width', 'height'].map((name, at) => [name, { value: values[at], unit }]),
    );

  it.each([
    ['millimeters', [180, 60, 41], { length: 18, width: 6, height: 4.1, unit: 'centimeters' }],
    ['Meters', [0.29, 0.1, 0.07], { length: 29, width: 10, height: 7, unit: 'centimeters' }],
    ['inches', ['10.5', 8, 4], { length: 10.5, width: 8, height: 4, unit: 'inches' }],
    ['feet', [1.1, 0.5, 0.25], { length: 13.2, width: 6, height: 3, unit: 'inches' }],
  ])('is converted exactly from %s', (unit, values, size) => {
    const read = readListedPackage(sides(unit, ...values), { value: 1, unit: 'grams' });
    expect(read?.size).toEqual(size);
  });

  it('is in centimetres when its sides are in units of two systems', () => {
    const mixed = { ...sides('inches', 10, 8, 4), height: { value: 4, unit: 'centimeters' } };
    expect(readListedPackage(mixed, { value: 1, unit: 'grams' })?.size).toEqual({
      length: 25.4,
      width: 20.32,
      height: 4,
      unit: 'centimeters',
    });
  });

  it.each([
    [{ value: 1.1, unit: 'pounds' }, oz(17.6)],
    [{ value: 110, unit: 'hundredths_pounds' }, oz(17.6)],
    [{ value: '0.21', unit: 'kilograms' }, g(210)],
    [{ value: 62.142, unit: 'kilograms' }, g(62_142)],
    [{ value: 340, unit: 'milligrams' }, g(0.34)],
  ])('has the weight %j in a unit of labels', (weight, expected) => {
    expect(readListedPackage(sides('inches', 1, 1, 1), weight)?.weight).toEqual(expected);
  });

  it.each([
    ['no size', undefined, { value: 1, unit: 'grams' }],
    ['no weight', sides('inches', 1, 1, 1), undefined],
    ['a side without a number', sides('inches', 1, null, 1), { value: 1, unit: 'grams' }],
    ['a side of zero', sides('inches', 1, 0, 1), { value: 1, unit: 'grams' }],
    ['a unit that is not known', sides('cubits', 1, 1, 1), { value: 1, unit: 'grams' }],
    ['a ton, which may be one of three', sides('inches', 1, 1, 1), { value: 1, unit: 'tons' }],
    ['a weight in another form', sides('inches', 1, 1, 1), 'heavy' as never],
    ['a size that is an error', sides('inches', 1, 1, 1e9), { value: 1, unit: 'grams' }],
  ])('is not known with %s', (_, dimensions, weight) => {
    expect(readListedPackage(dimensions, weight)).toBeNull();
  });
});
