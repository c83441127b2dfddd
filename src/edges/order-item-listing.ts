import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../graph/cacheable.js';
import type { RequestContext } from '../context/request-context.js';
import { Listing } from '../domains/inventory/listing.type.js';
import { OrderItem } from '../domains/orders/order-item.type.js';

/** `OrderItem.listing`. */
@Resolver(() => OrderItem)
export class OrderItemListingEdge {
  @Cacheable()
  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'The listing that was ordered, with its stock in each location; null without a SKU, or when it is gone. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless they are remembered.',
  })
  async listing(@Root() item: OrderItem, @Ctx() context: RequestContext): Promise<Listing | null> {
    return item.sku === null ? null : context.seller(item.order.sellerId).listings.bySku(item.sku);
  }
}
