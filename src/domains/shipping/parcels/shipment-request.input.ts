import { ArrayMinSize, Matches, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IssuedId } from '../../../graph/issued-id.js';
import { MoneyInput } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { PackingGroup, PackingInstruction } from './dangerous-goods.type.js';
import { OneOf, Text } from '../input-rules.js';
import { StandardIdForLabel } from '../labels/label.type.js';
import { LiquidVolumeInput, PackageInput, WeightInput } from './package.input.js';
import { SellerInputInput } from '../offers/seller-input.input.js';
import { ShipFromInput } from './ship-from.input.js';
import {
  CarrierWillPickUpOption,
  DeliveryExperience,
  LabelFormat,
} from '../offers/shipping-options.type.js';

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

  @Field(() => [SellerInputInput], {
    nullable: true,
    description: 'Answers to the item-level definitions of `additionalSellerInputs`.',
  })
  @ValidateNested({ each: true })
  sellerInputs?: SellerInputInput[] | null;
}

@InputType({ description: 'What the seller wants to see on the label.' })
export class LabelCustomizationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Text of at most 14 characters. Only printed by `ZPL203`, and not by FedEx.',
  })
  @Text(14)
  customTextForLabel?: string | null;

  @Field(() => StandardIdForLabel, {
    nullable: true,
    description: 'Identifier to print.',
  })
  @OneOf(StandardIdForLabel)
  standardIdForLabel?: StandardIdForLabel | null;
}

@InputType({
  description:
    'One package of one order. There is no address to send it to: Amazon takes that of the order.',
})
export class ShipmentRequestInput {
  @Field(() => ID, { description: "Amazon's order id, in the form `123-1234567-1234567`." })
  @IssuedId('an order id')
  amazonOrderId!: string;

  @Field(() => String, {
    nullable: true,
    description: "The seller's own id of the order; at most 64 characters.",
  })
  @Text(64)
  sellerOrderId?: string | null;

  @Field(() => [ShipmentItemInput], { description: 'What goes into the package.' })
  @ArrayMinSize(1, { message: 'a list of one item or more' })
  @ValidateNested({ each: true })
  items!: ShipmentItemInput[];

  @Field(() => ShipFromInput, { description: 'Where it is sent from.' })
  @ValidateNested()
  shipFrom!: ShipFromInput;

  @Field(() => PackageInput, { description: 'The package.' })
  @ValidateNested()
  package!: PackageInput;

  @Field(() => DateTime, { nullable: true, description: 'When it shall be shipped. Default: now.' })
  shipDate?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only offers that arrive by then.',
  })
  mustArriveBy?: Date | null;

  @Field(() => DeliveryExperience, { description: 'How the delivery shall be confirmed.' })
  @OneOf(DeliveryExperience, [DeliveryExperience.NO_PREFERENCE])
  deliveryExperience!: DeliveryExperience;

  @Field(() => Boolean, { description: 'Whether the carrier shall pick the package up.' })
  carrierWillPickUp!: boolean;

  @Field(() => CarrierWillPickUpOption, {
    nullable: true,
    description: 'How the package gets to the carrier; must not contradict `carrierWillPickUp`.',
  })
  @OneOf(CarrierWillPickUpOption)
  carrierWillPickUpOption?: CarrierWillPickUpOption | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Declared value. Above what the carrier insures anyway it costs extra.',
  })
  @ValidateNested()
  declaredValue?: MoneyInput | null;

  @Field(() => LabelFormat, {
    nullable: true,
    description:
      'Label format to ask for. `labelFormat` of the operation does the same and need not be repeated here.',
  })
  @OneOf(LabelFormat)
  labelFormat?: LabelFormat | null;

  @Field(() => LabelCustomizationInput, {
    nullable: true,
    description: 'What the seller wants to see on the label.',
  })
  @ValidateNested()
  labelCustomization?: LabelCustomizationInput | null;
}
