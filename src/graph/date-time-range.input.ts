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
