import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../../graph/fields.js';
import { DateTime } from '../../../graph/scalars.js';

const NAME =
  'Name of the caller at that time: of its access key, or of its token. Several people may share one.';

@DataType(
  'A hold of an order. Until it ends, no label is bought for the order unless the purchase names ORDER_ON_HOLD in `despite`.',
)
export class OrderHold extends FromFields<OrderHold> {
  @Field(() => String, {
    nullable: true,
    description: 'Why, as a person wrote it. Null when its encryption key is missing.',
  })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When the order was put on hold, the last time.' })
  heldAt!: Date;

  @Field(() => String, { description: `Who put it on hold. ${NAME}` })
  heldBy!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself. Null for a hold that `releaseOrders` must end.',
  })
  until!: Date | null;
}

@DataType(
  'A claim of an order by a person or a station, which ends by itself. Until then, a label for the order is bought only by a purchase with the same `claimedBy`, or one that names CLAIMED_BY_ANOTHER in `despite`.',
)
export class OrderClaim extends FromFields<OrderClaim> {
  @Field(() => String, { description: 'Who has claimed it: the text of `claimOrders`.' })
  by!: string;

  @Field(() => DateTime, { description: 'When it was claimed. A renewal does not change it.' })
  claimedAt!: Date;

  @Field(() => DateTime, { description: 'When the claim ends by itself.' })
  expiresAt!: Date;

  @Field(() => String, { description: `Who made the claim. ${NAME}` })
  createdBy!: string;
}

@DataType('An order of a request that another has claimed.')
export class OrderClaimedByAnother extends FromFields<OrderClaimedByAnother> {
  @Field(() => String, { description: "Amazon's order id." })
  amazonOrderId!: string;

  @Field(() => OrderClaim, { description: 'The claim of the other.' })
  claim!: OrderClaim;
}

@DataType('A tag that orders of a seller have.')
export class OrderTag extends FromFields<OrderTag> {
  @Field(() => String, { description: 'The tag.' })
  tag!: string;

  @Field(() => Int, {
    description:
      'Number of orders that have it, in whatever state they are, also those that the index does not have.',
  })
  orderCount!: number;
}

/** Marks that keep labels of an order from being bought. */
export type StoppingMarks = Pick<OrderMarksInForce, 'hold' | 'claim'>;

/** The marks of an order that are in force. */
export interface OrderMarksInForce {
  readonly hold: OrderHold | null;
  readonly tags: readonly string[];
  readonly claim: OrderClaim | null;
}
