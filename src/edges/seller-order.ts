import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { Cacheable } from '../graph/cacheable.js';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { Seller } from '../domains/sellers/seller.type.js';

/** `Seller.order`: the root field, for any seller. */
@Resolver(() => Seller)
export class SellerOrderEdge {
  @Cacheable()
  @FieldResolver(() => Order, {
    nullable: true,
    description:
      "One of the seller's orders; null when Amazon knows none with this id. Cost: one getOrder (0.5/s), unless it is remembered with the same parts.",
  })
  order(
    @Root() seller: Seller,
    @Arg('id', () => ID, {
      description: "Amazon's order id, in the form `123-1234567-1234567`.",
    })
    id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(seller.id).orders.order(id, info);
  }
}
