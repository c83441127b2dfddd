import { Field, ID, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { Money } from '../../graph/money.type.js';
import type { OrderRef } from './order-ref.js';

@DataType('Units of one product in an order.')
export class OrderItem extends FromFields<OrderItem> {
  @Field(() => ID, { description: "Amazon's `orderItemId`, unique within the order." })
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

  /** The order that contains the item. */
  readonly order!: OrderRef;
}
