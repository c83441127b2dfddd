import { Field, ID, InputType } from 'type-graphql';
import { ClientKey } from '../../../../graph/client-batch.js';
import { SellerChoice } from '../../../../graph/seller-choice.js';

@InputType({ description: 'A batch of purchases to cancel.' })
export class CancelPurchaseBatchInput extends SellerChoice {
  @Field(() => ID, { description: "The batch: its id, or the client's key." })
  @ClientKey()
  batchId!: string;
}
