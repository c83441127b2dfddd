import { Matches, ValidateIf } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
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

  @Field(() => ID, { nullable: true, description: 'Of this batch.' })
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
      'The shipment that was bought, when it is known. It is looked up, and stored with its label.',
  })
  @ValidateIf((input: ResolvePurchaseInput) => Boolean(input.shipmentId))
  @IssuedId('the id of a shipment')
  shipmentId?: string | null;

  @Field(() => String, { description: 'Who found it out.' })
  @Matches(/\S/, { message: 'the name of a person' })
  by!: string;

  @Field(() => String, {
    description: 'How: what was looked at, and what was there. No addresses.',
  })
  @Matches(/\S/, { message: 'text that is not blank' })
  why!: string;
}
