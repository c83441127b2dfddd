import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../../graph/fields.js';
import { PredefinedPackage } from './predefined-package.type.js';

export enum UnitOfWeight {
  OZ = 'oz',
  G = 'g',
}

registerEnumType(UnitOfWeight, {
  name: 'UnitOfWeight',
  description: 'Unit of a weight. Amazon accepts these two and no other.',
  valuesConfig: {
    OZ: { description: 'Ounces.' },
    G: { description: 'Grams.' },
  },
});

export enum UnitOfLength {
  INCHES = 'inches',
  CENTIMETERS = 'centimeters',
}

registerEnumType(UnitOfLength, {
  name: 'UnitOfLength',
  description: 'Unit of a length.',
  valuesConfig: {
    INCHES: { description: 'Inches.' },
    CENTIMETERS: { description: 'Centimetres.' },
  },
});

export enum LiquidVolumeUnit {
  ML = 'ML',
  L = 'L',
  FL_OZ = 'FL_OZ',
  GAL = 'GAL',
  PT = 'PT',
  QT = 'QT',
  C = 'C',
}

registerEnumType(LiquidVolumeUnit, {
  name: 'LiquidVolumeUnit',
  description: 'Unit of a volume of liquid.',
  valuesConfig: {
    ML: { description: 'Millilitres.' },
    L: { description: 'Litres.' },
    FL_OZ: { description: 'Fluid ounces.' },
    GAL: { description: 'Gallons.' },
    PT: { description: 'Pints.' },
    QT: { description: 'Quarts.' },
    C: { description: 'Cups.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A weight.' })
export class Weight {
  @Field(() => Float, { description: 'The number of units.' })
  value!: number;

  @Field(() => UnitOfWeight, {
    nullable: true,
    description: 'The unit; null for one that this version does not know.',
  })
  unit!: UnitOfWeight | null;

  constructor(fields: Fields<Weight>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A length.' })
export class Length {
  @Field(() => Float, { description: 'The number of units.' })
  value!: number;

  @Field(() => UnitOfLength, {
    nullable: true,
    description: 'The unit; null for one that this version does not know.',
  })
  unit!: UnitOfLength | null;

  constructor(fields: Fields<Length>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'How much liquid one unit of an item contains.' })
export class LiquidVolume {
  @Field(() => Float, { description: 'The number of units of volume.' })
  value!: number;

  @Field(() => LiquidVolumeUnit, {
    nullable: true,
    description: 'The unit; null for one that this version does not know.',
  })
  unit!: LiquidVolumeUnit | null;

  constructor(fields: Fields<LiquidVolume>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'The size of a package: its measures, or the package of a carrier that has them.',
})
export class PackageDimensions {
  @Field(() => Float, { nullable: true, description: 'Length; null for a predefined package.' })
  length!: number | null;

  @Field(() => Float, { nullable: true, description: 'Width; null for a predefined package.' })
  width!: number | null;

  @Field(() => Float, { nullable: true, description: 'Height; null for a predefined package.' })
  height!: number | null;

  @Field(() => UnitOfLength, { nullable: true, description: 'Unit of the three measures.' })
  unit!: UnitOfLength | null;

  @Field(() => PredefinedPackage, {
    nullable: true,
    description: 'The package of a carrier that gives the size; null for measures.',
  })
  predefinedPackageDimensions!: PredefinedPackage | null;

  constructor(fields: Fields<PackageDimensions>) {
    Object.assign(this, fields);
  }
}
