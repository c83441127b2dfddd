import { ArrayMaxSize, ArrayMinSize, Equals, ValidateIf, ValidateNested } from 'class-validator';
import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { ClientKey } from '../../../graph/client-batch.js';
import { ConnectionArgs } from '../../../graph/connection.args.js';
import { IssuedId } from '../../../graph/issued-id.js';
import { LocalDate } from '../../../graph/scalars.js';
import { SellerChoice } from '../../../graph/seller-choice.js';
import {
  OperatingHoursByDayInput,
  OperatingHoursInput,
} from '../operational-configuration.input.js';
import { MAX_WINDOWS } from '../operational-configuration.type.js';
import { SupplySourceLevel } from './hour-levels.js';
import { ScheduledChangeState } from './scheduled-change.type.js';

/** How far ahead a change may end. */
export const MOST_DAYS_AHEAD = 730;

@Directive('@oneOf')
@InputType({ description: 'Special hours: exactly one of the three.' })
export class SpecialHoursInput {
  @Field(() => Boolean, { nullable: true, description: '`true` closes each day.' })
  @Equals(true, { message: 'true; for other hours leave it out and use everyDay or byDay' })
  closed?: boolean | null;

  @Field(() => [OperatingHoursInput], {
    nullable: true,
    description: `The windows of each day, 1 to ${MAX_WINDOWS}.`,
  })
  @ArrayMinSize(1, { message: 'a list of one window or more (closed: true closes the days)' })
  @ArrayMaxSize(MAX_WINDOWS, { message: `a list of at most ${MAX_WINDOWS} windows` })
  @ValidateNested({ each: true })
  everyDay?: OperatingHoursInput[] | null;

  @Field(() => OperatingHoursByDayInput, {
    nullable: true,
    description:
      'The windows by day of the week: `[]` closes a day, and days that are left out keep their hours. A day must lie between `from` and `until`.',
  })
  @ValidateNested()
  byDay?: OperatingHoursByDayInput | null;
}

const LEVELS = {
  nullable: true,
  description:
    'The levels that get the hours, 1 to 6. Default: `SUPPLY_SOURCE`. A level without hours of its own gets a whole week for the time of the change: those that apply there, and the special ones.',
} as const;

const INCLUDE_NEARER =
  'Whether levels inside of `levels` that have hours of their own get the special hours, too. They hide the hours of the levels around them. Decided when the change is recorded; `levels` of the change has the result.';

const FROM = 'First day, in the time zone of the supply source: today or later.';
const UNTIL = `Last day, in the time zone of the supply source: \`from\` or later, at most ${MOST_DAYS_AHEAD} days ahead.`;
const NOTE = 'A note for people, such as the name of the holiday. It is stored encrypted.';

/** What the special hours are, whatever supply source they are for. */
@InputType()
abstract class SpecialHoursPlan extends SellerChoice {
  @Field(() => LocalDate, { description: FROM })
  from!: string;

  @Field(() => LocalDate, { description: UNTIL })
  until!: string;

  @Field(() => SpecialHoursInput, { description: 'The special hours.' })
  @ValidateNested()
  hours!: SpecialHoursInput;

  @Field(() => [SupplySourceLevel], LEVELS)
  @ArrayMinSize(1, { message: 'a list of one level or more' })
  levels?: SupplySourceLevel[] | null;

  @Field(() => Boolean, { defaultValue: false, description: INCLUDE_NEARER })
  includeNearer!: boolean;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@InputType({ description: 'Special hours of a supply source for some days.' })
export class ScheduleSupplySourceChangeInput extends SpecialHoursPlan {
  @Field(() => ID, { description: 'Id of the supply source.' })
  @IssuedId('the id of a supply source')
  supplySourceId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The client's own key of the change, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. Sent again with the same input, it returns the change as it is.",
  })
  @ClientKey()
  key?: string | null;
}

/** Most supply sources of one request. */
export const MOST_SOURCES = 50;

@InputType({ description: 'The same special hours of several supply sources for some days.' })
export class ScheduleSupplySourceChangesInput extends SpecialHoursPlan {
  @Field(() => [ID], {
    description: `Ids of the supply sources, 1 to ${MOST_SOURCES}. One that is named twice counts once.`,
  })
  @ArrayMinSize(1, { message: 'a list of one supply source or more' })
  @ArrayMaxSize(MOST_SOURCES, {
    message: `a list of at most ${MOST_SOURCES} supply sources; send the others in another request`,
  })
  supplySourceIds!: string[];

  @Field(() => String, {
    description:
      "The client's own key, of 1 to 255 printable ASCII characters without spaces, unlike an id of this graph. The key of each change is this key, a colon and the id of its supply source; a hash of both when that is longer than 255 characters. Sent again with the same input, it returns the changes that are on record and schedules those that are not, such as those of supply sources that failed before.",
  })
  @ClientKey()
  key!: string;
}

@InputType()
abstract class ScheduledChangeChoice extends SellerChoice {
  @Field(() => ID, { description: 'Id of the scheduled change.' })
  @IssuedId('the id of a scheduled change')
  scheduledChangeId!: string;
}

@InputType({
  description:
    'A change that has not begun, and its new plan. Parts that are left out stay as they are.',
})
export class UpdateScheduledChangeInput extends ScheduledChangeChoice {
  @Field(() => LocalDate, { nullable: true, description: FROM })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: UNTIL })
  until?: string | null;

  @Field(() => SpecialHoursInput, {
    nullable: true,
    description:
      'The special hours. Required with other days when the present hours are by day of the week and do not fit them.',
  })
  @ValidateIf((input: UpdateScheduledChangeInput) => Boolean(input.hours))
  @ValidateNested()
  hours?: SpecialHoursInput | null;

  @Field(() => [SupplySourceLevel], {
    nullable: true,
    description: 'The levels that get the hours, 1 to 6.',
  })
  @ArrayMinSize(1, { message: 'a list of one level or more' })
  levels?: SupplySourceLevel[] | null;

  @Field(() => Boolean, { defaultValue: false, description: INCLUDE_NEARER })
  includeNearer!: boolean;

  @Field(() => String, { nullable: true, description: `${NOTE} \`null\` removes it.` })
  note?: string | null;
}

@InputType({ description: 'Which scheduled change to cancel.' })
export class CancelScheduledChangeInput extends ScheduledChangeChoice {}

@ArgsType()
export class ScheduledChangesArgs extends ConnectionArgs {
  @Field(() => [ScheduledChangeState], {
    nullable: true,
    description:
      'Only in any of these states; an empty list fits no change. Those that have not ended when absent: SCHEDULED, APPLYING, APPLIED and REVERTING.',
  })
  states?: ScheduledChangeState[] | null;
}
