import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../graph/cacheable.js';
import type { RequestContext } from '../context/request-context.js';
import { ListingAvailability } from '../domains/inventory/listing.type.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';

/** `ListingAvailability.supplySource`: the location that has the stock. */
@Resolver(() => ListingAvailability)
export class ListingAvailabilitySupplySourceEdge {
  @Cacheable()
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The location that has the stock; null for stock of no location, and for a channel that is no supply source. Cost: one getSupplySource (40/s) for each location of the request, unless it is remembered.',
  })
  async supplySource(
    @Root() { sellerId, supplySourceId }: ListingAvailability,
    @Ctx() context: RequestContext,
  ): Promise<SupplySource | null> {
    if (supplySourceId === null) return null;
    return context.seller(sellerId).supplySources.byId(supplySourceId);
  }
}
