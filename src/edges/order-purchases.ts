import { Cacheable } from '../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Eventual } from '../graph/eventual.js';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

/** `Order.purchases`. */
@Resolver(() => Order)
export class OrderPurchasesEdge {
  @Cacheable('purchases')
  @FieldResolver(() => [Purchase], {
    nullable: true,
    description:
      'Purchases of labels for it that were made with this API, the oldest first, whatever became of them. Costs no call.',
  })
  purchases(@Root() order: Order, @Ctx() context: RequestContext): Eventual<Purchase[]> {
    return context.seller(order.sellerId).shipping.records.byOrder(order.amazonOrderId);
  }
}
