import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import { sellerRequired } from '../../context/request-context.js';
import type { RequestContext } from '../../context/request-context.js';
import { SellerOwned } from '../../graph/node.type.js';
import { checkPageSize } from '../../graph/connection.args.js';
import { Seller } from '../../graph/seller.type.js';
import { SellerConnection } from './seller-connection.type.js';
import { SellersArgs } from './seller-filter.input.js';
import { accountsInState } from './health/accounts-in-state.js';
import { sellerPage } from './seller-list.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { sellerOf } from './seller-of.js';

@Resolver(() => Seller)
export class SellerResolver {
  @Cacheable()
  @Needs('READ')
  @Query(() => SellerConnection, {
    nullable: true,
    description: 'The sellers that the client may see, by name. Cost: no call.',
  })
  async sellers(
    @Args(() => SellersArgs) args: SellersArgs,
    @Ctx() context: RequestContext,
  ): Promise<SellerConnection> {
    checkPageSize(args);
    return sellerPage(await accountsInState(context, args.filter), args);
  }

  @Cacheable()
  @Needs('READ')
  @Query(() => Seller, {
    nullable: true,
    description:
      'A seller; null when there is none with this id. Without `id` the only seller that the client may see, or that of `DEFAULT_SELLER_ID`; the error `SELLER_REQUIRED` with the ids when there are several and no default, `SELLER_NOT_FOUND` when there is none. Cost: no call.',
  })
  seller(
    @Arg('id', () => ID, {
      nullable: true,
      description: "Amazon's seller id, or the id in this graph.",
    })
    id: string | null,
    @Ctx() context: RequestContext,
  ): Seller | null {
    // An empty string counts as no id.
    const account = context.account(id === '' ? null : id);
    if (!account && !id) throw sellerRequired(context.accounts().map((one) => one.id));
    return account && sellerOf(account);
  }
}

/** A node of a seller. Typed as the class of the interface, TypeGraphQL would copy the node and lose its getters. */
type OfSeller = Pick<SellerOwned, 'sellerId'>;

@Resolver(() => SellerOwned)
export class SellerOwnedResolver {
  @Cacheable()
  @FieldResolver(() => Seller, { description: 'The seller that it belongs to. Cost: no call.' })
  seller(@Root() { sellerId }: OfSeller, @Ctx() context: RequestContext): Seller {
    return sellerOf(context.seller(sellerId).account);
  }
}
