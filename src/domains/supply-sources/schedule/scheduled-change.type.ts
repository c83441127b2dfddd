import { Field } from 'type-graphql';
import { PageInfo } from '../../../graph/connection.type.js';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import type { Fields } from '../../../graph/fields.js';
import { globalId } from '../../../graph/global-id.js';
import { CountsAs } from '../../../graph/list-size.js';
import { NextStep } from '../../../graph/next-step.js';
import { Node, SellerOwned } from '../../../graph/node.type.js';
import { DateTime, LocalDate, TimeZone } from '../../../graph/scalars.js';
import { OperatingHours } from '../operational-configuration.type.js';
import { SupplySourceLevel } from './hour-levels.js';

export const ScheduledChangeState = enumType(
  'ScheduledChangeState',
  'Where a scheduled change of a supply source stands.',
  {
    SCHEDULED: 'On record here. Nothing was sent to Amazon.',
    APPLYING:
      'The special hours are being written. Without an answer of Amazon, they are read back. When it is cancelled, it is APPLIED for a moment and then REVERTING.',
    APPLIED: 'Amazon has the special hours.',
    REVERTING:
      'The hours before are being restored, because the days are over or a client has cancelled it (`cancelledAt`). Amazon may still have the special hours.',
    REVERTED: 'The hours before are restored, except for those that `problem` names.',
    FAILED: 'It was given up. `problem` says why, and what Amazon has now.',
    CANCELLED:
      'It was cancelled before Amazon had any of its hours, or with the archiving of its supply source, as `problem` then says.',
  },
);
export type ScheduledChangeState = keyof typeof ScheduledChangeState;

