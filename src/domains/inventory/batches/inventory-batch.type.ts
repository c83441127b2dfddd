import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../../graph/connection.type.js';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import type { Fields } from '../../../graph/fields.js';
import { globalId } from '../../../graph/global-id.js';
import { CountsAs } from '../../../graph/list-size.js';
import { Node, SellerOwned } from '../../../graph/node.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { ListingIssue } from '../listing-issue.type.js';

export const InventoryChangeState = enumType(
  'InventoryChangeState',
  'Where a quantity of a batch stands.',
  {
    RECORDED:
      'On record here. The next feed of its marketplace carries it, when the feed before has ended.',
    SUBMITTED: 'In a feed that Amazon has.',
    ACCEPTED:
      'Amazon accepted it, and its report did not show it in the listing: units were sold meanwhile, or the listing follows in some minutes.',
    APPLIED: 'Amazon accepted it, and its report shows it in the listing.',
    REJECTED:
      'It had no effect: a rule of this API or Amazon refused it. `issues` has the reasons.',
    SUPERSEDED:
      'A later quantity of the same SKU and place took its place before it was sent. When that one is refused at once, this one is `RECORDED` again.',
    UNKNOWN:
      'It was sent, and nothing shows the outcome: the feed was lost, failed or was cancelled, or the listing is missing. `issues` has what to do.',
  },
);
export type InventoryChangeState = keyof typeof InventoryChangeState;

/** Issues that a quantity has in most cases. */
const ISSUES = 2;

@DataType('One quantity of a batch: a SKU in one place.')
export class InventoryChange extends FromFields<InventoryChange> {
  @Field(() => Int, { description: 'Its place in the batch, from 0, counted through all SKUs.' })
  position!: number;

  @Field(() => String, { description: 'The SKU.' })
  sku!: string;

  @Field(() => String, {
    description:
      "Amazon's code of the channel (`fulfillmentChannelCode`): a supplySourceId, or `DEFAULT` for stock that belongs to no location.",
  })
  channelCode!: string;

  @Field(() => Int, { description: 'The quantity that was asked for.' })
  quantity!: number;

  @Field(() => InventoryChangeState, { description: 'Where it stands.' })
  state!: InventoryChangeState;

  @CountsAs({ entries: ISSUES })
  @Field(() => [ListingIssue], {
    description:
      'Why it was refused, or why its outcome is not known; with other states what Amazon warns of. Codes of digits are those of Amazon.',
  })
  issues!: ListingIssue[];

  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the feed that carried it. Null before, and without a feed.",
  })
  feedId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When its outcome was learned.' })
  settledAt!: Date | null;
}

@DataType('How many quantities of a batch are in a state.')
export class InventoryChangeCount {
  @Field(() => InventoryChangeState, { description: 'The state.' })
  state!: InventoryChangeState;

  @Field(() => Int, { description: 'How many are in it.' })
  count!: number;
}

@DataType('A quantity in a page, with its cursor.')
export class InventoryChangeEdge extends FromFields<InventoryChangeEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this quantity.' })
  cursor!: string;

  @Field(() => InventoryChange, { description: 'The quantity.' })
  node!: InventoryChange;
}

@DataType('A page of the quantities of a batch. Its cursors never change.')
export class InventoryChangeConnection {
  @Field(() => [InventoryChangeEdge], { description: 'The quantities with their cursors.' })
  edges!: InventoryChangeEdge[];

  @Field(() => [InventoryChange], { description: 'The quantities without cursors.' })
  nodes: InventoryChange[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the quantities of the list. */
  readonly count!: () => Promise<number>;

  constructor(fields: Fields<InventoryChangeConnection, 'nodes'> & Counted) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}

/** `Fields` leaves functions out. */
interface Counted {
  readonly count: () => Promise<number>;
}

@DataType(
  'Quantities that were set together. They go to Amazon by the listings feed, one feed after the other, since a feed may be created once in 120 seconds, and go on after a restart.',
  Node,
  SellerOwned,
)
export class InventoryBatch extends FromFields<InventoryBatch, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('InventoryBatch', this.sellerId, this.key);
  }

  @Field(() => String, { description: "The client's key of the batch." })
  key!: string;

  readonly sellerId!: string;

  @Field(() => Int, { description: 'How many quantities it has.' })
  totalCount!: number;

  @Field(() => DateTime, { description: 'When it was put on record.' })
  createdAt!: Date;

  @Field(() => String, {
    description: 'Name of the caller that asked for it first, at that time.',
  })
  createdBy!: string;
}

@DataType('A batch of quantities in a page, with its cursor.')
export class InventoryBatchEdge extends FromFields<InventoryBatchEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this batch.' })
  cursor!: string;

  @Field(() => InventoryBatch, { description: 'The batch.' })
  node!: InventoryBatch;
}

@DataType('A page of batches of quantities.')
export class InventoryBatchConnection {
  @Field(() => [InventoryBatchEdge], { description: 'The batches with their cursors.' })
  edges!: InventoryBatchEdge[];

  @Field(() => [InventoryBatch], { description: 'The batches without cursors.' })
  nodes: InventoryBatch[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the batches of the list. */
  readonly count!: () => Promise<number>;

  constructor(fields: Fields<InventoryBatchConnection, 'nodes'> & Counted) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}
