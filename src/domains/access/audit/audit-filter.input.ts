import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../../graph/connection.args.js';
import { DateTimeRangeInput } from '../../../graph/date-time-range.input.js';

/** The most values of each list of the filter. */
export const MOST_AUDIT_VALUES = { actors: 20, actions: 50 } as const;

@InputType({
  description:
    'Which entries; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no entry.',
})
export class AuditFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: `By one of these callers, up to ${MOST_AUDIT_VALUES.actors}: exactly as \`actor\` has it, also \`system\` and \`server\`.`,
  })
  actors?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `One of these mutations, \`finishConnection\`, \`authenticate\`, \`requireAccessKey\`, \`applyScheduledChange\` or \`revertScheduledChange\`, up to ${MOST_AUDIT_VALUES.actions}.`,
  })
  actions?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'About the object with this id of this graph.',
  })
  subjectId?: string | null;

  @Field(() => DateTimeRangeInput, { nullable: true, description: 'Begun in this period.' })
  at?: DateTimeRangeInput | null;
}

@ArgsType()
export class AuditLogArgs extends ConnectionArgs {
  @Field(() => AuditFilterInput, {
    nullable: true,
    description:
      'Which ones; all when absent. When few of many entries fit several conditions together, the list is refused with BAD_USER_INPUT, which names what to add.',
  })
  filter?: AuditFilterInput | null;
}
