import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../graph/cacheable.js';
import type { Eventual } from '../graph/eventual.js';
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
      'The listing that was ordered, in the marketplace of the order. Null without a SKU, or when Amazon knows no such listing. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless cached.',
  })
  listing(@Root() item: OrderItem, @Ctx() context: RequestContext): Eventual<Listing | null> {
    const { sku, order } = item;
    return sku === null ? null : context.seller(order.sellerId).listings.ofOrder(sku, order);
  }
}
