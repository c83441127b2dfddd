import {
  ArrayMaxSize,
  IsInt,
  Matches,
  Min,
  Validate,
  ValidateNested,
  ValidatorConstraint,
} from 'class-validator';
import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { LocalTime } from '../../graph/scalars.js';
import { MAX_WINDOWS, ThroughputUnit, TimeUnit } from './operational-configuration.type.js';

// Amazon's pattern. Stricter than the standard: no "+", and at most five letters at the end.
const AMAZON_EMAIL = /^([a-zA-Z0-9_\-.]+)@([a-zA-Z0-9_\-.]+)\.([a-zA-Z]{2,5})$/;
const WHOLE = { message: 'a whole number of zero or more' };

@InputType({ description: 'The primary contact of a location.' })
export class PrimaryContactInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Email address, shown to buyers. Amazon takes letters, digits, `_`, `-` and `.` and an ending of 2 to 5 letters.',
  })
  @Matches(AMAZON_EMAIL, {
    message:
      "an email address that Amazon takes: letters, digits, '_', '-' and '.', with an ending of 2 to 5 letters",
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone?: string | null;
}

@InputType({ description: 'Contact details of a location.' })
export class ContactDetailsInput {
  @Field(() => PrimaryContactInput, { nullable: true, description: 'The primary contact.' })
  @ValidateNested()
  primary?: PrimaryContactInput | null;
}

@InputType({ description: 'A whole number of units of time.' })
export class TimeSpanInput {
  @Field(() => Int, { description: 'Number of units.' })
  @IsInt(WHOLE)
  @Min(0, WHOLE)
  value!: number;

  @Field(() => TimeUnit, { description: 'The unit.' })
  timeUnit!: TimeUnit;
}

@InputType({ description: 'The throughput that Amazon plans with.' })
export class ThroughputConfigInput {
  @Field(() => TimeSpanInput, {
    nullable: true,
    description: 'The cap: how many (`value`) in each minute, hour or day (`timeUnit`).',
  })
  @ValidateNested()
  throughputCap?: TimeSpanInput | null;

  @Field(() => ThroughputUnit, {
    defaultValue: ThroughputUnit.ORDER,
    description: 'What the cap counts.',
  })
  throughputUnit!: ThroughputUnit;
}

@ValidatorConstraint({ name: 'windowLength' })
class HasLength implements ValidatorConstraintInterface {
  validate(endTime: string, { object }: ValidationArguments): boolean {
    const { startTime } = object as OperatingHoursInput;
    return startTime !== endTime || endTime === '00:00';
  }

  defaultMessage(): string {
    return 'another time than startTime (a closed day is an empty list)';
  }
}

@InputType({ description: 'One window in which a location is open.' })
export class OperatingHoursInput {
  @Field(() => LocalTime, { description: 'Opening time.' })
  startTime!: string;

  @Field(() => LocalTime, {
    description:
      'Closing time; on the next day when it is earlier than the opening. `23:59` means the end of the day. `00:00` to `00:00` is how Amazon writes a closed day and is taken as such.',
  })
  @Validate(HasLength)
  endTime!: string;
}

const FEW_WINDOWS = { message: `a list of at most ${MAX_WINDOWS} windows` };

const DAY =
  'Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it.';

function DayWindows(): PropertyDecorator {
  const rules = [
    Field(() => [OperatingHoursInput], { nullable: true, description: DAY }),
    ArrayMaxSize(MAX_WINDOWS, FEW_WINDOWS),
    ValidateNested({ each: true }),
  ];
  return (input, day) => {
    for (const rule of rules) rule(input, day);
  };
}

@InputType({
  description: 'Opening windows by day of the week. Days that are left out stay as they are.',
})
export class OperatingHoursByDayInput {
  @DayWindows()
  monday?: OperatingHoursInput[] | null;

  @DayWindows()
  tuesday?: OperatingHoursInput[] | null;

  @DayWindows()
  wednesday?: OperatingHoursInput[] | null;

  @DayWindows()
  thursday?: OperatingHoursInput[] | null;

  @DayWindows()
  friday?: OperatingHoursInput[] | null;

  @DayWindows()
  saturday?: OperatingHoursInput[] | null;

  @DayWindows()
  sunday?: OperatingHoursInput[] | null;
}

@InputType({
  description:
    'How a location or channel operates. Parts that are left out stay as they are; null removes one.',
})
export class OperationalConfigurationInput {
  @Field(() => ContactDetailsInput, { nullable: true, description: 'Who can be reached there.' })
  @ValidateNested()
  contactDetails?: ContactDetailsInput | null;

  @Field(() => ThroughputConfigInput, { nullable: true, description: 'How much it can take on.' })
  @ValidateNested()
  throughputConfig?: ThroughputConfigInput | null;

  @Field(() => OperatingHoursByDayInput, { nullable: true, description: 'When it is open.' })
  @ValidateNested()
  operatingHoursByDay?: OperatingHoursByDayInput | null;

  @Field(() => TimeSpanInput, {
    nullable: true,
    description:
      'Time to get an item ready. BOPIS only: with Multi-Location Inventory it draws a warning.',
  })
  @ValidateNested()
  handlingTime?: TimeSpanInput | null;
}
