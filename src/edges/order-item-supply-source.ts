import type { Eventual } from '../graph/eventual.js';
import { Cacheable } from '../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { assignedSupplySource } from './assigned-supply-source.js';

/** `OrderItem.supplySource`. */
@Resolver(() => OrderItem)
export class OrderItemSupplySourceEdge {
  @Cacheable('orders')
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'Where Amazon wants it to be shipped from. Notifications tell it for each item, Orders v0 for the order as a whole. Null while that is open, and for assignments that were not read before 27 March 2027. Cost: that of `Order.supplySource`, once for all items.',
  })
  supplySource(
    @Root() item: OrderItem,
    @Ctx() context: RequestContext,
  ): Eventual<SupplySource | null> {
    return assignedSupplySource(item.order, context, item.orderItemId);
  }
}
