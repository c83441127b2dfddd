import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Listing } from '../domains/inventory/listing.type.js';
import { PackedUnit } from '../domains/packing/packed-unit.type.js';

/** `Listing.packedUnit`. */
@Resolver(() => Listing)
export class ListingPackedUnitEdge {
  @FieldResolver(() => PackedUnit, {
    nullable: true,
    description:
      'Size and weight of one unit as it is packed: as saved with `setPackedUnits`, else as the listing has them, else those of the last label that held one unit alone. A source counts only with both. Null when none has both. Cost: no call.',
  })
  packedUnit(
    @Root() { sellerId, sku, listedPackage }: Listing,
    @Ctx() context: RequestContext,
  ): Promise<PackedUnit | null> {
    const listed = () => Promise.resolve(listedPackage);
    return context.seller(sellerId).packing.packedUnit(sku, listed);
  }
}
