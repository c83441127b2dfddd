import { Cacheable } from '../graph/cacheable.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderPackage } from '../domains/orders/order-package.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';

/** `OrderPackage.purchase`. */
@Resolver(() => OrderPackage)
export class OrderPackagePurchaseEdge {
  @Cacheable('purchases')
  @FieldResolver(() => Purchase, {
    nullable: true,
    description:
      'The purchase of its label: the one for the order with the same tracking number. Null when the label was not bought with this API, or the package has no tracking number. Cost: no call.',
  })
  purchase(
    @Root() { sellerId, order, trackingNumber }: OrderPackage,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    const { records } = context.seller(sellerId).shipping;
    return records.byPackage(order.amazonOrderId, trackingNumber);
  }
}
