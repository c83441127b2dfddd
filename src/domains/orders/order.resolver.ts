import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Cacheable } from '../../schema/cacheable.js';
import type { RequestContext } from '../../context.js';
import { Order } from './order.type.js';

@Resolver(() => Order)
export class OrderResolver {
  @Cacheable()
  @Query(() => Order, {
    nullable: true,
    description:
      'An order; null when Amazon knows none with this id. Cost: one getOrder (0.5/s), unless it is remembered with the same parts.',
  })
  order(
    @Arg('id', () => ID, {
      description: "Amazon's order id, in the form `123-1234567-1234567`.",
    })
    id: string,
    @Arg('sellerId', () => ID, {
      nullable: true,
      description: 'The seller; the default seller when absent.',
    })
    sellerId: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return context.seller(sellerId).orders.order(id, info);
  }
}
