import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { BuyShippingInput } from '../buy/buy-shipping.input.js';

@InputType({ description: 'Labels to buy, up to 500.' })
export class BuyShippingBatchInput {
  @Field(() => ID, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces. Sent again with the same purchases, it answers the batch as it is.",
  })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seller of all of them; the default seller when absent.',
  })
  sellerId?: string | null;

  @Field(() => [BuyShippingInput], {
    description:
      'The purchases, 1 to 500, each with its own key. `sellerId` in them is not looked at.',
  })
  @ValidateNested({ each: true })
  purchases!: BuyShippingInput[];
}
