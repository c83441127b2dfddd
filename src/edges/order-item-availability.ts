import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ListingAvailability } from '../domains/inventory/listing.type.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { CountsAs } from '../graph/list-size.js';

/**
 * `OrderItem.availability`: the stock of the ordered product.
 *
 * Stock comes with the listing, so all items of a page share one search for each 20 different SKUs: 50 orders with 60
 * SKUs take three calls, and none while the listings are cached.
 */
@Resolver(() => OrderItem)
export class OrderItemAvailabilityEdge {
  @CountsAs({ entries: 10 })
  @FieldResolver(() => [ListingAvailability], {
    nullable: true,
    description:
      "Units of the item's SKU that are offered for sale in each location. Null without a SKU, or when Amazon knows no such listing. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless they are remembered, however many locations there are.",
  })
  async availability(
    @Root() item: OrderItem,
    @Arg('supplySourceId', () => ID, {
      nullable: true,
      description:
        'Only the stock at this location: one entry, or none when it has no stock entry there. All locations when absent.',
    })
    supplySourceId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ListingAvailability[] | null> {
    if (item.sku === null) return null;
    const listing = await context.seller(item.order.sellerId).listings.bySku(item.sku);
    if (!listing) return null;
    return supplySourceId
      ? listing.availability.filter((stock) => stock.supplySourceId === supplySourceId)
      : listing.availability;
  }
}
