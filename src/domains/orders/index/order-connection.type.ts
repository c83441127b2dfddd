import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../../graph/connection.type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import type { Fields } from '../../../graph/fields.js';
import { Problem } from '../../../graph/problem.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { COUNTED_ONE_BY_ONE } from '../../../store/orders/count-orders.js';
import { Order } from '../order.type.js';

@DataType(
  'How far the orders of a seller have been read. Amazon allows one search in three minutes, so lists of orders are answered from an index that is kept fresh in the background; an order that this API changed, or that a notification named, is read again at once.',
)
export class OrderFreshness extends FromFields<OrderFreshness> {
  sellerId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When all changes had last been read; null before the first time: then orders are missing, which is not to be taken for having none.',
  })
  syncedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Every order that changed between this moment and `coveredUntil` is there. Null before the first reading has ended.',
  })
  coveredFrom!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The end of that period. Amazon does not show changes of the last two minutes. Single orders may be newer.',
  })
  coveredUntil!: Date | null;

  @Field(() => DateTime, {
    description:
      'How far back `coveredFrom` is going to reach: ORDERS_HISTORY_DAYS before the seller was configured.',
  })
  historyFrom!: Date;

  @Field(() => Boolean, {
    description: 'Whether older orders are still being read: `coveredFrom` is moving back.',
  })
  isBackfilling!: boolean;

  @Field(() => Problem, {
    nullable: true,
    description:
      'Why the last reading failed, and since when readings fail. The server tries again by itself. Null after a reading that did not fail.',
  })
  problem!: Problem | null;

  @Field(() => Int, {
    description:
      'How many orders of the seller have left `PENDING` and are not known yet to be assigned to a supply source, or not to be: they may be missing in `SupplySource.orders`.',
  })
  ordersWithoutSupplySource?: number;
}

@DataType('An order in a list.')
export class OrderEdge {
  @Field(() => String, { description: 'Its place in the list, for `after`.' })
  get cursor(): string {
    return this.#writeCursor();
  }

  @Field(() => Order, { description: 'The order.' })
  node: Order;

  /** Few clients select the cursors of a page. */
  readonly #writeCursor: () => string;

  constructor(writeCursor: () => string, node: Order) {
    this.#writeCursor = writeCursor;
    this.node = node;
  }
}

/** `Fields` leaves functions out. */
type Later = Pick<OrderConnection, 'count' | 'unknown'>;

@DataType('A page of orders, as the index has them: `freshness` says how new that is.')
export class OrderConnection {
  @Field(() => [OrderEdge], { description: 'The orders with their places in the list.' })
  edges!: OrderEdge[];

  @Field(() => [Order], { description: 'The orders.' })
  nodes: Order[];

  @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
  pageInfo!: PageInfo;

  @Field(() => OrderFreshness, { description: 'How new the index is. Costs no call.' })
  freshness?: OrderFreshness;

  @Field(() => Int, {
    nullable: true,
    description: `The number of orders on all pages. Null when the server would have to test more than ${COUNTED_ONE_BY_ONE.toLocaleString('en-US')} orders one by one for several conditions together; add a period or \`statuses\` to the filter. Counted when selected. Costs no call.`,
  })
  totalCount?: number | null;

  /** Counts the orders of the list. Null when that would take too long. */
  readonly count!: () => Promise<number | null>;

  /** Returns the ids of the filter that the index does not have. */
  readonly unknown!: () => Promise<readonly string[]>;

  readonly #freshness: OrderFreshness | null;

  /** @throws TypeError for a page that was read without it. */
  shownFreshness(): OrderFreshness {
    if (this.#freshness) return this.#freshness;
    throw new TypeError('The freshness of a page that was read without it.');
  }

  /** @param page null in place of a freshness that is not selected. */
  constructor({
    freshness,
    ...page
  }: Fields<OrderConnection, 'nodes' | 'totalCount' | 'freshness'> &
    Later & { readonly freshness: OrderFreshness | null }) {
    Object.assign(this, page);
    this.nodes = page.edges.map(({ node }) => node);
    this.#freshness = freshness;
  }
}
