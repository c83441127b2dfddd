import { Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ClientKey } from '../../../../graph/client-batch.js';
import { enumType } from '../../../../graph/enum-type.js';
import { IssuedId } from '../../../../graph/issued-id.js';
import { DateTime } from '../../../../graph/scalars.js';
import { SellerChoice } from '../../../../graph/seller-choice.js';
import { PurchaseState } from './purchase.type.js';

@InputType({ description: 'Which purchases are wanted; each part that is given must fit.' })
export class PurchaseFilterInput {
  @Field(() => [PurchaseState], { nullable: true, description: 'In any of these states.' })
  states?: PurchaseState[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this order.' })
  amazonOrderId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this batch: what its `purchases` has, also those that an earlier request had put on record.',
  })
  batchId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Put on record after this moment.' })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Put on record before this moment.' })
  createdBefore?: Date | null;
}

/** How a person settles a purchase. */
export const PurchaseResolution = enumType(
  'PurchaseResolution',
  'What a person has found out about a purchase.',
  {
    PURCHASED: 'Amazon sold the label.',
    NOT_PURCHASED: 'Amazon did not sell it. Also withdraws a purchase that has not been sent.',
  },
);
export type PurchaseResolution = keyof typeof PurchaseResolution;

@InputType({
  description: 'What a person has found out about a purchase whose outcome is unknown.',
})
export class ResolvePurchaseInput extends SellerChoice {
  @Field(() => String, { description: 'The key of the purchase.' })
  key!: string;

  @Field(() => PurchaseResolution, { description: 'What became of it.' })
  as!: PurchaseResolution;

  @Field(() => ID, {
    nullable: true,
    description:
      'The shipment that was bought. It is looked up, must be of the order with the items of the purchase, and is stored with its label. PURCHASED needs it or `trackingNumber`.',
  })
  @IssuedId('the id of a shipment')
  shipmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The tracking number of the label, where the shipment is not known: of a package of the order, and of no other purchase.',
  })
  @IssuedId('a tracking number')
  trackingNumber?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Settles as PURCHASED also without a shipment and a tracking number, or with a number that no package of the order has. Consequence: nothing shows that a label exists, the items stay held by the purchase, and no refund is followed until `attachShipment` names the shipment.',
  })
  force!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Replaces what a person settled before; never what Amazon or evidence settled. Each word stays in `evidence`.',
  })
  revise!: boolean;

  @Field(() => String, { description: 'Who found it out.' })
  @Matches(/\S/, { message: 'the name of a person' })
  by!: string;

  @Field(() => String, {
    description: 'How: what was looked at, and what was there. No addresses.',
  })
  @Matches(/\S/, { message: 'text that is not blank' })
  why!: string;
}

@InputType({ description: 'The shipment of a purchase that lacks its id.' })
export class AttachShipmentInput extends SellerChoice {
  @Field(() => ID, { description: "The purchase: its id, or the client's key." })
  @ClientKey()
  purchaseId!: string;

  @Field(() => ID, {
    description: 'The shipment: its id in this graph, or the one that Seller Central shows.',
  })
  @IssuedId('the id of a shipment')
  shipmentId!: string;
}
