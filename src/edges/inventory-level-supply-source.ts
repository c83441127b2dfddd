import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { InventoryLevel } from '../domains/inventory/inventory-level.type.js';
import { referencedSupplySource } from '../domains/supply-sources/referenced-supply-source.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { Cacheable } from '../graph/cacheable.js';

/** `InventoryLevel.supplySource`: the location that has the stock. */
@Resolver(() => InventoryLevel)
export class InventoryLevelSupplySourceEdge {
  @Cacheable()
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The location that has the stock. Null for stock of no location, and for a channel that is no supply source. Cost: none for `id` and `supplySourceId`; else one getSupplySource (40/s) for each location of the request, unless cached.',
  })
  supplySource(
    @Root() { sellerId, supplySourceId }: InventoryLevel,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> | SupplySource | null {
    if (supplySourceId === null) return null;
    return referencedSupplySource(context.seller(sellerId).supplySources, supplySourceId, info);
  }
}
