import { Field } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import { DataType, FromFields } from '../../graph/fields.js';

@DataType('An order that another one replaces or is exchanged for.')
export class RelatedOrder extends FromFields<RelatedOrder> {
  @Field(() => String, { description: "Amazon's id of the related order." })
  amazonOrderId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How it is related, in the words of Amazon: `REPLACEMENT_ORIGINAL_ID`, `EXCHANGE_ORIGINAL_ID`. Amazon may add others.',
  })
  relation!: string | null;

  readonly sellerId!: string;
}

@DataType('The buyer of an order. Personal data: never stored.')
export class Buyer extends FromFields<Buyer> {
  @Field(() => String, { nullable: true, description: 'Name of the buyer.' })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address at Amazon that forwards e-mail to the buyer.',
  })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Company of a business order.' })
  companyName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number that the buyer gave the purchase, of a business order.',
  })
  purchaseOrderNumber!: string | null;
}

@DataType('Where an order goes. Personal data: never stored.')
export class Recipient extends FromFields<Recipient> {
  @Field(() => Address, {
    nullable: true,
    description: 'The address. Labels do not need it: Amazon takes it from the order.',
  })
  address!: Address | null;

  @Field(() => String, { nullable: true, description: 'Company at the address.' })
  companyName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Kind of address: `RESIDENTIAL`, `COMMERCIAL` or `PICKUP_POINT`. Amazon may add others.',
  })
  addressType!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the carrier may leave the parcel.' })
  dropOffLocation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the buyer says about the building and the way.',
  })
  instructions!: string | null;
}

@DataType('Condition of an item.')
export class ItemCondition extends FromFields<ItemCondition> {
  @Field(() => String, { nullable: true, description: 'Condition, such as `NEW` or `USED`.' })
  type!: string | null;

  @Field(() => String, { nullable: true, description: 'Finer condition, such as `LIKE_NEW`.' })
  subtype!: string | null;

  @Field(() => String, { nullable: true, description: "The seller's words about the condition." })
  note!: string | null;
}

@DataType('Gift message and wrapping of an item. Personal data: never stored.')
export class GiftOption extends FromFields<GiftOption> {
  @Field(() => String, { nullable: true, description: 'Message of the buyer to print.' })
  message!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of wrapping that the buyer chose.' })
  wrapLevel!: string | null;
}

@DataType('What the carrier must do to deliver an item.')
export class ShippingConstraints extends FromFields<ShippingConstraints> {
  @Field(() => Boolean, { description: 'Whether the recipient must sign.' })
  signature!: boolean;

  @Field(() => Boolean, { description: 'Whether the carrier must check the age of the recipient.' })
  ageCheck!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the carrier must check the identity of the recipient.',
  })
  identityCheck!: boolean;

  @Field(() => Boolean, { description: 'Whether it must be delivered on a pallet.' })
  pallet!: boolean;

  @Field(() => Boolean, { description: 'Whether the buyer pays at delivery.' })
  cashOnDelivery!: boolean;
}
