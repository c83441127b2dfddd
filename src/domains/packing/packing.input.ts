import { MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { GivenName } from '../../graph/given-name.js';
import { PackageDimensionsInput, WeightInput } from '../../graph/measures/measures.input.js';
import { SellerChoice } from '../../graph/seller-choice.js';

export const MOST_UNITS = 1_000;

@InputType({ description: 'Size and weight of one unit of a SKU as it is packed.' })
export class PackedUnitInput {
  @Field(() => String, { description: 'The SKU. Each SKU once in an input.' })
  sku!: string;

  @Field(() => WeightInput, {
    nullable: true,
    description:
      'Weight of the unit as it is packed. Give both `weight` and `dimensions` to save them, and neither to remove what is saved.',
  })
  @ValidateNested()
  weight?: WeightInput | null;

  @Field(() => PackageDimensionsInput, {
    nullable: true,
    description: 'Outer size of the unit as it is packed. Given together with `weight`.',
  })
  @ValidateNested()
  dimensions?: PackageDimensionsInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether one unit alone leaves as it is. Else its parcel is the smallest saved box that holds it.',
  })
  needsNoBox!: boolean;
}

@InputType({ description: 'Sizes of SKUs to save or remove.' })
export class SetPackedUnitsInput extends SellerChoice {
  @Field(() => [PackedUnitInput], {
    description: `The sizes, 1 to ${MOST_UNITS}. All are saved, or none.`,
  })
  units!: PackedUnitInput[];
}

@InputType({ description: 'A box to save.' })
export class SaveBoxInput extends SellerChoice {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id in this graph of the box to replace as a whole. A new box is saved when absent.',
  })
  boxId?: string | null;

  @Field(() => String, {
    description:
      'Name for people: 1 to 100 characters on one line. No other box of the seller has it, in either case.',
  })
  @MaxLength(100, { message: 'at most 100 characters' })
  @GivenName()
  name!: string;

  @Field(() => PackageDimensionsInput, { description: 'Outer size.' })
  @ValidateNested()
  dimensions!: PackageDimensionsInput;

  @Field(() => WeightInput, {
    nullable: true,
    description:
      'Weight of the empty box, less than `maxWeight`. Absent counts as no weight in suggested parcels.',
  })
  @ValidateNested()
  emptyWeight?: WeightInput | null;

  @Field(() => WeightInput, {
    nullable: true,
    description: 'Most that it may weigh with everything in it. No limit when absent.',
  })
  @ValidateNested()
  maxWeight?: WeightInput | null;
}

@InputType({ description: 'A box to delete.' })
export class DeleteBoxInput extends SellerChoice {
  @Field(() => ID, { description: 'Id in this graph of the box.' })
  boxId!: string;
}
