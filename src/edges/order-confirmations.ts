import { Cacheable } from '../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Eventual } from '../graph/eventual.js';
import type { RequestContext } from '../context/request-context.js';
import { Confirmation } from '../domains/confirmations/confirmation.type.js';
import { Order } from '../domains/orders/order.type.js';

/** `Order.confirmations`. */
@Resolver(() => Order)
export class OrderConfirmationsEdge {
  @Cacheable('confirmations')
  @FieldResolver(() => [Confirmation], {
    nullable: true,
    description:
      'Confirmations of its packages with this API, the oldest first. `packages` has what Amazon has on record. Cost: no call.',
  })
  confirmations(@Root() order: Order, @Ctx() context: RequestContext): Eventual<Confirmation[]> {
    return context.seller(order.sellerId).confirmations.records.ofOrder(order.amazonOrderId);
  }
}
