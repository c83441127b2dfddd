import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import type { Fields } from '../../graph/fields.js';
import { DateTime, NonNegativeInt } from '../../graph/scalars.js';

export enum OrderPackageStatus {
  PENDING = 'PENDING',
  IN_TRANSIT = 'IN_TRANSIT',
  SHIPPED = 'SHIPPED',
  DELIVERED = 'DELIVERED',
  CANCELLED = 'CANCELLED',
  UNDELIVERABLE = 'UNDELIVERABLE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(OrderPackageStatus, {
  name: 'OrderPackageStatus',
  description: 'Where a package is on its way.',
  valuesConfig: {
    PENDING: { description: 'The carrier does not have it yet.' },
    IN_TRANSIT: { description: 'The carrier has it.' },
    SHIPPED: { description: 'The buyer has been told that it is on its way.' },
    DELIVERED: { description: 'It has arrived.' },
    CANCELLED: { description: 'Its label was cancelled before it left.' },
    UNDELIVERABLE: { description: 'The delivery failed.' },
    UNKNOWN: { description: 'A status that this version does not know.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Units of an order item in a package.' })
export class OrderPackageItem {
  @Field(() => ID, { description: "Amazon's `orderItemId`." })
  orderItemId!: string;

  @Field(() => NonNegativeInt, { nullable: true, description: 'How many units are inside.' })
  quantity!: number | null;

  @Field(() => [String], { description: 'Transparency codes of these units.' })
  transparencyCodes!: string[];

  constructor(fields: Fields<OrderPackageItem>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A package of an order as Amazon has it on record, whether its label was bought from Amazon or the seller confirmed it.',
})
export class OrderPackage {
  @Field(() => ID, { description: 'Names the package within its order.' })
  packageReferenceId!: string;

  @Field(() => OrderPackageStatus, { nullable: true, description: 'Where it is on its way.' })
  status!: OrderPackageStatus | null;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's word for where exactly it is, such as `PENDING_DROP_OFF`.",
  })
  detailedStatus!: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier.' })
  carrier!: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's service." })
  shippingService!: string | null;

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
    description:
      "The seller's place it left from. Amazon tells the address alone, not the supply source.",
  })
  shipFromAddress!: Address | null;

  constructor(fields: Fields<OrderPackage>) {
    Object.assign(this, fields);
  }
}
