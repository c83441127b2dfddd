import { Field, Int } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import { CountsAs } from '../../graph/list-size.js';
import { Money } from '../../graph/money.type.js';
import { DateTime, LocalDate, TimeZone } from '../../graph/scalars.js';
import { DayTimeZoneSource } from './day-time-zone.js';
import { MOST_GROUPS } from './end-of-day-tally.js';
import { LabelDay } from './label-day.js';
import type { LocalDay } from './local-day.js';

const TOTAL =
  'What the labels cost: the exact sum of `price`, one amount for each currency. A label without a known price adds nothing.';

const HELD =
  'They count like the others. Files of labels leave them out. Do not hand these parcels over before the hold is ended with `releaseOrders`.';

@DataType('The labels of one location and one carrier on one day.')
export class EndOfDayGroup extends FromFields<EndOfDayGroup> {
  readonly sellerId!: string;
  readonly supplySourceId!: string | null;
  readonly day!: LocalDay;
  /** Whether its labels have no ship date although the day is that of ship dates. */
  readonly isWithoutShipDate!: boolean;

  @Field(() => LabelDay, {
    description:
      'The day that its labels count on. PURCHASED in a day by SHIP_DATE: their ship dates are not known, so they count on the day of their purchase.',
  })
  by!: LabelDay;

  @Field(() => String, {
    nullable: true,
    description: 'The carrier. Null when it is not known, as of labels that a person settled.',
  })
  carrierName!: string | null;

  @Field(() => TimeZone, { description: 'The time zone that the day is counted in.' })
  timeZone!: string;

  @Field(() => DayTimeZoneSource, { description: 'Where the time zone comes from.' })
  timeZoneSource!: DayTimeZoneSource;

  @Field(() => DateTime, { description: 'The first moment of the day.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The first moment after the day.' })
  before!: Date;

  @Field(() => Int, { description: 'The number of labels.' })
  count!: number;

  @Field(() => Int, { description: `How many of them are of orders on hold now. ${HELD}` })
  onHoldCount!: number;

  @CountsAs({ entries: 1 })
  @Field(() => [Money], { description: TOTAL })
  totalPrice!: Money[];
}

@DataType(
  'What is left at the end of the day, as of now, whatever the `date` is. Each list is one of this API with a filter, so that nothing is counted in another way here.',
)
export class EndOfDayLeftovers extends FromFields<EndOfDayLeftovers> {
  readonly sellerId!: string;
  readonly supplySourceId!: string | null;
  readonly day!: LocalDay;
}

@DataType('What left on a day, and what did not.')
export class EndOfDay extends FromFields<EndOfDay> {
  readonly sellerId!: string;
  readonly supplySourceId!: string | null;
  readonly day!: LocalDay;

  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => LabelDay, { description: 'The day that the labels count on, as it was asked for.' })
  by!: LabelDay;

  @Field(() => TimeZone, {
    description:
      'The time zone of the day for `confirmations` and `leftovers`: that of the location that was asked for, else that of the marketplace. Each group has its own.',
  })
  timeZone!: string;

  @Field(() => DayTimeZoneSource, { description: 'Where the time zone comes from.' })
  timeZoneSource!: DayTimeZoneSource;

  @CountsAs({ entries: 20 })
  @Field(() => [EndOfDayGroup], {
    description: `The labels by location and carrier, at most ${MOST_GROUPS} groups: locations by their id, addresses last, and of each the largest group first. Labels without a ship date are groups apart in a day by SHIP_DATE, behind the others of their location.`,
  })
  groups!: EndOfDayGroup[];

  @Field(() => Int, { description: 'The number of labels of all groups.' })
  count!: number;

  @Field(() => Int, {
    description: `How many of them are of orders on hold now: \`onHold\` lists them. ${HELD}`,
  })
  onHoldCount!: number;

  /** Keys of the purchases of labels whose order is on hold, in the order of their time. */
  readonly heldKeys!: ReadonlySet<string>;

  @Field(() => Int, {
    description:
      'How many of them count on the day of their purchase because their ship date is not known. 0 in a day by PURCHASED.',
  })
  withoutShipDateCount!: number;

  @CountsAs({ entries: 1 })
  @Field(() => [Money], { description: TOTAL })
  totalPrice!: Money[];

  @Field(() => Boolean, {
    description: `Whether labels are missing: the last ones of a day with more labels than a request adds up, or groups beyond the first ${MOST_GROUPS}. Ask for one location then.`,
  })
  isTruncated!: boolean;

  @Field(() => EndOfDayLeftovers, { description: 'What is left.' })
  leftovers!: EndOfDayLeftovers;
}
