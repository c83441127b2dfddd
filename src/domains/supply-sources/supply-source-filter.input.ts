import { Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../graph/connection.args.js';
import { SupplySourceStatus } from './supply-source.type.js';

const MOST_LETTERS = 100;

@InputType({
  description:
    'Which supply sources. A supply source must meet each condition that is given. An empty list matches nothing.',
})
export class SupplySourceFilterInput {
  @Field(() => [SupplySourceStatus], {
    nullable: true,
    description:
      'With one of these statuses. The list of Amazon has no status: each supply source that is examined costs one getSupplySource (40/s), unless cached.',
  })
  statuses?: SupplySourceStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Its alias or its code begins with this text of 1 to ${MOST_LETTERS} characters. Upper and lower case are the same.`,
  })
  @Matches(/\S/, { message: 'text that is not blank' })
  @MaxLength(MOST_LETTERS, { message: `at most ${MOST_LETTERS} characters long` })
  search?: string | null;
}

@ArgsType()
export class SupplySourcesArgs extends ConnectionArgs {
  @Field(() => SupplySourceFilterInput, {
    nullable: true,
    description: 'Which supply sources. All of the seller when absent.',
  })
  filter?: SupplySourceFilterInput | null;
}
