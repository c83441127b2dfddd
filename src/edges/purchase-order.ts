import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

/** `Purchase.order`. */
@Resolver(() => Purchase)
export class PurchaseOrderEdge {
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      'The order that is shipped. After a change it is read again. Cost: one getOrder (0.5/s) for each order, unless it is remembered with the same parts; `amazonOrderId` costs none.',
  })
  order(
    @Root() purchase: Purchase,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(purchase.sellerId).orders.order(purchase.amazonOrderId, info);
  }
}
