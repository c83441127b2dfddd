import { ArrayMinSize, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { MoneyInput } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { OneOf, Text } from '../../../graph/input-rules.js';
import { LabelOptionsInput } from '../labels/label-options.input.js';
import { DeliveryConfirmation, Handover } from '../offers/shipping-options.type.js';
import { PackageDimensionsInput, WeightInput } from '../../../graph/measures/measures.input.js';
import { PredefinedPackage } from '../../../graph/measures/predefined-package.type.js';
import { ShipFromInput } from './ship-from.input.js';
import { ShipmentItemInput } from './shipment-item.input.js';

@Directive('@oneOf')
@InputType({ description: 'The size of a package: exactly one of the fields.' })
export class PackageSizeInput {
  @Field(() => PackageDimensionsInput, { nullable: true, description: 'Its measures.' })
  @ValidateNested()
  dimensions?: PackageDimensionsInput | null;

  @Field(() => PredefinedPackage, { nullable: true, description: 'A package of a carrier.' })
  @OneOf(PredefinedPackage)
  predefined?: PredefinedPackage | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id in this graph of a saved box. The parcel has its outer size; `weight` is that of the whole parcel, and may not exceed `maxWeight` of the box.',
  })
  boxId?: string | null;
}

@InputType({ description: 'Size and weight of a parcel.' })
export class PackageInput {
  @Field(() => PackageSizeInput, { description: 'Its size.' })
  @ValidateNested()
  size!: PackageSizeInput;

  @Field(() => WeightInput, { description: 'What it weighs with everything in it.' })
  @ValidateNested()
  weight!: WeightInput;
}

@InputType({ description: 'One parcel of one order. It goes to the address of the order.' })
export class ParcelInput {
  @Field(() => [ShipmentItemInput], {
    nullable: true,
    description:
      'Units in it. Default: all that have not left and have no label, bought or being bought. Units whose label was cancelled are not among them, because Amazon goes on to show them as left: set `shipAgain`, or name them.',
  })
  @ArrayMinSize(1, { message: 'a list of one item or more' })
  @ValidateNested({ each: true })
  items?: ShipmentItemInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a parcel that names no `items` also has the units whose label was cancelled. The ledger knows them. When another label holds units of the same items, a purchase counts as a further parcel, as with `additionalParcel`. Default: false.',
  })
  shipAgain?: boolean | null;

  @Field(() => PackageInput, {
    nullable: true,
    description:
      'Size and weight. Default: those of `Order.suggestedParcel` for the units in the parcel, at the cost that it states; an error when the size of a SKU is not known.',
  })
  @ValidateNested()
  package?: PackageInput | null;

  @Field(() => ShipFromInput, {
    nullable: true,
    description:
      "Where it leaves from. Default: the order's location, when Amazon assigned all items to the same one.",
  })
  @ValidateNested()
  shipFrom?: ShipFromInput | null;

  @Field(() => DateTime, { nullable: true, description: 'When it leaves. Default: now.' })
  shipDate?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only offers that arrive by then.' })
  mustArriveBy?: Date | null;

  @Field(() => DeliveryConfirmation, {
    nullable: true,
    description:
      'Proof of the delivery. Default: what `shippingConstraints` of the items require, which is ADULT_SIGNATURE for a check of the age, else SIGNATURE; WITHOUT_SIGNATURE without such a constraint, and for an order that is not read.',
  })
  @OneOf(DeliveryConfirmation)
  deliveryConfirmation?: DeliveryConfirmation | null;

  @Field(() => Handover, {
    nullable: true,
    description: 'How it gets to the carrier. Default: either way.',
  })
  @OneOf(Handover)
  handover?: Handover | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Declared value. Above what the carrier insures anyway it costs extra.',
  })
  @ValidateNested()
  declaredValue?: MoneyInput | null;

  @Field(() => String, {
    nullable: true,
    description: "The seller's own id of the order; at most 64 characters.",
  })
  @Text(64)
  sellerOrderId?: string | null;

  @Field(() => LabelOptionsInput, {
    nullable: true,
    description: 'Options of the label. Only offers that support them are returned.',
  })
  @ValidateNested()
  label?: LabelOptionsInput | null;
}
