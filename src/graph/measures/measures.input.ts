import { IsPositive } from 'class-validator';
import { Field, Float, InputType } from 'type-graphql';
import { OneOf } from '../input-rules.js';
import { LiquidVolumeUnit, UnitOfLength, UnitOfWeight } from './measures.type.js';

const ABOVE_ZERO = { message: 'a number above zero' };

@InputType({ description: 'A weight.' })
export class WeightInput {
  @Field(() => Float, { description: 'The number of units, above zero.' })
  @IsPositive(ABOVE_ZERO)
  value!: number;

  @Field(() => UnitOfWeight, { description: 'The unit.' })
  @OneOf(UnitOfWeight)
  unit!: UnitOfWeight;
}

@InputType({ description: 'How much liquid one unit of an item contains.' })
export class LiquidVolumeInput {
  @Field(() => Float, { description: 'The number of units of volume, above zero.' })
  @IsPositive(ABOVE_ZERO)
  value!: number;

  @Field(() => LiquidVolumeUnit, { description: 'The unit.' })
  @OneOf(LiquidVolumeUnit)
  unit!: LiquidVolumeUnit;
}

@InputType({ description: 'The measures of a package.' })
export class PackageDimensionsInput {
  @Field(() => Float, { description: 'Length, above zero.' })
  @IsPositive(ABOVE_ZERO)
  length!: number;

  @Field(() => Float, { description: 'Width, above zero.' })
  @IsPositive(ABOVE_ZERO)
  width!: number;

  @Field(() => Float, { description: 'Height, above zero.' })
  @IsPositive(ABOVE_ZERO)
  height!: number;

  @Field(() => UnitOfLength, { description: 'Unit of the three.' })
  @OneOf(UnitOfLength)
  unit!: UnitOfLength;
}
