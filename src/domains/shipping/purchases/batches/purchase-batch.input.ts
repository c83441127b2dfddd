import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { SellerChoice } from '../../../../graph/seller-choice.js';
import { LabelOptionsInput } from '../../labels/label-options.input.js';
import { BatchPurchaseInput } from '../buy/buy-shipping.input.js';

@InputType({ description: 'Labels to buy, up to 500.' })
export class BuyShippingBatchInput extends SellerChoice {
  @Field(() => String, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces. Sent again with the same purchases, it answers the batch as it is.",
  })
  key!: string;

  @Field(() => [BatchPurchaseInput], {
    description: 'The purchases, 1 to 500, each with its own key.',
  })
  @ValidateNested({ each: true })
  purchases!: BatchPurchaseInput[];

  @Field(() => LabelOptionsInput, {
    nullable: true,
    description: 'Options of all labels whose purchase and parcel have none.',
  })
  @ValidateNested()
  label?: LabelOptionsInput | null;
}
