import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { DateTime, TimeZone } from '../../graph/scalars.js';
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
      'The last moment of this day at which the location is open, so that parcels can be handed over. It may have passed. Null for the whole seller, when the location is closed on this day or archived, and when its hours are not known.',
  })
  lastHandOverAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The latest start of work for a hand-over on this day: `lastHandOverAt` less the handling time, within opening hours. It may have passed. Null for the whole seller, when the location is closed on this day or archived, and when its hours are not known.',
  })
  cutOffAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The earliest hand-over of an order whose work begins at `at`. Null for the whole seller, when the location does not open within eight days or is archived, and when its hours are not known.',
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
    description:
      'Not late yet, and due before `earliestHandOverAt`: work that begins now is too late for them, because of the opening hours and the handling time. They may be due today as well. Null where `earliestHandOverAt` is null.',
  })
  pastCutOff!: OrdersToShip | null;
}
