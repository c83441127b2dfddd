import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../../graph/connection.args.js';
import { enumType } from '../../../graph/enum-type.js';
import { DateTime } from '../../../graph/scalars.js';
import { OrderStatus } from '../order.type.js';

/** Sort order of a list of orders. */
export const OrderSort = enumType(
  'OrderSort',
  'The order of a list of orders. Orders of the same moment go by their id.',
  {
    PLACED_AT_DESC: 'The newest first.',
    SHIP_BY_ASC: 'The one that must be shipped first comes first; those without a promise last.',
    UPDATED_AT_ASC:
      'The one that changed longest ago first, up to where nothing can be missing any more (some minutes ago): for programs that copy orders. A program that keeps the last `endCursor` and asks again later gets every change since, each at least once, if it began when `freshness.isBackfilling` was false.',
  },
);
export type OrderSort = keyof typeof OrderSort;

@InputType({ description: 'Which orders are wanted; each part that is given must fit.' })
export class OrderFilterInput {
  @Field(() => [OrderStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: OrderStatus[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With at least one item that Amazon assigned to this supply source.',
  })
  supplySourceId?: string | null;

  @Field(() => String, { nullable: true, description: 'With at least one item of this SKU.' })
  sku?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Placed after this moment.' })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Placed before this moment.' })
  createdBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Last changed after this moment.' })
  updatedAfter?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'To be shipped before this moment (`shipBy.latest`).',
  })
  shipByBefore?: Date | null;
}

@ArgsType()
export class OrdersArgs extends ConnectionArgs {
  @Field(() => OrderFilterInput, {
    nullable: true,
    description: 'Which ones; all that the seller ships when absent.',
  })
  filter?: OrderFilterInput | null;

  @Field(() => OrderSort, {
    defaultValue: OrderSort.PLACED_AT_DESC,
    description: 'In which order.',
  })
  sortBy!: OrderSort;
}
