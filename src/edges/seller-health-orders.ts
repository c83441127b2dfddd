import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderFreshness } from '../domains/orders/index/order-connection.type.js';
import { SellerHealth } from '../domains/sellers/health/seller-health.type.js';

/** `SellerHealth.orders`. */
@Resolver(() => SellerHealth)
export class SellerHealthOrdersEdge {
  @FieldResolver(() => OrderFreshness, {
    nullable: true,
    description:
      'How new the index of orders is. Null while the server keeps none (`ORDERS_HISTORY_DAYS` is 0). Cost: no call; one read of the store for all sellers of a list.',
  })
  orders(
    @Root() { sellerId }: SellerHealth,
    @Ctx() context: RequestContext,
  ): Promise<OrderFreshness | null> {
    return context.indexState().freshness(sellerId);
  }
}
