import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../graph/connection.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { DateTime } from '../../graph/scalars.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';

export const ConfirmationState = enumType('ConfirmationState', 'Where a confirmation stands.', {
  RECORDED:
    'On record here. The next feed carries it. When the server that is sending the feed is killed, another one goes on after two minutes at most.',
  SUBMITTED: 'In a feed that waits at Amazon.',
  PROCESSING: 'Amazon processes the feed.',
  CONFIRMED: 'Amazon has accepted it. `replacedBy` is set once another one has corrected it.',
  FAILED: 'It had no effect: Amazon refused it, or it was not sent. `error` has the reason.',
  UNKNOWN:
    'It was sent, and no answer, report or order shows the outcome. Confirming the package again does no harm.',
  NOT_NEEDED:
    'The label was bought from Amazon with this API, so Amazon has the shipment already. Nothing is sent; `purchase` has the label.',
  SUPERSEDED:
    'A later confirmation of the package took its place: before a feed carried it, or before its outcome was learned. When that one fails by the operation, this one is `RECORDED` again.',
});
export type ConfirmationState = keyof typeof ConfirmationState;

/** The way of a confirmation to Amazon. */
export const ConfirmationRoute = enumType(
  'ConfirmationRoute',
  'The way that a confirmation takes to Amazon.',
  {
    API: 'The operation confirmShipment, with an outcome at once.',
    FEED: 'The fulfilment feed, in the background.',
  },
);
export type ConfirmationRoute = keyof typeof ConfirmationRoute;

@DataType('What Amazon says about a confirmation.')
export class ConfirmationNotice {
  @Field(() => String, { description: "Amazon's number, such as `18028`, or a word of this API." })
  code!: string;

  @Field(() => String, { description: "Amazon's text." })
  message!: string;
}

@DataType('The confirmation of one package, as it is on record here.', Node, SellerOwned)
export class Confirmation extends FromFields<Confirmation, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('Confirmation', this.sellerId, this.batchKey, String(this.position));
  }

  readonly sellerId!: string;

  /** The client's key of its batch, or a random one. */
  readonly batchKey!: string;

  @Field(() => Int, { description: 'Its place in the batch, from 0.' })
  position!: number;

  @Field(() => String, { description: 'The order.' })
  amazonOrderId!: string;

  @Field(() => String, { description: 'The number of the package within the order.' })
  packageReferenceId!: string;

  @Field(() => String, { description: "The carrier's tracking number." })
  trackingNumber!: string;

  @Field(() => ConfirmationState, { description: 'Where it stands.' })
  state!: ConfirmationState;

  @Field(() => ConfirmationRoute, {
    nullable: true,
    description: 'The way that it takes to Amazon; null when it is not needed.',
  })
  via!: ConfirmationRoute | null;

  @Field(() => ConfirmationNotice, {
    nullable: true,
    description: 'Why it failed, or why it is not known what became of it; else null.',
  })
  error!: ConfirmationNotice | null;

  @Field(() => [ConfirmationNotice], { description: 'What Amazon warns of; it took effect.' })
  warnings!: ConfirmationNotice[];

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's id of the feed that carried it. Null before it was sent, and without a feed.",
  })
  feedId!: string | null;

  @Field(() => DateTime, { description: 'When it was put on record.' })
  createdAt!: Date;

  @Field(() => String, {
    description:
      'Name of the caller that asked for it first, at that time. `unknown` for confirmations of earlier versions of the server.',
  })
  createdBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its outcome was learned.' })
  settledAt!: Date | null;

  /** The confirmation as it was sent, for `verification`. */
  readonly content!: PackageConfirmation;
  /** The key of the purchase that makes it unnecessary. */
  readonly purchaseKey!: string | null;
}

@DataType('How many of a batch are in a state.')
export class ConfirmationCount {
  @Field(() => ConfirmationState, { description: 'The state.' })
  state!: ConfirmationState;

  @Field(() => Int, { description: 'How many are in it.' })
  count!: number;
}

@DataType('A confirmation in a page.')
export class ConfirmationEdge extends FromFields<ConfirmationEdge> {
  @Field(() => String, { description: 'Continue behind it with `after`.' })
  cursor!: string;

  @Field(() => Confirmation, { description: 'The confirmation.' })
  node!: Confirmation;
}

/** `Fields` leaves functions out. */
type Counted = Pick<ConfirmationConnection, 'count'>;

@DataType('A page of confirmations. Its cursors never change.')
export class ConfirmationConnection {
  @Field(() => [ConfirmationEdge], { description: 'The confirmations with their cursors.' })
  edges!: ConfirmationEdge[];

  @Field(() => [Confirmation], { description: 'The confirmations.' })
  nodes: Confirmation[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;

  /** Counts the confirmations of the list. */
  readonly count!: () => Promise<number>;

  constructor(fields: Fields<ConfirmationConnection, 'nodes'> & Counted) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}

@DataType(
  'Confirmations that were asked for together. They go to Amazon with all else that waits, since a feed may be created once in 120 seconds, and go on after a restart.',
  Node,
  SellerOwned,
)
export class ConfirmationBatch extends FromFields<ConfirmationBatch, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('ConfirmationBatch', this.sellerId, this.key);
  }

  @Field(() => String, { description: "The client's key of the batch." })
  key!: string;

  readonly sellerId!: string;

  @Field(() => Int, { description: 'How many confirmations it has.' })
  totalCount!: number;

  @Field(() => DateTime, { description: 'When it was put on record.' })
  createdAt!: Date;

  @Field(() => String, {
    description:
      'Name of the caller that asked for it first, at that time. `unknown` for batches of earlier versions of the server.',
  })
  createdBy!: string;
}
