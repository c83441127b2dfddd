import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderConnection } from '../domains/orders/index/order-connection.type.js';
import { OrdersArgs } from '../domains/orders/index/order-filter.input.js';
import { Seller } from '../domains/sellers/seller.type.js';

/** `Seller.orders`: the root field, for any seller. */
@Resolver(() => Seller)
export class SellerOrdersEdge {
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description:
      "The orders that the seller ships, from the index; `freshness` says how new it is. Costs no call, but for those fields of an order that say so: those are asked for one order at a time. Pages don't shift when orders come or change.",
  })
  orders(
    @Root() seller: Seller,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    return context.seller(seller.id).orders.list.page(args);
  }
}
