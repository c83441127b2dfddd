import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { needOfItem } from '../domains/orders/order-data.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { SellerInputField } from '../domains/shipping/offers/seller-input.type.js';

/** `SellerInputField.orderItem`. */
@Resolver(() => SellerInputField)
export class SellerInputFieldOrderItemEdge {
  @FieldResolver(() => OrderItem, {
    nullable: true,
    description:
      'The order item that it is about. Null for a field of the parcel, and when Amazon does not know the order. Cost: none when the index has all that is selected, else one getOrder (0.5/s), unless cached.',
  })
  async orderItem(
    @Root() { sellerId, amazonOrderId, orderItemId }: SellerInputField,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderItem | null> {
    if (orderItemId === null) return null;
    const order = await context.seller(sellerId).orders.indexFirst(amazonOrderId, needOfItem(info));
    return order?.items.find((item) => item.orderItemId === orderItemId) ?? null;
  }
}
