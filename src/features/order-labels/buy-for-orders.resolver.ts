import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { PurchaseBatch } from '../../domains/shipping/purchases/batches/purchase-batch.type.js';
import {
  BATCH_DOUBTS_WEIGHT,
  BATCH_WARNINGS,
  warningsOfBatch,
} from '../../edges/batch-warnings.js';
import type { LabelDoubt } from '../../edges/label-doubts.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { TakesList, Weighs } from '../../graph/list-size.js';
import { InputWarning } from '../../graph/user-error.type.js';
import { buyForOrders } from './buy-for-orders.js';
import { BuyShippingForOrdersInput } from './buy-for-orders.input.js';
import { BuyShippingForOrdersPayload } from './buy-for-orders.payload.js';

/** Five pages of orders, and the guards of each: some 50 milliseconds, in turns. */
const WEIGHT = 5_000;

@Resolver(() => BuyShippingForOrdersPayload)
export class BuyShippingForOrdersResolver {
  @Needs('PURCHASE')
  @TakesList('orderIds')
  @Weighs(WEIGHT, 10)
  @Mutation(() => BuyShippingForOrdersPayload, {
    nullable: true,
    description:
      'Orders a label for each of up to 500 orders, for all that is left of the order, with one rule, one price limit and one set of options. The server requests offers and buys them in the background at the pace that Amazon allows, after single purchases; a restart loses none. `refusals` lists at once the orders that cannot be shipped: cancelled, pending, stopped by a guard such as a hold, with a label or a purchase for its items, with nothing left, or of unknown size. What is found later is in `Purchase.rejection`: no offer that the rule accepts, a price above `maxPrice`, or above what is left of `maxTotalPrice`. `cancelPurchaseBatch` stops the rest. Cost: one searchListingsItems (5/s) for each 20 SKUs without a saved size, unless `package` is given; one getOrder (0.5/s) for each of at most 20 orders of `orderIds` that the server has not read yet; later, for each order, one getEligibleShipmentServices (6/s) and one createShipment (2/s).',
  })
  async buyShippingForOrders(
    @Arg('input', () => BuyShippingForOrdersInput, {
      description: 'The orders, and how their labels are bought.',
    })
    input: BuyShippingForOrdersInput,
    @Ctx() context: RequestContext,
  ): Promise<BuyShippingForOrdersPayload> {
    return new BuyShippingForOrdersPayload(
      await buyForOrders(input, context.seller(input.sellerId)),
    );
  }

  @FieldResolver(() => PurchaseBatch, {
    nullable: true,
    description:
      'The batch as it is now; with `IdempotencyConflict`, the one that has the key. Null with other errors. Cost: no call.',
  })
  async batch(
    @Root() { recorded, conflict }: BuyShippingForOrdersPayload,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch | null> {
    if (!conflict) return recorded;
    return context.seller(conflict.sellerId).shipping.batches.records.find(conflict.key);
  }

  @Weighs(BATCH_DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], BATCH_WARNINGS)
  warnings(
    @Root() payload: BuyShippingForOrdersPayload,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[] | null> {
    return warningsOfBatch(payload, context, pathOf);
  }
}

function pathOf(part: LabelDoubt['part']): string[] {
  if (part === 'service') return ['input', 'choose', 'shippingServiceId'];
  return part === 'shipFrom' ? ['input', 'shipFrom'] : ['input', 'package', part];
}
