import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { RelatedOrder } from '../domains/orders/order-facts.type.js';
import { FROM_INDEX } from '../domains/orders/order-words.js';
import { Order } from '../domains/orders/order.type.js';

/** `RelatedOrder.order`. */
@Resolver(() => RelatedOrder)
export class RelatedOrderEdge {
  @FieldResolver(() => Order, {
    nullable: true,
    description: `The related order. Null when Amazon does not know it any more. ${FROM_INDEX}`,
  })
  order(
    @Root() { sellerId, amazonOrderId }: RelatedOrder,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(sellerId).orders.order(amazonOrderId, info);
  }
}
