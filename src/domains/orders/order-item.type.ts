import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { Money } from '../../graph/money.type.js';
import { ItemCancellation } from './item-cancellation.type.js';
import { GiftOption, ItemCondition, ShippingConstraints } from './order-facts.type.js';
import { NOT_READ_YET, PERSONAL } from './order-words.js';
import { PromisedWindow } from './promised-window.type.js';
import type { OrderRef } from './order-ref.js';
import { globalId } from '../../graph/global-id.js';
import { Url } from '../../graph/scalars.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

@DataType('Units of one product in an order.', Node, SellerOwned)
export class OrderItem
  extends FromFields<OrderItem, 'id' | 'sellerId' | 'isCancellationRequested'>
  implements SellerOwned
{
  get sellerId(): string {
    return this.order.sellerId;
  }

  #id: string | null = null;

  get id(): string {
    const { sellerId, order, orderItemId } = this;
    return (this.#id ??= globalId('OrderItem', sellerId, order.amazonOrderId, orderItemId));
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

  @Field(() => [String], {
    nullable: true,
    description: `Programs such as \`TRANSPARENCY\` or \`SUBSCRIBE_AND_SAVE\`, in the words of Amazon, which may add others. ${NOT_READ_YET}`,
  })
  programs!: string[] | null;

  @Field(() => ItemCondition, {
    nullable: true,
    description: 'Condition in which it is sold. Null when Amazon sends none.',
  })
  condition!: ItemCondition | null;

  @Field(() => Boolean, { nullable: true, description: `Whether it is a gift. ${NOT_READ_YET}` })
  isGift!: boolean | null;

  @Field(() => ShippingConstraints, {
    nullable: true,
    description: `What the carrier must do. ${NOT_READ_YET}`,
  })
  shippingConstraints!: ShippingConstraints | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether Amazon requires the serial numbers of its units. ${NOT_READ_YET}`,
  })
  requiresSerialNumber!: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: `Serial numbers of its units that Amazon has. ${NOT_READ_YET}`,
  })
  serialNumbers!: string[] | null;

  @Field(() => PromisedWindow, {
    nullable: true,
    description: 'When its delivery is agreed for. Null without an appointment.',
  })
  scheduledDelivery!: PromisedWindow | null;

  @Field(() => GiftOption, {
    nullable: true,
    description: `Gift message and wrapping. Null when it is no gift. ${PERSONAL}`,
  })
  gift!: GiftOption | null;

  @Field(() => Url, {
    nullable: true,
    description: `Where the files of a customised item are. Null for other items, and for an address that is no web address. ${PERSONAL}`,
  })
  customizationUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Number under which import tax was paid (IOSS), for parcels to the European Union. ${PERSONAL}`,
  })
  iossNumber!: string | null;

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
