import { Field, Int } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { DateTime } from '../../graph/scalars.js';
import type { OrderRef } from './order-ref.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

const LIST_RETENTION =
  'Lists of orders lose it some time after the delivery, 30 days by default; `order` asks Amazon and has it.';

export const OrderPackageStatus = enumType('OrderPackageStatus', 'Where a package is on its way.', {
  PENDING: 'The carrier does not have it yet.',
  IN_TRANSIT: 'The carrier has it.',
  SHIPPED: 'The buyer has been told that it is on its way.',
  DELIVERED: 'It has arrived.',
  CANCELLED: 'Its label was cancelled before it left.',
  UNDELIVERABLE: 'The delivery failed.',
  UNKNOWN: 'A status that this version does not know.',
});
export type OrderPackageStatus = keyof typeof OrderPackageStatus;

@DataType('Units of an order item in a package.')
export class OrderPackageItem extends FromFields<OrderPackageItem> {
  @Field(() => String, { description: "Amazon's `orderItemId`." })
  orderItemId!: string;

  @Field(() => Int, { nullable: true, description: 'How many units are inside.' })
  quantity!: number | null;

  @Field(() => [String], {
    description: `Transparency codes of these units. ${LIST_RETENTION}`,
  })
  transparencyCodes!: string[];
}

@DataType(
  'A package of an order as Amazon has it on record, whether its label was bought from Amazon or the seller confirmed it.',
  Node,
  SellerOwned,
)
export class OrderPackage
  extends FromFields<OrderPackage, 'id' | 'sellerId'>
  implements SellerOwned
{
  get sellerId(): string {
    return this.order.sellerId;
  }

  get id(): string {
    return globalId(
      'OrderPackage',
      this.sellerId,
      this.order.amazonOrderId,
      this.packageReferenceId,
    );
  }

  @Field(() => String, { description: 'Names the package within its order.' })
  packageReferenceId!: string;

  @Field(() => OrderPackageStatus, { nullable: true, description: 'Where it is on its way.' })
  status!: OrderPackageStatus | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's word for where exactly it is, such as `PENDING_DROP_OFF`.",
  })
  detailedStatus!: string | null;

  @Field(() => String, { nullable: true, description: `The carrier. ${LIST_RETENTION}` })
  carrierName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The carrier's service. ${LIST_RETENTION}`,
  })
  serviceName!: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's tracking number." })
  trackingNumber!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is or was handed to the carrier.',
  })
  shipTime!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was put on record.' })
  createdAt!: Date | null;

  @Field(() => [OrderPackageItem], { description: 'What is inside.' })
  items!: OrderPackageItem[];

  @Field(() => Address, {
    nullable: true,
    description: `The seller's place it left from. Amazon tells the address alone, not the supply source. ${LIST_RETENTION}`,
  })
  shipFromAddress!: Address | null;

  /** The order that the package belongs to. */
  readonly order!: OrderRef;
}
