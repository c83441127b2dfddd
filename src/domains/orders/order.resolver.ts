import { Seller } from '../../graph/seller.type.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import type { RequestContext } from '../../context/request-context.js';
import { OrderConnection, OrderFreshness } from './index/order-connection.type.js';
import { OrdersArgs } from './index/order-filter.input.js';
import type { Buyer, GiftOption, Recipient } from './order-facts.type.js';
import { OrderItem } from './order-item.type.js';
import { OrderPackage } from './order-package.type.js';
import { followsFromIndex } from './index/order-selection.js';
import { needOfPage } from './index/page-need.js';
import type { OrderRef } from './order-ref.js';
import { FROM_INDEX } from './order-words.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { Order } from './order.type.js';

@Resolver(() => Order)
export class OrderResolver {
  // The type has the descriptions of those without one here.
  @Needs('READ_PERSONAL_DATA')
  @FieldResolver()
  async buyer(@Root() order: Order, @Ctx() context: RequestContext): Promise<Buyer | null> {
    if (order.data.has('BUYER')) return order.buyer;
    const { orders } = context.seller(order.sellerId);
    return (await orders.withPersonal(order, 'BUYER'))?.buyer ?? null;
  }

  @Needs('READ_PERSONAL_DATA')
  @FieldResolver()
  async recipient(@Root() order: Order, @Ctx() context: RequestContext): Promise<Recipient | null> {
    if (order.data.has('RECIPIENT')) return order.recipient;
    const { orders } = context.seller(order.sellerId);
    return (await orders.withPersonal(order, 'RECIPIENT'))?.recipient ?? null;
  }

  @Cacheable()
  @FieldResolver()
  shipToCountryCode(
    @Root() order: Order,
    @Ctx() context: RequestContext,
  ): string | null | Promise<string | null> {
    if (order.isIndexed || order.data.has('RECIPIENT')) return order.shipToCountryCode;
    return context.seller(order.sellerId).orders.shipToCountryCode(order);
  }

  @Cacheable()
  @FieldResolver(() => Boolean, {
    description: 'Whether it should have left and has not: `shipBy.latest` is over.',
  })
  isLate(@Root() order: Order, @Ctx() context: RequestContext): boolean {
    const isLate = context.seller(order.sellerId).orders.isLate(order);
    // It becomes late in the moment after that.
    if (!isLate && order.shipBy?.latest) context.changesAt(order.shipBy.latest.getTime() + 1);
    return isLate;
  }
}

/** Fields of an item that the index does not have. */
@Resolver(() => OrderItem)
export class OrderItemPersonalResolver {
  @Needs('READ_PERSONAL_DATA')
  @FieldResolver()
  async gift(@Root() item: OrderItem, @Ctx() context: RequestContext): Promise<GiftOption | null> {
    return (await fromAmazon(item, context))?.gift ?? null;
  }

  @Needs('READ_PERSONAL_DATA')
  @FieldResolver()
  async customizationUrl(
    @Root() item: OrderItem,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await fromAmazon(item, context))?.customizationUrl ?? null;
  }

  @Needs('READ_PERSONAL_DATA')
  @FieldResolver()
  async iossNumber(
    @Root() item: OrderItem,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await fromAmazon(item, context))?.iossNumber ?? null;
  }
}

async function fromAmazon(item: OrderItem, context: RequestContext): Promise<OrderItem | null> {
  const { order, orderItemId } = item;
  const parent = parentOf(order);
  if (!parent.isIndexed && parent.data.has('FULFILLMENT')) return item;
  const read = await context.seller(order.sellerId).orders.withPersonal(order, 'FULFILLMENT');
  return read?.items.find((other) => other.orderItemId === orderItemId) ?? null;
}

const PARENT = {
  description: 'The order that it belongs to, as it was read. Costs no call.',
} as const;

@Resolver(() => OrderItem)
export class OrderItemOrderResolver {
  @Cacheable()
  @FieldResolver(() => Order, PARENT)
  order(@Root() { order }: OrderItem): Order {
    return parentOf(order);
  }
}

@Resolver(() => OrderPackage)
export class OrderPackageOrderResolver {
  @Cacheable()
  @FieldResolver(() => Order, PARENT)
  order(@Root() { order }: OrderPackage): Order {
    return parentOf(order);
  }
}

/** The mapper gives every item and package the whole order. The classes name only its key, as they may not import it. */
function parentOf(ref: OrderRef): Order {
  if (ref instanceof Order) return ref;
  throw new TypeError(`The order ${ref.amazonOrderId} of an item or a package was not read.`);
}

@Resolver(() => OrderFreshness)
export class OrderFreshnessResolver {
  // The type has its description. Counted only when selected: on PostgreSQL the count can take longer than the list.
  @Cacheable('orders')
  @FieldResolver()
  ordersWithoutSupplySource(
    @Root() { sellerId }: OrderFreshness,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.indexState().openSources(sellerId);
  }
}

@Resolver(() => OrderConnection)
export class OrderConnectionResolver {
  // The type has its description. It changes more often than the orders.
  @Cacheable('progress')
  @FieldResolver()
  freshness(@Root() page: OrderConnection): OrderFreshness {
    return page.shownFreshness();
  }

  // The type has its description.
  @Cacheable('orders')
  @FieldResolver()
  totalCount(@Root() { count }: OrderConnection): Promise<number | null> {
    return count();
  }

  @Cacheable('orders')
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "The ids of `filter.ids` on all pages that the index has no order of the seller for, as Amazon's order ids, in their order, each once. The other conditions do not matter. An id is misspelled, or its order is one that the index does not have: see `freshness`, and `Seller.order`, which asks Amazon. Empty without `filter.ids`. Cost: no call.",
  })
  unknownIds(@Root() { unknown }: OrderConnection): Promise<readonly string[]> {
    return unknown();
  }
}

@Resolver(() => Seller)
export class SellerOrdersResolver {
  @Cacheable('orders')
  @FieldResolver(() => Order, {
    nullable: true,
    description: `One of the seller's orders. Null when neither the index nor Amazon has it. ${FROM_INDEX}`,
  })
  order(
    @Root() { sellerId }: Seller,
    @Arg('id', () => ID, {
      description: "Amazon's order id, in the form `123-1234567-1234567`.",
    })
    id: string,
    @Arg('fresh', () => Boolean, {
      defaultValue: false,
      description: 'Whether to ask Amazon now, past the index and all caches.',
    })
    fresh: boolean,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    const { orders } = context.seller(sellerId);
    if (fresh) context.changesAt(null);
    return fresh ? orders.orderNow(id, info) : orders.order(id, info);
  }

  @Cacheable('orders')
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description:
      "The orders that the seller ships, from the index; `freshness` says how new it is. Costs no call, but for those fields of an order that say so: those are asked for one order at a time. Pages don't shift when orders come or change.",
  })
  orders(
    @Root() { sellerId }: Seller,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderConnection> {
    if (!followsFromIndex(args)) context.changesAt(null);
    return context.seller(sellerId).orders.list.page(args, undefined, needOfPage(info));
  }
}
