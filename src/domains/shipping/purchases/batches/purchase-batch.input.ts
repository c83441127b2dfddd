import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { MarkName } from '../../../../graph/mark-name.js';
import { MoneyInput } from '../../../../graph/money.type.js';
import { SellerChoice } from '../../../../graph/seller-choice.js';
import { LabelOptionsInput } from '../../labels/label-options.input.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import { BatchPurchaseInput } from '../buy/buy-shipping.input.js';

/** Most purchases of a batch. */
export const MOST_IN_BATCH = BATCH_LIMIT;

@InputType({ description: 'Labels to buy, up to 500.' })
export class BuyShippingBatchInput extends SellerChoice {
  @Field(() => String, {
    description:
      "The client's own key of this batch, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same purchases, it returns the batch as it is and buys nothing, also when only `maxPrice` differs: correct a rejected purchase with `buyShipping`, or in a batch with another key.",
  })
  key!: string;

  @Field(() => [BatchPurchaseInput], {
    description: 'The purchases, 1 to 500, each with its own key.',
  })
  purchases!: BatchPurchaseInput[];

  @Field(() => LabelOptionsInput, {
    nullable: true,
    description: 'Options of all labels whose purchase and parcel have none.',
  })
  @ValidateNested()
  label?: LabelOptionsInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'The most that each label may cost whose purchase has no `maxPrice`, also one of an offer. The rules of `maxPrice` of a purchase apply.',
  })
  @ValidateNested()
  maxPrice?: MoneyInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who buys, for the purchases without `claimedBy`, whose rules apply.',
  })
  @MarkName('text')
  claimedBy?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to leave out the purchases that cannot be put on record, instead of refusing all. The payload lists them in `refusals`, also when the batch is sent again. A batch of which nothing is left is refused.',
  })
  skipRefused?: boolean;
}
