import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { assignedSupplySource } from './assigned-supply-source.js';

/** `OrderItem.supplySource`. */
@Resolver(() => OrderItem)
export class OrderItemSupplySourceEdge {
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'Where Amazon wants it to be shipped from: the supply source of its order, since Orders v0 tells it for the order as a whole. Null while that is open, and from 27 March 2027 on. Cost: that of `Order.supplySource`, once for all items.',
  })
  supplySource(
    @Root() item: OrderItem,
    @Ctx() context: RequestContext,
  ): Promise<SupplySource | null> {
    return assignedSupplySource(item.order, context);
  }
}
