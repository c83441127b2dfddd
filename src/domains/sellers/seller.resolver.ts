import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import type { RequestContext, SellerAccount } from '../../context/request-context.js';
import { MARKETPLACES } from '../../sp-api/regions.js';
import { Marketplace, Seller } from './seller.type.js';
import { CountsAs } from '../../graph/list-size.js';

@Resolver(() => Seller)
export class SellerResolver {
  @Cacheable()
  @CountsAs({ entries: 20 })
  @Query(() => [Seller], {
    description:
      'The sellers that the client may see; the default seller comes first. Costs no call.',
  })
  sellers(@Ctx() context: RequestContext): Seller[] {
    return context.accounts().map((account) => sellerOf(account, context));
  }

  @Cacheable()
  @Query(() => Seller, {
    nullable: true,
    description: 'One seller; null when none with this id is configured. Costs no call.',
  })
  seller(
    @Arg('id', () => ID, {
      nullable: true,
      description: "Amazon's seller id; the default seller when absent.",
    })
    id: string | null,
    @Ctx() context: RequestContext,
  ): Seller | null {
    // An empty string counts as no id.
    const account = context.account(id === '' ? null : id);
    return account && sellerOf(account, context);
  }
}

function sellerOf(account: SellerAccount, context: RequestContext): Seller {
  const marketplaces = account.marketplaceIds.map(
    (id) => new Marketplace({ id, countryCode: MARKETPLACES.get(id)?.country ?? null }),
  );
  return new Seller({
    id: account.id,
    name: account.name,
    marketplaces,
    isDefault: account.id === context.account()?.id,
  });
}
