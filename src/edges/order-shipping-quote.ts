import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { ShippingObstacle } from '../domains/shipping/offers/shipping-obstacle.type.js';
import { ShippingQuoteArgs } from '../domains/shipping/offers/shipping-quote.input.js';
import { QUOTE_WEIGHT } from '../domains/shipping/offers/shipping-quote.service.js';
import { ShippingQuote } from '../domains/shipping/offers/shipping-quote.type.js';
import { Cacheable } from '../graph/cacheable.js';
import { Weighs } from '../graph/list-size.js';
import { obstacleOf, quoteOrder } from './order-quote.js';

/** `Order.shippingQuote` and why it is null. */
@Resolver(() => Order)
export class OrderShippingQuoteEdge {
  @Weighs(...QUOTE_WEIGHT)
  @Cacheable('orders', 'purchases')
  @FieldResolver(() => ShippingQuote, {
    nullable: true,
    description:
      "What can be bought for a parcel of the order. Null when nothing is left to ship and the parcel names no `items`, or when the order cannot be shipped: `shippingObstacle` says why. Without `parcel.package`, each order is quoted for its own `suggestedParcel`; where a size is not known, this field alone has the error PACKAGE_UNKNOWN. Cost: one getEligibleShipmentServices (6/s, burst 12) for each different parcel, unless it was requested in the last 30 seconds and nothing was bought since; without `parcel.package` that of `suggestedParcel`; one getSupplySource for the sender's address; without `parcel.shipFrom` that of `supplySource`. Amazon has no batch: offers for 50 orders take six seconds.",
  })
  shippingQuote(
    @Root() order: Order,
    @Args(() => ShippingQuoteArgs) args: ShippingQuoteArgs,
    @Ctx() context: RequestContext,
  ): Promise<ShippingQuote | null> {
    if (!followsFromCaches(args)) context.changesAt(null);
    return quoteOrder(order, args, context.seller(order.sellerId));
  }

  @Cacheable('purchases')
  @FieldResolver(() => ShippingObstacle, {
    nullable: true,
    description:
      'Why `shippingQuote` is null for a parcel without `items`. Null when something is left to ship. Costs no call of its own.',
  })
  shippingObstacle(
    @Root() order: Order,
    @Ctx() context: RequestContext,
  ): Promise<ShippingObstacle | null> {
    return obstacleOf(order, context.seller(order.sellerId));
  }
}

/**
 * Tells whether the offers for a parcel depend only on the order, its labels and cached answers of Amazon: not on saved boxes and sizes of
 * units, nor on whether its dates are over.
 */
function followsFromCaches({ parcel }: ShippingQuoteArgs): boolean {
  if (!parcel?.package || parcel.package.size.boxId) return false;
  return !parcel.shipDate && !parcel.mustArriveBy;
}

/** `ShippingQuote.order`. */
@Resolver(() => ShippingQuote)
export class ShippingQuoteOrderEdge {
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'The order. Cost: one getOrder (0.5/s), unless it was read with the same parts in the last seconds.',
  })
  order(
    @Root() quote: ShippingQuote,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(quote.sellerId).orders.order(quote.amazonOrderId, info);
  }
}
