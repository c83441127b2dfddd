import { Equals, Matches, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType } from 'type-graphql';
import { ClientKey } from '../../../../graph/client-batch.js';
import { IssuedId } from '../../../../graph/issued-id.js';
import { SellerChoice } from '../../../../graph/seller-choice.js';
import { TrackingNumber } from '../../../../graph/tracking-number-rule.js';

@Directive('@oneOf')
@InputType({ description: 'What became of a purchase: exactly one of these fields.' })
export class PurchaseOutcomeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Amazon sold the label as this shipment. The server reads the shipment, which must be of the order with the items of the purchase, and stores it with its label.',
  })
  @IssuedId('the id of a shipment')
  shipmentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Amazon sold the label with this tracking number, and the shipment is not known. A package of the order must have the number, and no other purchase may have it.',
  })
  @TrackingNumber(200)
  trackingNumber?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Amazon did not sell the label; the only value is true. Refused when the order has a package with exactly the items of the purchase, created within a day of its sending, that no other purchase has. The server goes on looking for such a package: it adds the fact `SOLD_NEVERTHELESS` to `evidence` when it finds one. Also withdraws a purchase that has not been sent, without a check.',
  })
  @Equals(true, { message: 'true, or another field of the outcome in its place' })
  notPurchased?: boolean | null;
}

@InputType({
  description: 'What a person has found out about a purchase whose outcome is unknown.',
})
export class SettlePurchaseInput extends SellerChoice {
  @Field(() => ID, { description: "The purchase: its id, or the client's key." })
  @ClientKey()
  purchaseId!: string;

  @Field(() => PurchaseOutcomeInput, { description: 'What became of it.' })
  @ValidateNested()
  outcome!: PurchaseOutcomeInput;

  @Field(() => String, {
    description:
      'How it was found out: what was looked at, and what was there; at most 2,000 characters. No addresses.',
  })
  @Matches(/\S/, { message: 'text that is not blank' })
  why!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Accepts a tracking number that no package of the order has, for example when Amazon does not show the package yet. Accepts `notPurchased` without looking at the packages of the order.',
  })
  force!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Replaces what a person settled before; never what Amazon or evidence settled. `evidence` keeps both. A purchase is settled at most 20 times.',
  })
  revise!: boolean;
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
