import { ArgsType, Field, Int } from 'type-graphql';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import { PurchaseState } from '../records/purchase.type.js';

@ArgsType()
export class BatchPurchasesArgs {
  @Field(() => Int, {
    defaultValue: 100,
    description: `How many at the most: 1 to ${BATCH_LIMIT}.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Continue behind this cursor (`endCursor` of the page before); the first page when absent.',
  })
  after?: string | null;

  @Field(() => [PurchaseState], {
    nullable: true,
    description: 'Only in any of these states; an empty list fits no purchase.',
  })
  states?: PurchaseState[] | null;
}
