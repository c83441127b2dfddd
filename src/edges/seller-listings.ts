import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../graph/cacheable.js';
import type { RequestContext } from '../context/request-context.js';
import { Listing } from '../domains/inventory/listing.type.js';
import { Seller } from '../domains/sellers/seller.type.js';

/** `Seller.listing`: the root field, for any seller. */
@Resolver(() => Seller)
export class SellerListingsEdge {
  @Cacheable()
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'A listing, in the first marketplace of the seller; null when Amazon knows none with that SKU. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless they are remembered.',
  })
  listing(
    @Root() seller: Seller,
    @Arg('sku', () => String, { description: "The seller's SKU." }) sku: string,
    @Ctx() context: RequestContext,
  ): Promise<Listing | null> {
    return context.seller(seller.id).listings.bySku(sku);
  }
}
