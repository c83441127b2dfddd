import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OrderItem } from '../domains/orders/order-item.type.js';
import { SellerInputField } from '../domains/shipping/offers/seller-input.type.js';
import { ITEMS_COST, orderItemsNamed } from './order-items-named.js';

/** `SellerInputField.orderItem`. */
@Resolver(() => SellerInputField)
export class SellerInputFieldOrderItemEdge {
  @FieldResolver(() => OrderItem, {
    nullable: true,
    description: `The order item that it is about. Null for a field of the parcel, and when Amazon does not know the order. ${ITEMS_COST}`,
  })
  async orderItem(
    @Root() field: SellerInputField,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderItem | null> {
    if (field.orderItemId === null) return null;
    const items = await orderItemsNamed(field, [field.orderItemId], context, info);
    return items?.[0] ?? null;
  }
}
