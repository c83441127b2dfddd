import { ArgsType, Field, Int } from 'type-graphql';
import { PageStartArgs } from '../../../../graph/connection.args.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import { PurchaseState } from '../records/purchase.type.js';

@ArgsType()
export class BatchPurchasesArgs extends PageStartArgs {
  @Field(() => Int, {
    defaultValue: 100,
    description: `How many at the most: 1 to ${BATCH_LIMIT}.`,
  })
  first!: number;

  @Field(() => [PurchaseState], {
    nullable: true,
    description: 'Only in any of these states; an empty list fits no purchase.',
  })
  states?: PurchaseState[] | null;
}
