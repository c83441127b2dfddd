import { Field, Float } from 'type-graphql';
import { describeEnum, enumType } from '../enum-type.js';
import { DataType, FromFields } from '../fields.js';
import { PredefinedPackage } from './predefined-package.type.js';

export enum UnitOfWeight {
  OZ = 'oz',
  G = 'g',
}

describeEnum({ UnitOfWeight }, 'Unit of a weight. Amazon accepts these two and no other.', {
  OZ: 'Ounces; a pound is 16.',
  G: 'Grams; a kilogram is 1,000.',
});

export enum UnitOfLength {
  INCHES = 'inches',
  CENTIMETERS = 'centimeters',
}

describeEnum({ UnitOfLength }, 'Unit of a length.', {
  INCHES: 'Inches.',
  CENTIMETERS: 'Centimetres.',
});

export const LiquidVolumeUnit = enumType('LiquidVolumeUnit', 'Unit of a volume of liquid.', {
  ML: 'Millilitres.',
  L: 'Litres.',
  FL_OZ: 'Fluid ounces.',
  GAL: 'Gallons.',
  PT: 'Pints.',
  QT: 'Quarts.',
  C: 'Cups.',
});
export type LiquidVolumeUnit = keyof typeof LiquidVolumeUnit;

const UNIT = { description: 'The unit.' } as const;

@DataType('A weight.')
export class Weight extends FromFields<Weight> {
  @Field(() => Float, { description: 'The number of units.' })
  value!: number;

  @Field(() => UnitOfWeight, UNIT)
  unit!: UnitOfWeight;
}

export interface Length {
  readonly value: number;
  readonly unit: UnitOfLength;
}

@DataType('How much liquid one unit of an item contains.')
export class LiquidVolume extends FromFields<LiquidVolume> {
  @Field(() => Float, { description: 'The number of units of volume.' })
  value!: number;

  @Field(() => LiquidVolumeUnit, UNIT)
  unit!: LiquidVolumeUnit;
}

@DataType('The size of a package: its measures, or the package of a carrier that has them.')
export class PackageDimensions extends FromFields<PackageDimensions> {
  @Field(() => Float, { nullable: true, description: 'Length; null for a predefined package.' })
  length!: number | null;

  @Field(() => Float, { nullable: true, description: 'Width; null for a predefined package.' })
  width!: number | null;

  @Field(() => Float, { nullable: true, description: 'Height; null for a predefined package.' })
  height!: number | null;

  @Field(() => UnitOfLength, {
    nullable: true,
    description: 'Unit of the three measures; null for a predefined package.',
  })
  unit!: UnitOfLength | null;

  @Field(() => PredefinedPackage, {
    nullable: true,
    description: 'The package of a carrier that gives the size; null for measures.',
  })
  predefinedPackageDimensions!: PredefinedPackage | null;
}
