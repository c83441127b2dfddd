import 'reflect-metadata';
import {
  readLength,
  readPackageDimensions,
  readWeight,
} from '../../../src/domains/shipping/carriers/merchant-fulfillment/measures.mapper.js';

describe('measures as Amazon sends them', () => {
  it.each([
    ['oz', 3, 'oz'],
    ['OZ', 3, 'oz'],
    ['ounces', 3, 'oz'],
    ['g', 3, 'g'],
    ['Grams', 3, 'g'],
    ['lb', 48, 'oz'],
    ['LBS', 48, 'oz'],
  ])('read the unit of weight %j', (Unit, value, unit) => {
    expect(readWeight({ Value: 3, Unit })).toEqual({ value, unit });
  });

  it.each([
    ['inches', 'inches'],
    ['IN', 'inches'],
    ['cm', 'centimeters'],
    ['Centimetres', 'centimeters'],
  ])('read the unit of length %j', (unit, expected) => {
    expect(readLength({ value: 2, unit })).toEqual({ value: 2, unit: expected });
    expect(readPackageDimensions({ Length: 2, Unit: unit })?.unit).toBe(expected);
  });
});
