import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { enumType } from '../../graph/enum-type.js';
import { PackageDimensions, Weight } from '../../graph/measures/measures.type.js';
import { Box } from './box.type.js';
import { PackedUnit } from './packed-unit.type.js';

@DataType('Units of an order item in a suggested parcel.')
export class SuggestedParcelItem extends FromFields<SuggestedParcelItem> {
  @Field(() => String, { description: "Amazon's `orderItemId`." })
  orderItemId!: string;

  @Field(() => String, { nullable: true, description: 'The SKU. Null when Amazon sends none.' })
  sku!: string | null;

  @Field(() => Int, { description: 'Units in the parcel.' })
  quantity!: number;

  @Field(() => PackedUnit, {
    nullable: true,
    description: 'Size and weight of one unit, and where they come from. Null when not known.',
  })
  packedUnit!: PackedUnit | null;
}

/** Why no box is suggested for a parcel. */
export const NoBoxReason = enumType('NoBoxReason', 'Why `SuggestedParcel.box` is null.', {
  NO_BOXES: 'The seller has saved no box: `saveBox` saves one.',
  NONE_FITS: 'No saved box was found to hold all units. Split the parcel, or save a larger box.',
  TOO_HEAVY:
    'A saved box holds all units, and none of these may weigh as much: see `Box.maxWeight`.',
  SIZES_MISSING:
    'Size and weight of a unit are not known: save them with `setPackedUnits`. An order item without a SKU has none.',
  NEEDS_NO_BOX: 'The only unit leaves as it is: `PackedUnit.needsNoBox`.',
});
export type NoBoxReason = keyof typeof NoBoxReason;

@DataType('What a parcel is likely to be, from what is known about its SKUs.')
export class SuggestedParcel extends FromFields<SuggestedParcel> {
  @Field(() => PackageDimensions, {
    nullable: true,
    description:
      'Outer size: that of `box`, or of the units side by side. Null when a size is missing.',
  })
  dimensions!: PackageDimensions | null;

  @Field(() => Weight, {
    nullable: true,
    description:
      'Weight of all units and of the empty box, added exactly: in their unit when all have the same one, else in grams. Null when a weight is missing.',
  })
  weight!: Weight | null;

  @Field(() => Box, {
    nullable: true,
    description:
      'The saved box with the smallest volume that holds all units and may weigh as much. Null when none does, when a size is missing, and for a single unit that needs no box. The server places the units one after the other, the largest first. It compares outer sizes, and does not know walls and padding, so the box may be too small; and as it does not try every arrangement, a smaller box may do. Units beyond 16 are joined to blocks before.',
  })
  box!: Box | null;

  @Field(() => NoBoxReason, {
    nullable: true,
    description: 'Why `box` is null. Null when there is a box.',
  })
  noBoxReason!: NoBoxReason | null;

  @Field(() => Boolean, { description: 'Whether size and weight of every unit are known.' })
  isComplete!: boolean;

  @Field(() => [String], {
    description:
      'SKUs without a known size and weight, each once. Save them with `setPackedUnits`. Empty for an order item without a SKU.',
  })
  missingSkus!: string[];

  @Field(() => [SuggestedParcelItem], { description: 'What is inside, in the order of the items.' })
  items!: SuggestedParcelItem[];
}
