import { Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { Money } from '../../graph/money.type.js';
import { CountryCode, DateTime } from '../../graph/scalars.js';
import { Marketplace, marketplaceOf } from '../../graph/seller.type.js';
import type { OrderData } from './order-data.js';
import { Buyer, Recipient, RelatedOrder } from './order-facts.type.js';
import { NOT_READ_YET, PERSONAL } from './order-words.js';
import { PromisedWindow } from './promised-window.type.js';
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
});
export type OrderStatus = keyof typeof OrderStatus;

export const FulfilledBy = enumType('FulfilledBy', 'Who ships an order.', {
  MERCHANT: 'The seller.',
  AMAZON: 'Amazon.',
  UNKNOWN: 'A value that this version does not know.',
});
export type FulfilledBy = keyof typeof FulfilledBy;

@DataType(
  'An order of a buyer. Single orders come from the index when it has all that is selected, else from Amazon, which is asked only for the selected parts. `readAt` says how old the facts are.',
  Node,
  SellerOwned,
)
export class Order implements SellerOwned, OrderRef {
  #id: string | null = null;

  get id(): string {
    return (this.#id ??= globalId('Order', this.sellerId, this.amazonOrderId));
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

  @Field(() => Marketplace, {
    nullable: true,
    description: 'The marketplace it was placed in. Null when Amazon names none.',
  })
  get marketplace(): Marketplace | null {
    return this.marketplaceId === null ? null : marketplaceOf(this.marketplaceId);
  }

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

  @Field(() => String, {
    nullable: true,
    description: "The seller's own number of the order. Null when the seller gave it none.",
  })
  sellerOrderId!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Programs such as \`PRIME\`, \`PREMIUM\` or \`AMAZON_BUSINESS\`, in the words of Amazon, which may add others. ${NOT_READ_YET}`,
  })
  programs!: string[] | null;

  @Field(() => [RelatedOrder], {
    nullable: true,
    description: `Orders that it replaces or was exchanged for. ${NOT_READ_YET}`,
  })
  relatedOrders!: RelatedOrder[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when its label may be printed. Null when Amazon sets no such time.',
  })
  labelPrintableFrom!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether an item is a gift. ${NOT_READ_YET}`,
  })
  get isGift(): boolean | null {
    return this.items.some(({ isGift }) => isGift === null)
      ? null
      : this.items.some(({ isGift }) => isGift);
  }

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'Country that it goes to. The index keeps these two letters of the address only. Null while the order is pending, and without the role of the application for addresses.',
  })
  shipToCountryCode!: string | null;

  @Field(() => Buyer, {
    nullable: true,
    description: `Who ordered. Null while the order is pending. ${PERSONAL}`,
  })
  buyer!: Buyer | null;

  @Field(() => Recipient, {
    nullable: true,
    description: `Where it goes. Null while the order is pending. ${PERSONAL}`,
  })
  recipient!: Recipient | null;

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
    description: 'Packages that Amazon has on record; only of orders that the seller ships.',
  })
  packages!: OrderPackage[];

  readonly sellerId!: string;

  /** Null when Amazon sent none. */
  readonly marketplaceId!: string | null;

  /** True when the index had it, which holds no personal data. */
  readonly isIndexed!: boolean;

  /** The parts that it was read with. */
  readonly data!: ReadonlySet<OrderData>;

  constructor(fields: Fields<Order, 'id' | 'isCancellationRequested' | 'isGift' | 'marketplace'>) {
    Object.assign(this, fields);
  }
}
