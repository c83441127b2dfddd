import { Cacheable } from '../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Confirmation } from '../domains/confirmations/confirmation.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

const PURCHASE = {
  nullable: true,
  description:
    'The purchase whose label makes the confirmation unnecessary; null unless `state` is NOT_NEEDED. Cost: no call.',
} as const;

/** `Confirmation.purchase`. */
@Resolver(() => Confirmation)
export class ConfirmationPurchaseEdge {
  @Cacheable('purchases')
  @FieldResolver(() => Purchase, PURCHASE)
  async purchase(
    @Root() { sellerId, purchaseKey }: Confirmation,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    if (purchaseKey === null) return null;
    return context.seller(sellerId).shipping.records.find(purchaseKey);
  }
}
