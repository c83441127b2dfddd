import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { LabelBeingBought } from '../domains/confirmations/label-being-bought.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

/** `LabelBeingBought.purchases`. */
@Resolver(() => LabelBeingBought)
export class LabelBeingBoughtPurchasesEdge {
  @FieldResolver(() => [Purchase], {
    nullable: 'itemsAndList',
    description:
      'The purchases that cover the units, as they are now: the first 20. Costs no call.',
  })
  purchases(
    @Root() { sellerId, keys }: LabelBeingBought,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null>[] {
    const { records } = context.seller(sellerId).shipping;
    return keys.map((key) => records.find(key));
  }
}
