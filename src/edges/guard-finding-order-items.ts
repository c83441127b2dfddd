import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { GuardFinding } from '../domains/shipping/purchases/buy/guarded.result.js';
import { ITEMS_COST, orderItemsNamed } from './order-items-named.js';

/** `GuardFinding.orderItems`. */
@Resolver(() => GuardFinding)
export class GuardFindingOrderItemsEdge {
  @FieldResolver(() => [OrderItem], {
    nullable: true,
    description: `The order items that it is about; empty for a guard that is about the whole parcel. Null when Amazon does not know the order. ${ITEMS_COST}`,
  })
  orderItems(
    @Root() finding: GuardFinding,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderItem[] | null> {
    return orderItemsNamed(finding, finding.orderItemIds, context, info);
  }
}
