import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { needOfPackage } from '../domains/orders/order-data.js';
import { OrderPackage } from '../domains/orders/order-package.type.js';
import { EvidenceDisagrees } from '../domains/shipping/purchases/records/purchase.result.js';

/** `EvidenceDisagrees.packages`. */
@Resolver(() => EvidenceDisagrees)
export class EvidenceDisagreesPackagesEdge {
  @FieldResolver(() => [OrderPackage], {
    nullable: true,
    description:
      'The packages of the order of the purchase, as Amazon has them now. Null when Amazon does not know the order. Cost: one getOrder (0.5/s).',
  })
  async packages(
    @Root() { purchase }: EvidenceDisagrees,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderPackage[] | null> {
    const { orders } = context.seller(purchase.sellerId);
    const order = await orders.orderWith(purchase.amazonOrderId, needOfPackage(info), info);
    return order && order.packages;
  }
}
