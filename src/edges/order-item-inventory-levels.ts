import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { whenReady } from '../graph/eventual.js';
import type { Eventual } from '../graph/eventual.js';
import type { RequestContext } from '../context/request-context.js';
import { InventoryLevel } from '../domains/inventory/inventory-level.type.js';
import { AT_LOCATION, WITH_PENDING } from '../domains/inventory/levels-at.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { shownLevels } from '../domains/inventory/shown-levels.js';
import { Cacheable } from '../graph/cacheable.js';
import { CountsAs } from '../graph/list-size.js';

/**
 * `OrderItem.inventoryLevels`: the stock of the ordered product.
 *
 * Stock comes with the listing, so all items of a page share one search for each 20 different SKUs: 50 orders with 60
 * SKUs take three calls, and none while the listings are cached.
 */
@Resolver(() => OrderItem)
export class OrderItemInventoryLevelsEdge {
  @Cacheable()
  @CountsAs({ entries: 10 })
  @FieldResolver(() => [InventoryLevel], {
    nullable: true,
    description: `Stock of the item's SKU in each channel, in the marketplace of the order. ${WITH_PENDING} Null without a SKU, or when Amazon knows no such listing. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless cached, whatever the number of locations.`,
  })
  inventoryLevels(
    @Root() item: OrderItem,
    @Arg('supplySourceId', () => ID, AT_LOCATION) supplySourceId: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Eventual<InventoryLevel[] | null> {
    const { order, sku } = item;
    if (sku === null) return null;
    return whenReady(
      context.seller(order.sellerId).listings.ofOrder(sku, order),
      (listing) => listing && shownLevels(listing, supplySourceId, context, info),
    );
  }
}
