import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { Money } from '../../graph/money.type.js';
import { ItemCancellation } from './item-cancellation.type.js';
import type { OrderRef } from './order-ref.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

@DataType('Units of one product in an order.', Node, SellerOwned)
export class OrderItem
  extends FromFields<OrderItem, 'id' | 'sellerId' | 'isCancellationRequested'>
  implements SellerOwned
{
  get sellerId(): string {
    return this.order.sellerId;
  }

  get id(): string {
    return globalId('OrderItem', this.sellerId, this.order.amazonOrderId, this.orderItemId);
  }

  @Field(() => String, { description: "Amazon's `orderItemId`, unique within the order." })
  orderItemId!: string;

  @Field(() => String, { nullable: true, description: "The seller's SKU." })
  sku!: string | null;

  @Field(() => String, { nullable: true, description: 'ASIN of the product.' })
  asin!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the product.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'Units that were ordered.' })
  quantityOrdered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Units that have left.' })
  quantityFulfilled!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Units that have not left. Of a cancelled order as well: look at its `status`.',
  })
  quantityUnfulfilled!: number | null;

  @Field(() => Money, { nullable: true, description: 'Price of one unit.' })
  unitPrice!: Money | null;

  @Field(() => ItemCancellation, {
    nullable: true,
    description:
      'A request of the buyer to cancel it, or its cancellation; null without either. In lists as new as the index.',
  })
  cancellation!: ItemCancellation | null;

  /** Whether the buyer asked to cancel it, and it has neither left nor been cancelled. */
  get isCancellationRequested(): boolean {
    const { cancellation, quantityUnfulfilled } = this;
    const isOpen = cancellation !== null && cancellation.cancelledBy === null;
    return isOpen && cancellation.requestedBy !== null && quantityUnfulfilled !== 0;
  }

  /** The order that contains the item. */
  readonly order!: OrderRef;
}
