import { Cacheable } from '../graph/cacheable.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';
import { referencedSupplySource } from '../domains/supply-sources/referenced-supply-source.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';

/** `Purchase.supplySource`. */
@Resolver(() => Purchase)
export class PurchaseSupplySourceEdge {
  @Cacheable('purchases')
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The location that the parcel is sent from. Null for an address, and for a purchase of an earlier version of the server. Cost: none for `id` and `supplySourceId`; else one getSupplySource (40/s) for each location of the request, unless cached.',
  })
  async supplySource(
    @Root() { sellerId, key }: Purchase,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> {
    const { shipping, supplySources } = context.seller(sellerId);
    const id = await shipping.records.supplySourceId(key);
    return id === null ? null : referencedSupplySource(supplySources, id, info);
  }
}