export const Weekday = enumType('Weekday', 'A day of the week.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});
export type Weekday = keyof typeof Weekday;

export const ScheduledChangeProblemCode = enumType(
  'ScheduledChangeProblemCode',
  'What is wrong with a scheduled change.',
  {
    AMAZON_UNAVAILABLE: 'Amazon cannot be reached or is too slow. The server tries again.',
    ACCESS_DENIED: 'Amazon denies access to the supply source. The server tries again.',
    EARLIER_CHANGE_IN_FORCE:
      'An earlier change has not restored its hours yet. This one waits for it.',
    MISSED: 'The days were over before the server could write. Nothing was changed.',
    SUPPLY_SOURCE_ARCHIVED:
      'The supply source is archived, so nothing can be written. Special hours that Amazon has stay.',
    SUPPLY_SOURCE_UNKNOWN: 'Amazon no longer knows the supply source.',
    TIME_ZONE_UNKNOWN: 'The supply source has no time zone any more.',
    HOURS_UNKNOWN: 'A level has no operating hours, and no level around it has any.',
    LEVEL_MISSING: 'The supply source no longer has one of the levels.',
    REJECTED_BY_AMAZON: 'Amazon refused to write the hours.',
    CHANGED_MEANWHILE:
      'Another person or program changed some of the hours after the change had replaced them. Theirs stay.',
  },
);
export type ScheduledChangeProblemCode = keyof typeof ScheduledChangeProblemCode;

@DataType('What is wrong with a scheduled change, and what to do about it.')
export class ScheduledChangeProblem extends FromFields<ScheduledChangeProblem> {
  @Field(() => ScheduledChangeProblemCode, { description: 'The kind of problem, for programs.' })
  code!: ScheduledChangeProblemCode;

  @Field(() => String, { description: 'What happened and what to do, for a person.' })
  message!: string;

  @Field(() => NextStep, { description: 'What the client can do about it.' })
  nextStep!: NextStep;

  @Field(() => DateTime, { description: 'When it was noticed.' })
  since!: Date;
}

/** Windows of a day for the cost of a query. */
const COUNTED_WINDOWS = 4;

@DataType('The hours of one weekday.')
export class DayHours extends FromFields<DayHours> {
  @Field(() => Weekday, { description: 'The day of the week.' })
  weekday!: Weekday;

  @CountsAs({ entries: COUNTED_WINDOWS })
  @Field(() => [OperatingHours], {
    description: 'Windows that open on the day. An empty list is a closed day.',
  })
  windows!: OperatingHours[];
}

@DataType('The operating hours that a level had before a scheduled change.')
export class ReplacedOperatingHours extends FromFields<ReplacedOperatingHours> {
  @Field(() => SupplySourceLevel, { description: 'The level.' })
  level!: SupplySourceLevel;

  @CountsAs({ entries: 7 })
  @Field(() => [DayHours], {
    nullable: true,
    description:
      'Its days, as far as Amazon had them. Null when the level had no hours of its own, so that those of the level around it applied.',
  })
  hours!: DayHours[] | null;
}

@DataType(
  'Special operating hours of a supply source for some days, such as holidays. The server writes them at Amazon and restores the hours before by itself, also after a restart.',
  Node,
  SellerOwned,
)
export class ScheduledSupplySourceChange
  extends FromFields<ScheduledSupplySourceChange, 'id'>
  implements SellerOwned
{
  get id(): string {
    return globalId('ScheduledSupplySourceChange', this.sellerId, this.changeId);
  }

  readonly sellerId!: string;
  readonly changeId!: string;
  readonly supplySourceId!: string;

  @Field(() => String, { nullable: true, description: "The client's key; null without one." })
  key!: string | null;

  @Field(() => ScheduledChangeState, { description: 'Where it stands.' })
  state!: ScheduledChangeState;

  @Field(() => LocalDate, { description: 'First day with the special hours, in `timeZone`.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day with the special hours, in `timeZone`.' })
  until!: string;

  @Field(() => TimeZone, { description: 'Time zone of the supply source.' })
  timeZone!: string;

  @CountsAs({ entries: 6 })
  @Field(() => [SupplySourceLevel], { description: 'The levels that get the special hours.' })
  levels!: SupplySourceLevel[];

  @CountsAs({ entries: 7 })
  @Field(() => [DayHours], {
    description: 'The special hours. Weekdays that are not listed keep their hours.',
  })
  hours!: DayHours[];

  @Field(() => String, { nullable: true, description: 'What the client noted.' })
  note!: string | null;

  @Field(() => DateTime, {
    description:
      'When the server writes the special hours: at 20:00 of the day before, or at the first moment of `from` when the weekday of the day before has special hours too. An hour earlier or later where the clock changes that night.',
  })
  startsAt!: Date;

  @Field(() => DateTime, {
    description:
      'When the server restores the hours before: at the first moment after `until`, or when a window of `until` ends that reaches into the next day.',
  })
  endsAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When Amazon had the special hours. Null before.',
  })
  appliedAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether Amazon got the special hours more than five minutes after `from` had begun and the change was recorded, for example because the server was not running.',
  })
  isLate!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was reverted, given up or cancelled. Null before.',
  })
  endedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a client cancelled it, or archived its supply source. Null when none did.',
  })
  cancelledAt!: Date | null;

  @Field(() => ScheduledChangeProblem, {
    nullable: true,
    description: 'What is wrong. Null without a problem.',
  })
  problem!: ScheduledChangeProblem | null;

  @CountsAs({ entries: 6 })
  @Field(() => [ReplacedOperatingHours], {
    nullable: true,
    description:
      'The hours before, by level, which the server restores. Null until it begins to write.',
  })
  replacedHours!: ReplacedOperatingHours[] | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Field(() => String, { description: 'Name of the caller that scheduled it, at that time.' })
  createdBy!: string;
}

@DataType('A scheduled change in a page.')
export class ScheduledSupplySourceChangeEdge extends FromFields<ScheduledSupplySourceChangeEdge> {
  @Field(() => String, { description: 'Continue behind it with `after`.' })
  cursor!: string;

  @Field(() => ScheduledSupplySourceChange, { description: 'The change.' })
  node!: ScheduledSupplySourceChange;
}

@DataType('A page of scheduled changes, the first to start first.')
export class ScheduledSupplySourceChangeConnection {
  @Field(() => [ScheduledSupplySourceChangeEdge], {
    description: 'The changes with their cursors.',
  })
  edges!: ScheduledSupplySourceChangeEdge[];

  @Field(() => [ScheduledSupplySourceChange], { description: 'The changes.' })
  nodes: ScheduledSupplySourceChange[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;

  constructor(fields: Fields<ScheduledSupplySourceChangeConnection, 'nodes'>) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}
