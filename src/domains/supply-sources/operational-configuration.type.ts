import { Field, Int } from 'type-graphql';
import { describeEnum } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { Duration, LocalTime } from '../../graph/scalars.js';
import { CountsAs } from '../../graph/list-size.js';

export enum TimeUnit {
  MINUTES = 'Minutes',
  HOURS = 'Hours',
  DAYS = 'Days',
}

describeEnum({ TimeUnit }, 'Unit of a time span.', {
  MINUTES: 'Minutes.',
  HOURS: 'Hours.',
  DAYS: 'Days of 24 hours.',
});

export enum ThroughputUnit {
  ORDER = 'Order',
}

describeEnum({ ThroughputUnit }, 'What a throughput cap counts.', {
  ORDER: 'Orders. Amazon also writes `ORDER` and `ORDERS`.',
});

@DataType('The contact of a location that Amazon and buyers see.')
export class PrimaryContact extends FromFields<PrimaryContact> {
  @Field(() => String, {
    nullable: true,
    description: 'Email address; shown to buyers. As Amazon has it, which may be no valid address.',
  })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number of the person, business or institution.',
  })
  phone!: string | null;
}

@DataType('Contact details of a location.')
export class ContactDetails extends FromFields<ContactDetails> {
  @Field(() => PrimaryContact, { nullable: true, description: 'The primary contact.' })
  primary!: PrimaryContact | null;
}

@DataType('How much a location can take on in a span of time.')
export class ThroughputCap extends FromFields<ThroughputCap> {
  @Field(() => Int, { description: 'How many in each span.' })
  value!: number;

  @Field(() => TimeUnit, { description: 'The span.' })
  timeUnit!: TimeUnit;
}

@DataType('The throughput that Amazon plans with.')
export class ThroughputConfig extends FromFields<ThroughputConfig> {
  @Field(() => ThroughputCap, {
    nullable: true,
    description:
      'The cap. Null when there is none, or its span is in a unit that this version does not know.',
  })
  throughputCap!: ThroughputCap | null;

  @Field(() => ThroughputUnit, { nullable: true, description: 'What the cap counts.' })
  throughputUnit!: ThroughputUnit | null;
}

@DataType()
abstract class TimeSpan {
  @Field(() => Int, { description: 'Number of units.' })
  value!: number;

  @Field(() => TimeUnit, { description: 'The unit.' })
  timeUnit!: TimeUnit;

  @Field(() => Duration, {
    description: 'The same as an ISO 8601 duration, such as `PT1H` or `P2D`.',
  })
  duration: string;

  constructor(fields: Fields<TimeSpan, 'duration'>) {
    Object.assign(this, fields);
    this.duration = isoDuration(fields.value, fields.timeUnit);
  }
}

@DataType(
  'How long the seller needs to get an item ready. Only for buy-online-pickup-in-store (BOPIS); must not be used with Multi-Location Inventory.',
)
export class HandlingTime extends TimeSpan {}

@DataType('How long an item stays at the location after it is ready for pickup.')
export class InventoryHoldPeriod extends TimeSpan {}

function isoDuration(value: number, unit: TimeUnit): string {
  switch (unit) {
    case TimeUnit.MINUTES:
      return `PT${value}M`;
    case TimeUnit.HOURS:
      return `PT${value}H`;
    case TimeUnit.DAYS:
      return `P${value}D`;
  }
}

@DataType('One window in which a location is open.')
export class OperatingHours {
  @Field(() => LocalTime, { description: 'Opening time in the time zone of the supply source.' })
  startTime!: string;

  @Field(() => LocalTime, {
    description:
      'Closing time; on the next day when it is earlier than the opening. `23:59` means the end of the day, which Amazon may write as `24:00`.',
  })
  endTime!: string;

  @Field(() => Boolean, { description: 'True when the window ends on the next day.' })
  spansMidnight: boolean;

  constructor(fields: Fields<OperatingHours, 'spansMidnight'>) {
    Object.assign(this, fields);
    this.spansMidnight = fields.endTime < fields.startTime;
  }
}

/** Most opening windows of a day: one for each half hour. */
export const MAX_WINDOWS = 48;

/** Windows of a day for the cost of a query: a shop has one to three. The size of an answer is bounded for those with more. */
const COUNTED_WINDOWS = 4;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type HoursByDay = Readonly<Record<Weekday, OperatingHours[]>>;

@DataType(
  'Opening windows by day of the week. An empty list is a closed day. Amazon writes a closed day as a window that starts and ends at the same time: it is an empty list here.',
)
export class OperatingHoursByDay implements HoursByDay {
  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Monday.' })
  monday: OperatingHours[];

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Tuesday.' })
  tuesday: OperatingHours[];

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Wednesday.' })
  wednesday: OperatingHours[];

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Thursday.' })
  thursday: OperatingHours[];

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Friday.' })
  friday: OperatingHours[];

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Saturday.' })
  saturday: OperatingHours[];

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], { description: 'Windows that open on Sunday.' })
  sunday: OperatingHours[];

  constructor(fields: Fields<OperatingHoursByDay>) {
    this.monday = fields.monday;
    this.tuesday = fields.tuesday;
    this.wednesday = fields.wednesday;
    this.thursday = fields.thursday;
    this.friday = fields.friday;
    this.saturday = fields.saturday;
    this.sunday = fields.sunday;
  }
}

@DataType(
  'How a location or one of its channels operates. It can stand at several levels; a nearer level overrides a further one, part by part.',
)
export class OperationalConfiguration {
  @Field(() => ContactDetails, { nullable: true, description: 'Who can be reached there.' })
  contactDetails: ContactDetails | null;

  @Field(() => ThroughputConfig, { nullable: true, description: 'How much it can take on.' })
  throughputConfig: ThroughputConfig | null;

  @Field(() => OperatingHoursByDay, {
    nullable: true,
    description: 'When it is open; null when this level does not say.',
  })
  operatingHoursByDay: OperatingHoursByDay | null;

  @Field(() => HandlingTime, {
    nullable: true,
    description: 'Time to get an item ready. BOPIS only.',
  })
  handlingTime: HandlingTime | null;

  constructor(fields: Fields<OperationalConfiguration>) {
    this.contactDetails = fields.contactDetails;
    this.throughputConfig = fields.throughputConfig;
    this.operatingHoursByDay = fields.operatingHoursByDay;
    this.handlingTime = fields.handlingTime;
  }
}
