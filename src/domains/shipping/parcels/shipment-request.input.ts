import { ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { IssuedId } from '../../../graph/issued-id.js';
import { MoneyInput } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { OneOf, Text } from '../input-rules.js';
import { LabelFormat } from '../labels/label-format.type.js';
import { StandardIdForLabel } from '../labels/label.type.js';
import { DeliveryConfirmation, Handover } from '../offers/shipping-options.type.js';
import { ShipmentPackageInput } from './package.input.js';
import { ShipFromInput } from './ship-from.input.js';
import { ShipmentItemInput } from './shipment-item.input.js';

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

  @Field(() => ShipmentPackageInput, { description: 'The package.' })
  @ValidateNested()
  package!: ShipmentPackageInput;

  @Field(() => DateTime, { nullable: true, description: 'When the package leaves. Default: now.' })
  shipDate?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only offers that arrive by then.',
  })
  mustArriveBy?: Date | null;

  @Field(() => DeliveryConfirmation, { description: 'Proof of the delivery.' })
  @OneOf(DeliveryConfirmation)
  deliveryExperience!: DeliveryConfirmation;

  @Field(() => Boolean, { description: 'Whether the carrier picks the package up.' })
  carrierWillPickUp!: boolean;

  @Field(() => Handover, {
    nullable: true,
    description: 'How the package gets to the carrier; must not contradict `carrierWillPickUp`.',
  })
  @OneOf(Handover)
  carrierWillPickUpOption?: Handover | null;

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
