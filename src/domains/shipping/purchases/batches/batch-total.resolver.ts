import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import { CountsAs } from '../../../../graph/list-size.js';
import { Money } from '../../../../graph/money.type.js';
import { BatchRefusal, PurchaseBatch } from './purchase-batch.type.js';

/** `PurchaseBatch.totalPrice` and `.refusals`. */
@Resolver(() => PurchaseBatch)
export class PurchaseBatchTotalResolver {
  @CountsAs({ entries: 1 })
  @FieldResolver(() => [Money], {
    description:
      'What its labels cost so far: the exact sum of `price` of its `purchases`, one amount for each currency. Labels that were cancelled since are included. A label without a `price` adds nothing: `settledBy` is EVIDENCE. Empty while none has a price. Cost: no call.',
  })
  totalPrice(@Root() batch: PurchaseBatch, @Ctx() context: RequestContext): Promise<Money[]> {
    return context.seller(batch.sellerId).shipping.batches.records.totalPrice(batch);
  }

  @CountsAs({ entries: 20 })
  @FieldResolver(() => [BatchRefusal], {
    description:
      'The purchases that `skipRefused` or `buyShippingForOrders` left out when the batch was recorded, each with the reason. Nothing of them is on record, and they may have been bought since under another key. Cost: no call.',
  })
  refusals(@Root() batch: PurchaseBatch, @Ctx() context: RequestContext): Promise<BatchRefusal[]> {
    return context.seller(batch.sellerId).shipping.batches.records.refusals(batch);
  }
}
