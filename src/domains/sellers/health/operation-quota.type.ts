import { Field, Float, Int } from 'type-graphql';
import { DataType, FromFields } from '../../../graph/fields.js';
import { DateTime } from '../../../graph/scalars.js';

/** Amazon has some 30 operations that this server calls. */
export const MOST_OPERATIONS = 40;

@DataType(
  'What is left of the quota of a seller for one operation of Amazon, as this server counts it.',
)
export class OperationQuota extends FromFields<OperationQuota> {
  @Field(() => String, { description: 'The operation, such as `createShipment`.' })
  operation!: string;

  @Field(() => Float, { description: 'How many calls Amazon permits in a second, on average.' })
  rate!: number;

  @Field(() => Boolean, {
    description:
      'Whether Amazon has announced the rate in an answer. Otherwise it is that of the documentation.',
  })
  isRateAnnounced!: boolean;

  @Field(() => Int, { description: 'How many calls Amazon permits at once, after a pause.' })
  burst!: number;

  @Field(() => Float, { description: 'How many calls could be sent now.' })
  available!: number;

  @Field(() => Int, { description: 'How many calls wait for quota now.' })
  waiting!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When Amazon last refused a call of this server because the quota was used up (HTTP status 429). Null when it has not since the start.',
  })
  throttledAt!: Date | null;
}
