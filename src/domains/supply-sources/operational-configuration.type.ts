import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Duration, LocalTime, NonNegativeInt } from '../../graph/scalars.js';
import { CountsAs } from '../../graph/list-size.js';

export enum TimeUnit {
  MINUTES = 'Minutes',
  HOURS = 'Hours',
  DAYS = 'Days',
}

registerEnumType(TimeUnit, {
  name: 'TimeUnit',
  description: 'Unit of a time span.',
  valuesConfig: {
    MINUTES: { description: 'Minutes.' },
    HOURS: { description: 'Hours.' },
    DAYS: { description: 'Days of 24 hours.' },
  },
});

export enum ThroughputUnit {
  ORDER = 'Order',
}

registerEnumType(ThroughputUnit, {
  name: 'ThroughputUnit',
  description: 'What a throughput cap counts.',
  valuesConfig: {
    ORDER: { description: 'Orders. Amazon also writes `ORDER` and `ORDERS`.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'The contact of a location that Amazon and buyers see.',
})
export class PrimaryContact {
  @Field(() => String, {
    nullable: true,
    description: 'Email address; shown to buyers. As Amazon has it, which may be no valid address.',
  })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number of the person, business or institution.',
  })
  phone: string | null;

  constructor(email: string | null, phone: string | null) {
    this.email = email;
    this.phone = phone;
  }
}

@ObjectType({ simpleResolvers: true, description: 'Contact details of a location.' })
export class ContactDetails {
  @Field(() => PrimaryContact, { nullable: true, description: 'The primary contact.' })
  primary: PrimaryContact | null;

  constructor(primary: PrimaryContact | null) {
    this.primary = primary;
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'How much a location can take on in a span of time.',
})
export class ThroughputCap {
  @Field(() => NonNegativeInt, { nullable: true, description: 'How many in each span.' })
  value: number | null;

  @Field(() => TimeUnit, { nullable: true, description: 'The span.' })
  timeUnit: TimeUnit | null;

  constructor(value: number | null, timeUnit: TimeUnit | null) {
    this.value = value;
    this.timeUnit = timeUnit;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The throughput that Amazon plans with.' })
export class ThroughputConfig {
  @Field(() => ThroughputCap, { nullable: true, description: 'The cap; null when there is none.' })
  throughputCap: ThroughputCap | null;

  @Field(() => ThroughputUnit, { nullable: true, description: 'What the cap counts.' })
  throughputUnit: ThroughputUnit | null;

  constructor(throughputCap: ThroughputCap | null, throughputUnit: ThroughputUnit | null) {
    this.throughputCap = throughputCap;
    this.throughputUnit = throughputUnit;
  }
}

@ObjectType({ simpleResolvers: true })
abstract class TimeSpan {
  @Field(() => NonNegativeInt, { description: 'Number of units.' })
  value: number;

  @Field(() => TimeUnit, {
    nullable: true,
    description: 'The unit; null for one that this version does not know.',
  })
  timeUnit: TimeUnit | null;

  @Field(() => Duration, {
    nullable: true,
    description: 'The same as an ISO 8601 duration, such as `PT1H` or `P2D`.',
  })
  duration: string | null;

  constructor(value: number, timeUnit: TimeUnit | null) {
    this.value = value;
    this.timeUnit = timeUnit;
    this.duration = isoDuration(value, timeUnit);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How long the seller needs to get an item ready. Only for buy-online-pickup-in-store (BOPIS); must not be used with Multi-Location Inventory.',
})
export class HandlingTime extends TimeSpan {}

@ObjectType({
  simpleResolvers: true,
  description: 'How long an item stays at the location after it is ready for pickup.',
})
export class InventoryHoldPeriod extends TimeSpan {}

function isoDuration(value: number, unit: TimeUnit | null): string | null {
  switch (unit) {
    case TimeUnit.MINUTES:
      return `PT${value}M`;
    case TimeUnit.HOURS:
      return `PT${value}H`;
    case TimeUnit.DAYS:
      return `P${value}D`;
    case null:
      return null;
  }
}

@ObjectType({ simpleResolvers: true, description: 'One window in which a location is open.' })
export class OperatingHours {
  @Field(() => LocalTime, { description: 'Opening time in the time zone of the supply source.' })
  startTime: string;

  @Field(() => LocalTime, {
    description:
      'Closing time; on the next day when it is earlier than the opening. `23:59` means the end of the day, which Amazon may write as `24:00`.',
  })
  endTime: string;

  @Field(() => Boolean, { description: 'True when the window ends on the next day.' })
  spansMidnight: boolean;

  constructor(startTime: string, endTime: string) {
    this.startTime = startTime;
    this.endTime = endTime;
    this.spansMidnight = endTime < startTime;
  }
}

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

@ObjectType({
  simpleResolvers: true,
  description:
    'Opening windows by day of the week. An empty list is a closed day. Amazon writes a closed day as a window that starts and ends at the same time: it is an empty list here.',
})
export class OperatingHoursByDay implements HoursByDay {
  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Monday.' })
  monday: OperatingHours[];

  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Tuesday.' })
  tuesday: OperatingHours[];

  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Wednesday.' })
  wednesday: OperatingHours[];

  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Thursday.' })
  thursday: OperatingHours[];

  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Friday.' })
  friday: OperatingHours[];

  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Saturday.' })
  saturday: OperatingHours[];

  @CountsAs({ entries: 1 })
  @Field(() => [OperatingHours], { description: 'Windows that open on Sunday.' })
  sunday: OperatingHours[];

  constructor(hours: HoursByDay) {
    this.monday = hours.monday;
    this.tuesday = hours.tuesday;
    this.wednesday = hours.wednesday;
    this.thursday = hours.thursday;
    this.friday = hours.friday;
    this.saturday = hours.saturday;
    this.sunday = hours.sunday;
  }
}

/** The parts of an operational configuration; null where a level says nothing. */
export interface OperationalConfigurationParts {
  contactDetails: ContactDetails | null;
  throughputConfig: ThroughputConfig | null;
  operatingHoursByDay: OperatingHoursByDay | null;
  handlingTime: HandlingTime | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How a location or one of its channels operates. It can stand at several levels; a nearer level overrides a further one, part by part.',
})
export class OperationalConfiguration implements OperationalConfigurationParts {
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

  constructor(parts: OperationalConfigurationParts) {
    this.contactDetails = parts.contactDetails;
    this.throughputConfig = parts.throughputConfig;
    this.operatingHoursByDay = parts.operatingHoursByDay;
    this.handlingTime = parts.handlingTime;
  }
}
