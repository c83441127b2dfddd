import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Seller } from '../domains/sellers/seller.type.js';
import { PurchaseBatch } from '../domains/shipping/purchases/batches/purchase-batch.type.js';
import { PurchaseFilterInput } from '../domains/shipping/purchases/records/purchase.input.js';
import {
  Purchase,
  PurchaseConnection,
} from '../domains/shipping/purchases/records/purchase.type.js';
import { checkPageSize, ConnectionArgs } from '../graph/connection.args.js';

/** What the ledger has of a seller: the root fields, for any seller. */
@Resolver(() => Seller)
export class SellerPurchasesEdge {
  @FieldResolver(() => Purchase, {
    nullable: true,
    description: 'A purchase by its key; null when none was made with it. Costs no call.',
  })
  purchase(
    @Root() seller: Seller,
    @Arg('key', () => ID, { description: "The client's key." }) key: string,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return context.seller(seller.id).shipping.records.find(key);
  }

  @FieldResolver(() => PurchaseConnection, {
    nullable: true,
    description:
      "The seller's purchases, the newest first; stable while new ones are made. Costs no call.",
  })
  purchases(
    @Root() seller: Seller,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PurchaseFilterInput, {
      nullable: true,
      description: 'Which ones; all when absent.',
    })
    filter: PurchaseFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseConnection> {
    checkPageSize(args);
    return context
      .seller(seller.id)
      .shipping.records.list(filter, { first: args.first, after: args.after ?? null });
  }

  @FieldResolver(() => [Purchase], {
    nullable: true,
    description:
      "The seller's purchases whose outcome is unknown, the oldest first: what an operator looks at. Costs no call.",
  })
  unsettledPurchases(
    @Root() seller: Seller,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at the most: 1 to 100.' })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<Purchase[]> {
    checkPageSize({ first });
    return context.seller(seller.id).shipping.records.unsettled(first);
  }

  @FieldResolver(() => PurchaseBatch, {
    nullable: true,
    description: 'A batch of purchases by its key; null when there is none. Costs no call.',
  })
  purchaseBatch(
    @Root() seller: Seller,
    @Arg('id', () => ID, { description: "The client's key of the batch." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch | null> {
    return context.seller(seller.id).shipping.batches.find(id);
  }
}
