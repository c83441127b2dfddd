import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { BuyShippingPayload } from '../domains/shipping/purchases/buy/buy-shipping.payload.js';

/** `BuyShippingPayload.order`. */
@Resolver(() => BuyShippingPayload)
export class BuyShippingOrderEdge {
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'The order as it is after the request. Null with `InvalidInput`, and when Amazon does not know the order. Cost: as `Purchase.order`.',
  })
  async order(
    @Root() { shownOrder }: BuyShippingPayload,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    if (!shownOrder) return null;
    const { sellerId, key, amazonOrderId, offerId } = shownOrder;
    const { orders, shipping } = context.seller(sellerId);
    const id = amazonOrderId ?? (await shipping.orderIdOf(offerId ?? '', key));
    return id === null ? null : orders.order(id, info);
  }
}
