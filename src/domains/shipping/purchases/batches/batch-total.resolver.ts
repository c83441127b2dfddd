import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import { CountsAs } from '../../../../graph/list-size.js';
import { Money } from '../../../../graph/money.type.js';
import { PurchaseBatch } from './purchase-batch.type.js';

/** `PurchaseBatch.totalPrice`. */
@Resolver(() => PurchaseBatch)
export class PurchaseBatchTotalResolver {
  @CountsAs({ entries: 1 })
  @FieldResolver(() => [Money], {
    description:
      'What its labels cost so far: the exact sum of `price` of its `purchases`, one amount for each currency. Labels that were cancelled since are included. Empty while none was bought. Cost: no call.',
  })
  totalPrice(@Root() batch: PurchaseBatch, @Ctx() context: RequestContext): Promise<Money[]> {
    return context.seller(batch.sellerId).shipping.batches.records.totalPrice(batch);
  }
}
