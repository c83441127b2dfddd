import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { needOfItem } from '../domains/orders/order-data.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { GuardFinding } from '../domains/shipping/purchases/buy/guarded.result.js';

/** `GuardFinding.orderItems`. */
@Resolver(() => GuardFinding)
export class GuardFindingOrderItemsEdge {
  @FieldResolver(() => [OrderItem], {
    nullable: true,
    description:
      'The order items that it is about; empty for a guard that is about the whole parcel. Null when Amazon does not know the order. Cost: none when the index has all that is selected, else one getOrder (0.5/s), unless cached.',
  })
  async orderItems(
    @Root() { sellerId, amazonOrderId, orderItemIds }: GuardFinding,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderItem[] | null> {
    if (orderItemIds.length === 0) return [];
    const order = await context.seller(sellerId).orders.indexFirst(amazonOrderId, needOfItem(info));
    return order && order.items.filter(({ orderItemId }) => orderItemIds.includes(orderItemId));
  }
}
