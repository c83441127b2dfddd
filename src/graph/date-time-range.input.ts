import { Field, InputType } from 'type-graphql';
import { DateTime } from './scalars.js';

@InputType({
  description:
    'A period of time. It includes its first moment and excludes its end, so that adjacent periods share no moment.',
})
export class DateTimeRangeInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'First moment of the period. The period has no start when absent.',
  })
  from?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'First moment after the period. The period has no end when absent.',
  })
  before?: Date | null;
}

/** Returns the ends of a period in epoch milliseconds. */
export function periodOf(
  period: DateTimeRangeInput | null | undefined,
): readonly [from: number | undefined, before: number | undefined] {
  return [period?.from?.getTime(), period?.before?.getTime()];
}
