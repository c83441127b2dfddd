import { Field } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { Money } from '../../graph/money.type.js';
import { DateTime } from '../../graph/scalars.js';
import type { OrderData } from './order-data.js';
import { OrderItem } from './order-item.type.js';
import { OrderPackage } from './order-package.type.js';
import type { OrderRef } from './order-ref.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

export const OrderStatus = enumType('OrderStatus', 'How far an order has come.', {
  PENDING_AVAILABILITY: 'A pre-order of something not released yet; it can not be shipped.',
  PENDING: 'Placed, and not paid yet; it can not be shipped.',
  UNSHIPPED: 'Ready to be shipped; nothing of it has left.',
  PARTIALLY_SHIPPED: 'Something of it has left, and something has not.',
  SHIPPED: 'All of it has left.',
  CANCELLED: 'It is not going to be fulfilled.',
  UNFULFILLABLE: 'Amazon can not fulfil it; only orders of other shops that Amazon ships.',
  UNKNOWN: 'A status that this version does not know.',
});
export type OrderStatus = keyof typeof OrderStatus;

export const FulfilledBy = enumType('FulfilledBy', 'Who ships an order.', {
  MERCHANT: 'The seller.',
  AMAZON: 'Amazon.',
  UNKNOWN: 'A value that this version does not know.',
});
export type FulfilledBy = keyof typeof FulfilledBy;

/** How a single order is read. */
export const FROM_INDEX =
  'It comes from the index when that has every selected field and no later change is recorded; `readAt` says how old it is. Cost: none from the index; else one getOrder (0.5/s), unless it is cached with the same parts.';

@DataType('A period that Amazon promised to the buyer.')
export class PromisedWindow extends FromFields<PromisedWindow> {
  @Field(() => DateTime, { nullable: true, description: 'Not before.' })
  earliest!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Not after.' })
  latest!: Date | null;
}

@DataType(
  'An order of a buyer. Single orders come from the index when it has all that is selected, else from Amazon, which is asked only for the selected parts. `readAt` says how old the facts are.',
  Node,
  SellerOwned,
)
export class Order implements SellerOwned, OrderRef {
  get id(): string {
    return globalId('Order', this.sellerId, this.amazonOrderId);
  }

  @Field(() => String, { description: "Amazon's order id, in the form `123-1234567-1234567`." })
  amazonOrderId!: string;

  @Field(() => OrderStatus, { nullable: true, description: 'How far it has come.' })
  status!: OrderStatus | null;

  @Field(() => FulfilledBy, { nullable: true, description: 'Who ships it.' })
  fulfilledBy!: FulfilledBy | null;

  @Field(() => String, {
    nullable: true,
    description: 'Speed that the buyer chose, such as `STANDARD` or `NEXT_DAY`.',
  })
  serviceLevel!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was placed.' })
  placedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last changed.' })
  updatedAt!: Date | null;

  @Field(() => DateTime, {
    description:
      'When its facts were read from Amazon. Of an order that an earlier version of the server stored, the time of its last change: the facts are at least that new.',
  })
  readAt!: Date;

  @Field(() => String, { nullable: true, description: 'The marketplace it was placed in.' })
  marketplaceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the marketplace.' })
  marketplaceName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was placed: `AMAZON`, or `NON_AMAZON` for other shops.',
  })
  salesChannel!: string | null;

  @Field(() => PromisedWindow, { nullable: true, description: 'When it must be shipped.' })
  shipBy!: PromisedWindow | null;

  @Field(() => PromisedWindow, { nullable: true, description: 'When it must arrive.' })
  deliverBy!: PromisedWindow | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What the buyer pays in all; null while the order is pending.',
  })
  total!: Money | null;

  @Field(() => Address, {
    nullable: true,
    description:
      "Where it goes. Personal data of the buyer: Amazon is asked for it only when this field is selected, the application's role must allow it, and it is never logged or stored. Null while the order is pending. Labels do not need it: Amazon takes the address from the order. Cost: none for `order`, which is loaded with it; one getOrder (0.5/s) for each order of a list.",
  })
  recipientAddress!: Address | null;

  @Field(() => Boolean, {
    description:
      'Whether the buyer asked to cancel an item that has not left. A request of the last minutes may be missing in lists: it comes with the next change of the order.',
  })
  get isCancellationRequested(): boolean {
    return this.items.some((item) => item.isCancellationRequested);
  }

  @Field(() => [OrderItem], { description: 'What was ordered.' })
  items!: OrderItem[];

  @Field(() => [OrderPackage], {
    description: 'Packages that Amazon knows of; only of orders that the seller ships.',
  })
  packages!: OrderPackage[];

  readonly sellerId!: string;

  /** The parts that it was read with. */
  readonly data!: ReadonlySet<OrderData>;

  constructor(fields: Fields<Order, 'id' | 'isCancellationRequested'>) {
    Object.assign(this, fields);
  }
}
