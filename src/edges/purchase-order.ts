import { Cacheable } from '../graph/cacheable.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { FROM_INDEX } from '../domains/orders/order-words.js';
import { Order } from '../domains/orders/order.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

/** `Purchase.order`. */
@Resolver(() => Purchase)
export class PurchaseOrderEdge {
  @Cacheable('orders')
  @FieldResolver(() => Order, {
    nullable: true,
    description: `The order that is shipped. Next to a mutation it is read from Amazon. ${FROM_INDEX}`,
  })
  order(
    @Root() purchase: Purchase,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(purchase.sellerId).orders.order(purchase.amazonOrderId, info);
  }
}
