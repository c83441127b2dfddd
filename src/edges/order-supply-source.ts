import { Cacheable } from '../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Eventual } from '../graph/eventual.js';
import type { RequestContext } from '../context/request-context.js';
import { Order } from '../domains/orders/order.type.js';
import { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import { assignedSupplySource } from './assigned-supply-source.js';

/** `Order.supplySource`. */
@Resolver(() => Order)
export class OrderSupplySourceEdge {
  @Cacheable('orders')
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'Where Amazon wants it to be shipped from, the first of its items where they differ; null while that is open, as it is for pending orders. The index of orders remembers it for good, and costs no call. What that does not know only Orders v0 tells, until Amazon removes it on 27 March 2027: one getOrderV0 (0.5/s) for one order, one getOrdersV0 (one in a minute, burst 20) for each 50 orders of a request. Cost besides: one getSupplySource for each supply source; none for what is remembered.',
  })
  supplySource(
    @Root() order: Order,
    @Ctx() context: RequestContext,
  ): Eventual<SupplySource | null> {
    return assignedSupplySource(order, context);
  }
}
