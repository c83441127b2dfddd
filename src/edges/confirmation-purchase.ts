import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ConfirmationNotNeeded } from '../domains/confirmations/confirm-shipment.result.js';
import { Confirmation } from '../domains/confirmations/confirmation.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

const PURCHASE = {
  nullable: true,
  description:
    'The purchase of the label, out of the ledger; null unless it makes the confirmation needless. Costs no call.',
} as const;

/** `ConfirmationNotNeeded.purchase`. */
@Resolver(() => ConfirmationNotNeeded)
export class ConfirmationNotNeededPurchaseEdge {
  @FieldResolver(() => Purchase, PURCHASE)
  purchase(
    @Root() { sellerId, purchaseKey }: ConfirmationNotNeeded,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return context.seller(sellerId).shipping.records.find(purchaseKey);
  }
}

/** `Confirmation.purchase`. */
@Resolver(() => Confirmation)
export class ConfirmationPurchaseEdge {
  @FieldResolver(() => Purchase, PURCHASE)
  async purchase(
    @Root() { sellerId, purchaseKey }: Confirmation,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    if (purchaseKey === null) return null;
    return context.seller(sellerId).shipping.records.find(purchaseKey);
  }
}
