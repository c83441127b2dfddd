import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ConfirmationBatch } from '../domains/confirmations/confirmation.type.js';
import { Seller } from '../domains/sellers/seller.type.js';

/** `Seller.confirmationBatch`: the root field, for any seller. */
@Resolver(() => Seller)
export class SellerConfirmationsEdge {
  @FieldResolver(() => ConfirmationBatch, {
    nullable: true,
    description:
      "One of the seller's batches of confirmations by its key; null when there is none. Costs no call.",
  })
  confirmationBatch(
    @Root() seller: Seller,
    @Arg('id', () => ID, { description: "The client's key of the batch." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationBatch | null> {
    return context.seller(seller.id).confirmations.batch(id);
  }
}
