import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { AccessKey } from '../domains/access/access-key.type.js';
import { sellerOf } from '../domains/sellers/seller-of.js';
import { Seller } from '../graph/seller.type.js';

/** `AccessKey.sellers`: the sellers that a key may see. */
@Resolver(() => AccessKey)
export class AccessKeySellersEdge {
  @FieldResolver(() => [Seller], {
    nullable: true,
    description:
      'The sellers that it may see, without those that are no longer connected; null for all. Cost: no call.',
  })
  sellers(@Root() { sellerIds }: AccessKey, @Ctx() context: RequestContext): Seller[] | null {
    if (sellerIds === null) return null;
    return sellerIds.flatMap((id) => {
      const account = context.account(id);
      return account ? [sellerOf(account)] : [];
    });
  }
}
