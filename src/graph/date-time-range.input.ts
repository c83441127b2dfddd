import { Field, InputType } from 'type-graphql';
import { DateTime } from './scalars.js';

@InputType({
  description: 'A period. Consecutive periods join without a gap and without an overlap.',
})
export class DateTimeRangeInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'First moment that belongs to it. Without a value, it has no start.',
  })
  from?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'First moment that no longer belongs to it. Without a value, it has no end.',
  })
  before?: Date | null;
}
