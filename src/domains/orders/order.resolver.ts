import { Seller } from '../../graph/seller.type.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import type { RequestContext } from '../../context/request-context.js';
import type { Address } from '../../graph/address.type.js';
import { OrderConnection, OrderFreshness } from './index/order-connection.type.js';
import { OrdersArgs } from './index/order-filter.input.js';
import { Order } from './order.type.js';

@Resolver(() => Order)
export class OrderResolver {
  // The type has its description.
  @FieldResolver()
  recipientAddress(
    @Root() order: Order,
    @Ctx() context: RequestContext,
  ): Address | null | Promise<Address | null> {
    if (!order.isIndexed) return order.recipientAddress;
    return context.seller(order.sellerId).orders.recipientAddress(order);
  }
}

@Resolver(() => OrderFreshness)
export class OrderFreshnessResolver {
  // The type has its description. Counted only when selected: on PostgreSQL the count can take longer than the list.
  @FieldResolver()
  ordersWithoutSupplySource(
    @Root() { sellerId }: OrderFreshness,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.seller(sellerId).orders.list.openSources();
  }
}

@Resolver(() => Seller)
export class SellerOrdersResolver {
  @Cacheable()
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      "One of the seller's orders; null when Amazon knows none with this id. Cost: one getOrder (0.5/s), unless it is remembered with the same parts.",
  })
  order(
    @Root() { sellerId }: Seller,
    @Arg('id', () => ID, {
      description: "Amazon's order id, in the form `123-1234567-1234567`.",
    })
    id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(sellerId).orders.order(id, info);
  }

  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description:
      "The orders that the seller ships, from the index; `freshness` says how new it is. Costs no call, but for those fields of an order that say so: those are asked for one order at a time. Pages don't shift when orders come or change.",
  })
  orders(
    @Root() { sellerId }: Seller,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: RequestContext,
  ): Promise<OrderConnection> {
    return context.seller(sellerId).orders.list.page(args);
  }
}
