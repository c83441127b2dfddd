import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Confirmation } from '../domains/confirmations/confirmation.type.js';
import { FROM_INDEX } from '../domains/orders/order-words.js';
import { Order } from '../domains/orders/order.type.js';

const ORDER = {
  nullable: true,
  description: `The order that is shipped. Next to a mutation it is read from Amazon. ${FROM_INDEX}`,
} as const;

/** `Confirmation.order`. */
@Resolver(() => Confirmation)
export class ConfirmationOrderEdge {
  @FieldResolver(() => Order, ORDER)
  order(
    @Root() { sellerId, amazonOrderId }: Confirmation,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(sellerId).orders.order(amazonOrderId, info);
  }
}
