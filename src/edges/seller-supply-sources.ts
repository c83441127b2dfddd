import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Seller } from '../domains/sellers/seller.type.js';
import { supplySourcePage } from '../domains/supply-sources/supply-source-page.js';
import {
  SupplySource,
  SupplySourceConnection,
} from '../domains/supply-sources/supply-source.type.js';
import { Cacheable } from '../graph/cacheable.js';
import { ConnectionArgs } from '../graph/connection.args.js';

/** `Seller.supplySources` and `Seller.supplySource`: the root fields, for any seller. */
@Resolver(() => Seller)
export class SellerSupplySourcesEdge {
  @Cacheable()
  @FieldResolver(() => SupplySourceConnection, {
    nullable: true,
    description:
      "The seller's supply sources, in Amazon's order. Cost: one getSupplySources a page; one getSupplySource for each supply source when a field beyond `id`, `code`, `alias` and `address` is asked for.",
  })
  supplySources(
    @Root() seller: Seller,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySourceConnection> {
    return supplySourcePage(context.seller(seller.id).supplySources, args, info);
  }

  @Cacheable()
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      "One of the seller's supply sources; null when Amazon knows none with this id. Cost: one getSupplySource.",
  })
  supplySource(
    @Root() seller: Seller,
    @Arg('id', () => ID, { description: "Amazon's supplySourceId." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SupplySource | null> {
    return context.seller(seller.id).supplySources.byId(id);
  }
}
