import { Cacheable } from '../graph/cacheable.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderConnection } from '../domains/orders/index/order-connection.type.js';
import { OrdersArgs } from '../domains/orders/index/order-filter.input.js';
import { followsFromIndex } from '../domains/orders/index/order-selection.js';
import { needOfPage } from '../domains/orders/index/page-need.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';

/** `SupplySource.orders`. */
@Resolver(() => SupplySource)
export class SupplySourceOrdersEdge {
  @Cacheable('orders')
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description:
      'The orders with at least one item that Amazon assigned to this location, from the index. `filter.supplySourceIds` is not needed. Orders of which the assignment is not known yet are missing: `freshness.ordersWithoutSupplySource` counts them. Cost: as `orders`: none.',
  })
  orders(
    @Root() source: SupplySource,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderConnection> {
    const { list } = context.seller(source.sellerId).orders;
    if (!followsFromIndex(args)) context.changesAt(null);
    return list.page(args, source.supplySourceId, needOfPage(info));
  }
}
