import { Matches, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IssuedId } from '../../../graph/issued-id.js';
import { OneOf, Text } from '../../../graph/input-rules.js';
import { PackingGroup, PackingInstruction } from './dangerous-goods.type.js';
import { LiquidVolumeInput, WeightInput } from '../../../graph/measures/measures.input.js';

@InputType({ description: 'What makes an item dangerous goods.' })
export class DangerousGoodsDetailsInput {
  @Field(() => String, { nullable: true, description: 'UN number, such as `UN3481`.' })
  @Matches(/^(UN|ID|NA)\d{4}$/, { message: 'UN, ID or NA with four digits, such as UN3481' })
  unitedNationsRegulatoryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Class for transport with an optional division, such as `9` or `2.1`.',
  })
  @Matches(/^[1-9](\.[1-9])?$/, {
    message: 'a class of 1 to 9 with an optional division, such as 2.1',
  })
  transportationRegulatoryClass?: string | null;

  @Field(() => PackingGroup, { nullable: true, description: 'Packing group.' })
  @OneOf(PackingGroup)
  packingGroup?: PackingGroup | null;

  @Field(() => PackingInstruction, { nullable: true, description: 'Packing instruction.' })
  @OneOf(PackingInstruction)
  packingInstruction?: PackingInstruction | null;
}

@InputType({ description: 'Units of an order item that go into the package.' })
export class ShipmentItemInput {
  @Field(() => ID, { description: "Amazon's `OrderItemId`." })
  @IssuedId('an order item id')
  orderItemId!: string;

  @Field(() => Int, { description: 'How many units, one or more.' })
  @Min(1, { message: 'a whole number of one or more' })
  quantity!: number;

  @Field(() => WeightInput, { nullable: true, description: 'Weight of one unit.' })
  @ValidateNested()
  itemWeight?: WeightInput | null;

  @Field(() => String, { nullable: true, description: 'Description of the item.' })
  @Text(2_000)
  itemDescription?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Transparency codes, at most one for each unit: 29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20, or the address in the QR code.',
  })
  transparencyCodes?: string[] | null;

  @Field(() => LiquidVolumeInput, {
    nullable: true,
    description: 'How much liquid one unit holds.',
  })
  @ValidateNested()
  liquidVolume?: LiquidVolumeInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is hazardous material.' })
  isHazmat?: boolean | null;

  @Field(() => DangerousGoodsDetailsInput, {
    nullable: true,
    description: 'What makes it dangerous goods.',
  })
  @ValidateNested()
  dangerousGoodsDetails?: DangerousGoodsDetailsInput | null;
}
