import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ReturnLocation } from '../domains/supply-sources/capabilities.type.js';
import { referencedSupplySource } from '../domains/supply-sources/referenced-supply-source.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { Cacheable } from '../graph/cacheable.js';

/** `ReturnLocation.supplySource`: the return location, when it is a supply source. */
@Resolver(() => ReturnLocation)
export class ReturnLocationSupplySourceEdge {
  @Cacheable()
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The supply source that takes returns; null when returns go to an address. Cost: one getSupplySource (40/s) for each different one, unless it is remembered; none for `id` and `supplySourceId`, nor for `supplySourceCode`, `alias` and `address` of one that the request has in its list.',
  })
  supplySource(
    @Root() { sellerId, supplySourceId }: ReturnLocation,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> | SupplySource | null {
    if (supplySourceId === null) return null;
    return referencedSupplySource(context.seller(sellerId).supplySources, supplySourceId, info);
  }
}
