import 'reflect-metadata';
import {
  readLength,
  readLiquidVolume,
  readPackageDimensions,
  readWeight,
} from '../../../src/domains/shipping/carriers/merchant-fulfillment/measures.mapper.js';
import { onUnknownValue } from '../../../src/telemetry/unknown-values.js';

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

  it('are null as a whole in an unknown unit, which is counted', () => {
    const seen: string[] = [];
    const stop = onUnknownValue((name, value) => seen.push(`${name} ${value}`));
    expect(readWeight({ Value: 3, Unit: 'stone' })).toBeNull();
    expect(readLength({ value: 2, unit: 'feet' })).toBeNull();
    expect(readLiquidVolume({ Value: 1, Unit: 'barrel' })).toBeNull();
    expect(readPackageDimensions({ Length: 2, Width: 3, Height: 4, Unit: 'feet' })).toBeNull();
    stop();
    expect(seen).toEqual([
      'UnitOfWeight stone',
      'UnitOfLength feet',
      'LiquidVolumeUnit barrel',
      'UnitOfLength feet',
    ]);
  });

  it('leave a predefined package its name in an unknown unit', () => {
    const PredefinedPackageDimensions = 'FedEx_Box_10kg';
    expect(
      readPackageDimensions({ Length: 2, Unit: 'feet', PredefinedPackageDimensions }),
    ).toMatchObject({ length: null, unit: null, predefinedPackageDimensions: 'FedEx_Box_10kg' });
  });
});
