import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../graph/connection.args.js';
import { DateTimeRangeInput } from '../../graph/date-time-range.input.js';
import { ConfirmationState } from './confirmation.type.js';

/** The most values of each list of the filter. */
export const MOST_CONFIRMATION_VALUES = { orderIds: 100, states: 10 } as const;

@InputType({
  description:
    'Which confirmations; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no confirmation.',
})
export class ConfirmationFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: `Of these orders, up to ${MOST_CONFIRMATION_VALUES.orderIds}.`,
  })
  orderIds?: string[] | null;

  @Field(() => [ConfirmationState], { nullable: true, description: 'In any of these states.' })
  states?: ConfirmationState[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With this tracking number, in either case. A confirmation of an earlier version of the server is not found by it.',
  })
  trackingNumber?: string | null;

  @Field(() => DateTimeRangeInput, { nullable: true, description: 'Recorded in this period.' })
  created?: DateTimeRangeInput | null;
}

@ArgsType()
export class ConfirmationsArgs extends ConnectionArgs {
  @Field(() => ConfirmationFilterInput, {
    nullable: true,
    description: 'Which ones; all when absent.',
  })
  filter?: ConfirmationFilterInput | null;
}

@ArgsType()
export class BatchConfirmationsArgs extends ConnectionArgs {
  @Field(() => [ConfirmationState], {
    nullable: true,
    description: 'Only in any of these states; an empty list fits no confirmation.',
  })
  states?: ConfirmationState[] | null;
}
