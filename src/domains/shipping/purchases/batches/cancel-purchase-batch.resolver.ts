import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import { Needs } from '../../../../graph/access/needs-scope.js';
import { issuesOf } from '../../../../graph/input-issues.js';
import { Money } from '../../../../graph/money.type.js';
import { DateTime } from '../../../../graph/scalars.js';
import { InvalidInput } from '../../../../graph/user-error.type.js';
import { CancelPurchaseBatchInput } from './cancel-purchase-batch.input.js';
import { CancelPurchaseBatchPayload } from './cancel-purchase-batch.payload.js';
import { PurchaseBatch } from './purchase-batch.type.js';

/** `cancelPurchaseBatch`, and what is decided about a whole batch. */
@Resolver(() => PurchaseBatch)
export class CancelPurchaseBatchResolver {
  @Needs('PURCHASE')
  @Mutation(() => CancelPurchaseBatchPayload, {
    nullable: true,
    description:
      'Stops a batch of purchases, also one that another caller ordered. Its purchases in the state INTENT become REJECTED with the code BATCH_CANCELLED: they are never sent, their keys stay used, and other purchases can have their units. What is being sent or was bought goes on: `cancelShipment` cancels a label. A purchase that another batch or `buyShipping` had recorded is not withdrawn. A repetition changes nothing. Costs no call.',
  })
  async cancelPurchaseBatch(
    @Arg('input', () => CancelPurchaseBatchInput, { description: 'The batch to cancel.' })
    input: CancelPurchaseBatchInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelPurchaseBatchPayload> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new CancelPurchaseBatchPayload(new InvalidInput(issues));
    const { batches } = context.seller(input.sellerId).shipping;
    return new CancelPurchaseBatchPayload(await batches.cancel(input));
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When it was cancelled with `cancelPurchaseBatch`. Null otherwise. Cost: no call.',
  })
  async cancelledAt(
    @Root() batch: PurchaseBatch,
    @Ctx() context: RequestContext,
  ): Promise<Date | null> {
    const terms = await context.seller(batch.sellerId).shipping.batches.records.terms(batch);
    return terms.cancelled && new Date(terms.cancelled.at);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the caller that cancelled it, at that time. Null when it is not cancelled. Cost: no call.',
  })
  async cancelledBy(
    @Root() batch: PurchaseBatch,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const terms = await context.seller(batch.sellerId).shipping.batches.records.terms(batch);
    return terms.cancelled?.by ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The most that its labels may cost together, as `buyShippingForOrders` set it. Null for no such limit. Cost: no call.',
  })
  async maxTotalPrice(
    @Root() batch: PurchaseBatch,
    @Ctx() context: RequestContext,
  ): Promise<Money | null> {
    const { maxTotal } = await context.seller(batch.sellerId).shipping.batches.records.terms(batch);
    return maxTotal && new Money(maxTotal);
  }
}
