import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../../graph/connection.args.js';
import { enumType } from '../../../graph/enum-type.js';
import { DateTimeRangeInput } from '../../../graph/date-time-range.input.js';
import { CountryCode } from '../../../graph/scalars.js';
import { OrderStatus } from '../order.type.js';

/** Sort order of a list of orders. */
export const OrderSort = enumType(
  'OrderSort',
  'The order of a list of orders. Orders of the same moment go by their id.',
  {
    PLACED_AT_DESC: 'The newest first.',
    PLACED_AT_ASC: 'The oldest first.',
    SHIP_BY_ASC: 'The one that must be shipped first comes first; those without a promise last.',
    UPDATED_AT_ASC:
      'The one that changed longest ago first, up to where nothing can be missing any more (some minutes ago): for programs that copy orders. A program that keeps the last `endCursor` and asks again later gets every change since, each at least once, if it began when `freshness.isBackfilling` was false.',
    UPDATED_AT_DESC: 'The one that changed last first.',
  },
);
export type OrderSort = keyof typeof OrderSort;

/** Most values of each list of the filter. */
export const MOST_VALUES = {
  ids: 100,
  statuses: 10,
  supplySourceIds: 50,
  skus: 50,
  marketplaceIds: 50,
  programs: 50,
  shipToCountryCodes: 50,
  purchaseBatchIds: 10,
  tags: 20,
  withoutTags: 20,
} as const;

const SINCE_READ =
  'An order that was stored by an earlier version of the server is missing until it was read again: `freshness.isBackfilling` is true meanwhile.';

@InputType({
  description:
    'Which orders; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no order. `tags` and `withoutTags` are no choices, and say what they mean.',
})
export class OrderFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: `These orders, up to ${MOST_VALUES.ids}: their ids in this graph or those of Amazon. \`OrderConnection.unknownIds\` has those that the index does not have.`,
  })
  ids?: string[] | null;

  @Field(() => [OrderStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: OrderStatus[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `With an item that Amazon assigned to one of these locations, up to ${MOST_VALUES.supplySourceIds}.`,
  })
  supplySourceIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Without an item that is known to be assigned to a location; with one for false.',
  })
  isUnassigned?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: `With an item of one of these SKUs, up to ${MOST_VALUES.skus}.`,
  })
  skus?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `With this tracking number on a package or on a label of this API, in either case, with or without spaces. ${SINCE_READ}`,
  })
  trackingNumber?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Placed in one of these marketplaces. ${SINCE_READ}`,
  })
  marketplaceIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `In any of these programs, such as \`PRIME\`, as an order or with an item. ${SINCE_READ}`,
  })
  programs?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'With a label that was bought with this API and not cancelled; without one for false. Exact at the moment of the request, except that a cancellation outside this API counts once it is known: see `Shipment.status`.',
  })
  hasLabel?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether the buyer asked to cancel an item that has not left. ${SINCE_READ}`,
  })
  isCancellationRequested?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it should have left and has not, at the moment of the request.',
  })
  isLate?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether an item is a gift. ${SINCE_READ}`,
  })
  isGift?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is on hold (`Order.hold`), at the moment of the request.',
  })
  isOnHold?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: `With all of these tags (\`Order.tags\`), up to ${MOST_VALUES.tags}. An empty list fits every order.`,
  })
  tags?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `With none of these tags, up to ${MOST_VALUES.withoutTags}. An empty list fits every order.`,
  })
  withoutTags?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Claimed by this person or station (`Order.claim.by`), at the moment of the request.',
  })
  claimedBy?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether anyone has claimed it (`Order.claim`), at the moment of the request.',
  })
  isClaimed?: boolean | null;

  @Field(() => [CountryCode], {
    nullable: true,
    description: `Going to one of these countries. Without the role of the application for addresses, no order fits. ${SINCE_READ}`,
  })
  shipToCountryCodes?: string[] | null;

  @Field(() => DateTimeRangeInput, { nullable: true, description: 'Placed in this period.' })
  placed?: DateTimeRangeInput | null;

  @Field(() => DateTimeRangeInput, { nullable: true, description: 'Last changed in this period.' })
  updated?: DateTimeRangeInput | null;

  @Field(() => DateTimeRangeInput, {
    nullable: true,
    description: '`shipBy.latest` is in this period. Orders without a promise do not fit.',
  })
  shipBy?: DateTimeRangeInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: `With a purchase in one of these batches (\`PurchaseBatch.id\`, or the client's key), up to ${MOST_VALUES.purchaseBatchIds}.`,
  })
  purchaseBatchIds?: string[] | null;
}

@ArgsType()
export class OrdersArgs extends ConnectionArgs {
  @Field(() => OrderFilterInput, {
    nullable: true,
    description:
      'Which ones; all that the seller ships when absent. When few of many orders fit several conditions together, the list is refused with BAD_USER_INPUT, which names what to add.',
  })
  filter?: OrderFilterInput | null;

  @Field(() => OrderSort, {
    defaultValue: OrderSort.PLACED_AT_DESC,
    description: 'In which order.',
  })
  sortBy!: OrderSort;
}

/** A period of ship-by times, in epoch milliseconds. The end is excluded. */
export interface DuePeriod {
  readonly fromMs: number;
  readonly beforeMs: number;
}

/** Returns the arguments of a list of orders in these statuses, or of those that are due in a period. */
export function openArgs(statuses: readonly OrderStatus[], due?: DuePeriod): OrdersArgs {
  const shipBy = due && { from: new Date(due.fromMs), before: new Date(due.beforeMs) };
  const filter = { statuses: [...statuses], ...(shipBy && { shipBy }) };
  return Object.assign(new OrdersArgs(), { sortBy: 'SHIP_BY_ASC' as const, filter });
}
