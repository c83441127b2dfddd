import { Field, Int } from 'type-graphql';
import { OrderFreshness } from '../../domains/orders/index/order-connection.type.js';
import type { OrderConnection } from '../../domains/orders/index/order-connection.type.js';
import type { OrderFilterInput } from '../../domains/orders/index/order-filter.input.js';
import { OrderItem } from '../../domains/orders/order-item.type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';

@DataType('One SKU at one location.')
export class PickListLine extends FromFields<PickListLine> {
  readonly sellerId!: string;
  /** Null when none is known. */
  readonly supplySourceId!: string | null;

  @Field(() => String, { nullable: true, description: 'The SKU; null for an item without one.' })
  sku!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the product.' })
  title!: string | null;

  @Field(() => Int, { description: 'Units to take.' })
  quantity!: number;

  @Field(() => Int, {
    description:
      'Those of `quantity` whose buyer asked to cancel: clear them up before they are packed. `orderItems` names them by `cancellation`.',
  })
  cancellationRequestedQuantity!: number;

  @Field(() => Int, {
    description:
      'Those of `quantity` whose order is on hold now, as of a batch that was bought before the hold: do not pack them before the hold is ended with `releaseOrders`. `Order.hold` says why.',
  })
  onHoldQuantity!: number;

  @CountsAs({ entries: 10 })
  @Field(() => [OrderItem], {
    description: 'The items of orders that it is for, the most urgent order first.',
  })
  orderItems!: OrderItem[];

  /** Units of each item, in the same order, and whether its order is on hold. */
  readonly units!: readonly { readonly quantity: number; readonly isOnHold: boolean }[];
}

@DataType('What to take from the shelves, added up.')
export class PickList extends FromFields<PickList> {
  readonly sellerId!: string;
  readonly filter!: OrderFilterInput | null;
  readonly listed!: Pick<OrderConnection, 'unknown'>;

  @CountsAs({ entries: 100 })
  @Field(() => [PickListLine], {
    description:
      'One line for each location and SKU: by the id of the location, then by SKU. Lines without a location come last.',
  })
  lines!: PickListLine[];

  @Field(() => Int, { description: 'Orders that it has units of.' })
  orderCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether more orders fit than it was made of: the 500 that must leave first are added up. Narrow the filter to have the others.',
  })
  isTruncated!: boolean;

  @Field(() => OrderFreshness, {
    description: 'How new the index of orders is, which the list is made of.',
  })
  freshness!: OrderFreshness;
}
