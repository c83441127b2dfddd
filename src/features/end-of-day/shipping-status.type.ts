import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';
import { DateTime, TimeZone } from '../../graph/scalars.js';
import { MOST_DAYS_SEARCHED } from './cut-off.js';
import { DayTimeZoneSource } from './day-time-zone.js';

/** A period of ship-by times, in epoch milliseconds. */
export interface ShipByPeriod {
  /** Null: without a start. */
  readonly fromMs: number | null;
  readonly beforeMs: number;
}

@DataType('Orders that are still to be shipped, by the time until which they must be.')
export class OrdersToShip extends FromFields<OrdersToShip> {
  readonly sellerId!: string;
  /** Null for all locations. */
  readonly supplySourceId!: string | null;
  readonly shipBy!: ShipByPeriod;
}

/** Most orders whose labels are looked at, to count them by carrier. */
export const MOST_LABELLED_ORDERS = 500;

@DataType('Orders by the carrier of their labels.')
export class OrdersOfCarrier extends FromFields<OrdersOfCarrier> {
  @Field(() => String, {
    nullable: true,
    description:
      'The carrier, as `Purchase.carrierName` has it. Null for labels whose carrier is not known, such as those that a person settled.',
  })
  carrierName!: string | null;

  @Field(() => Int, {
    description: 'The number of orders with such a label that was not cancelled.',
  })
  count!: number;
}

@DataType(
  'Orders that are still to be shipped, by the carrier of the labels that were bought for them with this API. An order without such a label has no carrier: `withoutLabelCount` counts it, and nothing is guessed from its service level.',
)
export class OrdersByCarrier extends FromFields<OrdersByCarrier> {
  @CountsAs({ entries: 5 })
  @Field(() => [OrdersOfCarrier], {
    description:
      'By carrier, the most orders first. An order with labels of several carriers counts for each of them.',
  })
  carriers!: OrdersOfCarrier[];

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of orders without a label, whose carrier is not known. Null when it would take too long to count them.',
  })
  withoutLabelCount!: number | null;

  @Field(() => Boolean, {
    description: `Whether there are more orders with a label than the ${MOST_LABELLED_ORDERS} most urgent ones, which were counted.`,
  })
  isTruncated!: boolean;
}

@DataType(
  'Whether what is to be shipped leaves in time. Counts orders that are UNSHIPPED or PARTIALLY_SHIPPED at the moment of the request and that have a ship-by time.',
)
export class ShippingStatus extends FromFields<ShippingStatus> {
  @Field(() => DateTime, {
    description:
      'The moment that the ship-by times are compared with. Pass it as `at` to read further pages of a list.',
  })
  at!: Date;

  @Field(() => TimeZone, { description: 'The time zone that the day is counted in.' })
  timeZone!: string;

  @Field(() => DayTimeZoneSource, { description: 'Where the time zone comes from.' })
  timeZoneSource!: DayTimeZoneSource;

  @Field(() => DateTime, { description: 'The first moment after the day.' })
  dayEndsAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The last moment of this day at which the location is open, so that parcels can be handed over. It may have passed. Null for the whole seller, and when the location is closed on this day or archived. Null also when its hours are not known: only then `SupplySource.noOpenStateReason` for OUTBOUND has the reason.',
  })
  lastHandOverAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The latest start of work for a hand-over on this day: `lastHandOverAt` less the handling time, within opening hours. It may have passed. Null for the whole seller, and when the location is closed on this day or archived. Null also when its hours are not known: only then `SupplySource.noOpenStateReason` for OUTBOUND has the reason.',
  })
  cutOffAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: `The earliest hand-over of an order whose work begins at \`at\`: the location is open, and the handling time has passed. Null for the whole seller, when there is none within ${MOST_DAYS_SEARCHED} days, and when the location is archived; \`pastCutOff\` is known for such a location. Null also when its hours are not known: then \`pastCutOff\` is null, and \`SupplySource.noOpenStateReason\` for OUTBOUND has the reason.`,
  })
  earliestHandOverAt!: Date | null;

  @Field(() => OrdersToShip, { description: 'Late: their ship-by time has passed.' })
  late!: OrdersToShip;

  @Field(() => OrdersToShip, {
    description: 'Due on this day, and not late yet: at risk when nothing is done about them.',
  })
  dueToday!: OrdersToShip;

  @Field(() => OrdersToShip, {
    nullable: true,
    description: `Not late yet, and due before \`earliestHandOverAt\`: work that begins now is too late for them, because of the opening hours and the handling time. They may be due today as well. Without a hand-over within ${MOST_DAYS_SEARCHED} days, these are all that are due within them. Null for the whole seller, and when the hours of the location are not known: \`SupplySource.noOpenStateReason\` for OUTBOUND has the reason.`,
  })
  pastCutOff!: OrdersToShip | null;
}
