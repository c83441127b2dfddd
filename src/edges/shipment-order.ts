import { Cacheable } from '../graph/cacheable.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { FROM_INDEX } from '../domains/orders/order-words.js';
import { Order } from '../domains/orders/order.type.js';
import { Shipment } from '../domains/shipping/shipments/shipment.type.js';

/** `Shipment.order`. */
@Resolver(() => Shipment)
export class ShipmentOrderEdge {
  @Cacheable('orders')
  @FieldResolver(() => Order, {
    nullable: true,
    description: `The order it belongs to. Next to a mutation it is read from Amazon. ${FROM_INDEX}`,
  })
  async order(
    @Root() shipment: Shipment,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    const { amazonOrderId, sellerId } = shipment;
    return amazonOrderId === null
      ? null
      : context.seller(sellerId).orders.order(amazonOrderId, info);
  }
}
